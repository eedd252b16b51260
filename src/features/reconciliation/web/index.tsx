import { AgencyKind } from '#domain/agency/agency-kind.ts';
import { bodyOf } from '#domain/case/case-permissions.ts';
import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { type Me, may } from '#platform/web/session/me.ts';
import { reconciliationWords } from './words.ts';

/** The web door of reconciliation. */
export const reconciliationWeb: FeatureWeb = {
  name: 'reconciliation',
  words: reconciliationWords,
  navigation: [
    {
      key: 'reconciliation',
      label: 'menu',
      section: 'cases',
      order: 64,
      path: '/reconciliation',
      icon: 'merge',
      visible: mayReconcile,
    },
  ],
  routes: [
    {
      path: '/reconciliation',
      title: 'title',
      component: lazyPage(() => import('./rounds-page.tsx'), 'RoundsPage'),
    },
    {
      path: '/reconciliation/$roundId',
      title: 'round.title',
      component: lazyPage(() => import('./round-page.tsx'), 'RoundPage'),
    },
  ],
};

/** Heads and officers of the bodies of criminal proceedings. */
function mayReconcile(me: Me): boolean {
  const kind = AgencyKind.safeParse(me.post.agency.kind);
  return (
    may(me, 'reconciliation.work') && kind.success && bodyOf({ agencyKind: kind.data }) !== null
  );
}
