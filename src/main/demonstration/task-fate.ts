import { Temporal } from 'temporal-polyfill';
import type { Chance } from './random.ts';
import { CHANGE_REASONS, DONE_TEXTS, EXTENSION_REASONS, RETURN_TEXTS } from './story-texts.ts';

type Day = Temporal.PlainDate;

/** What one execution is given: when it was sent, begins, ends, and the day on which the story stands. */
export interface FateGiven {
  sentOn: Day;
  startsOn: Day;
  dueOn: Day | null;
  endsOn: Day | null;
  today: Day;
}

/** How one agency carried out one task, as the days on which things happened. */
export interface Fate {
  startsOn: Day;
  dueOn: Day | null;
  acknowledgedOn: Day | null;
  progressDays: Day[];
  /** Progress that was last reported while the work went on. */
  openProgress: number;
  progress: number;
  doneOn: Day | null;
  /** When it was confirmed or cancelled. */
  closedOn: Day | null;
  returnedOn: Day | null;
  wasReturned: boolean;
  touchedOn: Day;
  request: {
    kind: 'extension' | 'change';
    state: 'open' | 'granted' | 'refused';
    on: Day;
    until: Day | null;
  } | null;
  /** As the task's rules store it. */
  condition: { state: string; on: string } & Record<string, unknown>;
}

const NEVER_TOUCHED = 0.05;
const LATE = 0.14;
const STUCK = 0.09;
/** Of what fell due in the last three months, more is still not done. */
const STUCK_LATELY = 0.3;
const RETURNED = 0.06;
const ASKS = 0.09;
/** Of the work that is due in the coming weeks, so that there is something to decide. */
const ASKS_NOW = 0.4;

/** Draws how a task went; what lies after today has not happened yet. */
export function drawFate(chance: Chance, sent: FateGiven): Fate {
  const given = { ...sent, endsOn: closingDay(sent) };
  const { today, endsOn } = given;
  const past = endsOn !== null && isBefore(endsOn, today);
  const acknowledged = later(given.sentOn, chance.whole(1, 7));
  const fate = blank(given, isAfter(acknowledged, today) ? null : acknowledged);
  const roll = chance.next();
  const stuck = isDueLately(given) ? STUCK_LATELY : STUCK;
  if (fate.acknowledgedOn === null || (!past && roll < NEVER_TOUCHED)) {
    return { ...fate, acknowledgedOn: null };
  }
  const planned = plannedDone(chance, given, past);
  const work = askExtension(chance, { ...fate, request: null }, given, past);
  const doneOn = planned === null || isAfter(planned, today) ? null : planned;
  const worked = withProgress(chance, work, given, doneOn ?? today);
  return doneOn === null || (!past && roll < NEVER_TOUCHED + stuck)
    ? goingOn(chance, worked, given)
    : finished(chance, worked, given, doneOn, past);
}

/** Work ends with its plan, dated work at the latest with the year in which it fell due. */
function closingDay({ dueOn, endsOn, sentOn }: FateGiven): Day | null {
  if (dueOn === null) {
    return endsOn;
  }
  const yearEnd = dueOn.with({ month: 12, day: 31 });
  const last = endsOn === null || isBefore(yearEnd, endsOn) ? yearEnd : endsOn;
  return isBefore(last, sentOn) ? endsOn : last;
}

function blank(given: FateGiven, acknowledgedOn: Day | null): Fate {
  return {
    startsOn: given.startsOn,
    dueOn: given.dueOn,
    acknowledgedOn,
    progressDays: [],
    openProgress: 0,
    progress: 0,
    doneOn: null,
    closedOn: null,
    returnedOn: null,
    wasReturned: false,
    touchedOn: given.sentOn,
    request: null,
    condition: { state: 'assigned', on: given.sentOn.toString() },
  };
}

/** Dated work is done some days before its last day, seldom after; standing work at the year's end. */
function plannedDone(chance: Chance, given: FateGiven, past: boolean): Day | null {
  if (given.dueOn === null) {
    return given.endsOn === null ? null : given.endsOn.subtract({ days: chance.whole(11, 22) });
  }
  const early = given.dueOn.subtract({ days: chance.whole(0, 14) });
  const done = chance.next() < LATE ? given.dueOn.add({ days: chance.whole(3, 26) }) : early;
  const floor = later(given.sentOn, chance.whole(8, 12));
  const settled = isBefore(done, floor) ? floor : done;
  return past && given.endsOn !== null && isAfter(settled, given.endsOn) ? given.endsOn : settled;
}

function withProgress(chance: Chance, fate: Fate, given: FateGiven, until: Day): Fate {
  const from = fate.acknowledgedOn ?? given.sentOn;
  const length = from.until(until, { largestUnit: 'days' }).days;
  const steps = Math.min(4, Math.max(length > 6 ? 1 : 0, Math.floor(length / 45)));
  const days = Array.from({ length: steps }, (_, index) =>
    from.add({ days: Math.floor((length * (index + 1)) / (steps + 1)) + chance.whole(0, 3) }),
  ).filter((day) => isBefore(day, until));
  return { ...fate, progressDays: days, touchedOn: days.at(-1) ?? from };
}

function goingOn(chance: Chance, fate: Fate, given: FateGiven): Fate {
  const last = fate.progressDays.at(-1);
  const elapsed = shareElapsed(given);
  const progress = Math.min(90, Math.round((elapsed * 100 * (0.7 + chance.next() * 0.35)) / 5) * 5);
  const resume =
    last === undefined
      ? { state: 'acknowledged', on: (fate.acknowledgedOn ?? given.sentOn).toString() }
      : { state: 'in-progress', on: last.toString() };
  const shown = last === undefined ? 0 : Math.max(5, progress);
  return {
    ...fate,
    openProgress: shown,
    progress: shown,
    condition: askedCondition(chance, fate, resume) ?? resume,
  };
}

function askedCondition(
  chance: Chance,
  { request }: Fate,
  resume: { state: string; on: string },
): Fate['condition'] | null {
  if (request === null || request.state !== 'open') {
    return null;
  }
  return request.kind === 'extension'
    ? {
        state: 'extension-asked',
        on: request.on.toString(),
        reason: chance.pick(EXTENSION_REASONS),
        until: request.until?.toString() ?? null,
        resume,
      }
    : {
        state: 'change-asked',
        on: request.on.toString(),
        reason: chance.pick(CHANGE_REASONS),
        resume,
      };
}

function finished(chance: Chance, fate: Fate, given: FateGiven, doneOn: Day, past: boolean): Fate {
  const request =
    fate.request?.state === 'open' ? { ...fate.request, state: 'granted' as const } : fate.request;
  const base = { ...fate, request, doneOn, openProgress: 80, progress: 100, touchedOn: doneOn };
  const confirmedOn = later(doneOn, chance.whole(2, 9));
  const isReturned = chance.next() < RETURNED;
  if (!past && isReturned && !isAfter(later(doneOn, 3), given.today)) {
    const on = later(doneOn, 3);
    const reason = chance.pick(RETURN_TEXTS);
    return {
      ...base,
      progress: 80,
      returnedOn: on,
      touchedOn: on,
      condition: { state: 'returned', on: on.toString(), reason },
    };
  }
  if (isAfter(confirmedOn, given.today)) {
    const result = chance.pick(DONE_TEXTS).replace(/\{\w\}/g, '5');
    return { ...base, condition: { state: 'done', on: doneOn.toString(), result } };
  }
  return {
    ...base,
    closedOn: confirmedOn,
    touchedOn: confirmedOn,
    wasReturned: isReturned && base.progressDays.length > 0,
    returnedOn: base.progressDays.at(-1) ?? null,
    condition: {
      state: 'confirmed',
      on: confirmedOn.toString(),
      doneOn: doneOn.toString(),
    },
  };
}

/** Some ask for more time or other work; what was asked in these weeks is not answered yet. */
function askExtension(chance: Chance, fate: Fate, given: FateGiven, past: boolean): Fate {
  const { dueOn, today } = given;
  if (dueOn === null) {
    return fate;
  }
  const soon = !past && isAfter(dueOn, today) && isBefore(dueOn, later(today, 45));
  if (chance.next() > (soon ? ASKS_NOW : ASKS)) {
    return fate;
  }
  const kind = chance.next() < 0.75 ? 'extension' : 'change';
  const on = soon
    ? today.subtract({ days: chance.whole(2, 12) })
    : dueOn.subtract({ days: chance.whole(5, 16) });
  if (isAfter(on, today) || isBefore(on, later(given.sentOn, 9))) {
    return fate;
  }
  const granted = kind === 'extension' && chance.next() < 0.7;
  const until = kind === 'extension' ? dueOn.add({ days: chance.whole(10, 30) }) : null;
  const state = soon ? 'open' : granted ? 'granted' : 'refused';
  return {
    ...fate,
    dueOn: state === 'granted' && until !== null ? until : fate.dueOn,
    request: { kind, state, on, until },
  };
}

function isDueLately({ dueOn, today }: FateGiven): boolean {
  return dueOn !== null && isBefore(dueOn, today) && isAfter(dueOn, today.subtract({ days: 90 }));
}

function shareElapsed({ startsOn, dueOn, endsOn, today }: FateGiven): number {
  const end = dueOn ?? endsOn ?? today.add({ days: 60 });
  const whole = startsOn.until(end, { largestUnit: 'days' }).days;
  const gone = startsOn.until(today, { largestUnit: 'days' }).days;
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, gone / whole));
}

function later(day: Day, days: number): Day {
  return day.add({ days });
}

function isBefore(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

function isAfter(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) > 0;
}
