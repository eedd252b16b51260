import { Temporal } from 'temporal-polyfill';
import type { CaseBody, CaseStage } from '#domain/case/case-stage.ts';
import type { CaseState } from '#domain/case/case-state.ts';
import { sayStage } from '#domain/case/refusal-words.ts';
import { type Refused, refuseCase } from '#domain/case/refusals.ts';

/** A case as merging and splitting see it. */
export type CaseOfPersons = {
  id: string;
  state: CaseState;
  openedOn: Temporal.PlainDate;
  handlingAgencyId: string;
  holderAgencyId: string;
  /** Last day of its prosecution decision as it now stands; null in every other stage. */
  limitOn: Temporal.PlainDate | null;
  /** Keys of its accused and victims. */
  accused: readonly string[];
  victims: readonly string[];
};

/** Who takes the decision: a body, and the agency in which its officer sits. */
export type Deciding = { body: CaseBody; agencyId: string };

export type Merged = {
  ok: true;
  /** The first opening counts for the clocks of the whole (TTLT 04/2018 Điều 14.1). */
  countedFrom: Temporal.PlainDate;
  /** A merge never lengthens the prosecution decision: of both last days the first stays. */
  limitOn: Temporal.PlainDate | null;
  accused: readonly string[];
  victims: readonly string[];
};

/**
 * Merges one case into another: a case goes, no person does. At investigation the body that investigates
 * both decides (BLTTHS Điều 170); at prosecution the procuracy that holds both files (Điều 242, not in the
 * law note: unverified). There the investigating bodies may differ, for neither works on the file now and
 * the law note names no such bar; whoever investigated the case that goes is then given no sight of the
 * other body's case.
 */
export function decideMerge(
  into: CaseOfPersons,
  from: CaseOfPersons,
  by: Deciding,
): Merged | Refused {
  const refused = refuseMerge(into, from, by);
  if (refused !== null) {
    return refused;
  }
  return {
    ok: true,
    countedFrom: firstDay(into.openedOn, from.openedOn),
    limitOn: firstLimit(into.limitOn, from.limitOn),
    accused: [...into.accused, ...from.accused],
    victims: [...into.victims, ...from.victims],
  };
}

/** Splits some of the accused off into a case of their own, each side keeping at least one. */
export function decideSplit(
  from: CaseOfPersons,
  going: readonly string[],
  by: Deciding,
): { ok: true; stay: readonly string[]; go: readonly string[] } | Refused {
  const refused = refuseByHolder(from, by);
  if (refused !== null) {
    return refused;
  }
  const go = from.accused.filter((one) => going.includes(one));
  const stay = from.accused.filter((one) => !going.includes(one));
  const fits =
    go.length === new Set(going).size && go.length > 0 && stay.length > 0 && isIdle(from);
  return fits ? { ok: true, stay, go } : refuseCase('case.split-not-possible');
}

/** True where cases are merged and split: while they are investigated, and while the procuracy decides. */
export function isStageOfParting(stage: CaseStage): boolean {
  return stage === 'investigation' || stage === 'prosecution';
}

function refuseMerge(into: CaseOfPersons, from: CaseOfPersons, by: Deciding): Refused | null {
  if (into.id === from.id) {
    return refuseCase('case.merge-not-possible');
  }
  const isMixed = into.state.stage !== from.state.stage;
  const refused =
    refuseByHolder(into, by) ??
    (isMixed ? refuseCase('case.merge-stages-differ') : refuseByHolder(from, by));
  if (refused !== null) {
    return refused;
  }
  const isHeldByOne =
    into.state.stage === 'prosecution'
      ? into.holderAgencyId === from.holderAgencyId
      : into.handlingAgencyId === from.handlingAgencyId;
  // What a court sent back is answered for itself first: it carries a count of returns of its own.
  const isOwn = !into.state.isSentBack && !from.state.isSentBack;
  return isHeldByOne && isOwn && isIdle(into) && isIdle(from)
    ? null
    : refuseCase('case.merge-not-possible');
}

/** Whoever holds the file decides: the investigating body, or that very procuracy. */
function refuseByHolder({ state, holderAgencyId }: CaseOfPersons, by: Deciding): Refused | null {
  if (!isStageOfParting(state.stage)) {
    return refuseCase('case.not-in-stage', sayStage(state.stage));
  }
  if (by.body !== state.body || (by.body === 'procuracy' && by.agencyId !== holderAgencyId)) {
    return refuseCase('case.not-holder');
  }
  return state.stage === 'prosecution' && state.suspended !== null
    ? refuseCase('case.suspended')
    : null;
}

function isIdle({ state }: CaseOfPersons): boolean {
  return state.pending === null;
}

function firstDay(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) <= 0 ? one : other;
}

function firstLimit(
  one: Temporal.PlainDate | null,
  other: Temporal.PlainDate | null,
): Temporal.PlainDate | null {
  return one === null || other === null ? (one ?? other) : firstDay(one, other);
}
