import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { type Me, may } from '#platform/web/session/me.ts';
import { CaseFilters } from './case-filters.ts';
import { caseWords } from './words.ts';

/** The web door of criminal cases. */
export const casesWeb: FeatureWeb = {
  name: 'cases',
  words: caseWords,
  navigation: [
    {
      key: 'cases',
      label: 'menu',
      section: 'cases',
      order: 30,
      path: '/cases',
      icon: 'scales',
      visible: mayHaveCases,
    },
  ],
  routes: [
    {
      path: '/cases',
      title: 'list.title',
      search: CaseFilters,
      component: lazyPage(() => import('./case-board-page.tsx'), 'CaseBoardPage'),
    },
    {
      path: '/cases/$caseId',
      title: 'record.title',
      component: lazyPage(() => import('./case-page.tsx'), 'CasePage'),
    },
  ],
};

function mayHaveCases(me: Me): boolean {
  return may(me, 'case.read') || may(me, 'case.count');
}
