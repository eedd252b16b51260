import { Temporal } from 'temporal-polyfill';
import type { CaseFacts } from '#domain/case/case-facts.ts';
import { bodyOf } from '#domain/case/case-permissions.ts';
import type { Charge } from '#domain/case/offence.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { storeNewCase } from './open-case.ts';

/** What a tip that ends in a case tells of it: codes, dates, numbers. */
export interface OpenedTip {
  tipId: string;
  at: string;
  charge: Omit<Charge, 'points'>;
  actedOn: string | null;
  placeId: string | null;
  facts: CaseFacts;
  /** Posts that handled the tip: they handle the case. */
  handlers: readonly string[];
  /** Procuracies that supervised the tip: where the place does not settle it, one of them supervises on. */
  supervisingIds: readonly string[];
}

/** Opens the case of a tip in the transaction in which the tip is decided. */
export async function openCaseOfTip(context: RequestContext, tip: OpenedTip): Promise<string> {
  const at = Temporal.Instant.from(tip.at);
  const day = at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  const isBorderGuard = bodyOf(context.actor) === 'border-guard';
  const made = await storeNewCase(context, {
    at,
    decision: null,
    office: isBorderGuard ? 'border-guard-chief' : 'head-of-investigation',
    origin: 'tip',
    tipId: tip.tipId,
    splitFromId: null,
    actedOn: tip.actedOn === null ? day : Temporal.PlainDate.from(tip.actedOn),
    placeId: tip.placeId,
    bookNumber: null,
    charges: [{ ...tip.charge, points: [] }],
    facts: tip.facts,
    supervisingAgencyIds: tip.supervisingIds,
    trialAgencyId: null,
    handlers: [...new Set([...tip.handlers, context.actor.postId])],
    born: null,
    countedFrom: null,
  });
  return made.id;
}
