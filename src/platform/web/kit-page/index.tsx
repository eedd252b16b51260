import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { kitPageWords } from './words.ts';

/** The page that shows every piece of the kit: for tests, screenshots and whoever builds a page. */
export const kitWeb: FeatureWeb = {
  name: 'kit-page',
  words: kitPageWords,
  navigation: [],
  routes: [
    {
      path: '/kit',
      title: 'title',
      frame: 'bare',
      component: lazyPage(() => import('./kit-page.tsx'), 'KitPage'),
    },
  ],
};
