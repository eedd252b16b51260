import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { AgencyFilters } from './agency-filters.ts';
import { agencyWords } from './words.ts';

/** The web door of agencies. */
export const agenciesWeb: FeatureWeb = {
  name: 'agencies',
  words: agencyWords,
  navigation: [
    {
      key: 'agencies',
      label: 'menu',
      section: 'cooperation',
      order: 40,
      path: '/agencies',
      icon: 'org',
      visible: (me) => may(me, 'agency.read'),
    },
  ],
  routes: [
    {
      path: '/agencies',
      title: 'title',
      search: AgencyFilters,
      component: lazyPage(() => import('./agency-list-page.tsx'), 'AgencyListPage'),
    },
    {
      path: '/agencies/new',
      title: 'form.addTitle',
      component: lazyPage(() => import('./agency-form-page.tsx'), 'NewAgencyPage'),
    },
    {
      path: '/agencies/groups',
      title: 'groups.title',
      component: lazyPage(() => import('./groups-page.tsx'), 'GroupsPage'),
    },
    {
      path: '/agencies/names',
      title: 'trial.title',
      component: lazyPage(() => import('./name-trial-page.tsx'), 'NameTrialPage'),
    },
    {
      path: '/agencies/import',
      title: 'import.title',
      component: lazyPage(() => import('./agency-import-page.tsx'), 'AgencyImportPage'),
    },
    {
      path: '/agencies/$agencyId',
      title: 'record.title',
      component: lazyPage(() => import('./agency-page.tsx'), 'AgencyPage'),
    },
    {
      path: '/agencies/$agencyId/edit',
      title: 'form.editTitle',
      component: lazyPage(() => import('./agency-form-page.tsx'), 'EditAgencyPage'),
    },
    {
      path: '/agencies/$agencyId/work',
      title: 'work.title',
      component: lazyPage(() => import('./open-work-page.tsx'), 'OpenWorkPage'),
    },
    {
      path: '/agencies/$agencyId/hand-over',
      title: 'handOver.title',
      component: lazyPage(() => import('./hand-over-page.tsx'), 'HandOverPage'),
    },
  ],
};
