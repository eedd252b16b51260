import { Temporal } from 'temporal-polyfill';
import type { CaseEventKind, EventParams } from '#domain/case/case-event.ts';
import { bodyOf, type CaseForAccess, mayRecordInCase } from '#domain/case/case-permissions.ts';
import type { CaseBody, DecidingOffice } from '#domain/case/case-stage.ts';
import { applyEvent, type CaseState } from '#domain/case/case-state.ts';
import { fitsBody, refuseByTime } from '#domain/case/decide-step.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { Acted, Decision } from '../contract.ts';
import { clocksOf, nextDue, storeCaseClocks } from './case-clocks.ts';
import {
  type CaseChange,
  dateOf,
  dayOfInstant,
  getStoredCase,
  type StoredCase,
  type StoredEvent,
  saveCase,
} from './case-store.ts';

/** An act about to be added to the chain. */
export interface NewAct {
  id?: string;
  kind: CaseEventKind;
  params: EventParams;
  office?: DecidingOffice | null;
}

/** What every act says of itself. */
export interface ActInput {
  id: string;
  revision: number;
  at: string;
  decision: Decision | null;
}

/** The case to act on, locked: the caller may record in it, and the act lies in order of time. */
export async function openForAct(context: RequestContext, input: ActInput): Promise<StoredCase> {
  const stored = await getStoredCase(context, input.id, true);
  requireMayRecord(context, stored);
  if (stored.row.revision !== input.revision) {
    throw new Refusal('record.changed');
  }
  if (stored.state.pending !== null) {
    throw new Refusal('case.hand-over-pending');
  }
  requireOrder(context, stored, Temporal.Instant.from(input.at));
  return stored;
}

/** Refuses whoever may see the case but not record in it. */
export function requireMayRecord(context: RequestContext, stored: StoredCase): void {
  const verdict = mayRecordInCase(context.actor, accessOf(context, stored));
  if (!verdict.allowed) {
    throw new Refusal(
      verdict.reason === 'case.not-holder' ? 'case.not-holder' : 'access.denied',
      verdict.reason === 'case.not-holder' ? {} : { reason: verdict.reason },
    );
  }
}

/** Answers to charges and measures are recorded by the procuracy that supervises the case, by nobody else. */
export function requireProcuracy(context: RequestContext, stored: StoredCase): void {
  if (bodyOfCaller(context) !== 'procuracy' || !stored.grounds.includes('supervision')) {
    throw new Refusal('case.procuracy-answers');
  }
}

/** Only the body that holds the file changes charges, or stays the case against somebody. */
export function requireHolder(context: RequestContext, { state }: StoredCase): void {
  if (state.body !== bodyOfCaller(context)) {
    throw new Refusal('case.not-holder');
  }
}

/** Refuses what lies in the future or before the last act. */
export function requireOrder(
  context: RequestContext,
  stored: StoredCase,
  at: Temporal.Instant,
): void {
  const refusal = refuseByTime(at, {
    now: context.now,
    lastEventAt: Temporal.Instant.fromEpochMilliseconds(stored.row.last_event_at.getTime()),
  });
  if (refusal !== null) {
    throw new Refusal(refusal.refusal, refusal.params);
  }
}

/** What the permission functions look at. */
export function accessOf(context: RequestContext, stored: StoredCase): CaseForAccess {
  return {
    provinceId: context.actor.provinceId,
    grounds: stored.grounds,
    body: stored.row.holder_body,
    holderAgencyId: stored.row.holder_agency_id,
    accepted: stored.row.accepted,
  };
}

/** The body for which the caller records. */
export function bodyOfCaller(context: RequestContext): CaseBody {
  const body = bodyOf(context.actor);
  if (body === null) {
    throw new Refusal('access.denied');
  }
  return body;
}

/**
 * Adds acts to the chain and brings the row and the clocks in line with them; publishes each as
 * `case.<act>` and leaves its line in the trail as `case-act.<act>` (`case.opened` there is a reading of
 * sealed words).
 */
export async function recordActs(
  context: RequestContext,
  stored: StoredCase,
  input: ActInput,
  acts: readonly NewAct[],
  also: CaseChange = {},
): Promise<Acted> {
  const at = Temporal.Instant.from(input.at);
  const added = await addEvents(context, stored, { ...input, at }, acts);
  const events = [...stored.events, ...added];
  const state = added.reduce(applyEvent, stored.state);
  const clocks = await clocksOf(context.tx, stored.row.id, events, context.now);
  await storeCaseClocks(context.tx, stored.row.id, clocks, { now: context.now, cause: 'event' });
  const revision = await saveCase(context, stored.row.id, input.revision, {
    ...columnsOf(state, at),
    ...holderOf(stored, state),
    next_due_on: nextDue(clocks),
    last_event_at: dateOf(at),
    ...also,
  });
  for (const act of added) {
    await context.publish({ name: `case.${act.kind}`, recordId: stored.row.id });
    await context.audit({
      action: `case-act.${act.kind}`,
      recordKind: 'case',
      recordId: stored.row.id,
    });
  }
  return { id: stored.row.id, revision };
}

async function addEvents(
  context: RequestContext,
  stored: StoredCase,
  input: { at: Temporal.Instant; decision: Decision | null },
  acts: readonly NewAct[],
): Promise<StoredEvent[]> {
  const body = bodyOfCaller(context);
  requireOffices(body, acts);
  const first = (await lastPosition(context, stored.row.id)) + 1;
  const events = acts.map((act, at) => ({
    id: act.id ?? newSecretId(),
    caseId: stored.row.id,
    position: first + at,
    kind: act.kind,
    at: input.at,
    body,
    office: act.office ?? null,
    params: act.params,
  }));
  await context.tx
    .insertInto('case_event')
    .values(
      events.map(({ caseId, ...event }) => ({
        ...event,
        case_id: caseId,
        at: dateOf(event.at),
        params: JSON.stringify(event.params),
        document_number: input.decision?.number ?? null,
        document_on: input.decision?.on ?? null,
        post_id: context.actor.postId,
        recorded_at: dateOf(context.now),
      })),
    )
    .execute();
  return events;
}

/** Whatever is recorded, the office that decided it belongs to the body that records it. */
function requireOffices(body: CaseBody, acts: readonly NewAct[]): void {
  const isForeign = acts.some(
    ({ office }) => office !== undefined && office !== null && !fitsBody(office, body),
  );
  if (isForeign) {
    throw new Refusal('case.wrong-office');
  }
}

async function lastPosition(context: RequestContext, caseId: string): Promise<number> {
  const row = await context.tx
    .selectFrom('case_event')
    .select((select) => select.fn.max('position').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** What the chain says, as the columns of the row. */
function columnsOf(state: CaseState, at: Temporal.Instant): CaseChange {
  const isOver = state.stage === 'in-force' || state.stage === 'ended';
  return {
    stage: state.stage,
    holder_body: state.body,
    suspended: state.suspended,
    ending: state.ending,
    track: state.track,
    accepted: state.accepted,
    ended_on: isOver ? dayOfInstant(at).toString() : null,
  };
}

/** Where a file goes that an act itself takes back, without a hand-over: an annulled judgment, a reopening. */
function holderOf(stored: StoredCase, state: CaseState): CaseChange {
  const { row } = stored;
  const isRetrial = state.stage === 'trial' && row.stage !== 'trial';
  const isTaken = state.body === row.holder_body && !isRetrial;
  if (isTaken || stored.state.pending !== null) {
    return {};
  }
  const agencies: Record<CaseBody, string | null> = {
    police: row.handling_agency_id,
    'border-guard': row.handling_agency_id,
    procuracy: row.supervising_agency_id,
    court: row.trial_agency_id,
  };
  return { holder_agency_id: agencies[state.body] ?? row.holder_agency_id };
}
