import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { TipChannel, TipKind } from '#domain/tip/tip-codes.ts';
import { recordTip } from '#features/tips/contract.ts';
import type { AgencyRow } from './agencies.ts';
import type { Desk, TipHandle } from './desk.ts';
import type { PlaceRow } from './geography.ts';
import type { Watch } from './lives.ts';
import type { PostRow } from './people.ts';
import { type TakenAlert, takeAlert } from './tip-danger.ts';
import { atPolice, takeAct } from './tip-handle.ts';
import {
  fillSketch,
  inventAccount,
  inventCalling,
  inventMarks,
  inventName,
  inventPhone,
  inventPlate,
  type TipSketch,
} from './tip-texts.ts';

/** By which door a tip comes in. */
export type TipEntry =
  | 'commune'
  | 'border'
  | 'desk'
  | 'hotline'
  | 'national'
  | 'department'
  | 'letterbox'
  | 'press'
  | 'petition'
  | 'petition-elsewhere'
  | 'discovery'
  | 'procuracy';

/** What is settled of a tip before it is lived. */
export interface TipPlan {
  entry: TipEntry;
  sketch: TipSketch;
  place: PlaceRow;
  region: number | null;
  /** The commune or border post that receives, where one does. */
  agency: AgencyRow | null;
  paragraph: number;
  danger: boolean;
  /** Where a tip of these days still stands; null where it goes its way. */
  stay: TipHandle['stay'];
  /** Values that several tips of one ring share. */
  shared: readonly { kind: 'phone' | 'plate' | 'account'; value: string }[];
}

type Input = z.input<typeof recordTip.input>;
type Waiting<T> = AsyncGenerator<Temporal.Instant, T, void>;

/** A tip comes in, somebody on duty takes what cannot wait, and it reaches the body that may resolve it. */
export async function* takeIn(
  desk: Desk,
  plan: TipPlan,
  watch: Watch,
): Waiting<{ tip: TipHandle; alert: TakenAlert | null }> {
  const receiver = receiverOf(desk, plan);
  const named = desk.chance.next() < 0.6 && plan.entry !== 'letterbox';
  const input = wordsOf(desk, plan, watch, named);
  const { id } = await desk.act(recordTip, receiver, watch.now, input);
  const body = desk.story.agencyById(receiver.agency_id);
  const tip: TipHandle = {
    id,
    revision: 1,
    since: watch.now,
    body,
    head: receiver,
    worker: receiver,
    place: plan.place,
    region: plan.region,
    offence: { article: plan.sketch.article, paragraph: plan.paragraph },
    named,
    referred: plan.entry === 'national',
    stay: plan.stay,
    sketch: plan.sketch,
  };
  const alert = plan.danger ? await takeAlert(desk, tip, watch) : null;
  yield* reachBody(desk, plan, tip, watch);
  tip.since = watch.now;
  return { tip, alert };
}

/** Commune police check and pass on; other bodies pass on at once; police and border guard keep it. */
async function* reachBody(desk: Desk, plan: TipPlan, tip: TipHandle, watch: Watch): Waiting<void> {
  switch (plan.entry) {
    case 'commune': {
      tip.head = desk.seat(tip.body, 'head-of-unit');
      yield watch.minutes(desk.chance.whole(20, 90));
      await takeAct(desk, tip, { do: 'tell-investigators' }, { post: tip.worker, at: watch.now });
      yield watch.minutes(desk.chance.whole(60, 300));
      await takeAct(desk, tip, { do: 'check-preliminarily' }, { post: tip.worker, at: watch.now });
      if (plan.stay === 'new') {
        return;
      }
      yield watch.minutes(
        plan.stay === null && desk.chance.next() < 0.15 ? 2600 : desk.chance.whole(240, 900),
      );
      yield* passToPolice(desk, tip, plan.stay === 'in-transfer', watch);
      return;
    }
    case 'department':
    case 'procuracy':
      yield watch.minutes(desk.chance.whole(60, 1100));
      yield* passToPolice(desk, tip, false, watch);
      return;
    case 'petition-elsewhere':
      yield watch.minutes(desk.chance.whole(120, 1200));
      yield* arrive(desk, tip, watch);
      return;
    case 'border':
      tip.head = desk.seat(tip.body, 'head-of-unit');
      return;
    default:
      atPolice(desk, tip);
  }
}

async function* passToPolice(
  desk: Desk,
  tip: TipHandle,
  stays: boolean,
  watch: Watch,
): Waiting<void> {
  const toAgencyId = desk.story.agency('cat').id;
  await takeAct(desk, tip, { do: 'transfer', toAgencyId }, { post: tip.worker, at: watch.now });
  if (stays) {
    return;
  }
  yield watch.minutes(desk.chance.whole(60, 1300));
  yield* arrive(desk, tip, watch);
}

/** The police of the province take it over: T0. */
async function* arrive(desk: Desk, tip: TipHandle, watch: Watch): Waiting<void> {
  atPolice(desk, tip);
  const bookNumber = `${desk.nextNumber(tip.body.id, 'sổ', watch.today.year)}/${watch.today.year}`;
  await takeAct(desk, tip, { do: 'take-over', bookNumber }, { post: tip.worker, at: watch.now });
  yield watch.minutes(15);
}

function receiverOf(desk: Desk, plan: TipPlan): PostRow {
  switch (plan.entry) {
    case 'commune':
      return desk.seat(plan.agency ?? desk.story.agency('cat'), 'commune-police-officer');
    case 'border':
      return desk.seat(plan.agency ?? desk.story.agency('don-1'), 'border-guard-officer');
    case 'hotline':
    case 'national':
      return desk.post('duong-day-nong');
    case 'department':
      return desk.post(desk.chance.pick(['dau-moi', 'dau-moi-gd', 'phu-nu']));
    case 'petition-elsewhere':
      return desk.post('dau-moi');
    case 'procuracy':
      return desk.post('kiem-sat');
    case 'discovery':
      return desk.post(desk.chance.pick(['dieu-tra', 'dieu-tra-2']));
    default:
      return desk.post(desk.chance.pick(['truc-ban', 'truc-ban-2']));
  }
}

const CHANNELS: Record<TipEntry, TipChannel> = {
  commune: 'commune-desk',
  border: 'border-desk',
  desk: 'in-person',
  hotline: 'hotline',
  national: 'national-hotline',
  department: 'in-person',
  letterbox: 'letterbox',
  press: 'press',
  petition: 'other-body',
  'petition-elsewhere': 'in-person',
  discovery: 'other-body',
  procuracy: 'letterbox',
};

function kindOf(desk: Desk, entry: TipEntry): TipKind {
  switch (entry) {
    case 'petition':
    case 'petition-elsewhere':
      return 'petition';
    case 'discovery':
      return 'direct-discovery';
    case 'press':
    case 'department':
    case 'national':
      return 'crime-report';
    default:
      return desk.chance.next() < 0.6 ? 'denunciation' : 'crime-report';
  }
}

function wordsOf(desk: Desk, plan: TipPlan, watch: Watch, named: boolean): Input {
  const { chance } = desk;
  const { sketch } = plan;
  const minor = sketch.article === '151';
  const count = plan.paragraph === 3 ? chance.whole(6, 9) : chance.whole(1, 3);
  const received = watch.now.subtract({ minutes: chance.whole(1, 20) });
  return {
    kind: kindOf(desk, plan.entry),
    channel: CHANNELS[plan.entry],
    receivedAt: received.toString(),
    bookNumber: null,
    facts: {
      urgency: plan.danger ? 'danger-now' : chance.next() < 0.2 ? 'urgent' : 'ordinary',
      reporterStanding: named ? 'named' : chance.next() < 0.5 ? 'identity-withheld' : 'anonymous',
      reporterIsVictim: named && !minor && chance.next() < 0.2,
      purposes: [sketch.purpose],
      victims: {
        under16: minor ? count : 0,
        from16To17: !minor && chance.next() < 0.3 ? 1 : 0,
        adults: minor ? 0 : count,
        ageUnknown: 0,
      },
      acrossBorder: sketch.acrossBorder,
      childAbuse: minor && sketch.purpose === 'sexual-exploitation',
      remote: plan.entry === 'border',
      offence: chance.next() < 0.7 ? { article: sketch.article, paragraph: null } : null,
      placeId: plan.place.id,
      happenedOn: watch.today.subtract({ days: chance.whole(3, 40) }).toString(),
    },
    narrative: fillSketch(sketch.words, chance, minor),
    placeWords: fillSketch(sketch.place, chance, minor),
    reporter: named
      ? {
          name: inventName(chance),
          phone: inventPhone(chance),
          safeContact: 'Gọi sau 19 giờ, xưng là người bán hàng',
        }
      : { withheldReason: 'Sợ bị trả thù' },
    denounced: listDenounced(desk),
    values: [
      ...plan.shared,
      ...(chance.next() < 0.5 ? [{ kind: 'phone' as const, value: inventPhone(chance) }] : []),
    ],
    referral: plan.entry === 'national' ? referralOf(desk, received) : null,
    passOnToId: plan.entry === 'petition-elsewhere' ? desk.story.agency('cat').id : null,
  };
}

function listDenounced(desk: Desk): Input['denounced'] {
  const { chance } = desk;
  return Array.from({ length: chance.pick([0, 1, 1, 1, 2]) }, () => ({
    name: inventCalling(chance),
    marks: inventMarks(chance),
    values:
      chance.next() < 0.3
        ? [
            chance.next() < 0.5
              ? { kind: 'plate' as const, value: inventPlate(chance) }
              : { kind: 'account' as const, value: inventAccount(chance) },
          ]
        : [],
  }));
}

function referralOf(desk: Desk, received: Temporal.Instant): Input['referral'] {
  return {
    reference: `111-${desk.chance.whole(10_000, 99_999)}`,
    passedOnAt: received.subtract({ minutes: 12 }).toString(),
    asked: 'Đề nghị xác minh, bảo đảm an toàn cho người gọi và phản hồi kết quả cho Tổng đài.',
  };
}
