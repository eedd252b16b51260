import { z } from 'zod';
import {
  ComplainantStanding,
  ComplainedAgainst,
  ComplaintChannel,
  ComplaintGround,
  ComplaintKind,
  ComplaintMatter,
  ComplaintRound,
} from '#domain/complaint/complaint-codes.ts';
import { DateText } from '#platform/contract/fields.ts';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import type { recordComplaint, takeUpComplaint } from '../contract.ts';

const NEEDED = { vi: 'Chưa chọn đơn vị.', en: 'Choose the unit.' };
const One = z
  .array(z.object({ id: z.string() }))
  .default([])
  .superRefine((chosen, context) => {
    if (chosen.length === 0) {
      context.addIssue({ code: 'custom', params: NEEDED });
    }
  });
const Text = z.string().trim().default('');

const codes = {
  kind: ComplaintKind,
  matter: ComplaintMatter,
  grounds: z.array(ComplaintGround).default([]),
  standing: ComplainantStanding,
  against: One,
  againstWho: ComplainedAgainst,
  aboutCode: Text,
  actedOn: DateText.optional(),
  knownOn: DateText.optional(),
};

/** The form at the desk. */
export const TypedComplaint = z
  .object({
    ...codes,
    channel: ComplaintChannel,
    round: ComplaintRound,
    firstSettler: z.array(z.object({ id: z.string() })).default([]),
    earlierCode: Text,
    victimCode: Text,
    receivedOn: DateText,
    receivedHour: z.string().transform(readHour).pipe(z.string()),
    words: z.string().trim().min(1).max(20_000),
    complainant: Text,
    officerWords: Text,
  })
  .superRefine((typed, context) => {
    if (typed.round === 'second-settlement' && typed.firstSettler.length === 0) {
      context.addIssue({ code: 'custom', path: ['firstSettler'], params: NEEDED });
    }
  });
export type TypedComplaint = z.output<typeof TypedComplaint>;

/** The form over a lodging: the words, the sender and the hour are in the lodging already. */
export const TypedTakeUp = z.object(codes);
export type TypedTakeUp = z.output<typeof TypedTakeUp>;

/** An empty form; received today, the first time, until somebody says otherwise. */
export function emptyComplaint(today: string): Record<string, unknown> {
  const texts = ['kind', 'matter', 'standing', 'againstWho', 'aboutCode', 'actedOn', 'knownOn'];
  const more = ['channel', 'earlierCode', 'victimCode', 'receivedHour', 'words', 'complainant'];
  return {
    ...Object.fromEntries([...texts, ...more, 'officerWords'].map((name) => [name, ''])),
    grounds: [],
    against: [],
    firstSettler: [],
    round: 'first-settlement',
    receivedOn: today,
  };
}

/** What was typed, as the contract takes it. */
export function toComplaint(typed: TypedComplaint): z.input<typeof recordComplaint.input> {
  const { against, firstSettler, receivedOn, receivedHour, ...rest } = typed;
  const isSecond = typed.round === 'second-settlement';
  return {
    ...rest,
    actedOn: typed.actedOn ?? null,
    knownOn: typed.knownOn ?? null,
    againstId: against[0]?.id ?? '',
    firstSettlerId: isSecond ? (firstSettler[0]?.id ?? null) : null,
    earlierCode: isSecond ? typed.earlierCode : '',
    victimCode: typed.standing === 'victim' ? typed.victimCode : '',
    receivedAt: toInstant(receivedOn, receivedHour),
  };
}

/** The same over a lodging. */
export function toTakeUp(
  typed: TypedTakeUp,
  lodgingId: string,
): z.input<typeof takeUpComplaint.input> {
  const { against, ...rest } = typed;
  return {
    ...rest,
    lodgingId,
    purpose: 'complaint',
    actedOn: typed.actedOn ?? null,
    knownOn: typed.knownOn ?? null,
    againstId: against[0]?.id ?? '',
  };
}
