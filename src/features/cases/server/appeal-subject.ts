import { isAppealable } from '#domain/case/court-decision.ts';
import { sayStage } from '#domain/case/refusal-words.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { AppealSubject } from '../contract.ts';
import type { StoredCase, StoredEvent } from './case-store.ts';

/** What may be appealed or protested now: the judgment while it awaits its force, a decision of the first court. */
export function listAppealable(stored: StoredCase): AppealSubject[] {
  return [
    ...(stored.state.stage === 'judged' ? (['judgment'] as const) : []),
    ...(findDecision(stored) === null ? [] : (['decision'] as const)),
  ];
}

/** The act that an appeal is against; refuses where nothing stands that may be appealed. */
export function getAppealed(stored: StoredCase, subject: AppealSubject): StoredEvent {
  if (subject === 'decision') {
    return getDecision(stored);
  }
  const judged = stored.events.findLast((event) => event.kind === 'judged');
  if (stored.state.stage !== 'judged' || judged === undefined) {
    throw new Refusal('case.not-in-stage', sayStage(stored.state.stage));
  }
  return judged;
}

/** The last decision by which a first court suspended or stayed the case. */
export function getDecision(stored: StoredCase): StoredEvent {
  const found = findDecision(stored);
  if (found === null) {
    throw new Refusal('case.no-decision');
  }
  return found;
}

/** Once the judgment is in force nothing is left of it to appeal. */
function findDecision(stored: StoredCase): StoredEvent | null {
  return stored.state.stage === 'in-force' ? null : (stored.events.findLast(isAppealable) ?? null);
}
