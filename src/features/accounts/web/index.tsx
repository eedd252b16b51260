import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { accountWords } from './words.ts';

/** The web door of accounts: signing in. */
export const accountsWeb: FeatureWeb = {
  name: 'accounts',
  words: accountWords,
  navigation: [],
  routes: [
    {
      path: '/sign-in',
      title: 'signIn.title',
      frame: 'bare',
      component: lazyPage(() => import('./sign-in-page.tsx'), 'SignInPage'),
    },
  ],
};
