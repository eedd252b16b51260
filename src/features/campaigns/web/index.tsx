import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { CampaignFilters } from './campaign-filters.ts';
import { campaignWords } from './words.ts';

/** The web door of campaigns. */
export const campaignsWeb: FeatureWeb = {
  name: 'campaigns',
  words: campaignWords,
  navigation: [
    {
      key: 'campaigns',
      label: 'menu',
      section: 'plans',
      order: 50,
      path: '/campaigns',
      icon: 'flag',
      visible: (me) => may(me, 'plan.read'),
    },
  ],
  routes: [
    {
      path: '/campaigns',
      title: 'list.title',
      search: CampaignFilters,
      component: lazyPage(() => import('./campaign-list-page.tsx'), 'CampaignListPage'),
    },
    {
      path: '/campaigns/new',
      title: 'form.newTitle',
      component: lazyPage(() => import('./campaign-form-page.tsx'), 'NewCampaignPage'),
    },
    {
      path: '/campaigns/$campaignId',
      title: 'record.title',
      component: lazyPage(() => import('./campaign-page.tsx'), 'CampaignPage'),
    },
    {
      path: '/campaigns/$campaignId/change',
      title: 'form.changeTitle',
      component: lazyPage(() => import('./campaign-form-page.tsx'), 'ChangeCampaignPage'),
    },
  ],
};
