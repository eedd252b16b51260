import type { Temporal } from 'temporal-polyfill';
import { type CaseEvent, dayOfEvent, readCode } from '#domain/case/case-event.ts';

/** Why a case goes on without an accused (BLTTHS 233, 243, 290 amended; TTLT 05/2025). */
export type AbsenceGround = 'wanted' | 'abroad';

/** Proceedings in the absence of one accused, or of all where none is named. */
export type Absence = {
  accusedId: string | null;
  ground: AbsenceGround;
  since: Temporal.PlainDate;
  /** Day on which the accused was found or came; null while the proceedings go on in absence. */
  endedOn: Temporal.PlainDate | null;
};

/** Reads off the chain who is proceeded against in absence, since when and on what ground. */
export function listAbsences(events: readonly CaseEvent[]): Absence[] {
  return events.reduce<Absence[]>(readAbsence, []);
}

/** True where an accused is proceeded against in absence now; of nobody named: where all of them are. */
export function isAbsentNow(
  absences: readonly Absence[],
  accusedId: string | null,
  all: readonly string[],
): boolean {
  const open = absences.filter((one) => one.endedOn === null);
  const isOne = (id: string) => open.some((one) => one.accusedId === null || one.accusedId === id);
  if (accusedId !== null) {
    return isOne(accusedId);
  }
  return open.some((one) => one.accusedId === null) || (all.length > 0 && all.every(isOne));
}

function readAbsence(known: Absence[], event: CaseEvent): Absence[] {
  const accusedId = readCode(event, 'accusedId');
  if (event.kind === 'in-absentia') {
    const ground = readCode(event, 'absence') === 'abroad' ? 'abroad' : 'wanted';
    const begun = {
      accusedId: accusedId === '' ? null : accusedId,
      ground,
      endedOn: null,
    } as const;
    return [...known, { ...begun, since: dayOfEvent(event) }];
  }
  return isBack(event)
    ? known.map((one) =>
        one.accusedId === accusedId && one.endedOn === null
          ? { ...one, endedOn: dayOfEvent(event) }
          : one,
      )
    : known;
}

/** Found, come by themselves, or taken in; a notice that is merely lifted brings nobody back. */
function isBack(event: CaseEvent): boolean {
  switch (event.kind) {
    case 'surrendered':
      return true;
    case 'wanted-lifted':
      return readCode(event, 'result') !== 'lifted';
    case 'measure-set':
      return ['arrest', 'emergency-hold', 'custody', 'detention'].includes(
        readCode(event, 'measure'),
      );
    default:
      return false;
  }
}
