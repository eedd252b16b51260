import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { MeetingFilters } from './meeting-filters.ts';
import { meetingWords } from './words.ts';

/** The web door of meetings. */
export const meetingsWeb: FeatureWeb = {
  name: 'meetings',
  words: meetingWords,
  navigation: [
    {
      key: 'meetings',
      label: 'menu',
      section: 'plans',
      order: 40,
      path: '/meetings',
      icon: 'calendar',
      visible: (me) => may(me, 'plan.read'),
    },
  ],
  routes: [
    {
      path: '/meetings',
      title: 'list.title',
      search: MeetingFilters,
      component: lazyPage(() => import('./meeting-list-page.tsx'), 'MeetingListPage'),
    },
    {
      path: '/meetings/new',
      title: 'form.newTitle',
      component: lazyPage(() => import('./meeting-form-page.tsx'), 'NewMeetingPage'),
    },
    {
      path: '/meetings/$meetingId',
      title: 'record.title',
      component: lazyPage(() => import('./meeting-page.tsx'), 'MeetingPage'),
    },
    {
      path: '/meetings/$meetingId/change',
      title: 'form.changeTitle',
      component: lazyPage(() => import('./meeting-form-page.tsx'), 'ChangeMeetingPage'),
    },
    {
      path: '/meetings/$meetingId/minutes',
      title: 'minutes.title',
      component: lazyPage(() => import('./minutes-page.tsx'), 'MinutesPage'),
    },
  ],
};
