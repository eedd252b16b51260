import { z } from 'zod';
import { storeTask } from '#features/tasks/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';

const Ordered = z.object({
  body: z.string(),
  leadAgencyId: z.string(),
  dueOn: z.string().nullable(),
  planId: z.string().nullable(),
});

/** On `difficulty.follow-up-ordered`: the task is given, and the difficulty keeps its id. */
export async function giveFollowUpTask(context: RequestContext, event: DomainEvent): Promise<void> {
  const ordered = Ordered.parse(event.payload);
  const taskId = await storeTask(
    context,
    {
      parentTaskId: null,
      planId: ordered.planId,
      body: ordered.body,
      startsOn: context.today.toString(),
      dueOn: ordered.dueOn,
      leadAgencyIds: [ordered.leadAgencyId],
      implementingAgencyIds: [],
      cooperatingAgencyIds: [],
      requestedAgencyIds: [],
      recurrence: null,
    },
    { origin: 'difficulty', originId: event.recordId },
  );
  await context.tx
    .updateTable('difficulty')
    .set({ task_id: taskId })
    .where('id', '=', event.recordId)
    .execute();
}
