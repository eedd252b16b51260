import { Temporal } from 'temporal-polyfill';
import { listExposures, refuseHearing } from '#domain/case/hearing.ts';
import { sayStage } from '#domain/case/refusal-words.ts';
import { requirePlace } from '#features/places/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { checkHearing, holdHearing, putOffHearing, setHearing } from '../contract.ts';
import { dayOfInstant, getStoredCase, type StoredCase } from './case-store.ts';
import { listUnansweredVictims } from './protection.ts';
import { bodyOfCaller, openForAct, recordActs, requireMayRecord } from './record-acts.ts';

/** What a hearing of this form would expose; writes nothing. */
export async function weighHearing(
  context: RequestContext,
  input: ParsedInputOf<typeof checkHearing>,
): Promise<OutputOf<typeof checkHearing>> {
  const stored = await getStoredCase(context, input.id);
  requireMayRecord(context, stored);
  const plan = { form: input.form, closed: input.closed, reason: null };
  return {
    warnings: listExposures(plan, exposedIn(stored)),
    refused: plan.form === 'mobile' && plan.closed,
  };
}

/** Puts a hearing on the calendar: after the decision to try, with every victim's check answered. */
export async function planHearing(
  context: RequestContext,
  input: ParsedInputOf<typeof setHearing>,
): Promise<OutputOf<typeof setHearing>> {
  const stored = await openForAct(context, input);
  requireCourt(context, stored);
  await requirePlace(context, input.placeId);
  if (stored.state.stage === 'trial' && !stored.state.isTrialDecided) {
    throw new Refusal('case.trial-not-decided');
  }
  const refusal = refuseHearing(input, exposedIn(stored));
  if (refusal !== null) {
    throw new Refusal(refusal.refusal, refusal.params);
  }
  await requireProtection(context, input.id, 'set-hearing');
  const hearingId = newSecretId();
  const eventId = newSecretId();
  const instance = stored.state.stage === 'appeal' ? 'on-appeal' : 'first-instance';
  const day = dayOfInstant(Temporal.Instant.from(input.startsAt)).toString();
  const acted = await recordActs(context, stored, input, [
    { id: eventId, kind: 'hearing-set', params: { hearingId, day, instance, form: input.form } },
  ]);
  await context.tx
    .insertInto('hearing')
    .values({
      id: hearingId,
      case_id: input.id,
      court_agency_id: context.actor.agencyId,
      instance,
      form: input.form,
      closed: input.closed,
      exposure_reason: input.reason,
      starts_at: new Date(input.startsAt),
      place_id: input.placeId,
      state: 'planned',
      event_id: eventId,
    })
    .execute();
  return { ...acted, hearingId };
}

/** Records that a hearing was held, with the check answered once more. */
export async function recordHeld(
  context: RequestContext,
  input: ParsedInputOf<typeof holdHearing>,
): Promise<OutputOf<typeof holdHearing>> {
  const stored = await openForAct(context, input);
  requireCourt(context, stored);
  const hearing = await getPlanned(context, input.id, input.hearingId);
  await requireProtection(context, input.id, 'hold-hearing');
  const acted = await recordActs(context, stored, input, [
    { kind: 'hearing-held', params: { hearingId: hearing.id, instance: hearing.instance } },
  ]);
  await context.tx
    .updateTable('hearing')
    .set({
      state: 'held',
      attendance: hearing.form === 'mobile' ? input.attendance : null,
      revision: hearing.revision + 1,
    })
    .where('id', '=', hearing.id)
    .execute();
  return acted;
}

/** Puts a hearing off, or takes it from the calendar; another is set in its place. */
export async function recordPutOff(
  context: RequestContext,
  input: ParsedInputOf<typeof putOffHearing>,
): Promise<OutputOf<typeof putOffHearing>> {
  const stored = await openForAct(context, input);
  requireCourt(context, stored);
  const hearing = await getPlanned(context, input.id, input.hearingId);
  const acted = await recordActs(context, stored, input, [
    {
      kind: 'adjourned',
      office: input.office,
      params: { hearingId: hearing.id, instance: hearing.instance, state: input.state },
    },
  ]);
  await context.tx
    .updateTable('hearing')
    .set({ state: input.state, revision: hearing.revision + 1 })
    .where('id', '=', hearing.id)
    .execute();
  return acted;
}

function exposedIn(stored: StoredCase) {
  return {
    victims: stored.row.victims,
    hasMinorVictim: stored.row.has_minor_victim,
    hasMinorAccused: stored.row.has_minor_accused,
  };
}

function requireCourt(context: RequestContext, stored: StoredCase): void {
  if (bodyOfCaller(context) !== 'court') {
    throw new Refusal('case.not-holder');
  }
  if (stored.state.stage !== 'trial' && stored.state.stage !== 'appeal') {
    throw new Refusal('case.not-in-stage', sayStage(stored.state.stage));
  }
  if (stored.state.suspended !== null) {
    throw new Refusal('case.suspended');
  }
}

async function requireProtection(
  context: RequestContext,
  caseId: string,
  step: 'set-hearing' | 'hold-hearing',
): Promise<void> {
  const unanswered = await listUnansweredVictims(context, caseId, step);
  if (unanswered.length > 0) {
    throw new Refusal('case.protection-unanswered', { victims: unanswered.join(', ') });
  }
}

async function getPlanned(context: RequestContext, caseId: string, hearingId: string) {
  const row = await context.tx
    .selectFrom('hearing')
    .select(['id', 'instance', 'form', 'state', 'revision'])
    .where('id', '=', hearingId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  if (row.state !== 'planned') {
    throw new Refusal('hearing.not-set');
  }
  return row;
}
