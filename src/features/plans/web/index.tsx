import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { planWords } from './words.ts';

/** The web door of plans: reading, reviewing, and what was confirmed. */
export const plansWeb: FeatureWeb = {
  name: 'plans',
  words: planWords,
  navigation: [],
  routes: [
    {
      path: '/plans/imports/$importId',
      title: 'review.title',
      frame: 'slim',
      component: lazyPage(() => import('./review/review-page.tsx'), 'ReviewPage'),
    },
  ],
};
