import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import {
  type ComplaintEvent,
  type ComplaintParams,
  foldComplaint,
} from '#domain/complaint/complaint-event.ts';
import { type ComplaintStep, refuseStep } from '#domain/complaint/decide-complaint.ts';
import { nextClockColumns } from '#features/tips/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { sealField } from '#platform/server/confidential/record-key.ts';
import { openRecordKey } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { actOnComplaint, listUnitOfficers } from '../contract.ts';
import {
  clocksOf,
  fileEventsOf,
  getStoredComplaint,
  type StoredComplaint,
} from './complaint-store.ts';

type Input = ParsedInputOf<typeof actOnComplaint>;

/** Records one step of the settlement. */
export async function stepComplaint(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof actOnComplaint>> {
  requirePermission(context, 'complaint.settle');
  const stored = await getStoredComplaint(context, input.id, true);
  if (stored.row.revision !== input.revision) {
    throw new Refusal('record.changed');
  }
  const step: ComplaintStep = {
    act: input.step,
    at: input.at === undefined ? context.now : Temporal.Instant.from(input.at),
    params: await paramsOf(context, input),
  };
  const refusal = refuseStep(stored.file, step, context.now);
  if (refusal !== null) {
    throw new Refusal(refusal);
  }
  const revision = await saveStep(context, stored, step, input.words ?? '');
  await context.audit({
    action: `complaint-step.${step.act}`,
    recordKind: 'complaint',
    recordId: input.id,
  });
  return { revision };
}

/** Officers of the unit complained about; the caller is never among them. */
export async function listOfficersOfUnit(
  context: RequestContext,
  { id }: ParsedInputOf<typeof listUnitOfficers>,
): Promise<OutputOf<typeof listUnitOfficers>> {
  requirePermission(context, 'complaint.settle');
  await getStoredComplaint(context, id);
  const { rows } = await sql<{ id: string; name: string; title: string }>`
    select officer_id as id, name, title from app.officers_of_unit(${id}::uuid) order by name`.execute(
    context.tx,
  );
  return { rows };
}

async function paramsOf(context: RequestContext, input: Input): Promise<ComplaintParams> {
  switch (input.step) {
    case 'settle':
      return { outcome: input.outcome, compensation: input.compensation ?? false };
    case 'number-decision':
      return { number: input.number, on: input.on };
    case 'name-officer':
      return { officerId: await officerOfUnit(context, input) };
    default:
      return {};
  }
}

async function officerOfUnit(context: RequestContext, input: Input): Promise<string | undefined> {
  const { rows } = await listOfficersOfUnit(context, input);
  return rows.find((row) => row.id === input.officerId)?.id;
}

async function saveStep(
  context: RequestContext,
  stored: StoredComplaint,
  step: ComplaintStep,
  words: string,
): Promise<number> {
  const { row } = stored;
  const event: ComplaintEvent = {
    id: newSecretId(),
    kind: step.act,
    at: step.at,
    byPostId: context.actor.postId,
    params: step.params,
  };
  const events = [...stored.events, event];
  const file = foldComplaint(events);
  const clocks = await clocksOf(context, fileEventsOf(stored, events));
  await addEvent(context, row.id, events.length, event);
  const saved = await context.tx
    .updateTable('complaint')
    .set({
      state: file.state,
      officer_id: file.officerId,
      outcome: file.outcome,
      compensation: file.compensation,
      decision_number: file.decision?.number ?? null,
      decision_on: file.decision?.on ?? null,
      ...(step.act === 'settle' ? { settled_at: new Date(step.at.epochMilliseconds) } : {}),
      ...(step.act === 'settle' && words !== ''
        ? { decision_words: await sealDecision(context, row.id, words) }
        : {}),
      ...nextClockColumns(clocks, context.now),
      revision: row.revision + 1,
    })
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
  return row.revision + 1;
}

async function addEvent(
  context: RequestContext,
  complaintId: string,
  seq: number,
  event: ComplaintEvent,
): Promise<void> {
  await context.tx
    .insertInto('complaint_event')
    .values({
      id: event.id,
      complaint_id: complaintId,
      seq,
      kind: event.kind,
      at: new Date(event.at.epochMilliseconds),
      recorded_at: new Date(context.now.epochMilliseconds),
      by_post_id: context.actor.postId,
      params: JSON.stringify(event.params),
    })
    .execute();
}

async function sealDecision(context: RequestContext, id: string, words: string): Promise<Buffer> {
  const opened = await openRecordKey(context.tx, { kind: 'complaint', id });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  try {
    const place = { recordId: id, column: 'decision_words' };
    return Buffer.from(sealField(opened.key, place, words));
  } finally {
    opened.key.wipe();
  }
}
