import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { addMember, endMember, findMemberOfficers } from '../contract.ts';
import { lockAgency, requireDayFrom } from './edit-agency.ts';

/** Adds a member of a steering committee, by agency or by officer. */
export async function recordMember(
  context: RequestContext,
  input: ParsedInputOf<typeof addMember>,
): Promise<OutputOf<typeof addMember>> {
  requirePermission(context, 'agency.edit');
  const committee = await lockAgency(context, input.id);
  if (getAgencyKind(committee.kind as never).branch !== 'steering') {
    throw new Refusal('agency.no-committee');
  }
  if ((input.agencyId === null) === (input.officerId === null)) {
    throw new Refusal('agency.member-one');
  }
  requireDayFrom(committee.valid_from, input.from, 'from');
  const id = newId();
  await context.tx
    .insertInto('committee_member')
    .values({
      id,
      committee_id: input.id,
      agency_id: input.agencyId,
      officer_id: input.officerId,
      function: input.function,
      valid_from: input.from,
    })
    .execute();
  await context.publish({ name: 'committee.changed', recordId: input.id });
  await context.audit({ action: 'committee.add', recordKind: 'agency', recordId: input.id });
  return { id };
}

/** Records the last day of a member. */
export async function closeMember(
  context: RequestContext,
  input: ParsedInputOf<typeof endMember>,
): Promise<Done> {
  requirePermission(context, 'agency.edit');
  const member = await context.tx
    .selectFrom('committee_member')
    .selectAll()
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst();
  if (member === undefined) {
    throw new Refusal('record.not-found');
  }
  requireDayFrom(member.valid_from, input.lastDay, 'lastDay');
  await context.tx
    .updateTable('committee_member')
    .set({ valid_to: input.lastDay })
    .where('id', '=', input.id)
    .execute();
  await context.publish({ name: 'committee.changed', recordId: member.committee_id });
  await context.audit({
    action: 'committee.end',
    recordKind: 'agency',
    recordId: member.committee_id,
  });
  return {};
}

/** Officers whom the caller may read, by name, with the title of a post in force. */
export async function findOfficersForCommittee(
  context: RequestContext,
  input: ParsedInputOf<typeof findMemberOfficers>,
): Promise<OutputOf<typeof findMemberOfficers>> {
  requirePermission(context, 'agency.edit');
  let query = context.tx
    .selectFrom('officer')
    .select((column) => [
      'officer.id',
      'officer.full_name',
      column
        .selectFrom('post')
        .select('post.title')
        .whereRef('post.officer_id', '=', 'officer.id')
        .where('post.valid_to', 'is', null)
        .limit(1)
        .as('title'),
    ])
    .where('officer.state', '=', 'active');
  for (const word of foldText(input.words).split(' ')) {
    query = query.where('officer.folded', 'ilike', `%${word.replace(/[%_\\]/g, '\\$&')}%`);
  }
  const rows = await query.orderBy('officer.full_name').limit(20).execute();
  return { rows: rows.map((row) => ({ id: row.id, name: row.full_name, title: row.title })) };
}
