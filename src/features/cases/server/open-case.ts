import { randomInt } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { CaseFacts } from '#domain/case/case-facts.ts';
import { bodyOf, mayOpenCase } from '#domain/case/case-permissions.ts';
import type { CaseBody, CaseOrigin, DecidingOffice } from '#domain/case/case-stage.ts';
import { mayCommuneChiefHandle, mayKindInvestigate } from '#domain/case/competence.ts';
import type { Charge } from '#domain/case/offence.ts';
import type { CaseClass } from '#domain/case/reclassify.ts';
import { requirePlace } from '#features/places/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { createSealedRecord } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { Decision, openCase } from '../contract.ts';
import { dateOf, dayOfInstant, getStoredCase } from './case-store.ts';
import { openToHandlers, openToUnit, unitOf } from './case-units.ts';
import { type CompetentBodies, findCompetentBodies } from './competent-bodies.ts';
import { classOfCharges, storeCharges } from './reclassify-case.ts';
import { recordActs } from './record-acts.ts';

/** All that the opening of a case needs, wherever it comes from. */
export interface NewCase {
  at: Temporal.Instant;
  decision: Decision | null;
  office: DecidingOffice;
  origin: CaseOrigin;
  tipId: string | null;
  splitFromId: string | null;
  actedOn: Temporal.PlainDate;
  placeId: string | null;
  bookNumber: string | null;
  charges: readonly Charge[];
  facts: CaseFacts;
  supervisingAgencyIds: readonly string[];
  trialAgencyId: string | null;
  handlers: readonly string[];
  /** Where the part of a case begins to stand; null where an investigating body opens one. */
  born: Birth | null;
  /** Day from which the clocks count, where an earlier opening does. */
  countedFrom: Temporal.Instant | null;
}

/** The place of the whole, which its part shares from its first moment. */
export interface Birth {
  stage: 'investigation' | 'prosecution';
  body: CaseBody;
  holderAgencyId: string;
  handlingAgencyId: string;
  /** The procuracy that holds the file keeps it until it passes it on itself. */
  supervisingAgencyId: string | null;
}

/** Opens a case on direct discovery, a surrender, or a transfer into the province. */
export async function openNewCase(
  context: RequestContext,
  input: ParsedInputOf<typeof openCase>,
): Promise<OutputOf<typeof openCase>> {
  await requirePlace(context, input.placeId);
  return await storeNewCase(context, {
    ...input,
    at: Temporal.Instant.from(input.at),
    actedOn: Temporal.PlainDate.from(input.actedOn),
    tipId: null,
    splitFromId: null,
    supervisingAgencyIds: input.supervisingAgencyId === null ? [] : [input.supervisingAgencyId],
    handlers: [context.actor.postId],
    born: null,
    countedFrom: null,
  });
}

/** Permission, class, bodies, row, key, grants, first act: a case stands. */
export async function storeNewCase(
  context: RequestContext,
  given: NewCase,
): Promise<{ id: string; code: string; revision: number }> {
  const born = given.born ?? ownBirth(context);
  if (born.stage === 'investigation') {
    requireVerdict(mayOpenCase(context.actor));
  }
  if (Temporal.Instant.compare(given.at, context.now) > 0) {
    throw new Refusal('case.in-future');
  }
  const found = await classOfCharges(context, given.charges, given.actedOn);
  if (born.stage === 'investigation') {
    requireCompetence(context, given, found);
  }
  const competent = await findCompetentBodies(context, found, {
    placeId: given.placeId,
    supervisingIds: given.supervisingAgencyIds,
    trialId: given.trialAgencyId,
  });
  const bodies = {
    ...competent,
    supervisingId: born.supervisingAgencyId ?? competent.supervisingId,
  };
  const id = newSecretId();
  const code = codeOf(context, 'VA', dayOfInstant(given.at).year);
  await insertCase(context, { id, code, given, born, found, bodies });
  await openToItsPeople(context, id, given.handlers, { ...born, ...bodies });
  const stored = await getStoredCase(context, id, true);
  const eventId = newSecretId();
  const acted = await recordActs(
    context,
    stored,
    { id, revision: 1, at: given.at.toString(), decision: given.decision },
    [
      {
        id: eventId,
        kind: 'opened',
        office: given.office,
        params: {
          class: found.severity,
          body: stored.row.holder_body,
          origin: given.origin,
          ...(given.splitFromId === null ? {} : { fromId: given.splitFromId, stage: born.stage }),
        },
      },
    ],
  );
  const of = { caseId: id, accusedId: null, eventId, from: dayOfInstant(given.at).toString() };
  await storeCharges(context, of, given.charges, given.actedOn);
  return { ...acted, code };
}

/** “VA-98-2026-7KQ2MD”: no sequence that would tell how many there are. */
export function codeOf(context: RequestContext, prefix: 'VA' | 'NN', year: number): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const drawn = Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join('');
  return `${prefix}-${context.actor.provinceId}-${year}-${drawn}`;
}

/** A case is opened at the investigation of the body that opens it. */
function ownBirth({ actor }: RequestContext): Birth {
  return {
    stage: 'investigation',
    body: bodyOf(actor) === 'border-guard' ? 'border-guard' : 'police',
    holderAgencyId: actor.agencyId,
    handlingAgencyId: actor.agencyId,
    supervisingAgencyId: null,
  };
}

/** The body and the office must be competent for such a charge on that day. */
function requireCompetence(context: RequestContext, given: NewCase, found: CaseClass): void {
  const day = dayOfInstant(given.at);
  const byOffice =
    given.office !== 'commune-chief' || mayCommuneChiefHandle(given.charges, found.severity, day);
  const body = bodyOf(context.actor);
  const fits =
    body === 'border-guard'
      ? given.office === 'border-guard-chief'
      : given.office === 'head-of-investigation' || given.office === 'commune-chief';
  if (!fits) {
    throw new Refusal('case.wrong-office');
  }
  if (!byOffice || !mayKindInvestigate(context.actor.agencyKind, day)) {
    throw new Refusal('case.not-competent');
  }
}

async function insertCase(
  context: RequestContext,
  one: {
    id: string;
    code: string;
    given: NewCase;
    born: Birth;
    found: CaseClass;
    bodies: CompetentBodies;
  },
): Promise<void> {
  const { given, born, found, bodies } = one;
  await context.tx
    .insertInto('criminal_case')
    .values({
      id: one.id,
      code: one.code,
      book_number: given.bookNumber,
      origin: given.origin,
      tip_id: given.tipId,
      split_from_id: given.splitFromId,
      stage: born.stage,
      holder_body: born.body,
      holder_agency_id: born.holderAgencyId,
      handling_agency_id: born.handlingAgencyId,
      supervising_agency_id: bodies.supervisingId,
      trial_agency_id: bodies.trialId,
      severity: found.severity,
      lead_article: found.lead.article,
      lead_paragraph: found.lead.paragraph,
      acted_on: given.actedOn.toString(),
      opened_on: dayOfInstant(given.countedFrom ?? given.at).toString(),
      place_id: given.placeId,
      facts: JSON.stringify(given.facts),
      last_event_at: dateOf(given.countedFrom ?? given.at),
      opened_by: context.actor.postId,
      created_at: dateOf(context.now),
    })
    .execute();
}

/** Seals the case to the keeper of keys and the supervising unit, and opens it to who handles it. */
async function openToItsPeople(
  context: RequestContext,
  id: string,
  handlers: readonly string[],
  agencies: { handlingAgencyId: string; supervisingId: string; stage: Birth['stage'] },
): Promise<void> {
  const record = { kind: 'case', id };
  const { handlingAgencyId, supervisingId } = agencies;
  const keeper = await unitOf(context.tx, 'handling', handlingAgencyId, context.now);
  const key = await createSealedRecord(context.tx, record, [keeper], context.now);
  key.wipe();
  if (agencies.stage === 'investigation') {
    await openToHandlers(context, [record], handlingAgencyId, handlers);
  }
  const unit = await unitOf(context.tx, 'supervision', supervisingId, context.now);
  await openToUnit(context, [record], unit, 'supervision');
}
