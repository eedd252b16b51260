import { mayAssignCase } from '#domain/case/case-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission, requireVerdict } from '#platform/server/http/require-permission.ts';
import type { assignHandlers, listCasePosts } from '../contract.ts';
import { getStoredCase, saveCase } from './case-store.ts';
import { endGround, listPostsOf, recordsOf } from './case-units.ts';
import { accessOf } from './record-acts.ts';

const HANDLING_ROLES = ['investigator', 'border-guard-officer'];

/** Names who handles the case: they see it from now, whoever is replaced no longer. */
export async function nameHandlers(
  context: RequestContext,
  input: ParsedInputOf<typeof assignHandlers>,
): Promise<OutputOf<typeof assignHandlers>> {
  const stored = await getStoredCase(context, input.id, true);
  requireVerdict(mayAssignCase(context.actor, accessOf(context, stored)));
  const posts = await listPostsOf(context, stored.row.handling_agency_id);
  const named = posts.filter(
    (post) => input.postIds.includes(post.post_id) && HANDLING_ROLES.includes(post.role_code),
  );
  if (named.length < new Set(input.postIds).size) {
    throw new Refusal('record.not-found');
  }
  const revision = await saveCase(context, input.id, input.revision, {});
  const records = await recordsOf(context.tx, input.id);
  await endGround(context, records, 'handling', { postIds: input.postIds });
  const known = await listGrantedPosts(context, input.id);
  for (const post of named.filter((one) => !known.has(one.post_id))) {
    for (const record of records) {
      await grantRecord(
        context.tx,
        record,
        { postId: post.post_id },
        { from: context.now, ground: 'handling' },
      );
    }
  }
  await context.audit({ action: 'case.assigned', recordKind: 'case', recordId: input.id });
  await context.publish({
    name: 'case.assigned',
    recordId: input.id,
    payload: { postIds: [...input.postIds] },
  });
  return { id: input.id, revision };
}

async function listGrantedPosts(context: RequestContext, caseId: string): Promise<Set<string>> {
  const rows = await context.tx
    .selectFrom('record_grant')
    .select('post_id')
    .where('record_kind', '=', 'case')
    .where('record_id', '=', caseId)
    .where('ground', '=', 'handling')
    .where('until_at', 'is', null)
    .execute();
  return new Set(rows.flatMap((row) => row.post_id ?? []));
}

/** Posts of the caller's agency that may be named. */
export async function listOwnCasePosts(
  context: RequestContext,
): Promise<OutputOf<typeof listCasePosts>> {
  requirePermission(context, 'case.assign');
  const posts = await listPostsOf(context, context.actor.agencyId);
  return {
    rows: posts
      .filter((post) => HANDLING_ROLES.includes(post.role_code))
      .map((post) => ({
        id: post.post_id,
        role: post.role_code,
        title: post.title,
        unit: post.unit_name,
        name: post.full_name,
      })),
  };
}
