import { type FeatureWeb, lazyPage } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { AuditFilters } from './audit-filters.ts';
import { auditWords } from './words.ts';

/** The web door of the trail: for the data-protection officer. */
export const auditTrailWeb: FeatureWeb = {
  name: 'audit-trail',
  words: auditWords,
  navigation: [
    {
      key: 'audit-trail',
      label: 'menu',
      section: 'administration',
      order: 80,
      path: '/audit',
      icon: 'eye',
      visible: (me) => may(me, 'audit.read'),
    },
  ],
  routes: [
    {
      path: '/audit',
      title: 'title',
      search: AuditFilters,
      component: lazyPage(() => import('./audit-trail-page.tsx'), 'AuditTrailPage'),
    },
  ],
};
