import type { Temporal } from 'temporal-polyfill';
import { type BodyLevel, supervisingLevel, trialLevel } from '#domain/case/competence.ts';
import type { Charge, OffenceParagraph } from '#domain/case/offence.ts';
import { findParagraph } from '#domain/case/offences.ts';
import { type Refused, refuseCase } from '#domain/case/refusals.ts';
import { compareSeverity } from '#domain/case/severity.ts';
import { gravestOf, type OffenceClass } from '#domain/deadline/clock/offence-class.ts';

/** What the charges of a case make of it: its class, who supervises, which court would try it. */
export type CaseClass = {
  severity: OffenceClass;
  /** The charge that gives the class: it leads the case. */
  lead: Charge;
  supervision: BodyLevel;
  trial: BodyLevel;
};

/**
 * Classes a case by the gravest of its charges, in the wording of the day of the act (BLTTHS 172.4,
 * TTLT 04/2018 Điều 14.3).
 */
export function classifyCase(
  catalogue: readonly OffenceParagraph[],
  charges: readonly Charge[],
  days: { actOn: Temporal.PlainDate; today: Temporal.PlainDate },
): { ok: true; class: CaseClass } | Refused {
  const known = charges.map((charge) => ({
    charge,
    row: findParagraph(catalogue, charge, days.actOn),
  }));
  const rows = known.flatMap(({ row }) => (row === null ? [] : [row]));
  const severity = gravestOf(rows.map((row) => row.severity));
  if (severity === null || rows.length < known.length) {
    return refuseCase('case.offence-unknown');
  }
  const lead = [...known].sort(byGravity)[0]?.charge;
  if (lead === undefined) {
    return refuseCase('case.offence-unknown');
  }
  return {
    ok: true,
    class: {
      severity,
      lead,
      supervision: supervisingLevel(severity),
      trial: trialLevel(rows, days.today),
    },
  };
}

/** What a change of charges changes beyond the charge itself. */
export type ClassChange = {
  direction: 'heavier' | 'lighter' | 'same';
  /** True when the supervising procuracy changes level. */
  movesSupervision: boolean;
  movesTrial: boolean;
};

/**
 * Compares the class before and after: heavier, the heavier limit applies with the time that has
 * passed taken off; lighter, the lighter limit applies and the case may be overdue at once
 * (TTLT 04/2018 Điều 14.2, 14.4).
 */
export function compareClasses(before: CaseClass, after: CaseClass): ClassChange {
  const order = compareSeverity(after.severity, before.severity);
  return {
    direction: order > 0 ? 'heavier' : order < 0 ? 'lighter' : 'same',
    movesSupervision: before.supervision !== after.supervision,
    movesTrial: before.trial !== after.trial,
  };
}

type Known = { charge: Charge; row: OffenceParagraph | null };

function byGravity(one: Known, other: Known): number {
  return weigh(other) - weigh(one) || one.charge.article.localeCompare(other.charge.article, 'en');
}

function weigh({ row }: Known): number {
  if (row === null) {
    return -1;
  }
  const highest = typeof row.highest === 'string' ? 100 : row.highest;
  return highest * 2 + (row.trafficking ? 1 : 0);
}
