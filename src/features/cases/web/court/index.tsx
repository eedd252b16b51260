import { type FeatureRoute, lazyPage, type NavigationItem } from '#platform/web/feature-web.ts';
import { may } from '#platform/web/session/me.ts';
import { HandOverFilters, HearingFilters, LegalNoteFilters } from './court-filters.ts';

/** Pages beside the case: files on their way, hearings, difficulties of the law. */
export const courtRoutes: readonly FeatureRoute[] = [
  {
    path: '/hand-overs',
    title: 'court.handOvers.title',
    search: HandOverFilters,
    component: lazyPage(() => import('./hand-overs-page.tsx'), 'HandOversPage'),
  },
  {
    path: '/hearings',
    title: 'court.hearings.title',
    search: HearingFilters,
    component: lazyPage(() => import('./hearings-page.tsx'), 'HearingsPage'),
  },
  {
    path: '/legal-notes',
    title: 'court.notes.title',
    search: LegalNoteFilters,
    component: lazyPage(() => import('./legal-notes-page.tsx'), 'LegalNotesPage'),
  },
];

export const courtNavigation: readonly NavigationItem[] = [
  {
    key: 'case-hand-overs',
    label: 'court.menu.handOvers',
    section: 'cases',
    order: 34,
    path: '/hand-overs',
    visible: (me) => may(me, 'case.record'),
  },
  {
    key: 'hearings',
    label: 'court.menu.hearings',
    section: 'cases',
    order: 36,
    path: '/hearings',
    visible: (me) => may(me, 'case.read') || may(me, 'hearing.count'),
  },
  {
    key: 'legal-notes',
    label: 'court.menu.notes',
    section: 'cases',
    order: 70,
    path: '/legal-notes',
    visible: (me) => may(me, 'case.read') || may(me, 'case.count'),
  },
];
