import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { NewPlanSearch, PlanFilters, PlanTabs, TreeSearch } from './searches.ts';
import { planWords } from './words.ts';

/** The web door of plans: reading, reviewing, and what was confirmed. */
export const plansWeb: FeatureWeb = {
  name: 'plans',
  words: planWords,
  navigation: [
    {
      key: 'plans',
      label: 'menu.plans',
      section: 'plans',
      order: 10,
      path: '/plans',
      icon: 'document',
      visible: (me) => may(me, 'plan.read'),
    },
    {
      key: 'programme',
      label: 'menu.tree',
      section: 'plans',
      order: 15,
      path: '/programme',
      icon: 'org',
      visible: (me) => may(me, 'plan.read'),
    },
    {
      key: 'new-plan',
      label: 'menu.add',
      section: 'plans',
      order: 18,
      path: '/plans/new',
      icon: 'upload',
      visible: (me) => may(me, 'plan.import'),
    },
  ],
  routes: [
    {
      path: '/plans',
      title: 'list.title',
      search: PlanFilters,
      component: lazyPage(() => import('./list/plan-list-page.tsx'), 'PlanListPage'),
    },
    {
      path: '/plans/new',
      title: 'newPlan.title',
      search: NewPlanSearch,
      component: lazyPage(() => import('./read/new-plan-page.tsx'), 'NewPlanPage'),
    },
    {
      path: '/plans/imports/$importId',
      title: 'review.title',
      frame: 'slim',
      component: lazyPage(() => import('./review/review-page.tsx'), 'ReviewPage'),
    },
    {
      path: '/plans/$planId',
      title: 'record.title',
      search: PlanTabs,
      component: lazyPage(() => import('./record/plan-page.tsx'), 'PlanPage'),
    },
    {
      path: '/programme',
      title: 'tree.title',
      search: TreeSearch,
      component: lazyPage(() => import('./tree/programme-page.tsx'), 'ProgrammePage'),
    },
  ],
};
