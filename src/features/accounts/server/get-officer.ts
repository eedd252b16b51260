import { Temporal } from 'temporal-polyfill';
import { mayAct } from '#domain/access/actor.ts';
import {
  type HeldPost,
  mayManageOfficer,
  mayRevokeSessions,
  mayWithdrawRole,
} from '#domain/access/officer-permissions.ts';
import { ALLOWED, allOf, anyOf, refuse } from '#domain/access/verdict.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { type getOfficer, type OfficerDetail, OfficerState, type PostDetail } from '../contract.ts';
import { judgeAccount, listHeldPosts, viewVerdict } from './officer-store.ts';
import { listAuthorities, listCovers, listPostRows } from './post-details.ts';

/** One officer with all posts that the caller may see, and what the caller may do there. */
export async function getOfficerDetail(
  context: RequestContext,
  input: ParsedInputOf<typeof getOfficer>,
): Promise<OfficerDetail> {
  const officer = await context.tx
    .selectFrom('officer')
    .where('id', '=', input.id)
    .selectAll()
    .executeTakeFirst();
  if (officer === undefined) {
    throw new Refusal('record.not-found');
  }
  const held = await listHeldPosts(context, officer.id);
  const account = await judgeAccount(context, officer.id, held);
  const own = officer.id === context.actor.officerId;
  return {
    id: officer.id,
    name: officer.full_name,
    rankTitle: officer.rank_title,
    signInName: officer.sign_in_name,
    email: officer.email,
    phone: officer.phone,
    state: OfficerState.parse(officer.state),
    createdAt: Temporal.Instant.fromEpochMilliseconds(officer.created_at.getTime()).toString(),
    posts: await listPosts(context, officer.id, held),
    openSessions: await countSessions(context, officer.id),
    mayManageAccount: viewVerdict(account),
    mayRevokeSessions: viewVerdict(
      anyOf(
        ...held.filter((post) => !post.ended).map((post) => mayRevokeSessions(context.actor, post)),
      ),
    ),
    mayAddPost: viewVerdict(
      allOf(mayAct(context.actor, 'role.grant'), own ? refuse('access.own-role') : ALLOWED),
    ),
  };
}

async function listPosts(
  context: RequestContext,
  officerId: string,
  held: readonly (HeldPost & { id: string })[],
): Promise<PostDetail[]> {
  const rows = await listPostRows(context.tx, officerId);
  const ids = rows.map((row) => row.id);
  const authorities = await listAuthorities(context.tx, ids);
  const covers = await listCovers(context.tx, ids);
  return rows.map((row) => {
    const post = held.find((one) => one.id === row.id);
    const ended = post?.ended ?? true;
    return {
      id: row.id,
      title: row.title,
      unitName: row.unit_name,
      role: row.role_code,
      roleName: { vi: row.name_vi, en: row.name_en },
      agency: { id: row.agency_id, name: row.agency_name, shortName: row.agency_short },
      scopeAgency: { id: row.scope_id, name: row.scope_name, shortName: row.scope_short },
      placeName: row.place_name,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      held: !ended && row.valid_from <= context.today.toString(),
      authorities: authorities.get(row.id) ?? [],
      covers: covers.get(row.id) ?? [],
      mayEnd: viewVerdict(
        post === undefined
          ? refuse('access.outside-scope')
          : mayWithdrawRole(context.actor, post, post.role),
      ),
      mayManage: viewVerdict(
        post === undefined ? refuse('access.outside-scope') : mayManageOfficer(context.actor, post),
      ),
    };
  });
}

async function countSessions(context: RequestContext, officerId: string): Promise<number> {
  const row = await context.tx
    .selectFrom('session')
    .where('officer_id', '=', officerId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date(context.now.epochMilliseconds))
    .select((expression) => expression.fn.count<string>('id').as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
