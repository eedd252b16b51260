import { sql } from 'kysely';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { type Notice, tellerOf, tellPosts } from './tell.ts';

/** On `tip.received`, `tip.transfer`, `tip.assign`: how many wait, for whoever must take them up; never which. */
export async function tellOfTip(context: RequestContext, event: DomainEvent): Promise<void> {
  const { rows } = await sql<Told>`
    select post_id, agency_id from app.posts_told_of_tip(
      ${event.recordId}::uuid, ${context.now.toString()}::timestamptz)`.execute(context.tx);
  const kind = event.name === 'tip.assign' ? 'tip.given' : 'tip.waiting';
  await tellWaiting(context, rows, { kind, recordKind: 'tip-list' });
}

/** On `tip.unmerge` by another body: that a duplicate has come back, among those that wait or were given. */
export async function tellOfReturn(context: RequestContext, event: DomainEvent): Promise<void> {
  const to = event.payload?.returnedTo ?? null;
  if (to !== null) {
    await tellOfTip(context, { ...event, name: to === 'handlers' ? 'tip.assign' : 'tip.transfer' });
  }
}

/** On `tip.recall`: that so many transfers were withdrawn, to whoever at the addressee could open them until now. */
export async function tellOfRecall(context: RequestContext, event: DomainEvent): Promise<void> {
  const agencyId = event.payload?.withdrawnFromId;
  if (typeof agencyId !== 'string') {
    return;
  }
  const { rows } = await sql<{ post_id: string }>`
    select post_id from app.posts_losing_tip(${event.recordId}::uuid, ${agencyId}::uuid)
      as t (post_id)`.execute(context.tx);
  const told = rows.map((row) => ({ ...row, agency_id: agencyId }));
  await tellWaiting(context, told, { kind: 'tip.withdrawn', recordKind: 'tip-list' });
}

/** On `complaint.received`: the group to which it is sealed, and nobody whom it is about. */
export async function tellOfComplaint(context: RequestContext, event: DomainEvent): Promise<void> {
  const { rows } = await sql<Told>`
    select post_id, agency_id from app.posts_told_of_complaint(
      ${event.recordId}::uuid, ${context.now.toString()}::timestamptz)`.execute(context.tx);
  await tellWaiting(context, rows, { kind: 'complaint.waiting', recordKind: 'complaint-list' });
}

/** On `call.handed-over`: whoever has the call now, and whoever had it; how many, never which. */
export async function tellOfCall(context: RequestContext, event: DomainEvent): Promise<void> {
  const { fromPostId, toPostId } = event.payload ?? {};
  const agencyId = context.actor.agencyId;
  for (const [postId, kind] of [
    [toPostId, 'call.given'],
    [fromPostId, 'call.given-on'],
  ] as const) {
    const told = [{ post_id: String(postId), agency_id: agencyId }];
    await tellWaiting(context, told, { kind, recordKind: 'call-list' });
  }
}

interface Told {
  post_id: string;
  agency_id: string;
}

/** One notice a day and body that counts up; the record that it names is the body. */
async function tellWaiting(
  context: RequestContext,
  told: readonly Told[],
  { kind, recordKind }: Pick<Notice, 'kind' | 'recordKind'>,
): Promise<void> {
  for (const agencyId of new Set(told.map((one) => one.agency_id).toSorted())) {
    const posts = told.filter((one) => one.agency_id === agencyId).map((one) => one.post_id);
    await tellPosts(tellerOf(context), posts, {
      kind,
      recordKind,
      recordId: agencyId,
      key: `${kind}/${agencyId}/${context.today.toString()}`,
      counted: true,
    });
  }
}
