import { type Actor, isWithin, mayAct } from '#domain/access/actor.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';

/** A document of the register as the permission rules see it. */
export type DocumentForAccess = {
  provinceId: string;
  ownerLft: number;
  /** Law, higher directives and stubs. */
  isOpen: boolean;
  /** Agencies that it is addressed to. */
  reachedIds: readonly string[];
};

/** What is open is everybody's; the rest is read where it belongs and by whom it is addressed to. */
export function mayReadDocument(actor: Actor, document: DocumentForAccess): Verdict {
  const isTheirs = document.isOpen || document.reachedIds.includes(actor.agencyId);
  return allOf(
    anyOf(mayAct(actor, 'document.read'), mayAct(actor, 'plan.read')),
    inProvince(actor, document),
    isTheirs || isWithin(actor.scope, document.ownerLft) ? ALLOWED : refuse('access.outside-scope'),
  );
}

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

/** A book is read by its agency, and by superiors who may read documents. */
export function mayReadArrivals(
  actor: Actor,
  book: { provinceId: string; agencyId: string; agencyLft: number },
): Verdict {
  return allOf(
    book.agencyId === actor.agencyId ? ALLOWED : mayAct(actor, 'document.read'),
    inProvince(actor, book),
    isWithin(actor.scope, book.agencyLft) ? ALLOWED : refuse('access.outside-scope'),
  );
}

function inProvince(actor: Actor, record: { provinceId: string }): Verdict {
  return record.provinceId === actor.provinceId ? ALLOWED : refuse('access.other-province');
}
