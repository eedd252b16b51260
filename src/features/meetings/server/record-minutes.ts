import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { decideTaskFromConclusion } from '#domain/programme/meeting-conclusion.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { NewConclusion, recordMinutes } from '../contract.ts';
import { findManagedMeeting, saveMeeting } from './meeting-store.ts';

/**
 * Writes down what was said and concluded; the meeting is then held. Each conclusion that names an
 * agency is confirmed and becomes a task; one without stays words.
 */
export async function writeMinutes(
  context: RequestContext,
  input: ParsedInputOf<typeof recordMinutes>,
): Promise<OutputOf<typeof recordMinutes>> {
  const meeting = await findManagedMeeting(context, input.id);
  if (meeting.state === 'cancelled') {
    throw new Refusal('meeting.cancelled');
  }
  const begun = Temporal.Instant.fromEpochMilliseconds(meeting.starts_at.getTime());
  if (Temporal.Instant.compare(context.now, begun) < 0) {
    throw new Refusal('meeting.not-begun');
  }
  const heldOn = begun.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  for (const conclusion of input.conclusions) {
    requireSound(conclusion, input.id, heldOn);
  }
  await saveMeeting(context, input, { state: 'held', minutes: input.minutes });
  await noteAttendance(context, input);
  const tasks = await addConclusions(context, input);
  if (input.conclusions.length > 0) {
    await context.publish({ name: 'meeting.concluded', recordId: input.id });
  }
  await context.audit({ action: 'meeting.minutes', recordKind: 'meeting', recordId: input.id });
  return { tasks };
}

function requireSound(
  conclusion: NewConclusion,
  meetingId: string,
  heldOn: Temporal.PlainDate,
): void {
  if (conclusion.leadAgencyId === null) {
    return;
  }
  const outcome = decideTaskFromConclusion(
    {
      text: conclusion.body,
      leadId: conclusion.leadAgencyId,
      cooperatingIds: [],
      mode: 'ordered',
      lastDay: conclusion.dueOn === null ? null : Temporal.PlainDate.from(conclusion.dueOn),
    },
    { kind: 'meeting', id: meetingId, on: heldOn },
  );
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
}

async function noteAttendance(
  context: RequestContext,
  input: ParsedInputOf<typeof recordMinutes>,
): Promise<void> {
  await context.tx
    .updateTable('meeting_participant')
    .set({ attended: sql<boolean>`agency_id = any (${input.attendedIds}::uuid[])` })
    .where('meeting_id', '=', input.id)
    .execute();
}

async function addConclusions(
  context: RequestContext,
  input: ParsedInputOf<typeof recordMinutes>,
): Promise<number> {
  const { last } = await context.tx
    .selectFrom('conclusion')
    .select((of) => of.fn.max('position').as('last'))
    .where('meeting_id', '=', input.id)
    .executeTakeFirstOrThrow();
  let tasks = 0;
  for (const [at, conclusion] of input.conclusions.entries()) {
    const id = newId();
    await context.tx
      .insertInto('conclusion')
      .values({
        id,
        meeting_id: input.id,
        position: (last ?? 0) + at + 1,
        body: conclusion.body,
        lead_agency_id: conclusion.leadAgencyId,
        due_on: conclusion.dueOn,
      })
      .execute();
    if (conclusion.leadAgencyId !== null) {
      await context.publish({ name: 'conclusion.confirmed', recordId: id });
      tasks += 1;
    }
  }
  return tasks;
}
