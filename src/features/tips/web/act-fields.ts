import { z } from 'zod';
import type { TipAct } from '#domain/tip/tip-acts.ts';
import {
  NonOpeningGround,
  RecallReason,
  SuspensionGround,
  TipKind,
} from '#domain/tip/tip-codes.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import type { TipActInput } from '../contract.ts';

/** The fields of one act beside the moment, the decider and the words. */
export type ActField =
  | 'kind'
  | 'offence'
  | 'pressing'
  | 'toAgencyId'
  | 'noticeTo'
  | 'foundOutsideOn'
  | 'bookNumber'
  | 'recipient'
  | 'handlers'
  | 'procurators'
  | 'requestOn'
  | 'nonOpeningGround'
  | 'suspensionGround'
  | 'recallReason'
  | 'administrative'
  | 'claimedById'
  | 'competentAgencyId';

/** Which act asks for which fields; an act that is not named asks for none of its own. */
export const ACT_FIELDS: Partial<Record<TipAct, readonly ActField[]>> = {
  classify: ['kind', 'offence', 'pressing'],
  reclassify: ['kind', 'offence'],
  transfer: ['toAgencyId', 'foundOutsideOn'],
  'take-over': ['bookNumber'],
  'transfer-out': ['recipient'],
  'notify-procuracy': ['noticeTo'],
  assign: ['handlers'],
  reassign: ['handlers'],
  'assign-procurator': ['procurators'],
  extend: ['requestOn'],
  'refuse-extension': ['requestOn'],
  'open-case': ['offence'],
  'not-open-case': ['nonOpeningGround', 'administrative'],
  suspend: ['suspensionGround'],
  recall: ['recallReason'],
  'dispute-competence': ['claimedById'],
  'settle-competence': ['competentAgencyId'],
  'take-from-body': ['procurators'],
};

const Chosen = z.array(z.object({ id: z.string() }));
const One = Chosen.min(1).max(1);

const SCHEMAS: Record<ActField, z.ZodType> = {
  kind: TipKind.optional(),
  offence: Chosen.max(1).default([]),
  pressing: z.boolean().default(false),
  toAgencyId: One,
  noticeTo: Chosen.max(1).default([]),
  foundOutsideOn: DateText.optional(),
  bookNumber: z.string().trim().max(40).optional(),
  recipient: z.string().trim().min(3).max(300),
  handlers: Chosen.min(1).max(6),
  procurators: Chosen.min(1).max(4),
  requestOn: DateText.optional(),
  nonOpeningGround: NonOpeningGround,
  suspensionGround: SuspensionGround,
  recallReason: RecallReason,
  administrative: z.boolean().default(false),
  claimedById: One,
  competentAgencyId: One,
};

/** The form of one act as the dialog checks it before anything is sent. */
export function formOf(act: TipAct, isDecided: boolean) {
  const own = Object.fromEntries((ACT_FIELDS[act] ?? []).map((name) => [name, SCHEMAS[name]]));
  return z.object({
    ...own,
    ...(act === 'open-case' ? { offence: One } : {}),
    day: DateText.optional(),
    hour: z.string().optional().transform(readHour),
    ...(isDecided ? { decidedByPostId: Id } : {}),
    paperId: Id.optional(),
    words: z.string().trim().max(8000).default(''),
  });
}

/** What stands in a form before anything is typed. */
export function firstValues(act: TipAct): Record<string, unknown> {
  const lists: readonly ActField[] = [
    'offence',
    'toAgencyId',
    'noticeTo',
    'handlers',
    'procurators',
    'claimedById',
    'competentAgencyId',
  ];
  const own = (ACT_FIELDS[act] ?? []).map((name) => [
    name,
    lists.includes(name) ? [] : name === 'pressing' || name === 'administrative' ? false : '',
  ]);
  return {
    ...Object.fromEntries(own),
    day: '',
    hour: '',
    decidedByPostId: '',
    paperId: '',
    words: '',
  };
}

/** A checked form as the contract's act: ids out of the chosen rows, days and hours as moments. */
export function toAct(
  act: TipAct,
  typed: Record<string, unknown>,
  today: string,
): z.input<typeof TipActInput> {
  const idsOf = (name: string) => ((typed[name] ?? []) as { id: string }[]).map((one) => one.id);
  const offence = idsOf('offence')[0];
  const fields: Record<string, unknown> = {
    do: act,
    at: momentOf(typed.day, typed.hour, today),
    decidedByPostId: typed.decidedByPostId,
    paperId: typed.paperId,
    words: typed.words,
    kind: typed.kind,
    offence: offence === undefined ? undefined : readOffence(offence),
    pressing: typed.pressing,
    toAgencyId: idsOf('toAgencyId')[0] ?? idsOf('noticeTo')[0],
    foundOutsideAt: momentOf(typed.foundOutsideOn, undefined, today),
    requestReceivedAt: momentOf(typed.requestOn, undefined, today),
    bookNumber: typed.bookNumber,
    recipient: typed.recipient,
    handlerPostIds: act === 'take-from-body' ? idsOf('procurators') : orNone(idsOf('handlers')),
    procuratorPostIds: orNone(idsOf('procurators')),
    ground: typed.nonOpeningGround ?? typed.suspensionGround,
    reason: typed.recallReason,
    administrative: typed.administrative,
    claimedById: idsOf('claimedById')[0],
    competentAgencyId: idsOf('competentAgencyId')[0],
  };
  const sent = Object.entries(fields).filter(([, value]) => value !== undefined);
  const nullable = act === 'reclassify' && offence === undefined ? { offence: null } : {};
  return { ...Object.fromEntries(sent), ...nullable } as z.input<typeof TipActInput>;
}

/** Article and paragraph of a chosen offence, “150.2”. */
export function readOffence(key: string): { article: string; paragraph: number | null } {
  const [article = '', paragraph] = key.split('.');
  return { article, paragraph: paragraph === undefined ? null : Number(paragraph) };
}

function orNone(ids: string[]): string[] | undefined {
  return ids.length === 0 ? undefined : ids;
}

function momentOf(day: unknown, hour: unknown, today: string): string | undefined {
  const typedDay = typeof day === 'string' ? day : undefined;
  const typedHour = typeof hour === 'string' ? hour : undefined;
  if (typedDay === undefined && typedHour === undefined) {
    return undefined;
  }
  return toInstant(typedDay ?? today, typedHour ?? '00:00');
}
