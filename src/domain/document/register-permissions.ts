import { type Actor, isWithin, mayAct } from '#domain/access/actor.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';

/** Registering by hand and taking an incoming letter happen in the actor's own range. */
export function mayRegisterDocument(
  actor: Actor,
  owner: { provinceId: string; lft: number },
): Verdict {
  return allOf(
    anyOf(mayAct(actor, 'plan.register'), mayAct(actor, 'document.receive')),
    inProvince(actor, owner),
    isWithin(actor.scope, owner.lft) ? ALLOWED : refuse('access.outside-scope'),
  );
}

/** A document is corrected where it belongs; a stub is filled in by whoever registers, into the own book. */
export function mayEditDocument(
  actor: Actor,
  document: { provinceId: string; ownerLft: number; isStub: boolean },
): Verdict {
  const lft = document.isStub ? actor.scope.lo : document.ownerLft;
  return mayRegisterDocument(actor, { provinceId: document.provinceId, lft });
}

/** Each agency keeps its own arrival book. */
export function mayKeepArrivals(
  actor: Actor,
  book: { provinceId: string; agencyId: string },
): Verdict {
  return allOf(
    mayAct(actor, 'document.receive'),
    inProvince(actor, book),
    book.agencyId === actor.agencyId ? ALLOWED : refuse('document.own-book-only'),
  );
}

function inProvince(actor: Actor, record: { provinceId: string }): Verdict {
  return record.provinceId === actor.provinceId ? ALLOWED : refuse('access.other-province');
}
