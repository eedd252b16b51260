import { Temporal } from 'temporal-polyfill';
import type { MeasureKind } from '#domain/case/accused.ts';
import { type CaseEvent, readCode } from '#domain/case/case-event.ts';
import { isInvestigating } from '#domain/case/measure-offices.ts';
import { type Refused, refuseCase } from '#domain/case/refusals.ts';

type Act = Pick<CaseEvent, 'kind' | 'body' | 'params'> & { id: string };

/** Says whether a measure waits for the procuracy; orders of the procuracy and of a court do not. */
export function needsApproval(event: Pick<CaseEvent, 'kind' | 'params' | 'body'>): boolean {
  const measure = readCode(event, 'measure');
  switch (event.kind) {
    case 'measure-set':
      return isInvestigating(event.body) && APPROVED.some((one) => one === measure);
    case 'measure-extended':
      return isInvestigating(event.body) && measure === 'custody';
    default:
      return false;
  }
}

/** Measures that the law lets no investigating body carry out alone (BLTTHS Điều 110, 113, 119, 121, 122). */
const APPROVED: readonly MeasureKind[] = [
  'emergency-hold',
  'arrest',
  'detention',
  'bail',
  'deposit',
];

/** What an answer makes of a measure: which act it answers, whether the measure ends, and where it stands then. */
export type MeasureAnswered = {
  ok: true;
  of: Act;
  ends: boolean;
  /** As the last order or decision that stands wrote it; empty where it named no end. */
  until: string;
  extensions: number;
  /** Whether another act of the measure still waits. */
  waits: boolean;
};

/**
 * Decides the procuracy's answer to a measure, the oldest of its acts that waits. A measure refused ends; a
 * refused extension puts the end back to what it was, and ends the measure where that end has passed (BLTTHS 118).
 */
export function decideMeasureAnswer(
  events: readonly Act[],
  { measureId, answer, at }: { measureId: string; answer: MeasureReply; at: Temporal.Instant },
): MeasureAnswered | Refused {
  const [of, ...others] = listUnanswered(events, measureId);
  if (of === undefined) {
    return refuseCase('case.no-approval-awaited');
  }
  if (answer === 'approved') {
    return { ok: true, of, ends: false, ...endOf(events, measureId), waits: others.length > 0 };
  }
  const before = events.slice(
    0,
    events.findIndex((event) => event.id === of.id),
  );
  const end = endOf(of.kind === 'measure-set' ? events : before, measureId);
  const ends = of.kind === 'measure-set' || isOver(end.until, at);
  return { ok: true, of, ends, ...end, waits: false };
}

export type MeasureReply = 'approved' | 'refused';

/**
 * Extensions that stand no longer: one that the procuracy refused, and those recorded before the refusal that
 * build on it.
 */
export function listRefusedExtensions(events: readonly Act[]): Set<string> {
  const refused = new Set<string>();
  for (const [at, event] of events.entries()) {
    if (event.kind === 'measure-answered' && readCode(event, 'answer') === 'refused') {
      const from = events.findIndex((one) => one.id === readCode(event, 'of'));
      const isExtension = events[from]?.kind === 'measure-extended';
      for (const one of isExtension ? events.slice(from, at) : []) {
        if (one.kind === 'measure-extended' && isOfMeasure(one, readCode(event, 'measureId'))) {
          refused.add(one.id);
        }
      }
    }
  }
  return refused;
}

/** Which measure waits when a paper goes to the procuracy; null where the paper asks for no answer to a measure. */
export function measureAskedBy(notice: { paper: string; to: string }): MeasureKind | null {
  if (notice.to !== 'procuracy') {
    return null;
  }
  switch (notice.paper) {
    case 'detention-order':
      return 'detention';
    case 'custody-extension':
      return 'custody';
    default:
      return null;
  }
}

function listUnanswered(events: readonly Act[], measureId: string): Act[] {
  const answered = new Set(
    events
      .filter((event) => event.kind === 'measure-answered')
      .map((event) => readCode(event, 'of')),
  );
  const refused = listRefusedExtensions(events);
  return events.filter(
    (event) =>
      isOfMeasure(event, measureId) &&
      needsApproval(event) &&
      !answered.has(event.id) &&
      !refused.has(event.id),
  );
}

function endOf(
  events: readonly Act[],
  measureId: string,
): Pick<MeasureAnswered, 'until' | 'extensions'> {
  const refused = listRefusedExtensions(events);
  const acts = events.filter(
    (event) =>
      isOfMeasure(event, measureId) &&
      (event.kind === 'measure-set' || event.kind === 'measure-extended') &&
      !refused.has(event.id),
  );
  const last = acts.findLast((event) => readCode(event, 'until') !== '');
  return {
    until: last === undefined ? '' : readCode(last, 'until'),
    extensions: acts.filter((event) => event.kind === 'measure-extended').length,
  };
}

/** Custody ends at an hour; an extension of it is the only one that waits for an answer. */
function isOver(until: string, at: Temporal.Instant): boolean {
  return until !== '' && Temporal.Instant.compare(Temporal.Instant.from(until), at) <= 0;
}

function isOfMeasure(event: Act, measureId: string): boolean {
  return readCode(event, 'measureId') === measureId;
}
