import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { storeTask } from './add-task.ts';

/**
 * On `conclusion.confirmed`: the conclusion of a meeting that names an agency becomes a task of the
 * meeting's plan, once; the conclusion keeps the task's id.
 */
export async function createTaskOfConclusion(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const conclusion = await context.tx
    .selectFrom('conclusion')
    .innerJoin('meeting', 'meeting.id', 'conclusion.meeting_id')
    .select([
      'conclusion.id',
      'conclusion.body',
      'conclusion.lead_agency_id',
      'conclusion.due_on',
      'conclusion.task_id',
      'meeting.plan_id',
    ])
    .where('conclusion.id', '=', event.recordId)
    .executeTakeFirst();
  if (
    conclusion === undefined ||
    conclusion.lead_agency_id === null ||
    conclusion.task_id !== null
  ) {
    return;
  }
  const taskId = await storeTask(
    context,
    {
      parentTaskId: null,
      planId: conclusion.plan_id,
      body: conclusion.body,
      startsOn: context.today.toString(),
      dueOn: conclusion.due_on,
      leadAgencyIds: [conclusion.lead_agency_id],
      implementingAgencyIds: [],
      cooperatingAgencyIds: [],
      requestedAgencyIds: [],
      recurrence: null,
    },
    { origin: 'meeting', originId: conclusion.id },
  );
  await context.tx
    .updateTable('conclusion')
    .set({ task_id: taskId })
    .where('id', '=', conclusion.id)
    .execute();
}
