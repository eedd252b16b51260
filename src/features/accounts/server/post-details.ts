import type { Tx } from '#platform/server/database/database.ts';
import { AuthorityKind, type PostDetail } from '../contract.ts';

/** Posts of an officer with their agency, range and place, those in force first. */
export async function listPostRows(tx: Tx, officerId: string) {
  return await tx
    .selectFrom('post')
    .innerJoin('agency', 'agency.id', 'post.agency_id')
    .innerJoin('agency as scope', 'scope.id', 'post.scope_agency_id')
    .innerJoin('role', 'role.code', 'post.role_code')
    .leftJoin('place', 'place.id', 'post.place_id')
    .where('post.officer_id', '=', officerId)
    .select([
      'post.id',
      'post.title',
      'post.unit_name',
      'post.role_code',
      'post.valid_from',
      'post.valid_to',
      'role.name_vi',
      'role.name_en',
      'agency.id as agency_id',
      'agency.name as agency_name',
      'agency.short_name as agency_short',
      'scope.id as scope_id',
      'scope.name as scope_name',
      'scope.short_name as scope_short',
      'place.full_name as place_name',
    ])
    .orderBy('post.valid_to', (order) => order.desc().nullsFirst())
    .orderBy('post.valid_from', 'desc')
    .execute();
}

/** In what capacities each post may have documents signed. */
export async function listAuthorities(
  tx: Tx,
  postIds: readonly string[],
): Promise<Map<string, PostDetail['authorities']>> {
  const rows =
    postIds.length === 0
      ? []
      : await tx
          .selectFrom('post_authority')
          .where('post_id', 'in', [...postIds])
          .selectAll()
          .orderBy('valid_from', 'desc')
          .execute();
  return groupBy(rows, (row) => ({
    id: row.id,
    kind: AuthorityKind.parse(row.kind),
    scope: row.scope,
    grantingDocument: row.granting_document,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

/** Who acts for each post while its holder is away. */
export async function listCovers(
  tx: Tx,
  postIds: readonly string[],
): Promise<Map<string, PostDetail['covers']>> {
  const rows =
    postIds.length === 0
      ? []
      : await tx
          .selectFrom('post_cover')
          .innerJoin('officer', 'officer.id', 'post_cover.covering_officer_id')
          .where('post_id', 'in', [...postIds])
          .select([
            'post_cover.id',
            'post_cover.post_id',
            'officer.id as officer_id',
            'officer.full_name',
            'post_cover.valid_from',
            'post_cover.valid_to',
            'post_cover.reason',
          ])
          .orderBy('post_cover.valid_from', 'desc')
          .execute();
  return groupBy(rows, (row) => ({
    id: row.id,
    officer: { id: row.officer_id, name: row.full_name },
    validFrom: row.valid_from,
    validTo: row.valid_to,
    reason: row.reason,
  }));
}

function groupBy<R extends { post_id: string }, V>(
  rows: readonly R[],
  view: (row: R) => V,
): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    groups.set(row.post_id, [...(groups.get(row.post_id) ?? []), view(row)]);
  }
  return groups;
}
