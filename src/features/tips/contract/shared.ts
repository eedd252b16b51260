import { z } from 'zod';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { TipAct } from '#domain/tip/tip-acts.ts';
import {
  ExploitationPurpose,
  Offence,
  ReporterStanding,
  TipChannel,
  TipKind,
  TipState,
  TipUrgency,
} from '#domain/tip/tip-codes.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { PostRef } from '#platform/contract/post-ref.ts';

export const AgencyRef = z.object({ id: Id, name: z.string() });

/** Suspected victims by number and age, never by name. */
export const SuspectedVictims = z.object({
  under16: z.number().int().min(0).max(999),
  from16To17: z.number().int().min(0).max(999),
  adults: z.number().int().min(0).max(999),
  ageUnknown: z.number().int().min(0).max(999),
});
export type SuspectedVictims = z.infer<typeof SuspectedVictims>;

/** Where a clock stands for a reader: how far off its end is. */
export const ClockNearness = z.enum(['overdue', 'due-today', 'within-three-days', 'later']);
export type ClockNearness = z.infer<typeof ClockNearness>;

/** One running or missed clock of a tip as lists show it; `dueAt` where the law counts in hours. */
export const ClockMark = z.object({
  rule: z.string(),
  name: z.object({ vi: z.string(), en: z.string() }),
  dueOn: DateText,
  dueAt: InstantText.nullable(),
  /** The last working day on which more time may be asked for. */
  askBy: DateText.nullable(),
  nearness: ClockNearness,
  provisional: z.boolean(),
});
export type ClockMark = z.infer<typeof ClockMark>;

/** What every list of tips shows: dates, codes, bodies; no word of what a tip says. */
export const TipRow = z.object({
  id: Id,
  code: z.string(),
  /** Number in the book of the body that holds it. */
  bookNumber: z.string().nullable(),
  kind: TipKind,
  channel: TipChannel,
  state: TipState,
  urgency: TipUrgency,
  receivedAt: InstantText,
  /** T0, receipt by the competent body; null until then. */
  competentAt: InstantText.nullable(),
  receivedBy: AgencyRef,
  heldBy: AgencyRef,
  /** Posts that handle it, by title. */
  handlers: z.array(PostRef),
  offence: Offence.nullable(),
  severity: OffenceClass.nullable(),
  supervisedBy: z.array(AgencyRef),
  clock: ClockMark.nullable(),
  missedNotices: z.number().int(),
  /** When its file went to the archive; a suspended one stays under review. */
  archivedAt: InstantText.nullable(),
});
export type TipRow = z.infer<typeof TipRow>;

/** An act that the reader may take with the tip now, or why not. */
export const WayOn = z.object({
  act: TipAct,
  allowed: z.boolean(),
  /** Code of the problem table when it is not. */
  reason: z.string().nullable(),
  /** What fills its sentence. */
  params: z.record(z.string(), z.string()),
  /** Whose head or deputy must have decided: his or her post is named with the act. */
  decidedBy: AgencyRef.nullable(),
});
export type WayOn = z.infer<typeof WayOn>;

/** What the recorder may state in clear beside the sealed words. */
export const TipFacts = z.object({
  urgency: TipUrgency.default('ordinary'),
  /** Flagrant, of public concern, or a person who may flee: the 24-hour track whatever the offence. */
  pressing: z.boolean().default(false),
  /** Commune in far mountains or on an island: 48 hours instead of 24. */
  remote: z.boolean().default(false),
  reporterStanding: ReporterStanding.default('anonymous'),
  /** The reporter says that he or she is the victim: opens the victim path beside the tip. */
  reporterIsVictim: z.boolean().default(false),
  purposes: z.array(ExploitationPurpose).max(8).default([]),
  victims: SuspectedVictims.default({ under16: 0, from16To17: 0, adults: 0, ageUnknown: 0 }),
  /** Taken, or to be taken, across the border. */
  acrossBorder: z.boolean().default(false),
  childAbuse: z.boolean().default(false),
  offence: Offence.nullable().default(null),
  /** Commune where it happened. */
  placeId: Id.nullable().default(null),
  happenedOn: DateText.nullable().default(null),
});
export type TipFacts = z.infer<typeof TipFacts>;

/** A value that can be matched: it is sealed, and compared by its keyed fingerprint. */
export const MatchableKind = z.enum(['phone', 'plate', 'account', 'paper', 'place']);
export type MatchableKind = z.infer<typeof MatchableKind>;

export const MatchableValue = z.object({
  kind: MatchableKind,
  value: z.string().trim().min(4).max(200),
});
export type MatchableValue = z.infer<typeof MatchableValue>;

/** A denounced person as typed: what is known, all of it sealed. */
export const DenouncedDraft = z.object({
  /** Name, or what he or she is called. */
  name: z.string().trim().max(200).default(''),
  /** Year of birth, look, address, whatever tells the person apart. */
  marks: z.string().trim().max(2000).default(''),
  values: z.array(MatchableValue).max(20).default([]),
});
export type DenouncedDraft = z.infer<typeof DenouncedDraft>;
