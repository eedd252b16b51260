import { randomUUID } from 'node:crypto';
import {
  type HeldPost,
  mayManageOfficer,
  mayWithdrawRole,
} from '#domain/access/officer-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { addPost, changePost, endPost, NewPost } from '../contract.ts';
import { requireLastDay } from './last-day.ts';
import { judgeNewPost, listHeldPosts } from './officer-store.ts';

/** Gives an officer another post. */
export async function givePost(
  context: RequestContext,
  input: ParsedInputOf<typeof addPost>,
): Promise<OutputOf<typeof addPost>> {
  if ((await listHeldPosts(context, input.id)).length === 0) {
    throw new Refusal('record.not-found');
  }
  const id = await storePost(context, input.id, input);
  await context.audit({ action: 'post.granted', recordKind: 'post', recordId: id });
  return { id };
}

/** Stores a post when it may be given: role, agency, range and place are the caller's to give. */
export async function storePost(
  context: RequestContext,
  officerId: string,
  wanted: NewPost,
): Promise<string> {
  const { verdict, agencyLft, scopeAgencyId } = await judgeNewPost(context, officerId, wanted);
  requireVerdict(verdict);
  const id = randomUUID();
  await context.tx
    .insertInto('post')
    .values({
      id,
      officer_id: officerId,
      agency_id: wanted.agencyId,
      agency_lft: agencyLft,
      scope_agency_id: scopeAgencyId,
      place_id: wanted.placeId ?? null,
      role_code: wanted.role,
      title: wanted.title,
      unit_name: wanted.unitName || null,
      valid_from: wanted.validFrom ?? context.today.toString(),
      granted_by: context.actor.postId,
    })
    .execute();
  return id;
}

/** Ends a post after a last day; rights in it end with that day, for sessions that are open too. */
export async function closePost(
  context: RequestContext,
  input: ParsedInputOf<typeof endPost>,
): Promise<Done> {
  const { row, post } = await getPost(context, input.id);
  requireVerdict(mayWithdrawRole(context.actor, post, post.role));
  requireLastDay(input.lastDay, row, context.today);
  await context.tx
    .updateTable('post')
    .set({ valid_to: input.lastDay })
    .where('id', '=', input.id)
    .execute();
  await context.audit({ action: 'post.ended', recordKind: 'post', recordId: input.id });
  return {};
}

/** Corrects how a post is written in signatures. */
export async function correctPost(
  context: RequestContext,
  input: ParsedInputOf<typeof changePost>,
): Promise<Done> {
  const { post } = await getPost(context, input.id);
  requireVerdict(mayWithdrawRole(context.actor, post, post.role));
  requireVerdict(mayManageOfficer(context.actor, post));
  await context.tx
    .updateTable('post')
    .set({ title: input.title, unit_name: input.unitName || null })
    .where('id', '=', input.id)
    .execute();
  await context.audit({
    action: 'post.changed',
    recordKind: 'post',
    recordId: input.id,
    fields: ['title', 'unit_name'],
  });
  return {};
}

/** A post that the caller may see, as the permission rules take it. */
export async function getPost(
  context: RequestContext,
  id: string,
): Promise<{
  row: { valid_from: string; valid_to: string | null; agency_id: string; officer_id: string };
  post: HeldPost & { id: string };
}> {
  const row = await context.tx
    .selectFrom('post')
    .where('id', '=', id)
    .select(['officer_id', 'agency_id', 'valid_from', 'valid_to'])
    .executeTakeFirst();
  const posts = row === undefined ? [] : await listHeldPosts(context, row.officer_id);
  const post = posts.find((one) => one.id === id);
  if (row === undefined || post === undefined) {
    throw new Refusal('record.not-found');
  }
  return { row, post };
}
