import { z } from 'zod';

/** Sources of evidence as the Code lists them (BLTTHS Điều 87 khoản 1). */
export const EvidenceKind = z.enum([
  'exhibit',
  'statement',
  'electronic-data',
  'expert-conclusion',
  'procedural-record',
  'mutual-assistance-result',
  'other-item',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** How an item was obtained (BLTTHS Điều 88, 105, 107, 192–201). */
export const EvidenceSource = z.enum([
  'scene-examination',
  'search-seizure',
  'handed-in',
  'service-provider',
  'expert-body',
  'own-act',
  'tip-file',
  'mutual-assistance',
  'other-body',
]);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

/** Where an item is kept (BLTTHS Điều 90). */
export const KeepingPlace = z.enum([
  'case-file',
  'evidence-store',
  'treasury',
  'specialised-body',
  'owner',
  'expert-office',
  'this-system',
]);
export type KeepingPlace = z.infer<typeof KeepingPlace>;

/** Where an item stands; the last three are final. */
export const EvidenceState = z.enum(['in-custody', 'lent', 'returned', 'destroyed', 'handed-over']);
export type EvidenceState = z.infer<typeof EvidenceState>;

/** What an item is passed on or lent for. */
export const CustodyPurpose = z.enum([
  'keeping',
  'expert-examination',
  'valuation',
  'recognition',
  'study',
  'hearing',
  'copying',
  'enforcement',
]);
export type CustodyPurpose = z.infer<typeof CustodyPurpose>;

/** The mark of an item in its case: CC1, CC2 … */
export function markOfItem(ordinal: number): string {
  return `CC${ordinal}`;
}

/** True where nothing more happens to an item. */
export function isFinal(state: EvidenceState): boolean {
  return state === 'returned' || state === 'destroyed' || state === 'handed-over';
}
