import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { ChartFilters } from './chart-filters.ts';
import { chartWords } from './words.ts';

/** The web door of evidence charts; the case's own page leads there. */
export const evidenceChartWeb: FeatureWeb = {
  name: 'evidence-chart',
  words: chartWords,
  navigation: [],
  routes: [
    {
      path: '/cases/$caseId/chart',
      title: 'title',
      search: ChartFilters,
      component: lazyPage(() => import('./chart-page.tsx'), 'ChartPage'),
    },
  ],
};
