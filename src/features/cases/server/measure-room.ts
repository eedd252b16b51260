import type { Temporal } from 'temporal-polyfill';
import type { MeasureKind } from '#domain/case/accused.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { detentionOf, type Supposed } from './suppose-extensions.ts';

/** Custody lasts three days at a time (BLTTHS Điều 118); its orders name the hour. */
export const CUSTODY_HOURS = 72;
const ZONE = 'Asia/Ho_Chi_Minh';

/** Where a measure ends now and at the most that one more extension allows. */
export interface MeasureRoom {
  from: Temporal.Instant;
  most: Temporal.Instant;
}

interface Running {
  kind: MeasureKind;
  accusedId: string;
  until: Temporal.Instant | null;
  extensions: number;
}

/** Custody by the hour, three days more and twice at most; detention as the clocks count it; nothing else. */
export function findMeasureRoom(
  measure: Running,
  clocks: readonly ClockState[],
  supposed: ReadonlyMap<string, Supposed>,
): MeasureRoom | null {
  if (measure.kind === 'custody') {
    return measure.until === null || measure.extensions >= 2
      ? null
      : { from: measure.until, most: measure.until.add({ hours: CUSTODY_HOURS }) };
  }
  const clock = measure.kind === 'detention' ? detentionOf(clocks, measure.accusedId) : null;
  const room = clock === null ? undefined : supposed.get(clock.key)?.room;
  return room === undefined ? null : { from: lastMinute(room.from), most: lastMinute(room.most) };
}

/** A moment as orders write it: the hour for custody, the day for detention. */
export function sayMoment(kind: MeasureKind, at: Temporal.Instant): string {
  const here = at.toZonedDateTimeISO(ZONE);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${two(here.day)}/${two(here.month)}/${here.year}`;
  return kind === 'custody' ? `${two(here.hour)}:${two(here.minute)} ${day}` : day;
}

function lastMinute(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: '23:59' }).toInstant();
}
