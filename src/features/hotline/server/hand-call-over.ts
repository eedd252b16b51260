import { sql } from 'kysely';
import type { CallEnding, CallLine } from '#domain/hotline/call-codes.ts';
import { refuseHandOver } from '#domain/hotline/hand-call-over.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { handCallOver, listCallsToRefer } from '../contract.ts';

interface ToRefer {
  id: string;
  line: CallLine;
  state: 'running' | 'ended';
  started_at: Date;
  ended_at: Date | null;
  ended_how: CallEnding | null;
  danger_told: boolean;
  operator_post_id: string;
  title: string;
  handed_over_at: Date | null;
}

/** Calls of the body that run or ended without a referral, and who may take them on; not a word of them. */
export async function listWaitingCalls(
  context: RequestContext,
): Promise<OutputOf<typeof listCallsToRefer>> {
  requirePermission(context, 'duty.manage');
  const rows = await readWaiting(context);
  return { rows: rows.map(toWaitingRow), takers: await listTakers(context) };
}

/** Gives a call that was never referred to another operator; whoever decides it never holds it. */
export async function handOn(
  context: RequestContext,
  { id, toPostId }: ParsedInputOf<typeof handCallOver>,
): Promise<Done> {
  requirePermission(context, 'duty.manage');
  const call = (await readWaiting(context)).find((row) => row.id === id);
  if (call === undefined) {
    throw new Refusal('record.not-found');
  }
  const takers = (await listTakers(context)).map((taker) => taker.postId);
  const operatorPostId = call.operator_post_id;
  const refusal = refuseHandOver({ state: call.state, operatorPostId, toPostId, takers });
  if (refusal !== null) {
    throw new Refusal(refusal);
  }
  const { rows } = await sql<{ had: string | null }>`
    select app.hand_call_over(${id}::uuid, ${toPostId}::uuid, ${newId()}::uuid,
                              ${context.now.toString()}::timestamptz) as had`.execute(context.tx);
  const fromPostId = rows[0]?.had ?? null;
  if (fromPostId === null) {
    throw new Refusal('record.changed');
  }
  await context.publish({
    name: 'call.handed-over',
    recordId: id,
    payload: { fromPostId, toPostId },
  });
  await context.audit({
    action: 'call.hand-over',
    recordKind: 'call',
    recordId: id,
    fields: ['operator_post_id'],
  });
  return {};
}

async function readWaiting(context: RequestContext): Promise<ToRefer[]> {
  const { rows } = await sql<ToRefer>`select * from app.calls_to_refer()`.execute(context.tx);
  return rows;
}

async function listTakers(
  context: RequestContext,
): Promise<OutputOf<typeof listCallsToRefer>['takers']> {
  const { rows } = await sql<{ post_id: string; title: string; officer: string }>`
    select post_id, title, officer from app.call_takers() order by officer, title`.execute(
    context.tx,
  );
  return rows.map(({ post_id, title, officer }) => ({ postId: post_id, title, officer }));
}

function toWaitingRow(row: ToRefer): OutputOf<typeof listCallsToRefer>['rows'][number] {
  return {
    id: row.id,
    line: row.line,
    state: row.state,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    endedHow: row.ended_how,
    dangerTold: row.danger_told,
    operatorPostId: row.operator_post_id,
    operator: row.title,
    handedOverAt: row.handed_over_at?.toISOString() ?? null,
  };
}
