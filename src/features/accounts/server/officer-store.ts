import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import {
  type HeldPost,
  mayGiveScope,
  mayGrantRole,
  mayManageAccount,
} from '#domain/access/officer-permissions.ts';
import { ACCESS_REASONS } from '#domain/access/reasons.ts';
import { RoleCode, type RoleRow } from '#domain/access/role.ts';
import { ALLOWED, allOf, refuse, type Verdict } from '#domain/access/verdict.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { NewPost, VerdictView } from '../contract.ts';

/** The roles as this installation has them, by code. */
export async function loadRoles(tx: Tx): Promise<Map<string, RoleRow>> {
  const rows = await tx.selectFrom('role').selectAll().execute();
  return new Map(
    rows.map((row) => [
      row.code,
      {
        code: RoleCode.parse(row.code),
        vi: row.name_vi,
        en: row.name_en,
        permissions: [],
        agencyKinds: row.agency_kinds as AgencyKind[],
        isCaseRole: row.case_role,
        excludes: RoleCode.array().parse(row.excludes),
        grantedBy: RoleCode.array().parse(row.granted_by),
      },
    ]),
  );
}

/** Posts of an officer that the caller may see, as the permission rules take them. */
export async function listHeldPosts(
  context: RequestContext,
  officerId: string,
): Promise<(HeldPost & { id: string })[]> {
  const roles = await loadRoles(context.tx);
  const rows = await context.tx
    .selectFrom('post')
    .innerJoin('agency', 'agency.id', 'post.agency_id')
    .where('post.officer_id', '=', officerId)
    .select([
      'post.id',
      'post.officer_id',
      'post.agency_lft',
      'post.province_id',
      'post.role_code',
      'post.valid_to',
      'agency.kind',
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    officerId: row.officer_id,
    agencyKind: row.kind as AgencyKind,
    agencyLft: row.agency_lft,
    provinceId: String(row.province_id),
    roles: [row.role_code],
    role: getRole(roles, row.role_code),
    ended: row.valid_to !== null && row.valid_to < context.today.toString(),
  }));
}

/** Whether the caller may renew, suspend or re-admit the account, posts out of sight included. */
export async function judgeAccount(
  context: RequestContext,
  officerId: string,
  posts: readonly HeldPost[],
): Promise<Verdict> {
  const seen = mayManageAccount(context.actor, officerId, posts);
  if (!seen.allowed) {
    return seen;
  }
  const { rows } = await sql<{ whole: boolean }>`
    select app.manages_account(${officerId}::uuid) as whole`.execute(context.tx);
  return rows[0]?.whole === true ? ALLOWED : refuse('access.outside-scope');
}

/** The post that is to be given, when it may be; throws the reason otherwise. */
export async function judgeNewPost(
  context: RequestContext,
  officerId: string,
  wanted: NewPost,
): Promise<{ verdict: Verdict; agencyLft: number; scopeAgencyId: string }> {
  const { tx, actor } = context;
  const roles = await loadRoles(tx);
  const agency = await getAgency(tx, wanted.agencyId, context.today);
  const scope =
    wanted.scopeAgencyId === undefined
      ? agency
      : await getAgency(tx, wanted.scopeAgencyId, context.today);
  const verdict = allOf(
    mayGrantRole(
      actor,
      postIn(agency, officerId),
      getRole(roles, wanted.role),
      await heldRoles(tx, roles, officerId),
    ),
    mayGiveScope(actor, { lo: scope.lft, hi: scope.rgt }, await placeRange(tx, wanted.placeId)),
  );
  return { verdict, agencyLft: agency.lft, scopeAgencyId: scope.id };
}

/** Roles that an officer holds now, in whosever range. */
export async function heldRoles(
  tx: Tx,
  roles: ReadonlyMap<string, RoleRow>,
  officerId: string,
): Promise<RoleRow[]> {
  const { rows } = await sql<{ code: string }>`
    select code from app.held_roles(${officerId}::uuid) as code`.execute(tx);
  return rows.map((row) => getRole(roles, row.code));
}

/** The agency as the rules of posts need it; one that ended takes no new post. */
export async function getAgency(tx: Tx, id: string, today: Temporal.PlainDate) {
  const row = await tx
    .selectFrom('agency')
    .where('id', '=', id)
    .select(['id', 'kind', 'lft', 'rgt', 'province_id', 'valid_to'])
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  if (row.valid_to !== null && row.valid_to < today.toString()) {
    throw new Refusal('agency.ended', { day: row.valid_to.split('-').reverse().join('/') });
  }
  return row;
}

/** A post that an officer would hold in an agency. */
export function postIn(
  agency: { kind: string; lft: number; province_id: number },
  officerId: string,
) {
  return {
    officerId,
    agencyKind: agency.kind as AgencyKind,
    agencyLft: agency.lft,
    provinceId: String(agency.province_id),
    roles: [],
  };
}

/** The row of a role that must be there. */
export function getRole(roles: ReadonlyMap<string, RoleRow>, code: string): RoleRow {
  const row = roles.get(code);
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

/** A verdict as pages take it: allowed, or the reason in both languages. */
export function viewVerdict(verdict: Verdict): VerdictView {
  return verdict.allowed
    ? { allowed: true, reason: null }
    : { allowed: false, reason: reasonOf(verdict.reason) };
}

function reasonOf(code: string): { vi: string; en: string } {
  const known: Record<string, { vi: string; en: string }> = ACCESS_REASONS;
  return known[code] ?? ACCESS_REASONS['access.permission-missing'];
}

async function placeRange(
  tx: Tx,
  placeId: string | undefined,
): Promise<{ lo: number; hi: number } | null> {
  if (placeId === undefined) {
    return null;
  }
  const row = await tx
    .selectFrom('place')
    .where('id', '=', placeId)
    .select(['lft', 'rgt'])
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return { lo: row.lft, hi: row.rgt };
}
