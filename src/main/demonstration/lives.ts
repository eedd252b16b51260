import { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '#domain/deadline/working-calendar.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { takeBack } from './claims.ts';
import type { Desk, Life, Telling } from './desk.ts';
import { instantOf } from './story.ts';

/**
 * Lives many lives side by side in the order of time, up to the moment at which the story stands still. One
 * whose act is refused stays where it is: on another day of reference a holiday may lie in its way.
 *
 * @throws Refusal where acts are not taken back; the signal's reason when it ends the telling
 */
export async function runLives(
  lives: readonly Life[],
  { until, begun, story }: Pick<Desk, 'until' | 'begun' | 'story'>,
  { takesBack, onCut, signal }: Telling,
): Promise<void> {
  const waiting: { life: Life; at: number }[] = [];
  const goOn = async (life: Life) => {
    signal?.throwIfAborted();
    try {
      await waitOn(waiting, life, until);
    } catch (error) {
      if (!(takesBack && error instanceof Refusal)) {
        throw error;
      }
      await takeBack(story.tx);
      onCut(error);
    }
  };
  for (const life of lives) {
    await goOn(life);
  }
  while (waiting.length > 0) {
    const next = waiting.reduce((one, other) => (other.at < one.at ? other : one));
    waiting.splice(waiting.indexOf(next), 1);
    await goOn(next.life);
    for (const life of begun.splice(0)) {
      await goOn(life);
    }
  }
}

/** Lets a life act until it waits again; what lies beyond the end of the story does not happen. */
async function waitOn(
  waiting: { life: Life; at: number }[],
  life: Life,
  until: Temporal.Instant,
): Promise<void> {
  const step = await life.next();
  if (!step.done && Temporal.Instant.compare(step.value, until) <= 0) {
    waiting.push({ life, at: step.value.epochMilliseconds });
  }
}

/** The watch of one life: each answer is the moment to wait for, later than the one before. */
export interface Watch {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** Minutes later, at any hour. */
  minutes(count: number): Temporal.Instant;
  /** So many days later, or the next day on which offices work, in office hours. */
  days(count: number): Temporal.Instant;
  /** The moment of a day, not before now. */
  on(day: Temporal.PlainDate): Temporal.Instant;
}

/** A watch that begins at a moment. */
export function startWatch(desk: Desk, from: Temporal.Instant): Watch {
  let now = from;
  const move = (next: Temporal.Instant) => {
    now = Temporal.Instant.compare(next, now) > 0 ? next : now.add({ minutes: 25 });
    return now;
  };
  const inOffice = (day: Temporal.PlainDate) => {
    let on = day;
    while (!isWorkingDay(desk.story.calendar, on)) {
      on = on.add({ days: 1 });
    }
    const hour = desk.chance.whole(7, 16);
    const minute = desk.chance.whole(hour === 7 ? 30 : 0, 59);
    return instantOf(on, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  };
  const dayOf = () => now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  return {
    get now() {
      return now;
    },
    get today() {
      return dayOf();
    },
    minutes: (count) => move(now.add({ minutes: count })),
    days: (count) => move(inOffice(dayOf().add({ days: count }))),
    on: (day) => move(inOffice(day)),
  };
}
