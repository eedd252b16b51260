import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { type Me, may } from '#platform/web/session/me.ts';
import { AskFilters, RequestFilters, TipFilters } from './tip-filters.ts';
import { tipWords } from './words.ts';

/** The web door of tips. */
export const tipsWeb: FeatureWeb = {
  name: 'tips',
  words: tipWords,
  navigation: [
    {
      key: 'tips',
      label: 'menu',
      section: 'tips',
      order: 10,
      path: '/tips',
      icon: 'speech',
      visible: mayHaveTips,
    },
    {
      key: 'tip-supervision',
      label: 'menuSupervision',
      section: 'tips',
      order: 20,
      path: '/tips/supervision',
      icon: 'scales',
      visible: (me) => may(me, 'tip.supervise'),
    },
    {
      key: 'known-asks',
      label: 'menuAsks',
      section: 'tips',
      order: 22,
      path: '/tips/known-anywhere',
      icon: 'search',
      visible: mayHaveTips,
    },
    {
      key: 'tip-papers-to-number',
      label: 'menuToNumber',
      section: 'plans',
      order: 54,
      path: '/papers-to-number/tips',
      icon: 'document',
      visible: (me) => may(me, 'document.number'),
    },
    {
      key: 'jurisdiction',
      label: 'menuJurisdiction',
      section: 'administration',
      order: 64,
      path: '/jurisdiction',
      icon: 'scales',
      visible: (me) => may(me, 'agency.edit'),
    },
  ],
  routes: [
    {
      path: '/tips',
      title: 'list.title',
      search: TipFilters,
      component: lazyPage(() => import('./tip-board-page.tsx'), 'TipBoardPage'),
    },
    {
      path: '/tips/new',
      title: 'intake.title',
      component: lazyPage(() => import('./new-tip-page.tsx'), 'NewTipPage'),
    },
    {
      path: '/tips/supervision',
      title: 'supervision.title',
      component: lazyPage(() => import('./supervision-page.tsx'), 'SupervisionPage'),
    },
    {
      path: '/tips/requests',
      title: 'requests.title',
      search: RequestFilters,
      component: lazyPage(() => import('./requests-page.tsx'), 'TipRequestsPage'),
    },
    {
      path: '/tips/passed-on',
      title: 'passedOn.title',
      component: lazyPage(() => import('./passed-on-page.tsx'), 'PassedOnPage'),
    },
    {
      path: '/papers-to-number/tips',
      title: 'toNumber.title',
      component: lazyPage(() => import('./papers-to-number-page.tsx'), 'PapersToNumberPage'),
    },
    {
      path: '/tips/known-anywhere',
      title: 'asks.title',
      search: AskFilters,
      component: lazyPage(() => import('./known-asks-page.tsx'), 'KnownAsksPage'),
    },
    {
      path: '/jurisdiction',
      title: 'jurisdiction.title',
      component: lazyPage(() => import('./jurisdiction-page.tsx'), 'JurisdictionPage'),
    },
    {
      path: '/tips/$tipId',
      title: 'record.title',
      component: lazyPage(() => import('./tip-page.tsx'), 'TipPage'),
    },
  ],
};

function mayHaveTips(me: Me): boolean {
  return (
    may(me, 'tip.receive') ||
    may(me, 'tip.handle') ||
    may(me, 'tip.lead') ||
    may(me, 'tip.supervise')
  );
}
