import { useCall } from '#platform/web/api/use-call.ts';
import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { countNotifications } from '../contract.ts';
import { noticeWords } from './words.ts';

const FIVE_MINUTES = 5 * 60_000;

/** The web door of notices; the menu shows how many are unseen. */
export const notificationsWeb: FeatureWeb = {
  name: 'notifications',
  words: noticeWords,
  navigation: [
    {
      key: 'notifications',
      label: 'menu',
      section: 'today',
      order: 30,
      path: '/notifications',
      icon: 'bell',
      visible: () => true,
      useCount: useUnread,
    },
  ],
  routes: [
    {
      path: '/notifications',
      title: 'title',
      component: lazyPage(() => import('./notices-page.tsx'), 'NoticesPage'),
    },
  ],
};

function useUnread(): number | undefined {
  return useCall(countNotifications, {}, { refetchEvery: FIVE_MINUTES }).data?.unread;
}
