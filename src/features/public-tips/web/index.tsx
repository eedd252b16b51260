import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { LodgingFilters } from './lodging-filters.ts';
import { publicTipWords } from './words.ts';

/** The officers' pages of what the public lodged. */
export const publicTipsWeb: FeatureWeb = {
  name: 'public-tips',
  words: publicTipWords,
  navigation: [
    {
      key: 'lodgings',
      label: 'menu',
      section: 'tips',
      order: 30,
      path: '/lodgings',
      icon: 'speech',
      visible: (me) => may(me, 'lodging.read'),
    },
  ],
  routes: [
    {
      path: '/lodgings',
      title: 'list.title',
      search: LodgingFilters,
      component: lazyPage(() => import('./lodging-list-page.tsx'), 'LodgingListPage'),
    },
    {
      path: '/lodgings/$lodgingId',
      title: 'record.title',
      component: lazyPage(() => import('./lodging-page.tsx'), 'LodgingPage'),
    },
  ],
};
