import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { RegisterFilters } from './register-filters.ts';
import { evidenceWords } from './words.ts';

/** The web door of the evidence register; the case's own page leads there. */
export const evidenceWeb: FeatureWeb = {
  name: 'evidence',
  words: evidenceWords,
  navigation: [],
  routes: [
    {
      path: '/cases/$caseId/evidence',
      title: 'register.title',
      search: RegisterFilters,
      component: lazyPage(() => import('./register-page.tsx'), 'RegisterPage'),
    },
    {
      path: '/cases/$caseId/evidence/$itemId',
      title: 'item.title',
      component: lazyPage(() => import('./item-page.tsx'), 'ItemPage'),
    },
  ],
};
