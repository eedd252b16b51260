import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import type { NoticeKind } from '../contract.ts';
import { tellAgencies, tellDeciders, tellerOf } from './tell.ts';

/** On a meeting called, cancelled or concluded: the agencies invited. */
export async function tellInvited(context: RequestContext, event: DomainEvent): Promise<void> {
  const invited = await context.tx
    .selectFrom('meeting_participant')
    .select('agency_id')
    .where('meeting_id', '=', event.recordId)
    .execute();
  await tellAgencies(
    tellerOf(context),
    { agencyIds: invited.map((row) => row.agency_id), permission: 'plan.read' },
    {
      kind: event.name as NoticeKind,
      recordKind: 'meeting',
      recordId: event.recordId,
      key: `${event.name}/${event.recordId}`,
      counted: false,
    },
  );
}

/** On `difficulty.raised`: who decides. On `difficulty.decided`, `difficulty.answered`: who raised it. */
export async function tellOfDifficulty(context: RequestContext, event: DomainEvent): Promise<void> {
  const difficulty = await context.tx
    .selectFrom('difficulty')
    .innerJoin('agency as owner', 'owner.lft', 'difficulty.owner_lft')
    .select(['difficulty.agency_id', 'owner.id as owner_id'])
    .where('difficulty.id', '=', event.recordId)
    .executeTakeFirst();
  if (difficulty === undefined) {
    return;
  }
  const notice = {
    kind: event.name as NoticeKind,
    recordKind: 'difficulty' as const,
    recordId: event.recordId,
    key: `${event.name}/${context.today.toString()}`,
    counted: true,
  };
  if (event.name === 'difficulty.raised') {
    const to = { agencyId: difficulty.owner_id, permission: 'difficulty.decide' as const };
    await tellDeciders(tellerOf(context), to, notice);
  } else {
    const to = { agencyIds: [difficulty.agency_id], permission: 'difficulty.raise' as const };
    await tellAgencies(tellerOf(context), to, notice);
  }
}
