import { z } from 'zod';
import { SentenceKind } from '#domain/case/accused.ts';
import {
  CaseBody,
  CaseEnding,
  CaseStage,
  CaseTrack,
  SuspensionGround,
} from '#domain/case/case-stage.ts';
import { Charge } from '#domain/case/offence.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';

export const AgencyRef = z.object({ id: Id, name: z.string() });
export const Words = z.object({ vi: z.string(), en: z.string() });

/** Number and date of the decision on paper; the number may follow once the clerk has given it. */
export const Decision = z.object({
  number: z.string().trim().min(1).max(60).nullable().default(null),
  on: DateText,
});
export type Decision = z.infer<typeof Decision>;

/** What every act on a case says: which case as last seen, and when it was done. */
export const ActHead = {
  id: Id,
  /** Revision of the case that was seen. */
  revision: z.number().int(),
  at: InstantText,
  decision: Decision.nullable().default(null),
};

/** The answer of every act: the case as it now stands. */
export const Acted = z.object({ id: Id, revision: z.number().int() });
export type Acted = z.infer<typeof Acted>;

/** What a judgment makes of one defendant. */
export const DefendantOutcome = z.object({
  accusedId: Id,
  outcome: z.enum(['convicted', 'acquitted', 'person-stayed']),
  sentence: z
    .object({ kind: SentenceKind, months: z.number().int().min(0).max(360).nullable() })
    .nullable()
    .default(null),
  absent: z.boolean().default(false),
});
export type DefendantOutcome = z.infer<typeof DefendantOutcome>;

/** Nearness of a clock's end for a reader. */
export const DueNearness = z.enum(['overdue', 'due-today', 'within-three-days', 'later']);
export type DueNearness = z.infer<typeof DueNearness>;

/** One clock as lists show it. */
export const CaseClockMark = z.object({
  rule: z.string(),
  name: Words,
  dueOn: DateText,
  /** The minute, where the law counts in hours. */
  dueAt: InstantText.nullable(),
  askBy: DateText.nullable(),
  nearness: DueNearness,
  provisional: z.boolean(),
});
export type CaseClockMark = z.infer<typeof CaseClockMark>;

/** What is appealed: the judgment, or a decision of the first court that suspends or stays. */
export const AppealSubject = z.enum(['judgment', 'decision']);
export type AppealSubject = z.infer<typeof AppealSubject>;

export const DesignationKind = z.enum(['model-case', 'priority-case']);
export type DesignationKind = z.infer<typeof DesignationKind>;

/** A case as lists show it: codes, dates, numbers. */
export const CaseRow = z.object({
  id: Id,
  code: z.string(),
  bookNumber: z.string().nullable(),
  stage: CaseStage,
  holder: CaseBody,
  holderAgency: AgencyRef,
  suspended: SuspensionGround.nullable(),
  ending: CaseEnding.nullable(),
  track: CaseTrack,
  lead: Charge.omit({ points: true }),
  severity: OffenceClass,
  openedOn: DateText,
  accused: z.number().int(),
  victims: z.number().int(),
  hasMinorAccused: z.boolean(),
  hasMinorVictim: z.boolean(),
  marks: z.array(DesignationKind),
  /** The clock that ends first; null where none runs. */
  clock: CaseClockMark.nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;
