import { type Actor, mayAct } from '#domain/access/actor.ts';
import { ALLOWED, allOf, refuse, type Verdict } from '#domain/access/verdict.ts';
import {
  bodyOf,
  type CaseContent,
  type CaseForAccess,
  mayReadCaseEvent,
  mayRecordInCase,
} from '#domain/case/case-permissions.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';

/** Items are read with their case; after a court has taken it on, the investigating side sees its own stage. */
export function mayReadEvidence(actor: Actor, one: CaseForAccess, itemBody: CaseBody): Verdict {
  return mayReadCaseEvent(actor, one, itemBody);
}

/** An item is entered by whoever records in the case. */
export function mayReceiveEvidence(actor: Actor, one: CaseForAccess): Verdict {
  return mayRecordInCase(actor, one);
}

/** Custody is recorded by the body that answers for the item, while it may record in the case. */
export function mayKeepEvidence(actor: Actor, one: CaseForAccess, holderBody: CaseBody): Verdict {
  return allOf(
    mayRecordInCase(actor, one),
    bodyOf(actor) === holderBody ? ALLOWED : refuse('evidence.not-holder'),
  );
}

/** Words and files stand where content is kept in full, for whoever reads the item. */
export function mayReadEvidenceContent(
  actor: Actor,
  one: CaseForAccess,
  itemBody: CaseBody,
  content: CaseContent,
): Verdict {
  return allOf(
    mayAct(actor, 'case.read'),
    mayReadEvidence(actor, one, itemBody),
    content === 'full' ? ALLOWED : refuse('evidence.content-off'),
  );
}
