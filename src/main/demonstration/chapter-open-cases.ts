import { Temporal } from 'temporal-polyfill';
import { sendNotice } from './case-handle.ts';
import { chargeLastOne, investigate } from './case-investigation.ts';
import { conclude, openAlone, toCourt, toProcuracy } from './case-lives.ts';
import { splitIll } from './case-parting.ts';
import { traitsAt } from './case-traits.ts';
import { goOn, holdTrial, judge, serveJudgment } from './case-trial.ts';
import { OPENING, writePaper } from './case-writing.ts';
import { drawChart } from './chapter-beside.ts';
import type { CaseHandle, Desk, Life } from './desk.ts';
import { examineItems, storeAtCourt } from './evidence-custody.ts';
import { startWatch } from './lives.ts';
import { instantOf } from './story.ts';

/** Days before the end of the story on which a case of these weeks reached each of its steps. */
interface Steps {
  opened: number;
  concluded?: number;
  indicted?: number;
  decided?: number;
  judged?: number;
  /** The indictment is there, the file is not yet at the court. */
  stays?: true;
  /** The procuracy splits an accused off before it indicts. */
  splits?: true;
}

const STEPS: readonly Steps[] = [
  { opened: 29 },
  { opened: 96, concluded: 1 },
  { opened: 104, concluded: 16 },
  { opened: 112, concluded: 30, indicted: 2, stays: true },
  { opened: 128, concluded: 58, indicted: 34 },
  { opened: 150, concluded: 82, indicted: 56, decided: 6, splits: true },
  { opened: 182, concluded: 112, indicted: 86, decided: 34, judged: 14 },
  { opened: 214, concluded: 142, indicted: 116, decided: 72, judged: 50 },
];

/** Which of them have a chart. */
const WITH_CHART: readonly number[] = [0, 5];

/** In which of them somebody more is charged in the last days. */
const CHARGED_LATE = 0;

/** So many days before the end an item goes to the experts' laboratory, where it then still is. */
const LENT = 8;

/** Chapter: a case at each stage of its way on the day on which the story stands still. */
export function listOpenCases(desk: Desk): Life[] {
  return STEPS.map((steps, index) => liveTo(desk, steps, index));
}

async function* liveTo(desk: Desk, steps: Steps, index: number): Life {
  const ago = (days: number) => desk.story.asOf.subtract({ days });
  const from = instantOf(desk.story.workday(ago(steps.opened)), '09:10');
  yield from;
  const watch = startWatch(desk, from);
  const at = desk.communeAt(index % 3);
  const paragraph = desk.chance.pick([1, 2]);
  const seed = { ...at, offence: { article: '150', paragraph } };
  const one = await openAlone(desk, seed, 'direct-discovery', watch);
  yield watch.minutes(90);
  await writePaper(desk, one, OPENING, watch);
  yield watch.minutes(110);
  await sendNotice(desk, one, { paper: 'opening', to: 'procuracy' }, watch.now);
  const end = index === STEPS.length - 1 ? 'appeal' : 'force';
  const traits = { ...traitsAt(0), accused: 1 + (index % 2), end } as const;
  yield* investigate(desk, one, traits, watch);
  if (index === CHARGED_LATE) {
    const late = instantOf(desk.story.workday(ago(5)), '08:20');
    const isAhead = Temporal.Instant.compare(late, watch.now) > 0;
    desk.begun.push(chargeLater(desk, one, isAhead ? late : watch.now.add({ minutes: 20 })));
  }
  if (WITH_CHART.includes(index)) {
    yield* drawChart(desk, one, watch);
    if (steps.concluded === undefined) {
      yield watch.on(ago(LENT));
    }
    yield* examineItems(desk, one, watch);
  }
  if (steps.concluded === undefined) {
    return;
  }
  yield watch.on(ago(steps.concluded + 2));
  yield* conclude(desk, one, traits, watch);
  yield* toProcuracy(desk, one, watch);
  if (steps.indicted === undefined) {
    return;
  }
  yield watch.on(ago(steps.indicted));
  if (steps.splits === true) {
    await splitIll(desk, one, watch);
  }
  yield* toCourt(desk, one, watch, steps.stays === true);
  await storeAtCourt(desk, one, watch);
  if (steps.decided === undefined) {
    return;
  }
  yield watch.on(ago(steps.decided));
  yield* holdTrial(desk, one, traits, watch);
  if (steps.judged === undefined) {
    return;
  }
  yield watch.on(ago(steps.judged));
  await judge(desk, one, traits, watch);
  yield watch.days(4);
  await serveJudgment(desk, one, watch);
  yield* goOn(desk, one, traits, watch);
}

/** Beside what else goes on in the case. */
async function* chargeLater(desk: Desk, one: CaseHandle, from: Temporal.Instant): Life {
  yield from;
  yield* chargeLastOne(desk, one, startWatch(desk, from));
}
