import type { Temporal } from 'temporal-polyfill';
import { OFFENCES, severityOfCharge } from '#domain/case/offences.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import type { Offence } from '#domain/tip/tip-codes.ts';
import { Refusal } from '#platform/contract/problem.ts';

/** The class of a suspected offence; while no paragraph is seen the first one is meant. */
export function severityOfOffence(
  offence: Offence | null,
  day: Temporal.PlainDate,
): OffenceClass | null {
  if (offence === null) {
    return null;
  }
  const charge = { article: offence.article, paragraph: offence.paragraph ?? 1 };
  const severity = severityOfCharge(OFFENCES, charge, day);
  if (severity === null) {
    throw new Refusal('tip.offence-unknown');
  }
  return severity;
}
