import { mayManageMeeting } from '#domain/programme/steering-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { getMeeting } from '../contract.ts';

/** One meeting with those invited and what it concluded. */
export async function getMeetingView(
  context: RequestContext,
  { id }: ParsedInputOf<typeof getMeeting>,
): Promise<OutputOf<typeof getMeeting>> {
  const row = await context.tx
    .selectFrom('meeting')
    .innerJoin('agency', 'agency.id', 'meeting.owner_agency_id')
    .leftJoin('plan', 'plan.id', 'meeting.plan_id')
    .selectAll('meeting')
    .select(['agency.short_name as owner_name', 'plan.title as plan_title'])
    .where('meeting.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const { provinceId } = context.actor;
  return {
    id: row.id,
    revision: row.revision,
    kind: row.kind,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    venue: row.venue,
    state: row.state,
    owner: { id: row.owner_agency_id, name: row.owner_name },
    plan:
      row.plan_id === null || row.plan_title === null
        ? null
        : { id: row.plan_id, title: row.plan_title },
    agenda: row.agenda,
    minutes: row.minutes,
    cancelledReason: row.cancelled_reason,
    participants: await listParticipants(context, id),
    conclusions: await listConclusions(context, id),
    mayManage: mayManageMeeting(context.actor, { provinceId, ownerLft: row.owner_lft }).allowed,
  };
}

async function listParticipants(context: RequestContext, id: string) {
  return await context.tx
    .selectFrom('meeting_participant')
    .innerJoin('agency', 'agency.id', 'meeting_participant.agency_id')
    .select(['agency.id', 'agency.short_name as name', 'meeting_participant.attended'])
    .where('meeting_id', '=', id)
    .orderBy('agency.lft')
    .execute();
}

async function listConclusions(context: RequestContext, id: string) {
  const rows = await context.tx
    .selectFrom('conclusion')
    .leftJoin('agency', 'agency.id', 'conclusion.lead_agency_id')
    .leftJoin('task', 'task.id', 'conclusion.task_id')
    .select(['conclusion.id', 'conclusion.body', 'conclusion.due_on', 'agency.id as agency_id'])
    .select(['agency.short_name', 'task.id as task_id', 'task.state', 'task.progress'])
    .where('meeting_id', '=', id)
    .orderBy('conclusion.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    lead: row.agency_id === null ? null : { id: row.agency_id, name: row.short_name ?? '' },
    dueOn: row.due_on,
    task:
      row.task_id === null
        ? null
        : { id: row.task_id, state: row.state ?? '', progress: row.progress ?? 0 },
  }));
}
