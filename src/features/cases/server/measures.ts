import { Temporal } from 'temporal-polyfill';
import { isRestraint, type MeasureKind } from '#domain/case/accused.ts';
import type { CaseStage } from '#domain/case/case-stage.ts';
import { clockStage } from '#domain/case/clock-events.ts';
import { needsApproval } from '#domain/case/measure-answer.ts';
import { mayExtendMeasure, maySetMeasure } from '#domain/case/measure-offices.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { endMeasure, extendMeasure, setMeasure } from '../contract.ts';
import { clocksOf, withPersons } from './case-clocks.ts';
import { dayOfInstant, type StoredCase } from './case-store.ts';
import { requireOpenAccused } from './charge-accused.ts';
import { CUSTODY_HOURS, findMeasureRoom, sayMoment } from './measure-room.ts';
import { bodyOfCaller, type NewAct, openForAct, recordActs } from './record-acts.ts';
import { supposeExtensions } from './suppose-extensions.ts';

/** Sets a measure on an accused: its own act, its own clock. */
export async function putMeasure(
  context: RequestContext,
  input: ParsedInputOf<typeof setMeasure>,
): Promise<OutputOf<typeof setMeasure>> {
  const stored = await openForAct(context, input);
  const accused = await requireOpenAccused(context, input.id, input.accusedId);
  const from = Temporal.Instant.from(input.at);
  const until = input.until === null ? null : Temporal.Instant.from(input.until);
  if (!maySetMeasure(input.office, stored.state.stage)) {
    throw new Refusal('case.wrong-office');
  }
  requireUntil(input.kind, from, until);
  await requireNotYet(context, stored, input);
  const measureId = newSecretId();
  const eventId = newSecretId();
  const act = {
    id: eventId,
    kind: 'measure-set' as const,
    office: input.office,
    params: {
      accusedId: accused.id,
      measureId,
      measure: input.kind,
      minor: accused.under18,
      stage: stored.state.stage,
      ...(input.custodyDays === null ? {} : { custodyDays: input.custodyDays }),
      ...(until === null ? {} : { until: writeUntil(input.kind, until) }),
    },
  };
  const acted = await recordActs(context, stored, input, [act]);
  await context.tx
    .insertInto('accused_measure')
    .values({
      id: measureId,
      case_id: input.id,
      accused_id: accused.id,
      kind: input.kind,
      from_at: new Date(input.at),
      until_at: until === null ? null : new Date(until.epochMilliseconds),
      event_id: eventId,
      approval: waitsFor(context, act),
    })
    .execute();
  return { ...acted, measureId };
}

/** An order of the investigating side may wait for the procuracy; nobody else's does. */
function waitsFor(context: RequestContext, act: Pick<NewAct, 'kind' | 'params'>): 'waiting' | null {
  return needsApproval({ ...act, body: bodyOfCaller(context) }) ? 'waiting' : null;
}

/** A restraint that applies is extended; a second one in the same stage would begin its limit afresh. */
async function requireNotYet(
  context: RequestContext,
  stored: StoredCase,
  { kind, accusedId }: ParsedInputOf<typeof setMeasure>,
): Promise<void> {
  if (!isRestraint(kind)) {
    return;
  }
  const running = await context.tx
    .selectFrom('accused_measure')
    .select('event_id')
    .where('accused_id', '=', accusedId)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .execute();
  const ids = new Set(running.map((one) => one.event_id));
  const events = await withPersons(context.tx, stored.row.id, stored.events);
  const isHere = events.some(
    (event) =>
      ids.has(event.id) &&
      clockStage(event.params.stage as CaseStage) === clockStage(stored.state.stage),
  );
  if (isHere) {
    throw new Refusal('case.measure-already');
  }
}

/** Extends custody (twice at most) or detention to the moment written in the decision. */
export async function prolongMeasure(
  context: RequestContext,
  input: ParsedInputOf<typeof extendMeasure>,
): Promise<OutputOf<typeof extendMeasure>> {
  const stored = await openForAct(context, input);
  const measure = await getOpenMeasure(context, input.id, input.measureId);
  if (!mayExtendMeasure(measure.kind, bodyOfCaller(context), stored.state.stage)) {
    throw new Refusal('case.extension-of-other-body');
  }
  if (measure.kind === 'custody' && measure.extensions >= 2) {
    throw new Refusal('case.custody-three-times');
  }
  const until = await endOfExtension(context, stored, measure, input);
  const act = {
    kind: 'measure-extended' as const,
    office: input.office,
    params: {
      accusedId: measure.accused_id,
      measureId: measure.id,
      measure: measure.kind,
      stage: stored.state.stage,
      until: writeUntil(measure.kind, until),
    },
  };
  const acted = await recordActs(context, stored, input, [act]);
  const waits = waitsFor(context, act);
  await context.tx
    .updateTable('accused_measure')
    .set({
      until_at: new Date(until.epochMilliseconds),
      extensions: measure.extensions + 1,
      ...(waits === null ? {} : { approval: waits, approval_on: null }),
    })
    .where('id', '=', measure.id)
    .execute();
  return acted;
}

/** The end that the clocks count, or an earlier one that the decision names; never a later one. */
async function endOfExtension(
  context: RequestContext,
  stored: StoredCase,
  measure: Awaited<ReturnType<typeof getOpenMeasure>>,
  { at, until: named }: { at: string; until: string | null },
): Promise<Temporal.Instant> {
  const decidedAt = Temporal.Instant.from(at);
  const clocks = await clocksOf(context.tx, stored.row.id, stored.events, decidedAt);
  const room = findMeasureRoom(
    {
      kind: measure.kind,
      accusedId: measure.accused_id,
      until: instantOf(measure.until_at),
      extensions: measure.extensions,
    },
    clocks,
    await supposeExtensions(context, stored, clocks),
  );
  if (room === null && measure.kind === 'detention') {
    throw new Refusal('case.no-extension-left');
  }
  const until = named === null ? (room?.most ?? null) : Temporal.Instant.from(named);
  const before = measure.until_at ?? measure.from_at;
  if (until === null || !isRestraint(measure.kind) || until.epochMilliseconds <= before.getTime()) {
    throw new Refusal('case.measure-until');
  }
  if (room !== null && Temporal.Instant.compare(until, room.most) > 0) {
    throw new Refusal('case.extension-too-long', { most: sayMoment(measure.kind, room.most) });
  }
  return until;
}

function instantOf(at: Date | null): Temporal.Instant | null {
  return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at.getTime());
}

/** Ends a measure: released, replaced, run out, or by the judgment. */
export async function stopMeasure(
  context: RequestContext,
  input: ParsedInputOf<typeof endMeasure>,
): Promise<OutputOf<typeof endMeasure>> {
  const stored = await openForAct(context, input);
  const measure = await getOpenMeasure(context, input.id, input.measureId);
  const acted = await recordActs(context, stored, input, [
    {
      kind: 'measure-ended',
      office: input.office,
      params: {
        accusedId: measure.accused_id,
        measureId: measure.id,
        measure: measure.kind,
        reason: input.reason,
      },
    },
  ]);
  await context.tx
    .updateTable('accused_measure')
    .set({ ended_at: new Date(input.at), end_reason: input.reason })
    .where('id', '=', measure.id)
    .execute();
  return acted;
}

/** A measure of the case that still applies. */
export async function getOpenMeasure(context: RequestContext, caseId: string, measureId: string) {
  const row = await context.tx
    .selectFrom('accused_measure')
    .selectAll()
    .where('id', '=', measureId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  if (row.ended_at !== null) {
    throw new Refusal('case.measure-ended');
  }
  return row;
}

/** Custody and detention end at the moment written in the order; custody within three days. */
function requireUntil(
  kind: MeasureKind,
  from: Temporal.Instant,
  until: Temporal.Instant | null,
): void {
  if (kind !== 'custody' && kind !== 'detention') {
    return;
  }
  const isRight =
    until !== null &&
    Temporal.Instant.compare(until, from) > 0 &&
    (kind === 'detention' ||
      Temporal.Instant.compare(until, from.add({ hours: CUSTODY_HOURS })) <= 0);
  if (!isRight) {
    throw new Refusal('case.measure-until');
  }
}

/** Custody by the minute, detention by its last day. */
function writeUntil(kind: MeasureKind, until: Temporal.Instant): string {
  return kind === 'custody' ? until.toString() : dayOfInstant(until).toString();
}
