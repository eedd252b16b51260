import { sql } from 'kysely';
import { powerOf } from '#domain/tip/competence.ts';
import type { TipEventParams } from '#domain/tip/tip-event.ts';
import type { PostRef } from '#platform/contract/post-ref.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { TipActInput } from '../contract.ts';
import { getBody } from './bodies.ts';
import { severityOfOffence } from './severity-of.ts';
import type { StoredTip } from './tip-store.ts';

/** What the event of an act says: ids and codes, looked up and checked. */
export async function paramsOfAct(
  context: RequestContext,
  tip: StoredTip,
  act: TipActInput,
): Promise<TipEventParams> {
  switch (act.do) {
    case 'classify':
    case 'reclassify':
      return {
        ...(act.kind === undefined ? {} : { kind: act.kind }),
        offence: act.offence,
        severity: severityOfOffence(act.offence, context.today),
        ...(act.do === 'classify' && act.pressing ? { pressing: true } : {}),
      };
    case 'open-case':
      return { offence: act.offence, severity: severityOfOffence(act.offence, context.today) };
    case 'transfer':
      return {
        to: await takerRef(context, act.toAgencyId),
        ...(act.foundOutsideAt === undefined ? {} : { foundAt: act.foundOutsideAt }),
      };
    case 'recall':
      return { reason: act.reason };
    case 'extend':
    case 'refuse-extension':
      return act.requestReceivedAt === undefined
        ? {}
        : { requestReceivedAt: act.requestReceivedAt };
    case 'settle-competence':
      return { to: await takerRef(context, act.competentAgencyId) };
    case 'dispute-competence':
      return { to: await bodyRef(context, act.claimedById) };
    case 'assign':
    case 'reassign':
      return {
        posts: await requirePosts(context, act.handlerPostIds, tip.file.heldBy.id, 'tip.handle'),
      };
    case 'assign-procurator':
      return {
        posts: await requirePosts(
          context,
          act.procuratorPostIds,
          context.actor.agencyId,
          'tip.supervise',
        ),
      };
    case 'take-from-body':
      return {
        body: await procuracyRef(context),
        posts: await requirePosts(
          context,
          act.handlerPostIds,
          context.actor.agencyId,
          'tip.supervise',
        ),
      };
    case 'not-open-case':
      return { ground: act.ground, administrative: act.administrative };
    case 'suspend':
      return { ground: act.ground };
    default:
      return {};
  }
}

async function bodyRef(context: RequestContext, id: string) {
  const body = await getBody(context.tx, id, context.today);
  return { id: body.id, kind: body.kind };
}

/** A body to which a tip may go: one that only receives could neither take it over nor give it back. */
async function takerRef(context: RequestContext, id: string) {
  const body = await bodyRef(context, id);
  if (powerOf(body.kind) === 'receives') {
    throw new Refusal('tip.takes-no-transfer');
  }
  return body;
}

async function procuracyRef(context: RequestContext) {
  const body = await bodyRef(context, context.actor.agencyId);
  if (powerOf(body.kind) !== 'supervises') {
    throw new Refusal('access.denied');
  }
  return body;
}

/** Posts of the body that hold the right today; any other post is no choice. */
async function requirePosts(
  context: RequestContext,
  postIds: readonly string[],
  agencyId: string,
  right: 'tip.handle' | 'tip.supervise',
): Promise<string[]> {
  const known = await listPostsWithRight(context, agencyId, right);
  const wanted = [...new Set(postIds)];
  if (!wanted.every((id) => known.some((post) => post.id === id))) {
    throw new Refusal('tip.post-not-eligible');
  }
  return wanted;
}

/** Posts of a body that hold a right today, by title and name. */
export async function listPostsWithRight(
  context: Pick<RequestContext, 'tx' | 'today'>,
  agencyId: string,
  right: 'tip.handle' | 'tip.supervise',
): Promise<PostRef[]> {
  const { rows } = await sql<PostRef>`
    select post_id as id, title, agency_name as agency, officer_name as name
      from app.posts_with_right(${agencyId}::uuid, ${right}, ${context.today.toString()}::date)`.execute(
    context.tx,
  );
  return rows;
}
