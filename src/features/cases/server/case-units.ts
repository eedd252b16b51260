import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CaseGround } from '#domain/case/case-permissions.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import { makeGroupPair } from '#platform/server/confidential/group-pair.ts';
import { findGroup } from '#platform/server/confidential/groups.ts';
import { getRoom } from '#platform/server/confidential/room.ts';
import { handOverRecord, type RecordRef } from '#platform/server/confidential/sealed-record.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';

/** Groups of units: the procuracy that supervises, the court, and the keeper of keys of an investigating body. */
export type UnitCode = 'supervision' | 'court' | 'handling';

const NAMES: Record<UnitCode, string> = {
  supervision: 'Kiểm sát việc giải quyết',
  court: 'Xét xử',
  handling: 'Thụ lý điều tra',
};

/** The group of a unit, made when it is first needed; its members stand in it by their posts. */
export async function unitOf(
  tx: Tx,
  code: UnitCode,
  agencyId: string,
  now: Temporal.Instant,
): Promise<string> {
  const known = await findGroup(tx, code, agencyId);
  if (known !== null) {
    return known.id;
  }
  const id = newSecretId();
  const pair = makeGroupPair(getRoom().master, id);
  const halves = [Buffer.from(pair.publicKey), Buffer.from(pair.privateKeyWrapped)];
  const at = now.toString();
  const { rows } =
    code === 'supervision'
      ? await sql<{ id: string | null }>`
          select app.make_group(${id}::uuid, ${code}, ${agencyId}::uuid, ${NAMES[code]}, ${halves[0]},
            ${halves[1]}, ${pair.masterKeyId}, ${at}::timestamptz) as id`.execute(tx)
      : await sql<{ id: string | null }>`
          select app.put_case_unit(${code}, ${agencyId}::uuid, ${id}::uuid, ${halves[0]}, ${halves[1]},
            ${pair.masterKeyId}, ${at}::timestamptz) as id`.execute(tx);
  const made = rows[0]?.id ?? null;
  if (made === null) {
    throw new Error('the agency of a unit does not exist');
  }
  return made;
}

/** The case and the names of its accused, as records of the room. */
export async function recordsOf(tx: Tx, caseId: string): Promise<RecordRef[]> {
  const names = await tx
    .selectFrom('accused_name')
    .select('id')
    .where('case_id', '=', caseId)
    .execute();
  return [{ kind: 'case', id: caseId }, ...names.map(({ id }) => ({ kind: 'accused', id }))];
}

/** Opens records to a unit from now: its key and its grant. */
export async function openToUnit(
  context: RequestContext,
  records: readonly RecordRef[],
  groupId: string,
  ground: CaseGround,
): Promise<void> {
  for (const record of records) {
    await handOverRecord(context.tx, record, { to: [groupId], from: [] }, context.now);
    await grantRecord(context.tx, record, { groupId }, { from: context.now, ground });
  }
}

/** Seals records to a unit without opening them yet: a file on its way. */
export async function sealToUnit(
  context: RequestContext,
  records: readonly RecordRef[],
  groupId: string,
): Promise<void> {
  for (const record of records) {
    await handOverRecord(context.tx, record, { to: [groupId], from: [] }, context.now);
  }
}

/** Ends grants of a kind on records; done last, for the caller's own may be among them. */
export async function endGround(
  context: RequestContext,
  records: readonly RecordRef[],
  ground: CaseGround,
  but: { groupId?: string; postIds?: readonly string[] } = {},
): Promise<void> {
  for (const record of records) {
    await sql`
      update record_grant set until_at = greatest(from_at, ${context.now.toString()}::timestamptz)
       where record_kind = ${record.kind} and record_id = ${record.id} and ground = ${ground}
         and (until_at is null or until_at > ${context.now.toString()}::timestamptz)
         and (${but.groupId ?? null}::uuid is null or group_id is distinct from ${but.groupId ?? null}::uuid)
         and (post_id is null or not post_id = any(${[...(but.postIds ?? [])]}::uuid[]))`.execute(
      context.tx,
    );
    await sql`select app.drop_stale_wraps(${record.kind}, ${record.id}::uuid)`.execute(context.tx);
  }
}

/** A post that may handle or lead cases in an agency. */
export interface CasePost {
  post_id: string;
  role_code: string;
  unit_name: string | null;
  title: string;
  full_name: string;
}

/** The posts of an agency that may be named to handle a case, and its heads. */
export async function listPostsOf(context: RequestContext, agencyId: string): Promise<CasePost[]> {
  const { rows } = await sql<CasePost>`
    select * from app.case_posts_of(${agencyId}::uuid, ${context.today.toString()}::date)
     order by full_name, post_id`.execute(context.tx);
  return rows;
}

/** Opens records to who handles them and to their heads: those of the same unit, and of the whole agency. */
export async function openToHandlers(
  context: RequestContext,
  records: readonly RecordRef[],
  agencyId: string,
  handlers: readonly string[],
): Promise<void> {
  const posts = await listPostsOf(context, agencyId);
  const units = posts
    .filter((post) => handlers.includes(post.post_id))
    .map((post) => post.unit_name);
  const heads = posts.filter(
    (post) =>
      post.role_code === 'head-of-unit' &&
      !handlers.includes(post.post_id) &&
      (post.unit_name === null || units.includes(post.unit_name)),
  );
  for (const record of records) {
    for (const postId of handlers) {
      const isHead = posts.some(
        (post) => post.post_id === postId && post.role_code === 'head-of-unit',
      );
      await grantRecord(
        context.tx,
        record,
        { postId },
        { from: context.now, ground: isHead ? 'head' : 'handling' },
      );
    }
    for (const head of heads) {
      await grantRecord(
        context.tx,
        record,
        { postId: head.post_id },
        { from: context.now, ground: 'head' },
      );
    }
  }
}
