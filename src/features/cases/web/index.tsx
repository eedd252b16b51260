import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { type Me, may } from '#platform/web/session/me.ts';
import { CaseFilters } from './case-filters.ts';
import { courtNavigation, courtRoutes } from './court/index.tsx';
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
    ...courtNavigation,
    {
      key: 'papers-to-number',
      label: 'menuToNumber',
      section: 'plans',
      order: 55,
      path: '/papers-to-number/cases',
      icon: 'document',
      visible: (me) => may(me, 'document.number'),
    },
    {
      key: 'case-content',
      label: 'menuContent',
      section: 'administration',
      order: 45,
      path: '/settings/case-content',
      icon: 'lock',
      visible: (me) => may(me, 'installation.manage'),
    },
  ],
  routes: [
    ...courtRoutes,
    {
      path: '/cases',
      title: 'list.title',
      search: CaseFilters,
      component: lazyPage(() => import('./case-board-page.tsx'), 'CaseBoardPage'),
    },
    {
      path: '/cases/new',
      title: 'open.title',
      component: lazyPage(() => import('./new-case-page.tsx'), 'NewCasePage'),
    },
    {
      path: '/cases/of-tip/$tipId',
      title: 'record.title',
      component: lazyPage(() => import('./case-of-tip-page.tsx'), 'CaseOfTipPage'),
    },
    {
      path: '/papers-to-number/cases',
      title: 'toNumber.title',
      component: lazyPage(() => import('./papers-to-number-page.tsx'), 'PapersToNumberPage'),
    },
    {
      path: '/settings/case-content',
      title: 'content.title',
      component: lazyPage(() => import('./case-content-page.tsx'), 'CaseContentPage'),
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
