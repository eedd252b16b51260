import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Permission } from '#domain/access/permission.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { NoticeKind, NoticeRecord } from '../contract.ts';

/** A notice to write: codes, counts and days only, never the name of a person. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly recordKind: NoticeRecord;
  readonly recordId: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Notices of one key to one post are one notice. */
  readonly key: string;
  /** True where a second of the same key counts up and opens the first again. */
  readonly counted: boolean;
}

export interface Teller {
  readonly tx: Tx;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** Who acts is not told of the own act. */
  readonly exceptPostId: string | null;
}

/** The teller of a request: everybody but the one who acts. */
export function tellerOf(context: RequestContext): Teller {
  return {
    tx: context.tx,
    now: context.now,
    today: context.today,
    exceptPostId: context.actor.postId,
  };
}

/** Tells the posts that answer for the agencies: their focal points, else all who hold the right there. */
export async function tellAgencies(
  teller: Teller,
  to: { agencyIds: readonly string[]; permission: Permission },
  notice: Notice,
): Promise<number> {
  const posts = await findPosts(teller, to.agencyIds, to.permission);
  return await tellPosts(
    teller,
    posts.map((row) => row.postId),
    notice,
  );
}

/** Tells the posts that decide for an agency: those of the narrowest range around it that hold the right. */
export async function tellDeciders(
  teller: Teller,
  to: { agencyId: string; permission: Permission },
  notice: Notice,
): Promise<number> {
  const { rows } = await sql<{ post_id: string }>`
    select post_id from app.posts_over(
      ${to.agencyId}::uuid, ${to.permission}, ${teller.today.toString()}::date)`.execute(teller.tx);
  return await tellPosts(
    teller,
    rows.map((row) => row.post_id),
    notice,
  );
}

/** The posts that are told for each of the agencies. */
export async function findPosts(
  teller: Pick<Teller, 'tx' | 'today'>,
  agencyIds: readonly string[],
  permission: Permission,
): Promise<{ agencyId: string; postId: string }[]> {
  if (agencyIds.length === 0) {
    return [];
  }
  const { rows } = await sql<{ agency_id: string; post_id: string }>`
    select agency_id, post_id from app.posts_of_agencies(
      ${[...agencyIds]}::uuid[], ${permission}, ${teller.today.toString()}::date)`.execute(
    teller.tx,
  );
  return rows.map((row) => ({ agencyId: row.agency_id, postId: row.post_id }));
}

/** Tells officers in every post they hold today. */
export async function tellOfficers(
  teller: Teller,
  officerIds: readonly string[],
  notice: Notice,
): Promise<number> {
  const { rows } = await sql<{ post_id: string }>`
    select post_id from app.posts_of_officers(
      ${[...officerIds]}::uuid[], ${teller.today.toString()}::date) as t (post_id)`.execute(
    teller.tx,
  );
  return await tellPosts(
    teller,
    rows.map((row) => row.post_id),
    notice,
  );
}

/** Writes the notice to each of the posts; gives how many were told anew. */
export async function tellPosts(
  teller: Teller,
  postIds: readonly string[],
  notice: Notice,
): Promise<number> {
  const posts = [...new Set(postIds)].filter((id) => id !== teller.exceptPostId).toSorted();
  if (posts.length === 0) {
    return 0;
  }
  const { kind, recordKind, recordId, params = {}, key } = notice;
  const ids = posts.map(() => newId());
  const { rows } = await sql<{ told: number }>`
    select app.tell_posts(${ids}::uuid[], ${posts}::uuid[],
      ${JSON.stringify({ kind, recordKind, recordId, params, key })}::jsonb,
      ${teller.now.toString()}::timestamptz, ${notice.counted}) as told`.execute(teller.tx);
  return rows[0]?.told ?? 0;
}
