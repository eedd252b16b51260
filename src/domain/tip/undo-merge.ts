import { type Actor, mayAct } from '#domain/access/actor.ts';
import { ALLOWED, allOf, refuse, type Verdict } from '#domain/access/verdict.ts';
import type { TipRefusal } from '#domain/tip/refusals.ts';
import { ENDED_WITHOUT_CASE } from '#domain/tip/tip-codes.ts';
import type { TipFile } from '#domain/tip/tip-file.ts';
import { mayWorkOn } from '#domain/tip/tip-permissions.ts';

type Merged = Pick<TipFile, 'state' | 'stateBeforeMerge'>;
type Main = Pick<TipFile, 'state' | 'heldBy' | 'arriving' | 'handlers'>;

/**
 * Says why a merge cannot be undone now, or null: wherever the main tip has gone, the duplicate returns to the body
 * that held it at the merging, unless the main tip is itself merged, on its way, or out of the province.
 */
export function findUnmergeFault(tip: Merged, main: Main): TipRefusal | null {
  if (tip.state !== 'merged') {
    return 'tip.not-merged';
  }
  switch (main.state) {
    case 'merged':
      return 'tip.main-merged';
    case 'in-transfer':
      return 'tip.main-in-transfer';
    case 'transferred-out':
      return 'tip.main-left';
    default:
      return null;
  }
}

/** The body where the main tip is, since it alone has both before it; on its way, the body where it arrives. */
export function bodyOfMerge(main: Pick<Main, 'heldBy' | 'arriving'>): TipFile['heldBy'] {
  return main.arriving ?? main.heldBy;
}

/** Whoever may work on the main tip; once names have closed only who leads, since only they still hold them. */
export function mayUndoMerge(actor: Actor, tip: Merged, main: Main): Verdict {
  const isClosed = [main.state, tip.stateBeforeMerge].some(
    (state) => state !== null && ENDED_WITHOUT_CASE.includes(state),
  );
  return allOf(
    bodyOfMerge(main).id === actor.agencyId ? ALLOWED : refuse('access.not-your-agency'),
    isClosed ? mayAct(actor, 'tip.lead') : mayWorkOn(actor, main),
  );
}
