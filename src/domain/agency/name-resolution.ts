import type { Agency } from '#domain/agency/agency.ts';
import type { KindSuccessor } from '#domain/agency/kind-successions.ts';
import type { KindStep } from '#domain/agency/read-agency-name.ts';

/** Step 2: the agency or group as it was on the day of the plan, kept for history. */
export type PastStep =
  | { status: 'resolved'; agencies: readonly Agency[] }
  | { status: 'several'; agencies: readonly Agency[] }
  /** No record of that time: the kind and place stand for it. */
  | { status: 'described'; placeName: string | null }
  | { status: 'unknown' };

/** One answer that the reviewer may choose, with the field that it took over. */
export type PresentChoice = { agencies: readonly Agency[]; successor: KindSuccessor | null };

/** Step 3: the agency that holds the duty on the day of confirmation, through successions. */
export type PresentStep =
  | { status: 'resolved'; agencies: readonly Agency[]; through: 'same' | 'succession' | 'group' }
  | { status: 'several'; choices: readonly PresentChoice[] }
  | { status: 'split'; choices: readonly PresentChoice[] }
  | { status: 'unknown'; reason: 'name' | 'no-agency' | 'area-not-recorded' };

/** A written name resolved in three steps, each to be shown. */
export type NameResolution = {
  written: string;
  kind: KindStep;
  past: PastStep;
  present: PresentStep;
};
