import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { networkWords } from './words.ts';

/** The web door of networks: for those who work on tips and on cases. */
export const networksWeb: FeatureWeb = {
  name: 'networks',
  words: networkWords,
  navigation: [
    {
      key: 'networks',
      label: 'menu',
      section: 'cases',
      order: 40,
      path: '/networks',
      icon: 'rings',
      visible: (me) => may(me, 'case.read') && (may(me, 'tip.handle') || may(me, 'tip.lead')),
    },
  ],
  routes: [
    {
      path: '/networks',
      title: 'title',
      component: lazyPage(() => import('./network-page.tsx'), 'NetworkPage'),
    },
  ],
};
