import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { DifficultyFilters } from './difficulty-filters.ts';
import { difficultyWords } from './words.ts';

/** The web door of difficulties. */
export const difficultiesWeb: FeatureWeb = {
  name: 'difficulties',
  words: difficultyWords,
  navigation: [
    {
      key: 'difficulties',
      label: 'menu',
      section: 'plans',
      order: 60,
      path: '/difficulties',
      icon: 'speech',
      visible: (me) => may(me, 'difficulty.raise') || may(me, 'difficulty.decide'),
    },
  ],
  routes: [
    {
      path: '/difficulties',
      title: 'list.title',
      search: DifficultyFilters,
      component: lazyPage(() => import('./difficulty-list-page.tsx'), 'DifficultyListPage'),
    },
    {
      path: '/difficulties/new',
      title: 'form.title',
      component: lazyPage(() => import('./raise-page.tsx'), 'RaisePage'),
    },
    {
      path: '/difficulties/$difficultyId',
      title: 'record.title',
      component: lazyPage(() => import('./difficulty-page.tsx'), 'DifficultyPage'),
    },
  ],
};
