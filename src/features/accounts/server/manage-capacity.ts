import { mayCoverPost, mayManageOfficer } from '#domain/access/officer-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { addAuthority, addCover, endAuthority, endCover } from '../contract.ts';
import { requireLastDay } from './last-day.ts';
import { getPost } from './manage-post.ts';
import { heldRoles, listHeldPosts, loadRoles } from './officer-store.ts';

/** Records in what capacity a post has documents signed: head, KT., Q., TL., TUQ. */
export async function giveAuthority(
  context: RequestContext,
  input: ParsedInputOf<typeof addAuthority>,
): Promise<OutputOf<typeof addAuthority>> {
  const { post } = await getPost(context, input.id);
  requireVerdict(mayManageOfficer(context.actor, post));
  requireOrder(input.validFrom, input.validTo);
  const id = newId();
  await context.tx
    .insertInto('post_authority')
    .values({
      id,
      post_id: input.id,
      kind: input.kind,
      scope: input.scope,
      granting_document: input.grantingDocument || null,
      valid_from: input.validFrom,
      valid_to: input.validTo ?? null,
    })
    .execute();
  await context.audit({ action: 'authority.given', recordKind: 'post', recordId: input.id });
  return { id };
}

/** Ends a capacity after a last day. */
export async function closeAuthority(
  context: RequestContext,
  input: ParsedInputOf<typeof endAuthority>,
): Promise<Done> {
  const row = await context.tx
    .selectFrom('post_authority')
    .where('id', '=', input.id)
    .select(['post_id', 'valid_from', 'valid_to'])
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const { post } = await getPost(context, row.post_id);
  requireVerdict(mayManageOfficer(context.actor, post));
  requireLastDay(input.lastDay, row, context.today);
  await context.tx
    .updateTable('post_authority')
    .set({ valid_to: input.lastDay })
    .where('id', '=', input.id)
    .execute();
  await context.audit({ action: 'authority.ended', recordKind: 'post', recordId: row.post_id });
  return {};
}

/** Names who acts for a post while its holder is away; acts are recorded as “B on behalf of post A”. */
export async function giveCover(
  context: RequestContext,
  input: ParsedInputOf<typeof addCover>,
): Promise<OutputOf<typeof addCover>> {
  const { post } = await getPost(context, input.id);
  if ((await listHeldPosts(context, input.officerId)).length === 0) {
    throw new Refusal('record.not-found');
  }
  const held = await heldRoles(context.tx, await loadRoles(context.tx), input.officerId);
  requireVerdict(mayCoverPost(context.actor, post, { officerId: input.officerId, held }));
  requireOrder(input.validFrom, input.validTo);
  const id = newId();
  await context.tx
    .insertInto('post_cover')
    .values({
      id,
      post_id: input.id,
      covering_officer_id: input.officerId,
      valid_from: input.validFrom,
      valid_to: input.validTo,
      reason: input.reason,
    })
    .execute();
  await context.audit({ action: 'cover.given', recordKind: 'post', recordId: input.id });
  return { id };
}

/** Ends a cover after a last day: the holder is back. */
export async function closeCover(
  context: RequestContext,
  input: ParsedInputOf<typeof endCover>,
): Promise<Done> {
  const row = await context.tx
    .selectFrom('post_cover')
    .where('id', '=', input.id)
    .select(['post_id', 'valid_from', 'valid_to'])
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const { post } = await getPost(context, row.post_id);
  requireVerdict(mayManageOfficer(context.actor, post));
  requireLastDay(input.lastDay, row, context.today);
  await context.tx
    .updateTable('post_cover')
    .set({ valid_to: input.lastDay })
    .where('id', '=', input.id)
    .execute();
  await context.audit({ action: 'cover.ended', recordKind: 'post', recordId: row.post_id });
  return {};
}

function requireOrder(from: string, to: string | undefined): void {
  if (to !== undefined && to < from) {
    throw new Refusal('input.invalid', {}, [
      {
        path: 'validTo',
        code: 'custom',
        vi: 'Ngày cuối phải từ ngày đầu trở đi.',
        en: 'The last day must not lie before the first.',
      },
    ]);
  }
}
