import { emptyTally, type Tally } from './tally.ts';

/** The parts of a reading that are scored, in the order in which they are printed. */
export const parts = [
  'header',
  'cited',
  'sections',
  'targets',
  'values',
  'tasks',
  'roles',
  'requested',
  'dates',
  'covers',
  'reports',
  'reportDetails',
  'recipients',
] as const;
export type Part = (typeof parts)[number];
export type Score = Record<Part, Tally>;

/** A score in which nothing has been counted. */
export function emptyScore(): Score {
  return Object.fromEntries(parts.map((part) => [part, emptyTally()])) as Score;
}
