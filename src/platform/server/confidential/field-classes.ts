import type { Purpose } from '#platform/contract/purpose.ts';

/** Classes of protected values: how recent the proof of identity must be, and for what they may be opened. */
export type FieldClass = keyof typeof fieldClasses;

interface ClassRow {
  /** Minutes since the last proof of identity; null where the session's own rules suffice. */
  minutes: number | null;
  purposes: readonly Purpose[];
}

const handling: readonly Purpose[] = [
  'handle-tip',
  'verify-tip',
  'investigate',
  'supervise-legality',
  'danger-now',
  'answer-person',
  'correct-record',
  'hand-over',
  'match-records',
  'complaint',
];

export const fieldClasses = {
  /** What a tip says, its dialogue and files. */
  'tip-content': { minutes: null, purposes: handling },
  /** Who sent a tip. */
  'sender-identity': { minutes: 10, purposes: handling },
  /** Names of denounced and accused persons. */
  'person-named': { minutes: 10, purposes: [...handling, 'prepare-hearing'] },
  /** A case before and after the court accepts it. */
  'case-content': {
    minutes: null,
    purposes: [
      'investigate',
      'supervise-legality',
      'prepare-hearing',
      'correct-record',
      'hand-over',
    ],
  },
  /** Name, papers, phone, address, health of a victim (ASVS 7.5.3). */
  'victim-identity': {
    minutes: 5,
    purposes: [
      'identify-victim',
      'protect-victim',
      'support-victim',
      'legal-aid',
      'repatriate',
      'prepare-hearing',
      'danger-now',
      'correct-record',
      'hand-over',
      'erase-record',
    ],
  },
  /** The person whom a welfare verification is about. */
  'welfare-person': {
    minutes: 5,
    purposes: ['welfare-check', 'danger-now', 'correct-record', 'hand-over', 'erase-record'],
  },
  /** Written reasons that stay sealed with their record. */
  'sealed-reason': { minutes: null, purposes: [...handling, 'erase-record'] },
} as const satisfies Record<string, ClassRow>;
