import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { LodgingContent } from '#domain/lodging/lodging-content.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { unsealField } from '#platform/server/confidential/record-key.ts';
import { handOverRecord } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { takeUpComplaint } from '../contract.ts';
import { storeComplaint } from './store-complaint.ts';

/**
 * Takes up a complaint that was lodged on the public page: received at the moment of lodging, in the sender's
 * own words. Where it goes to the head of this very body, the lodging goes with it.
 */
export async function takeUpLodgedComplaint(
  context: RequestContext,
  input: ParsedInputOf<typeof takeUpComplaint>,
): Promise<OutputOf<typeof takeUpComplaint>> {
  requirePermission(context, 'complaint.settle');
  const { lodgingId, purpose, ...codes } = input;
  const lodging = await getLodgedComplaint(context, lodgingId);
  const said = await readContent(context, { ...lodging, id: lodgingId }, purpose);
  const made = await storeComplaint(context, {
    ...codes,
    channel: 'public-page',
    round: 'first-settlement',
    firstSettlerId: null,
    earlierCode: '',
    victimCode: '',
    receivedAt: Temporal.Instant.fromEpochMilliseconds(lodging.lodged_at.getTime()),
    words: [said.account, said.whereWords].filter((text) => text !== '').join('\n') || '–',
    complainant: said.contact,
    officerWords: said.who.slice(0, 500),
    lodgingId,
  });
  await moveLodging(context, lodgingId, made.groupId);
  return made;
}

interface Lodged {
  content: Buffer;
  lodged_at: Date;
}

async function getLodgedComplaint(context: RequestContext, id: string): Promise<Lodged> {
  const row = await context.tx
    .selectFrom('lodging')
    .select(['content', 'lodged_at', 'kind', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined || row.kind !== 'complaint') {
    throw new Refusal('record.not-found');
  }
  if (row.state === 'waiting') {
    throw new Refusal('lodging.not-opened');
  }
  return row;
}

async function readContent(
  context: RequestContext,
  lodging: Lodged & { id: string },
  purpose: ParsedInputOf<typeof takeUpComplaint>['purpose'],
): Promise<LodgingContent> {
  const opened = await withOpenRecord(
    context,
    {
      record: { kind: 'lodging', id: lodging.id },
      fieldClass: 'tip-content',
      purpose,
      fields: ['content'],
    },
    (key) => unsealField(key, { recordId: lodging.id, column: 'content' }, lodging.content),
  );
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return LodgingContent.parse(JSON.parse(opened.values));
}

/** A colleague's matter leaves the group in which the colleague stands; another body's stays with whoever supervises it. */
async function moveLodging(context: RequestContext, id: string, toGroup: string): Promise<void> {
  const { rows } = await sql<{ group_id: string; same_agency: boolean }>`
    select g.group_id, held.agency_id = target.agency_id and target.code = 'heads' as same_agency
      from record_grant g join group_key held on held.id = g.group_id
      join group_key target on target.id = ${toGroup}::uuid
     where g.record_kind = 'lodging' and g.record_id = ${id}::uuid and g.group_id <> ${toGroup}::uuid
       and (g.until_at is null or g.until_at > ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
  const from = rows.filter((row) => row.same_agency).map((row) => row.group_id);
  if (from.length === 0) {
    return;
  }
  const record = { kind: 'lodging', id };
  await handOverRecord(context.tx, record, { to: [toGroup], from }, context.now);
  await sql`
    with given as (
      insert into record_grant (id, record_kind, record_id, group_id, from_at, ground, granted_by)
      values (gen_random_uuid(), 'lodging', ${id}::uuid, ${toGroup}::uuid, ${context.now.toString()}::timestamptz,
              'hand-over', app.post_id()))
    update record_grant set until_at = greatest(from_at, ${context.now.toString()}::timestamptz)
     where record_kind = 'lodging' and record_id = ${id}::uuid and group_id = any(${from}::uuid[])
       and (until_at is null or until_at > ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
}
