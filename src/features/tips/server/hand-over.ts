import { type SqlBool, sql } from 'kysely';
import { CLOSED_STATES } from '#domain/tip/tip-codes.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { handOverTips } from '../contract.ts';
import { advanceTip } from './advance-tip.ts';
import { findOffice } from './deciding-office.ts';
import { startFromGrants } from './list-tips.ts';
import { listPostsWithRight } from './params-of-act.ts';
import { getStoredTip } from './tip-store.ts';

/** Hands tips from one handler to another of the same body while he or she is away; the head decides. */
export async function handTipsOver(
  context: RequestContext,
  input: ParsedInputOf<typeof handOverTips>,
): Promise<OutputOf<typeof handOverTips>> {
  requirePermission(context, 'tip.lead');
  const { agencyId } = context.actor;
  const decidedBy = await findOffice(context.tx, input.decidedByPostId, [agencyId], context.today);
  if (decidedBy === null) {
    throw new Refusal('tip.decision-without-office');
  }
  const eligible = await listPostsWithRight(context, agencyId, 'tip.handle');
  if (!eligible.some((post) => post.id === input.toPostId)) {
    throw new Refusal('tip.post-not-eligible');
  }
  const ids = await listHandled(context, input);
  if (ids.length === 0) {
    throw new Refusal('tip.no-handler-there');
  }
  for (const id of ids) {
    const tip = await getStoredTip(context, id, true);
    const posts = new Set(
      tip.file.handlers.map((post) => (post === input.fromPostId ? input.toPostId : post)),
    );
    await advanceTip(context, tip, {
      event: {
        id: newSecretId(),
        kind: 'hand-over',
        at: context.now,
        byPostId: context.actor.postId,
        decidedBy,
        params: { posts: [...posts] },
      },
      paperId: null,
      revision: tip.row.revision,
    });
  }
  return { handedOver: ids.length };
}

/** Open tips of the own body that the first post handles: those named, or all. */
async function listHandled(
  context: RequestContext,
  input: ParsedInputOf<typeof handOverTips>,
): Promise<string[]> {
  let query = startFromGrants(context)
    .select('tip.id')
    .where('tip.held_by_id', '=', context.actor.agencyId)
    .where('tip.state', 'not in', [...CLOSED_STATES])
    .where(sql<SqlBool>`${input.fromPostId}::uuid = any (tip.handler_post_ids)`);
  if (input.ids !== undefined) {
    query = query.where('tip.id', 'in', input.ids.length === 0 ? [input.fromPostId] : input.ids);
  }
  const rows = await query.orderBy('tip.id').execute();
  return rows.map((row) => row.id);
}
