import { Temporal } from 'temporal-polyfill';

/** Where every legal clock of the country runs; no summer time, seven hours ahead of UTC. */
export const LEGAL_ZONE = 'Asia/Ho_Chi_Minh';

/** A legal day, or the minute itself where the law counts in hours. */
export type Moment = Temporal.PlainDate | Temporal.Instant;

const written = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/;

const hasOffset = /T.*(Z|[+-].*)$/;

/** Reads `2026-11-04`, `2026-11-04T10:00` (local time) or the same with an offset; null for anything else. */
export function readMoment(text: string): Moment | null {
  if (!written.test(text)) {
    return null;
  }
  try {
    if (!text.includes('T')) {
      return Temporal.PlainDate.from(text);
    }
    return hasOffset.test(text)
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(LEGAL_ZONE).toInstant();
  } catch {
    return null;
  }
}

/** Says whether only the day is known. */
export function isDay(moment: Moment): moment is Temporal.PlainDate {
  return moment instanceof Temporal.PlainDate;
}

/** Gives the legal day of a moment. */
export function dayOf(moment: Moment): Temporal.PlainDate {
  return isDay(moment) ? moment : moment.toZonedDateTimeISO(LEGAL_ZONE).toPlainDate();
}

/** Gives the minute of a moment; a day alone begins at 00:00, the earlier and safer reading. */
export function startOf(moment: Moment): Temporal.Instant {
  return isDay(moment) ? moment.toZonedDateTime(LEGAL_ZONE).toInstant() : moment;
}

/** Gives the first minute at which the moment is over: a day ends at 24:00 (BLTTHS Điều 134). */
export function endOf(moment: Moment): Temporal.Instant {
  return isDay(moment) ? startOf(moment.add({ days: 1 })) : moment;
}

/** Orders moments by their beginning. */
export function compareMoments(one: Moment, other: Moment): number {
  return Temporal.Instant.compare(startOf(one), startOf(other));
}

/** Orders legal days, written or not. */
export function compareDays(
  one: Temporal.PlainDate | string,
  other: Temporal.PlainDate | string,
): number {
  return Temporal.PlainDate.compare(one, other);
}

/** Writes a day as `2026-11-04`, a minute as `2026-11-04T10:00+07:00`. */
export function writeMoment(moment: Moment): string {
  return isDay(moment)
    ? moment.toString()
    : moment.toString({ timeZone: LEGAL_ZONE, smallestUnit: 'minute' });
}
