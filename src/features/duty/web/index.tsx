import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { DangerButton } from './danger-button.tsx';
import { LockNotice } from './lock-notice.tsx';
import { dutyWords } from './words.ts';

/** The duty desk, and the button by which anybody tells of a danger from any page. */
export const dutyWeb: FeatureWeb = {
  name: 'duty',
  words: dutyWords,
  topBar: DangerButton,
  onLock: LockNotice,
  navigation: [
    {
      key: 'duty',
      label: 'menu',
      section: 'tips',
      order: 28,
      path: '/duty',
      icon: 'bell',
      visible: (me) => may(me, 'duty.serve') || may(me, 'duty.manage'),
    },
  ],
  routes: [
    {
      path: '/duty',
      title: 'page.title',
      component: lazyPage(() => import('./duty-page.tsx'), 'DutyPage'),
    },
  ],
};
