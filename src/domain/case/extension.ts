import { Temporal } from 'temporal-polyfill';
import { type Refused, refuseCase } from '#domain/case/refusals.ts';

/** The room that the law leaves to whoever extends a limit. */
export type ExtensionRoom = {
  /** Last day of the limit as it now stands, and at the most that one more extension allows. */
  from: Temporal.PlainDate;
  most: Temporal.PlainDate;
};

/** The law names the longest extension (“không quá”); a shorter one may be decided, never a longer. */
export function refuseUntil(until: Temporal.PlainDate, room: ExtensionRoom): Refused | null {
  if (Temporal.PlainDate.compare(until, room.most) > 0) {
    return refuseCase('case.extension-too-long', { most: sayDay(room.most) });
  }
  return Temporal.PlainDate.compare(until, room.from) <= 0
    ? refuseCase('case.extension-not-longer', { from: sayDay(room.from) })
    : null;
}

/** A day as the office writes it. */
export function sayDay(day: Temporal.PlainDate): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(day.day)}/${two(day.month)}/${day.year}`;
}
