import { Temporal } from 'temporal-polyfill';
import type { CaseState } from '#domain/case/case-state.ts';
import { type Refused, refuseCase } from '#domain/case/refusals.ts';

/** A case as merging and splitting see it. */
export type CaseOfPersons = {
  id: string;
  state: CaseState;
  openedOn: Temporal.PlainDate;
  handlingAgencyId: string;
  /** Keys of its accused and victims. */
  accused: readonly string[];
  victims: readonly string[];
};

export type Merged = {
  ok: true;
  /** The first opening counts for the clocks of the whole (TTLT 04/2018 Điều 14.1). */
  countedFrom: Temporal.PlainDate;
  accused: readonly string[];
  victims: readonly string[];
};

/** Merges one case into another: a case goes, no person does (BLTTHS Điều 170). */
export function decideMerge(into: CaseOfPersons, from: CaseOfPersons): Merged | Refused {
  const fits =
    into.id !== from.id &&
    into.handlingAgencyId === from.handlingAgencyId &&
    [into, from].every(({ state }) => state.stage === 'investigation' && state.pending === null);
  if (!fits) {
    return refuseCase('case.merge-not-possible');
  }
  const isEarlier = Temporal.PlainDate.compare(from.openedOn, into.openedOn) < 0;
  return {
    ok: true,
    countedFrom: isEarlier ? from.openedOn : into.openedOn,
    accused: [...into.accused, ...from.accused],
    victims: [...into.victims, ...from.victims],
  };
}

/** Splits some of the accused off into a case of their own, each side keeping at least one. */
export function decideSplit(
  from: CaseOfPersons,
  going: readonly string[],
): { ok: true; stay: readonly string[]; go: readonly string[] } | Refused {
  const go = from.accused.filter((one) => going.includes(one));
  const stay = from.accused.filter((one) => !going.includes(one));
  const fits =
    go.length === new Set(going).size &&
    go.length > 0 &&
    stay.length > 0 &&
    from.state.pending === null &&
    (from.state.stage === 'investigation' || from.state.stage === 'prosecution');
  return fits ? { ok: true, stay, go } : refuseCase('case.split-not-possible');
}
