import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { ComplaintFilters, NewComplaintFilters } from './complaint-filters.ts';
import { complaintWords } from './words.ts';

/** The web door of complaints. */
export const complaintsWeb: FeatureWeb = {
  name: 'complaints',
  words: complaintWords,
  navigation: [
    {
      key: 'complaints',
      label: 'menu',
      section: 'cases',
      order: 50,
      path: '/complaints',
      icon: 'scales',
      visible: (me) =>
        may(me, 'complaint.settle') || may(me, 'complaint.receive') || may(me, 'complaint.count'),
    },
  ],
  routes: [
    {
      path: '/complaints',
      title: 'list.title',
      search: ComplaintFilters,
      component: lazyPage(() => import('./complaint-list-page.tsx'), 'ComplaintListPage'),
    },
    {
      path: '/complaints/new',
      title: 'intake.title',
      search: NewComplaintFilters,
      component: lazyPage(() => import('./new-complaint-page.tsx'), 'NewComplaintPage'),
    },
    {
      path: '/complaints/$complaintId',
      title: 'record.title',
      component: lazyPage(() => import('./complaint-page.tsx'), 'ComplaintPage'),
    },
  ],
};
