import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { CallFilters } from './call-filters.ts';
import { hotlineWords } from './words.ts';

/** The screen of a call, and the log of one's own calls. */
export const hotlineWeb: FeatureWeb = {
  name: 'hotline',
  words: hotlineWords,
  navigation: [
    {
      key: 'hotline',
      label: 'menu',
      section: 'tips',
      order: 25,
      path: '/hotline',
      icon: 'phone',
      visible: (me) => may(me, 'call.take'),
    },
    {
      key: 'calls-to-refer',
      label: 'menuWaiting',
      section: 'tips',
      order: 26,
      path: '/hotline/waiting',
      icon: 'phone',
      visible: (me) => may(me, 'duty.manage'),
    },
  ],
  routes: [
    {
      path: '/hotline',
      title: 'call.title',
      component: lazyPage(() => import('./call-page.tsx'), 'CallPage'),
    },
    {
      path: '/hotline/log',
      title: 'log.title',
      search: CallFilters,
      component: lazyPage(() => import('./call-log-page.tsx'), 'CallLogPage'),
    },
    {
      path: '/hotline/waiting',
      title: 'waiting.title',
      component: lazyPage(() => import('./waiting-calls-page.tsx'), 'WaitingCallsPage'),
    },
  ],
};
