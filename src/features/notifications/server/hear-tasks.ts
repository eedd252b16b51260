import { z } from 'zod';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import type { NoticeKind } from '../contract.ts';
import { tellAgencies, tellDeciders, tellerOf, tellOfficers } from './tell.ts';

const Payload = z.object({
  agencyId: z.string().optional(),
  planId: z.string().nullish(),
  mentions: z.array(z.string()).default([]),
});

/** On `task.assigned`: the agencies that got it; many of one plan and day are one notice. */
export async function tellAssigned(context: RequestContext, event: DomainEvent): Promise<void> {
  const { planId } = Payload.parse(event.payload ?? {});
  const rows = await context.tx
    .selectFrom('agency_task')
    .select('agency_id')
    .where('task_id', '=', event.recordId)
    .execute();
  await tellAgencies(
    tellerOf(context),
    { agencyIds: rows.map((row) => row.agency_id), permission: 'task.progress' },
    aboutTask('task.assigned', context, event, planId),
  );
}

/** On what an agency did or asks: the side that issued the task. */
export async function tellIssuer(context: RequestContext, event: DomainEvent): Promise<void> {
  const { planId } = Payload.parse(event.payload ?? {});
  const task = await context.tx
    .selectFrom('task')
    .select('owner_agency_id')
    .where('id', '=', event.recordId)
    .executeTakeFirst();
  if (task !== undefined) {
    await tellDeciders(
      tellerOf(context),
      { agencyId: task.owner_agency_id, permission: 'task.confirm' },
      aboutTask(event.name as NoticeKind, context, event, planId),
    );
  }
}

/** On what the issuing side answered or decided: the agency whose execution it is. */
export async function tellAgency(context: RequestContext, event: DomainEvent): Promise<void> {
  const { agencyId, planId } = Payload.parse(event.payload ?? {});
  if (agencyId !== undefined) {
    await tellAgencies(
      tellerOf(context),
      { agencyIds: [agencyId], permission: 'task.progress' },
      aboutTask(event.name as NoticeKind, context, event, planId),
    );
  }
}

/** On `task.commented`: those whom the comment names. */
export async function tellMentioned(context: RequestContext, event: DomainEvent): Promise<void> {
  const { mentions } = Payload.parse(event.payload ?? {});
  if (mentions.length > 0) {
    await tellOfficers(tellerOf(context), mentions, {
      kind: 'task.mentioned',
      recordKind: 'task',
      recordId: event.recordId,
      key: `task.mentioned/${event.recordId}/${context.today.toString()}`,
      counted: true,
    });
  }
}

function aboutTask(
  kind: NoticeKind,
  context: RequestContext,
  event: DomainEvent,
  planId: string | null | undefined,
) {
  return {
    kind,
    recordKind: 'task' as const,
    recordId: event.recordId,
    params: planId == null ? {} : { planId },
    key: `${kind}/${planId ?? 'no-plan'}/${context.today.toString()}`,
    counted: true,
  };
}
