import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { askKnownOfCase } from '../contract.ts';
import { getChartCase } from './chart-case.ts';

type Ask = ParsedInputOf<typeof askKnownOfCase>;

interface Recorded {
  kind: 'case' | 'accused';
  id: string;
  valueKind: string;
  prints: Buffer[];
}

/**
 * Asks whether a value recorded in a case that the caller handles is known anywhere. The answer is always
 * the same; whoever holds such a record decides whether to speak. Victims are never asked about.
 */
export async function askOfCase(
  context: RequestContext,
  input: Ask,
): Promise<OutputOf<typeof askKnownOfCase>> {
  const { access } = await getChartCase(context, input.id);
  if (!access.grounds.includes('handling') && !access.grounds.includes('head')) {
    throw new Refusal('access.denied', { reason: 'access.outside-scope' });
  }
  const asked =
    input.accusedId === undefined
      ? await printOfNode(context, input)
      : await printsOfAccused(context, input.id, input.accusedId);
  const { rows } = await sql<{ left: number }>`
    select app.ask_known(${newSecretId()}::uuid, 'case', ${input.id}::uuid, ${asked.kind}, ${asked.id}::uuid,
      ${asked.valueKind}, ${input.purpose}, ${asked.prints}::bytea[], ${context.now.toString()}::timestamptz) as "left"`.execute(
    context.tx,
  );
  const left = rows[0]?.left ?? -1;
  if (left < 0) {
    throw new Refusal('tip.asked-enough-today');
  }
  await context.audit({
    action: 'case.ask-known-anywhere',
    recordKind: 'case',
    recordId: input.id,
    purpose: input.purpose,
    fields: [asked.valueKind],
  });
  return { sent: true, leftToday: left };
}

async function printOfNode(context: RequestContext, input: Ask): Promise<Recorded> {
  const row = await context.tx
    .selectFrom('chart_node')
    .select(['kind', 'print'])
    .where('id', '=', input.nodeId ?? input.id)
    .where('case_id', '=', input.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined || row.print === null) {
    throw new Refusal('record.not-found');
  }
  return { kind: 'case', id: input.id, valueKind: row.kind, prints: [row.print] };
}

async function printsOfAccused(
  context: RequestContext,
  caseId: string,
  accusedId: string,
): Promise<Recorded> {
  const { rows } = await sql<{ value: Buffer }>`
    select f.value from accused a
      join fingerprint f on f.record_kind = 'accused' and f.record_id = a.id and f.closed_at is null
       and f.value_kind in ('name', 'name-sound')
     where a.id = ${accusedId}::uuid and a.case_id = ${caseId}::uuid and a.cleared_on is null`.execute(
    context.tx,
  );
  if (rows.length === 0) {
    throw new Refusal('record.not-found');
  }
  return {
    kind: 'accused',
    id: accusedId,
    valueKind: 'name',
    prints: rows.map((row) => row.value),
  };
}
