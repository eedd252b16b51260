import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { type findOfficers, OfficerState } from '../contract.ts';

type Input = ParsedInputOf<typeof findOfficers>;

/** Officers of the caller's range, by name; each with the posts held now that the caller may see. */
export async function findOfficersOfRange(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof findOfficers>> {
  requirePermission(context, 'officer.read');
  const rows = await selectOfficers(context, input);
  const page = rows.slice(0, input.limit);
  const posts = await listPostsNow(
    context,
    page.map((row) => row.id),
  );
  return {
    rows: page.map((row) => ({
      id: row.id,
      name: row.full_name,
      rankTitle: row.rank_title,
      signInName: row.sign_in_name,
      state: OfficerState.parse(row.state),
      posts: posts.get(row.id) ?? [],
    })),
    next: nextKey(rows, input.limit, (row) => [row.folded, row.id]),
  };
}

async function selectOfficers(context: RequestContext, input: Input) {
  const today = context.today.toString();
  const after = afterKey(input.after, ['text', 'uuid']);
  let query = context.tx
    .selectFrom('officer')
    .where('province_id', '=', Number(context.actor.provinceId))
    .select(['id', 'full_name', 'rank_title', 'sign_in_name', 'state', 'folded']);
  for (const word of foldText(input.words).split(' ').filter(Boolean)) {
    const like = `%${word.replace(/[%_\\]/g, '\\$&')}%`;
    query = query.where((where) =>
      where.or([where('folded', 'ilike', like), where('sign_in_name', 'ilike', like)]),
    );
  }
  if (input.state !== undefined) {
    query = query.where('state', '=', input.state);
  }
  const { role, agencyId } = input;
  if (role !== undefined || agencyId !== undefined) {
    query = query.where((where) => {
      let held = where
        .selectFrom('post')
        .select('post.id')
        .whereRef('post.officer_id', '=', 'officer.id')
        .where((inner) =>
          inner.or([inner('post.valid_to', 'is', null), inner('post.valid_to', '>=', today)]),
        );
      held = role === undefined ? held : held.where('post.role_code', '=', role);
      held = agencyId === undefined ? held : held.where('post.agency_id', '=', agencyId);
      return where.exists(held);
    });
  }
  if (after !== null) {
    const [folded = '', id = ''] = after;
    query = query.where((where) =>
      where.or([
        where('folded', '>', folded),
        where.and([where('folded', '=', folded), where('id', '>', id)]),
      ]),
    );
  }
  return await query
    .orderBy('folded')
    .orderBy('id')
    .limit(input.limit + 1)
    .execute();
}

type PostLine = OutputOf<typeof findOfficers>['rows'][number]['posts'][number];

async function listPostsNow(
  context: RequestContext,
  officerIds: readonly string[],
): Promise<Map<string, PostLine[]>> {
  if (officerIds.length === 0) {
    return new Map();
  }
  const today = context.today.toString();
  const rows = await context.tx
    .selectFrom('post')
    .innerJoin('agency', 'agency.id', 'post.agency_id')
    .innerJoin('role', 'role.code', 'post.role_code')
    .where('post.officer_id', 'in', [...officerIds])
    .where((where) =>
      where.or([where('post.valid_to', 'is', null), where('post.valid_to', '>=', today)]),
    )
    .select([
      'post.id',
      'post.officer_id',
      'post.title',
      'role.name_vi',
      'role.name_en',
      'agency.id as agency_id',
      'agency.name',
      'agency.short_name',
    ])
    .orderBy('post.valid_from')
    .execute();
  const byOfficer = new Map<string, PostLine[]>();
  for (const row of rows) {
    const line = {
      id: row.id,
      title: row.title,
      roleName: { vi: row.name_vi, en: row.name_en },
      agency: { id: row.agency_id, name: row.name, shortName: row.short_name },
    };
    byOfficer.set(row.officer_id, [...(byOfficer.get(row.officer_id) ?? []), line]);
  }
  return byOfficer;
}
