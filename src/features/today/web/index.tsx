import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { LeadersFilters } from './leaders/leaders-filters.ts';
import { todayWords } from './words.ts';

/** The web door of today: where everybody begins, and the leaders' page. */
export const todayWeb: FeatureWeb = {
  name: 'today',
  words: todayWords,
  navigation: [
    {
      key: 'today',
      label: 'title',
      section: 'today',
      order: 10,
      path: '/today',
      icon: 'calendar',
      visible: () => true,
    },
    {
      key: 'leaders',
      label: 'leaders.menu',
      section: 'today',
      order: 20,
      path: '/leaders',
      icon: 'chart',
      visible: (me) => may(me, 'leaders.read'),
    },
  ],
  routes: [
    {
      path: '/',
      title: 'title',
      component: lazyPage(() => import('./home-page.tsx'), 'HomePage'),
    },
    {
      path: '/today',
      title: 'title',
      component: lazyPage(() => import('./today-page.tsx'), 'TodayPage'),
    },
    {
      path: '/leaders',
      title: 'leaders.menu',
      frame: 'slim',
      search: LeadersFilters,
      component: lazyPage(() => import('./leaders/leaders-page.tsx'), 'LeadersPage'),
    },
  ],
};
