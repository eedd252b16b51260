import { z } from 'zod';
import {
  ExploitationPurpose,
  ReporterStanding,
  TipChannel,
  TipKind,
  TipUrgency,
} from '#domain/tip/tip-codes.ts';
import { DateText } from '#platform/contract/fields.ts';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import type { findLikelyTips, recordTip } from '../contract.ts';
import { listPersons, listValues, Names, Numbers } from './marks-form.ts';

const Chosen = z.array(z.object({ id: z.string() })).default([]);
const Count = z.number().int().min(0).max(999).default(0);
const Yes = z.boolean().default(false);
const Hour = z.string().transform(readHour).pipe(z.string());
const NEEDED = { vi: 'Chưa nhập.', en: 'This is needed.' };

/** The form of the intake as it is typed; what belongs to the chosen standing and channel is asked for. */
export const NewTip = z
  .object({
    phones: Numbers,
    plates: Numbers,
    accounts: Numbers,
    papers: Numbers,
    names: Names,
    place: Chosen,
    happenedOn: DateText.optional(),
    kind: TipKind,
    channel: TipChannel,
    receivedOn: DateText,
    receivedHour: Hour,
    bookNumber: z.string().trim().max(40).optional(),
    passOn: Chosen,
    urgency: TipUrgency,
    narrative: z.string().trim().min(1).max(20_000),
    placeWords: z.string().trim().max(1000).default(''),
    offence: z.string().optional(),
    under16: Count,
    from16To17: Count,
    adults: Count,
    ageUnknown: Count,
    purposes: z.array(ExploitationPurpose).default([]),
    standing: ReporterStanding,
    name: z.string().trim().max(200).default(''),
    phone: z.string().trim().max(40).default(''),
    address: z.string().trim().max(500).default(''),
    safeContact: z.string().trim().max(1000).default(''),
    withheldReason: z.string().trim().max(500).default(''),
    isVictim: Yes,
    acrossBorder: Yes,
    childAbuse: Yes,
    pressing: Yes,
    remote: Yes,
    reference: z.string().trim().max(60).default(''),
    referredOn: DateText.optional(),
    referredHour: z.string().optional().transform(readHour),
    asked: z.string().trim().max(4000).default(''),
  })
  .superRefine((typed, context) => {
    const needed = [
      ...(typed.standing === 'named' ? (['name'] as const) : []),
      ...(typed.standing === 'identity-withheld' ? (['withheldReason'] as const) : []),
      ...(typed.channel === 'national-hotline'
        ? (['reference', 'referredOn', 'asked'] as const)
        : []),
    ];
    for (const name of needed) {
      if (typed[name] === '' || typed[name] === undefined) {
        context.addIssue({ code: 'custom', path: [name], params: NEEDED });
      }
    }
  });
export type NewTip = z.output<typeof NewTip>;

/** An empty form; the day of receipt is today until somebody says otherwise. */
export function emptyTip(today: string) {
  const texts = [
    ...['phones', 'plates', 'accounts', 'papers', 'names', 'happenedOn', 'kind', 'channel'],
    ...['receivedHour', 'bookNumber', 'narrative', 'placeWords', 'offence', 'standing', 'name'],
    ...['under16', 'from16To17', 'adults', 'ageUnknown', 'phone', 'address', 'safeContact'],
    ...['withheldReason', 'reference', 'referredOn', 'referredHour', 'asked'],
  ].map((name) => [name, '']);
  const marks = ['isVictim', 'acrossBorder', 'childAbuse', 'pressing', 'remote'];
  const values: Record<string, unknown> = {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(marks.map((name) => [name, false])),
    place: [],
    passOn: [],
    purposes: [],
    receivedOn: today,
    urgency: 'ordinary',
  };
  return values;
}

/** What the form says, as the contract takes it; a part that was not chosen is not sent. */
export function toNewTip(typed: NewTip, linkToId: string | null): z.input<typeof recordTip.input> {
  const named = typed.standing === 'named';
  // What belongs to another standing is no longer asked for, and does not go along unseen.
  const known = typed.standing !== 'anonymous';
  return {
    kind: typed.kind,
    channel: typed.channel,
    receivedAt: toInstant(typed.receivedOn, typed.receivedHour),
    bookNumber: typed.bookNumber ?? null,
    facts: toFacts(typed),
    narrative: typed.narrative,
    placeWords: typed.placeWords,
    reporter: {
      name: named ? typed.name : '',
      phone: known ? typed.phone : '',
      address: named ? typed.address : '',
      safeContact: known ? typed.safeContact : '',
      withheldReason: typed.standing === 'identity-withheld' ? typed.withheldReason : '',
    },
    denounced: listPersons(typed.names),
    values: listValues(typed),
    referral:
      typed.channel === 'national-hotline' && typed.referredOn !== undefined
        ? {
            reference: typed.reference,
            passedOnAt: toInstant(typed.referredOn, typed.referredHour ?? '00:00'),
            asked: typed.asked,
          }
        : null,
    passOnToId: typed.kind === 'petition' ? (typed.passOn[0]?.id ?? null) : null,
    linkToId,
  };
}

function toFacts(typed: NewTip) {
  return {
    urgency: typed.urgency,
    pressing: typed.pressing,
    remote: typed.remote,
    reporterStanding: typed.standing,
    reporterIsVictim: typed.standing !== 'anonymous' && typed.isVictim,
    purposes: typed.purposes,
    victims: {
      under16: typed.under16,
      from16To17: typed.from16To17,
      adults: typed.adults,
      ageUnknown: typed.ageUnknown,
    },
    acrossBorder: typed.acrossBorder,
    childAbuse: typed.childAbuse,
    offence: typed.offence === undefined ? null : { article: typed.offence, paragraph: null },
    placeId: typed.place[0]?.id ?? null,
    happenedOn: typed.happenedOn ?? null,
  };
}

/** What has been typed so far, as the search for likely duplicates takes it; null while it says too little. */
export function toLikelySearch(
  values: Record<string, unknown>,
): z.input<typeof findLikelyTips.input> | null {
  const text = (name: string) => (typeof values[name] === 'string' ? String(values[name]) : '');
  const found = listValues({
    phones: [text('phones'), text('phone')].join(','),
    plates: text('plates'),
    accounts: text('accounts'),
    papers: text('papers'),
  });
  const names = listPersons(text('names'))
    .flatMap(({ name }) => (name.length >= 2 ? [name] : []))
    .slice(0, 20);
  const place = (values.place as { id: string }[] | undefined)?.[0]?.id ?? null;
  const day = DateText.safeParse(values.happenedOn);
  const isNearby = place !== null && day.success;
  if (found.length === 0 && names.length === 0 && !isNearby) {
    return null;
  }
  return { values: found, names, placeId: place, happenedOn: day.success ? day.data : null };
}
