import { Temporal } from 'temporal-polyfill';
import { confirmCaseContent, proposeCaseContent } from '#features/cases/contract.ts';
import { sendNotice } from './case-handle.ts';
import { openAlone, type CaseSeed as Seed, workCase } from './case-lives.ts';
import { COMMUNES_PER_REGION } from './case-seats.ts';
import { traitsAt } from './case-traits.ts';
import type { Desk, Life } from './desk.ts';
import { REFORM } from './geography.ts';
import { startWatch } from './lives.ts';
import { instantOf } from './story.ts';

type CaseSeed = Omit<Seed, 'openedOn'>;

const ALONE = 5;
/** First opening before the day on which the story stands still, and days between openings. */
const FIRST = 980;
const APART = 150;

/** The province has decided to keep whole cases here: two administrators, an invented decision. */
export async function keepWholeCases(desk: Desk): Promise<void> {
  const day = desk.story.asOf.subtract({ days: 1060 });
  const [first, second] = ['quan-tri-he-thong', 'quan-tri-he-thong-2'] as const;
  const { id } = await desk.act(proposeCaseContent, desk.post(first), instantOf(day, '08:10'), {
    mode: 'full',
    number: '01/QĐ-UBND (giả định)',
    on: day.subtract({ days: 5 }).toString(),
  });
  await desk.act(confirmCaseContent, desk.post(second), instantOf(day, '09:20'), { id });
}

/** Chapter: cases that did not begin with a tip; the others follow theirs. */
export function listCaseLives(desk: Desk): Life[] {
  const alone = Array.from({ length: ALONE }, (_, index) => {
    const day = desk.story.workday(desk.story.asOf.subtract({ days: FIRST - index * APART }));
    return liveCase(desk, index, seedOn(desk, day), instantOf(day, '14:05'));
  });
  const twins = TWINS.map((days) => {
    const day = desk.story.workday(desk.story.asOf.subtract({ days }));
    return liveTwin(desk, seedOn(desk, day), instantOf(day, '15:10'));
  });
  return [...alone, ...twins];
}

/** Two cases of the same people: the second takes the first in. */
const TWINS = [402, 384] as const;

async function* liveTwin(desk: Desk, seed: CaseSeed, from: Temporal.Instant): Life {
  yield from;
  const watch = startWatch(desk, from);
  const one = await openAlone(desk, seed, 'direct-discovery', watch);
  yield* workCase(desk, one, watch, { ...traitsAt(0), turn: 'merge', end: 'force' });
}

const ORIGINS = ['direct-discovery', 'self-surrender', 'transferred-in'] as const;

async function* liveCase(desk: Desk, index: number, seed: CaseSeed, from: Temporal.Instant): Life {
  yield from;
  const watch = startWatch(desk, from);
  const origin = ORIGINS[index % ORIGINS.length] ?? 'direct-discovery';
  const one = await openAlone(desk, seed, origin, watch);
  yield watch.minutes(desk.chance.whole(90, 900));
  await sendNotice(desk, one, { paper: 'opening', to: 'procuracy' }, watch.now);
  yield* workCase(desk, one, watch);
}

function seedOn(desk: Desk, day: Temporal.PlainDate): CaseSeed {
  const { chance } = desk;
  const article = chance.pick(['150', '150', '151'] as const);
  const grave = article === '151' ? 2 : 3;
  if (Temporal.PlainDate.compare(day, Temporal.PlainDate.from(REFORM)) < 0) {
    const place = chance.pick(desk.geography.oldCommunes);
    return { place, region: null, offence: { article, paragraph: grave } };
  }
  const index = chance.whole(0, 4) * COMMUNES_PER_REGION + chance.whole(0, 20);
  return { ...desk.communeAt(index), offence: { article, paragraph: chance.pick([1, 2, grave]) } };
}
