import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { StatisticsFilters } from './statistics-filters.ts';
import { statisticsWords } from './words.ts';

/** The web door of crime statistics. */
export const statisticsWeb: FeatureWeb = {
  name: 'statistics',
  words: statisticsWords,
  navigation: [
    {
      key: 'statistics',
      label: 'menu',
      section: 'cases',
      order: 60,
      path: '/statistics',
      icon: 'chart',
      visible: (me) => may(me, 'statistics.read'),
    },
  ],
  routes: [
    {
      path: '/statistics',
      title: 'title',
      search: StatisticsFilters,
      component: lazyPage(() => import('./statistics-page.tsx'), 'StatisticsPage'),
    },
  ],
};
