import type { Actor } from '#domain/access/actor.ts';
import { mayAct } from '#domain/access/actor.ts';
import { ALLOWED, allOf, refuse, type Verdict } from '#domain/access/verdict.ts';
import {
  bodyOf,
  type CaseContent,
  type CaseForAccess,
  mayReadCase,
  mayRecordInCase,
} from '#domain/case/case-permissions.ts';

/** A chart is seen by whom the case is granted to, where the installation keeps cases in full. */
export function mayReadChart(actor: Actor, one: CaseForAccess, content: CaseContent): Verdict {
  return allOf(mayReadCase(actor, one), content === 'full' ? ALLOWED : refuse('chart.not-kept'));
}

/** It is drawn by who investigates and by the supervising procuracy, until a court has taken the case on. */
export function mayDrawChart(actor: Actor, one: CaseForAccess, content: CaseContent): Verdict {
  return allOf(
    mayReadChart(actor, one, content),
    mayRecordInCase(actor, one),
    one.accepted || bodyOf(actor) === 'court' ? refuse('chart.closed') : ALLOWED,
  );
}

/** Names leave the system beside the codes only by a right of their own. */
export function mayExportNames(actor: Actor, one: CaseForAccess, content: CaseContent): Verdict {
  return allOf(mayReadChart(actor, one, content), mayAct(actor, 'chart.export-names'));
}
