import { type Actor, mayAct } from '#domain/access/actor.ts';
import { ALLOWED, allOf, refuse, type Verdict } from '#domain/access/verdict.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { type AccusedOutcome, isCleared } from '#domain/case/accused.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';

/** Why a post may see a case, as the grounds of its grants say. */
export type CaseGround = 'handling' | 'head' | 'supervision' | 'court';

/** A case as the permission rules see it from one post. */
export type CaseForAccess = {
  provinceId: string;
  /** Grounds of the grants that the actor's post has now; none: not even its existence. */
  grounds: readonly CaseGround[];
  /** Body that holds the file, and its agency. */
  body: CaseBody;
  holderAgencyId: string;
  /** True once a court has taken it on. */
  accepted: boolean;
};

/** Which modes of content an installation keeps. */
export type CaseContent = 'dates-only' | 'full';

/** The body for which an actor's agency works in criminal proceedings; null for every other agency. */
export function bodyOf(actor: Pick<Actor, 'agencyKind'>): CaseBody | null {
  switch (getAgencyKind(actor.agencyKind).branch) {
    case 'police':
      return 'police';
    case 'border-guard':
      return 'border-guard';
    case 'procuracy':
      return 'procuracy';
    case 'court':
      return 'court';
    default:
      return null;
  }
}

/** A case is seen by whom it was granted to, and by nobody else. */
export function mayReadCase(actor: Actor, one: CaseForAccess): Verdict {
  return allOf(
    mayAct(actor, 'case.read'),
    one.provinceId === actor.provinceId ? ALLOWED : refuse('access.other-province'),
    one.grounds.length > 0 ? ALLOWED : refuse('access.outside-scope'),
  );
}

/** Once a court has taken the case on, the investigating side sees the acts of its own stage only. */
export function mayReadCaseEvent(actor: Actor, one: CaseForAccess, eventBody: CaseBody): Verdict {
  return allOf(
    mayReadCase(actor, one),
    !one.accepted || !isInvestigating(bodyOf(actor)) || isInvestigating(eventBody)
      ? ALLOWED
      : refuse('case.other-stage'),
  );
}

/**
 * Acts are recorded by the body that holds the file (of courts, by that court) and by the procuracy
 * that supervises it.
 */
export function mayRecordInCase(actor: Actor, one: CaseForAccess): Verdict {
  const body = bodyOf(actor);
  const isSupervisor = body === 'procuracy' && one.grounds.includes('supervision');
  return allOf(
    mayReadCase(actor, one),
    mayAct(actor, 'case.record'),
    (body === one.body && isThatCourt(actor, one)) || isSupervisor
      ? ALLOWED
      : refuse('case.not-holder'),
  );
}

/** The step and the signed copy of a paper are entered by the agency that issues it, wherever the file now is. */
export function mayFilePaper(
  actor: Actor,
  one: CaseForAccess,
  paper: { ownerAgencyId: string },
): Verdict {
  return allOf(
    mayReadCase(actor, one),
    mayAct(actor, 'case.record'),
    paper.ownerAgencyId === actor.agencyId ? ALLOWED : refuse('case.not-issuer'),
  );
}

/** A case is opened by the investigating body, the border guard, or the procuracy. */
export function mayOpenCase(actor: Actor): Verdict {
  const body = bodyOf(actor);
  return allOf(
    mayAct(actor, 'case.open'),
    isInvestigating(body) ? ALLOWED : refuse('case.not-holder'),
  );
}

/** The head of the handling body names who handles the case. */
export function mayAssignCase(actor: Actor, one: CaseForAccess): Verdict {
  return allOf(
    mayReadCase(actor, one),
    mayAct(actor, 'case.assign'),
    bodyOf(actor) === one.body ? ALLOWED : refuse('case.not-holder'),
  );
}

/**
 * The name of an accused is opened where names are kept at all, by whom the case is granted to; of a
 * person who was cleared, by the handling head and the procuracy only.
 */
export function mayReadAccusedName(
  actor: Actor,
  one: CaseForAccess,
  content: CaseContent,
  outcome: AccusedOutcome | null,
): Verdict {
  const mayCleared = one.grounds.includes('head') || one.grounds.includes('supervision');
  return allOf(
    mayReadCase(actor, one),
    content === 'full' ? ALLOWED : refuse('case.names-closed'),
    !isCleared(outcome) || mayCleared ? ALLOWED : refuse('case.person-cleared'),
  );
}

/** Committee, coordinator and leaders: code, stage, article and mark of a case, and counts. */
export function mayListOutline(actor: Actor): Verdict {
  return mayAct(actor, 'case.count');
}

/** Committee, coordinator and leaders: day, court, mobile or not; never a closed hearing. */
export function mayListHearingOutline(actor: Actor, hearing: { closed: boolean }): Verdict {
  return allOf(
    mayAct(actor, 'hearing.count'),
    hearing.closed ? refuse('access.outside-scope') : ALLOWED,
  );
}

/** Investigators of a commune work for the provincial body; a court works for itself. */
function isThatCourt(actor: Actor, one: CaseForAccess): boolean {
  return one.body !== 'court' || one.holderAgencyId === actor.agencyId;
}

function isInvestigating(body: CaseBody | null): boolean {
  return body === 'police' || body === 'border-guard';
}
