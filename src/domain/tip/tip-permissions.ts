import { type Actor, mayAct } from '#domain/access/actor.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';
import type { TipAudience, TipGroup } from '#domain/tip/audience.ts';
import { TIP_STEPS, type TipAct } from '#domain/tip/tip-acts.ts';
import type { TipFile } from '#domain/tip/tip-file.ts';

/** The groups to which the actor's post belongs now. */
export type OwnGroup = { group: TipGroup; agencyId: string };

/** Says whether the post may open records of this kind at all; with none of these rights there are no tips. */
export function mayHaveTips(actor: Actor): Verdict {
  return anyOf(
    mayAct(actor, 'tip.receive'),
    mayAct(actor, 'tip.handle'),
    mayAct(actor, 'tip.lead'),
    mayAct(actor, 'tip.supervise'),
  );
}

/** Any body receives, so whoever may receive at all may receive every tip. */
export function mayReceiveTip(actor: Actor): Verdict {
  return mayAct(actor, 'tip.receive');
}

/** A tip is open to those in its audience, and to nobody else; others do not learn that it exists. */
export function mayReadTip(
  actor: Actor,
  audience: readonly TipAudience[],
  own: readonly OwnGroup[],
): Verdict {
  const isInside = audience.some((one) =>
    'postId' in one
      ? one.postId === actor.postId
      : own.some((mine) => mine.group === one.group && mine.agencyId === one.agencyId),
  );
  return allOf(mayHaveTips(actor), isInside ? ALLOWED : refuse('access.outside-scope'));
}

/** What a tip is to the rule of who may take an act. */
export type TipForAct = Pick<TipFile, 'heldBy' | 'arriving' | 'handlers' | 'state'> & {
  supervisorIds: readonly string[];
};

/**
 * Says whether the actor's post may record the act: the holding body's (its handlers and head once it
 * is assigned), the next body's on arrival, or the supervising procuracy's. Reading is asked besides.
 */
export function mayTakeAct(actor: Actor, tip: TipForAct, act: TipAct): Verdict {
  switch (TIP_STEPS[act].side) {
    case 'procuracy':
      return allOf(
        anyOf(mayAct(actor, 'tip.supervise'), mayAct(actor, 'tip.lead')),
        tip.supervisorIds.includes(actor.agencyId) ? ALLOWED : refuse('access.not-your-agency'),
      );
    case 'arriving':
      return allOf(
        mayAct(actor, 'tip.receive'),
        tip.arriving?.id === actor.agencyId ? ALLOWED : refuse('access.not-your-agency'),
      );
    case 'holding':
      return allOf(
        tip.heldBy.id === actor.agencyId ? ALLOWED : refuse('access.not-your-agency'),
        mayWorkOn(actor, tip),
      );
  }
}

/** Before somebody handles it, whoever receives; afterwards the handlers and those who lead. */
export function mayWorkOn(actor: Actor, tip: Pick<TipForAct, 'handlers'>): Verdict {
  if (tip.handlers.length === 0) {
    return anyOf(mayAct(actor, 'tip.receive'), mayAct(actor, 'tip.lead'));
  }
  return anyOf(
    mayAct(actor, 'tip.lead'),
    allOf(
      mayAct(actor, 'tip.handle'),
      tip.handlers.includes(actor.postId) ? ALLOWED : refuse('access.outside-scope'),
    ),
  );
}

/** A denounced person's name: to the tip's audience, and once closed to the head and the procuracy only. */
export function listNameAudience(
  audience: readonly TipAudience[],
  isClosed: boolean,
): TipAudience[] {
  return isClosed
    ? audience.filter(
        (one) => 'group' in one && (one.group === 'heads' || one.group === 'supervision'),
      )
    : [...audience];
}
