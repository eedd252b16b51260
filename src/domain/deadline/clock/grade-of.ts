import type { Graded, PerClass } from '#domain/deadline/clock/clock-rule.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';

/** Gives the value for a class of offence; with no class known, the least one's, which is the shortest. */
export function gradeOf<Value extends object>(
  graded: Graded<Value>,
  offenceClass: OffenceClass | null | undefined,
): Value {
  return isGraded(graded) ? graded.perClass[offenceClass ?? 'INT'] : graded;
}

/** Says whether the value depends on the class of offence. */
export function isGraded<Value extends object>(
  graded: Graded<Value>,
): graded is { readonly perClass: PerClass<Value> } {
  return 'perClass' in graded;
}
