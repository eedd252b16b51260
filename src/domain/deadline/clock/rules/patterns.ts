import type { EventPattern } from '#domain/deadline/clock/file-event.ts';

/** T0: receipt by the body that is competent to resolve the tip. */
export const COMPETENT_RECEIPT: readonly EventPattern[] = [
  { kind: 'tip.received', where: { by: ['investigating-body', 'delegated-investigator'] } },
  { kind: 'tip.arrived' },
];

/** T0 of a tip whose reporter can be told. */
export const NAMED_RECEIPT: readonly EventPattern[] = [
  {
    kind: 'tip.received',
    where: { by: ['investigating-body', 'delegated-investigator'], anonymous: [false] },
  },
  { kind: 'tip.arrived', where: { anonymous: [false] } },
];

export const ANONYMOUS: readonly EventPattern[] = [
  { kind: 'tip.received', where: { anonymous: [true] } },
  { kind: 'tip.arrived', where: { anonymous: [true] } },
];

/** The tip goes another way: joined, no tip at all, or another body's. */
export const TIP_LEAVES: readonly EventPattern[] = [
  { kind: 'tip.merged' },
  { kind: 'tip.guided' },
  { kind: 'tip.transferred' },
  { kind: 'tip.taken-by-procuracy' },
];

/** The case leaves the register; a move within the province lets its limits run on (BLTTHS 169). */
export const CASE_LEAVES: readonly EventPattern[] = [
  { kind: 'case.transferred', where: { inside: [false] } },
];

/** The person is no longer held. */
export const NO_LONGER_HELD: readonly EventPattern[] = [{ kind: 'case.released' }];
