import { sql } from 'kysely';
import { listNextReceivers } from '#domain/lodging/lodging.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import { handOverRecord } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { passLodgingOn } from '../contract.ts';
import { getLodgingRecord } from './lodging-store.ts';
import { findReceiver } from './receivers.ts';

/**
 * The procuracy passes a complaint on to whoever must answer it. It keeps its own copy of the key, since it
 * supervises; until this moment the next body knew nothing of it.
 */
export async function passComplaintOn(
  context: RequestContext,
  { id, revision, to }: ParsedInputOf<typeof passLodgingOn>,
): Promise<Done> {
  requirePermission(context, 'lodging.pass-on');
  const row = await getLodgingRecord(context.tx, id, true);
  if (row.state !== 'opened' || row.kind !== 'complaint' || !listNextReceivers(row).includes(to)) {
    throw new Refusal('lodging.not-passable');
  }
  if (row.revision !== revision) {
    throw new Refusal('record.changed');
  }
  const group = await findReceiver(context.tx, to, context.now);
  if (group === null) {
    throw new Refusal('lodging.no-receiver');
  }
  const record = { kind: 'lodging', id };
  await handOverRecord(context.tx, record, { to: [group.id], from: [] }, context.now);
  await grantRecord(
    context.tx,
    record,
    { groupId: group.id },
    { from: context.now, ground: 'hand-over' },
  );
  await sql`
    update lodging set state = 'passed-on', receiver = ${to}, revision = revision + 1
     where id = ${id}::uuid`.execute(context.tx);
  await context.audit({ action: 'lodging.passed-on', recordKind: 'lodging', recordId: id });
  await context.publish({ name: 'lodging.passed-on', recordId: id, payload: { to } });
  return {};
}
