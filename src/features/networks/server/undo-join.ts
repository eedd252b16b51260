import { sql } from 'kysely';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { undoJoin } from '../contract.ts';
import { requireNetworks } from './may-network.ts';

/**
 * Undoes the last joining of a network that the caller may see: its records go out again, a merged network
 * comes back, the proposal waits again. A network of one record ends.
 */
export async function undoLast(
  context: RequestContext,
  input: ParsedInputOf<typeof undoJoin>,
): Promise<Done> {
  await requireNetworks(context);
  const { rows } = await sql<{ id: string }>`
    select n.id from app.seen_networks() s(id) join network n using (id)
     where n.id = ${input.id}::uuid and n.ended_at is null`.execute(context.tx);
  if (rows[0] === undefined) {
    throw new Refusal('record.not-found');
  }
  const act = await context.tx
    .selectFrom('network_act')
    .select('id')
    .where('network_id', '=', input.id)
    .where('undone_at', 'is', null)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const undone =
    act === undefined
      ? undefined
      : await sql<{ done: boolean }>`
          select app.undo_network_act(${act.id}::uuid, ${context.now.toString()}::timestamptz) as done`.execute(
          context.tx,
        );
  if (undone?.rows[0]?.done !== true) {
    throw new Refusal('network.nothing-to-undo');
  }
  await context.audit({ action: 'network.undone', recordKind: 'network', recordId: input.id });
  return {};
}
