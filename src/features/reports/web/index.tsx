import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { ReportFilters } from './report-filters.ts';
import { reportWords } from './words.ts';

/** The web door of reports: what is owed, handed in, accepted or returned. */
export const reportsWeb: FeatureWeb = {
  name: 'reports',
  words: reportWords,
  navigation: [
    {
      key: 'reports',
      label: 'menu',
      section: 'reports',
      order: 10,
      path: '/reports',
      visible: (me) => may(me, 'report.owe') || may(me, 'report.read'),
    },
    {
      key: 'report-board',
      label: 'board.menu',
      section: 'reports',
      order: 20,
      path: '/reports/board',
      visible: (me) => may(me, 'task.confirm') && may(me, 'report.read'),
    },
  ],
  routes: [
    {
      path: '/reports',
      title: 'list.title',
      search: ReportFilters,
      component: lazyPage(() => import('./report-list-page.tsx'), 'ReportListPage'),
    },
    {
      path: '/reports/board',
      title: 'board.title',
      component: lazyPage(() => import('./report-board-page.tsx'), 'ReportBoardPage'),
    },
    {
      path: '/reports/ask',
      title: 'ask.title',
      component: lazyPage(() => import('./ask-report-page.tsx'), 'AskReportPage'),
    },
    {
      path: '/reports/$reportId',
      title: 'record.title',
      component: lazyPage(() => import('./report-page.tsx'), 'ReportPage'),
    },
  ],
};
