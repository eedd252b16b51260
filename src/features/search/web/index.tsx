import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { searchWords } from './words.ts';

/** The web door of search: the box on top of every page leads here. */
export const searchWeb: FeatureWeb = {
  name: 'search',
  words: searchWords,
  navigation: [],
  routes: [
    {
      path: '/search',
      title: 'title',
      component: lazyPage(() => import('./search-page.tsx'), 'SearchPage'),
    },
  ],
};
