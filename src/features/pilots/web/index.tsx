import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { PilotFilters } from './pilot-filters.ts';
import { pilotWords } from './words.ts';

/** The web door of pilots. */
export const pilotsWeb: FeatureWeb = {
  name: 'pilots',
  words: pilotWords,
  navigation: [
    {
      key: 'pilots',
      label: 'menu',
      section: 'plans',
      order: 70,
      path: '/pilots',
      icon: 'pin',
      visible: (me) => may(me, 'plan.read'),
    },
  ],
  routes: [
    {
      path: '/pilots',
      title: 'list.title',
      search: PilotFilters,
      component: lazyPage(() => import('./pilot-list-page.tsx'), 'PilotListPage'),
    },
    {
      path: '/pilots/new',
      title: 'form.newTitle',
      component: lazyPage(() => import('./pilot-form-page.tsx'), 'NewPilotPage'),
    },
    {
      path: '/pilots/$pilotId',
      title: 'record.title',
      component: lazyPage(() => import('./pilot-page.tsx'), 'PilotPage'),
    },
    {
      path: '/pilots/$pilotId/change',
      title: 'form.changeTitle',
      component: lazyPage(() => import('./pilot-form-page.tsx'), 'ChangePilotPage'),
    },
  ],
};
