import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/server/database/database.ts';
import type { PostView } from '../contract.ts';

/** Posts an officer may act in on a day: own ones first, then those covered for somebody away. */
export async function listPostsOf(
  tx: Tx,
  officerId: string,
  today: Temporal.PlainDate,
): Promise<PostView[]> {
  const day = today.toString();
  const rows = await tx
    .selectFrom('post')
    .innerJoin('agency', 'agency.id', 'post.agency_id')
    .innerJoin('role', 'role.code', 'post.role_code')
    .leftJoin('post_cover', (join) =>
      join
        .onRef('post_cover.post_id', '=', 'post.id')
        .on('post_cover.covering_officer_id', '=', officerId)
        .on('post_cover.valid_from', '<=', day)
        .on('post_cover.valid_to', '>=', day),
    )
    .where((where) =>
      where.or([where('post.officer_id', '=', officerId), where('post_cover.id', 'is not', null)]),
    )
    .where('post.valid_from', '<=', day)
    .where((where) =>
      where.or([where('post.valid_to', 'is', null), where('post.valid_to', '>=', day)]),
    )
    .select([
      'post.id',
      'post.officer_id',
      'post.title',
      'post.unit_name',
      'post.role_code',
      'role.name_vi',
      'role.name_en',
      'agency.id as agency_id',
      'agency.name as agency_name',
      'agency.short_name',
      'agency.kind',
    ])
    .orderBy('post.valid_from')
    .orderBy('post.id')
    .execute();
  const views = rows.map((row) => ({
    id: row.id,
    title: row.title,
    unitName: row.unit_name,
    role: row.role_code,
    roleName: { vi: row.name_vi, en: row.name_en },
    agency: {
      id: row.agency_id,
      name: row.agency_name,
      shortName: row.short_name,
      kind: row.kind,
    },
    covers: row.officer_id !== officerId,
  }));
  return [...views.filter((view) => !view.covers), ...views.filter((view) => view.covers)];
}

/** The post a new session starts in. */
export async function findFirstPost(
  tx: Tx,
  officerId: string,
  today: Temporal.PlainDate,
): Promise<PostView | undefined> {
  return (await listPostsOf(tx, officerId, today))[0];
}
