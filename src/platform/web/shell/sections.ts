import type { IconName } from '#platform/web/kit/icon-paths.ts';

/** The parts of the menu, in the order of the office. */
export const SECTIONS = [
  'today',
  'plans',
  'tips',
  'cases',
  'victims',
  'prevention',
  'places',
  'indicators',
  'reports',
  'cooperation',
  'administration',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_ICONS: Record<Section, IconName> = {
  today: 'calendar',
  plans: 'document',
  tips: 'speech',
  cases: 'scales',
  victims: 'person',
  prevention: 'megaphone',
  places: 'pin',
  indicators: 'chart',
  reports: 'table',
  cooperation: 'rings',
  administration: 'sliders',
};

/** Which sections stand in the bottom bar of a phone, best first; four of them fit. */
export const PHONE_ORDER: readonly Section[] = [
  'today',
  'tips',
  'prevention',
  'reports',
  'plans',
  'cases',
  'victims',
  'indicators',
  'places',
  'cooperation',
  'administration',
];
