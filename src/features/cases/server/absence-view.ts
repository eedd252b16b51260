import { type Absence, listAbsences } from '#domain/case/absence.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { dayOf } from '#domain/deadline/clock/moment.ts';
import type { AccusedView, CaseView } from '../contract.ts';
import { dayOfInstant, type StoredCase } from './case-store.ts';

interface Known {
  clocks: readonly ClockState[];
  accusedList: readonly AccusedView[];
}

/** Who is proceeded against in absence, as its reader may see it; of a person who came from another case too. */
export function listAbsenceViews(stored: StoredCase, known: Known): CaseView['absences'] {
  return listAbsences([...stored.past, ...stored.events])
    .filter((one) => one.accusedId === null || personOf(known, one) !== undefined)
    .map((one) => ({
      accused: personOf(known, one)?.mark ?? null,
      ground: one.ground,
      since: one.since.toString(),
      endedOn: one.endedOn?.toString() ?? null,
      judgment: judgmentOf(stored, known, one),
    }));
}

function personOf(known: Known, one: Absence): AccusedView | undefined {
  return known.accusedList.find(({ id }) => id === one.accusedId);
}

/** The window of an absent defendant counts from receipt or posting of the judgment (BLTTHS 333.1). */
function judgmentOf(
  stored: StoredCase,
  known: Known,
  one: Absence,
): CaseView['absences'][number]['judgment'] {
  const person = personOf(known, one);
  if (person === undefined || !person.absentAtJudgment) {
    return null;
  }
  const received = stored.events.findLast(
    (event) => event.kind === 'judgment-received' && event.params.accusedId === person.id,
  );
  const window = known.clocks.find((clock) => clock.rule === 'X-07' && clock.person === person.id);
  return {
    receivedOn: received === undefined ? null : dayOfInstant(received.at).toString(),
    appealUntil:
      received === undefined || window === undefined ? null : dayOf(window.due).toString(),
  };
}
