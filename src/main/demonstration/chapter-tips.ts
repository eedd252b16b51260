import { Temporal } from 'temporal-polyfill';
import { COMMUNES_PER_REGION } from './case-seats.ts';
import type { Desk, Life, TipFate } from './desk.ts';
import { REFORM } from './geography.ts';
import { startWatch } from './lives.ts';
import { instantOf } from './story.ts';
import { closeAlert } from './tip-danger.ts';
import { type TipEntry, type TipPlan, takeIn } from './tip-entry.ts';
import { sendAndRecall, workTip } from './tip-fates.ts';
import { inventAccount, inventPhone, inventPlate, TIP_SKETCHES } from './tip-texts.ts';

const TIPS = 76;
/** First receipt before the day on which the story stands still. */
const DAYS = 1040;

const ENTRIES_NOW: readonly TipEntry[] = [
  'commune',
  'commune',
  'commune',
  'commune',
  'border',
  'border',
  'desk',
  'desk',
  'hotline',
  'hotline',
  'national',
  'department',
  'letterbox',
  'press',
  'petition',
  'petition-elsewhere',
  'discovery',
  'procuracy',
];
/** Before communes had a police of their own, tips came to the province. */
const ENTRIES_BEFORE = ENTRIES_NOW.filter((entry) => entry !== 'commune' && entry !== 'border');

const FATES: readonly TipFate[] = [
  'opened',
  'not-opened',
  'guided',
  'suspended',
  'opened',
  'administrative',
  'not-opened',
  'open-end',
  'opened',
  'out',
  'not-opened',
  'suspended-resumed',
  'guided',
  'opened',
  'viewed',
  'not-opened',
  'guided',
  'suspension-cancelled',
  'opened',
  'not-opened',
  'reopened-by-procuracy',
  'suspended',
  'disputed',
  'guided',
  'merged',
  'not-opened',
  'taken-by-procuracy',
  'opened',
  'out',
  'guided',
];

/** Chapter: tips of three years, from every door to every end. */
export function listTipLives(desk: Desk): Life[] {
  const rings = inventRings(desk);
  const told = Array.from({ length: TIPS }, (_, index) => {
    const back = Math.round(DAYS * (1 - (index + 0.5) / TIPS) ** 1.15);
    const day = desk.story.asOf.subtract({ days: back });
    const plan = planTip(desk, entryOn(desk, index, day), day, rings);
    const fate = FATES[index % FATES.length] ?? 'opened';
    return liveTip(desk, plan, fitFate(plan, fate), momentIn(desk, day));
  });
  return [...told, ...listUnfinished(desk, rings)];
}

/** How a tip of these days still stands, by which door it came, and how many hours ago. */
const UNFINISHED: readonly (readonly [NonNullable<TipPlan['stay']>, TipEntry, number])[] = [
  ['viewed', 'desk', 24 * 46],
  ['classified', 'hotline', 70],
  ['classified', 'border', 50],
  ['in-transfer', 'commune', 26],
  ['recalled', 'border', 20],
  ['new', 'letterbox', 30],
  ['new', 'commune', 3],
  ['new', 'desk', 9],
];

/** Among them the one that somebody stands by at this moment, in danger. */
const IN_DANGER: TipEntry = 'desk';

/** Tips that wait for somebody on the day on which the story stands still. */
function listUnfinished(desk: Desk, rings: readonly Ring[]): Life[] {
  return UNFINISHED.map(([stay, entry, hours]) => {
    const from = desk.until.subtract({ hours });
    const day = from.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
    const danger = stay === 'new' && entry === IN_DANGER;
    const plan = {
      ...planTip(desk, entry, day, rings),
      stay,
      danger,
      ...atOwnCommune(desk, entry),
    };
    return liveTip(desk, plan, stay === 'viewed' ? 'viewed' : 'open-end', from);
  });
}

/** What a commune holds in these days is held by the one that has accounts. */
function atOwnCommune(desk: Desk, entry: TipEntry) {
  if (entry !== 'commune') {
    return {};
  }
  const { place, region } = desk.communeAt(OWN_COMMUNE);
  return { place, region, agency: desk.story.agency(`ca-${place.code}`) };
}

async function* liveTip(desk: Desk, plan: TipPlan, fate: TipFate, from: Temporal.Instant): Life {
  yield from;
  const watch = startWatch(desk, from);
  const { tip, alert } = yield* takeIn(desk, plan, watch);
  if (alert !== null && plan.stay !== 'new') {
    yield watch.minutes(desk.chance.whole(40, 160));
    await closeAlert(desk, alert, watch);
  }
  if (plan.stay === 'recalled') {
    yield* sendAndRecall(desk, tip, watch);
  } else if (plan.stay !== 'new' && plan.stay !== 'in-transfer') {
    yield* workTip(desk, tip, fate, watch);
  }
}

/** The border guard neither disputes nor sends out of the province in this story. */
function fitFate(plan: TipPlan, fate: TipFate): TipFate {
  const isBorder = plan.entry === 'border';
  return isBorder && NOT_AT_THE_BORDER.includes(fate) ? 'opened' : fate;
}

const NOT_AT_THE_BORDER: readonly TipFate[] = ['disputed', 'out', 'viewed', 'merged'];

function planTip(
  desk: Desk,
  entry: TipEntry,
  day: Temporal.PlainDate,
  rings: readonly Ring[],
): TipPlan {
  const { chance } = desk;
  const isNow = isAfterReform(day);
  const sketch = chance.pick(TIP_SKETCHES);
  const ring = chance.next() < 0.18 ? chance.pick(rings) : [];
  const grave = sketch.article === '151' ? 2 : 3;
  const paragraph = isNow ? chance.pick([1, 1, 2, 2, grave]) : grave;
  const shared = { entry, sketch, danger: chance.next() < 0.08, shared: ring, stay: null };
  if (!isNow) {
    const place = chance.pick(desk.geography.oldCommunes);
    return { ...shared, paragraph, place, region: null, agency: null };
  }
  const border = entry === 'border' ? chance.pick(borderPosts(desk)) : null;
  const at = border?.index ?? communeIndex(desk);
  const { place, region } = desk.communeAt(at);
  const agency =
    entry === 'commune' ? desk.story.agency(`ca-${place.code}`) : (border?.agency ?? null);
  return { ...shared, paragraph, place, region, agency };
}

function entryOn(desk: Desk, index: number, day: Temporal.PlainDate): TipEntry {
  const entries = isAfterReform(day) ? ENTRIES_NOW : ENTRIES_BEFORE;
  return entries[(index * 5 + desk.chance.whole(0, 2)) % entries.length] ?? 'desk';
}

function isAfterReform(day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, Temporal.PlainDate.from(REFORM)) >= 0;
}

const OWN_COMMUNE = 18;

/** Communes with a chief in the story; the one of the accounts more often. */
function communeIndex(desk: Desk): number {
  const { chance } = desk;
  return chance.next() < 0.3
    ? OWN_COMMUNE
    : chance.whole(0, 4) * COMMUNES_PER_REGION + chance.whole(0, 4);
}

function borderPosts(desk: Desk) {
  const { communes } = desk.geography;
  return desk.story.agencies.rows
    .filter((row) => row.kind === 'border-post')
    .slice(0, 4)
    .map((agency) => ({
      agency,
      index: Math.max(
        0,
        communes.findIndex((one) => one.id === agency.place_id),
      ),
    }));
}

type Ring = TipPlan['shared'];

/** Numbers that turn up in several tips: the matcher finds them. */
function inventRings(desk: Desk): Ring[] {
  const { chance } = desk;
  return [
    [{ kind: 'phone', value: inventPhone(chance) }],
    [{ kind: 'plate', value: inventPlate(chance) }],
    [
      { kind: 'account', value: inventAccount(chance) },
      { kind: 'phone', value: inventPhone(chance) },
    ],
    [{ kind: 'phone', value: inventPhone(chance) }],
  ];
}

/** Tips come at all hours. */
function momentIn(desk: Desk, day: Temporal.PlainDate): Temporal.Instant {
  const { chance } = desk;
  const hour = chance.next() < 0.75 ? chance.whole(7, 17) : chance.whole(0, 23);
  const minute = chance.whole(0, 59);
  return instantOf(day, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}
