import { sql } from 'kysely';
import type { TipAudience } from '#domain/tip/audience.ts';
import { listNameAudience } from '#domain/tip/tip-permissions.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import { handOverRecord, type RecordRef } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { keepIssuedPapers } from './kept-papers.ts';
import { groupOf } from './tip-groups.ts';

type Where = Pick<RequestContext, 'tx' | 'now'>;

/**
 * Opens a tip and its persons to its audience and closes them to everybody else: keys are re-wrapped,
 * grants given and ended; a body that lets it go keeps the papers that it issued. The last thing that a transaction does with a tip, since the caller may be
 * among those to whom it closes.
 */
export async function syncAudience(
  context: Where,
  tipId: string,
  audience: readonly TipAudience[],
): Promise<void> {
  const persons = await context.tx
    .selectFrom('denounced_person')
    .select(['id', 'closed_at'])
    .where('tip_id', '=', tipId)
    .where('minimised_at', 'is', null)
    .execute();
  for (const person of persons) {
    const those = listNameAudience(audience, person.closed_at !== null);
    await syncRecord(context, { kind: 'denounced-person', id: person.id }, those);
  }
  await syncRecord(context, { kind: 'tip', id: tipId }, audience, () =>
    keepIssuedPapers(context, tipId, audience),
  );
}

interface Grant {
  id: string;
  post_id: string | null;
  group_id: string | null;
  ground: string;
}

interface Wanted {
  postId: string | null;
  groupId: string | null;
  ground: string;
}

/** Brings the grants and wraps of one record to what is wanted; `leave` runs while those who lose it still hold it. */
export async function syncRecord(
  context: Where,
  record: RecordRef,
  audience: readonly TipAudience[],
  leave: () => Promise<void> = async () => undefined,
): Promise<void> {
  const wanted = await resolve(context, audience);
  const held = await listGrants(context, record);
  const fresh = wanted.filter((one) => !held.some((grant) => isSame(grant, one)));
  const gone = held.filter((grant) => !wanted.some((one) => isSame(grant, one)));
  if (gone.length > 0) {
    await leave();
  }
  for (const one of fresh) {
    const to = one.groupId === null ? { postId: one.postId ?? '' } : { groupId: one.groupId };
    await grantRecord(context.tx, record, to, { from: context.now, ground: one.ground });
  }
  const keep = groupsOf(wanted);
  const to = groupsOf(fresh);
  const from = gone.flatMap((grant) => grant.group_id ?? []).filter((id) => !keep.includes(id));
  if (to.length > 0 || from.length > 0) {
    await handOverRecord(context.tx, record, { to, from }, context.now);
  }
  if (gone.length > 0) {
    await endThese(context, gone);
  }
}

async function resolve(context: Where, audience: readonly TipAudience[]): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for (const one of audience) {
    wanted.push(
      'postId' in one
        ? { postId: one.postId, groupId: null, ground: one.ground }
        : {
            postId: null,
            groupId: await groupOf(context.tx, one.group, one.agencyId, context.now),
            ground: one.ground,
          },
    );
  }
  return wanted;
}

async function listGrants(context: Where, record: RecordRef): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select id, post_id, group_id, ground from record_grant
     where record_kind = ${record.kind} and record_id = ${record.id}
       and (until_at is null or until_at > ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
  return rows;
}

/** All in one statement: the caller's own grant may be among them, and after it ends nothing more may be ended. */
async function endThese(context: Where, gone: readonly Grant[]): Promise<void> {
  await sql`
    update record_grant set until_at = greatest(from_at, ${context.now.toString()}::timestamptz)
     where id = any(${gone.map((grant) => grant.id)}::uuid[])`.execute(context.tx);
}

function isSame(grant: Grant, one: Wanted): boolean {
  return (
    grant.post_id === one.postId && grant.group_id === one.groupId && grant.ground === one.ground
  );
}

function groupsOf(wanted: readonly Wanted[]): string[] {
  return wanted.flatMap((one) => one.groupId ?? []);
}
