import { Temporal } from 'temporal-polyfill';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { endWanted, issueWanted } from '../contract.ts';
import { dayOfInstant } from './case-store.ts';
import { requireOpenAccused } from './charge-accused.ts';
import { openForAct, recordActs } from './record-acts.ts';

/** Records a wanted notice against an accused who fled: its number and date. */
export async function recordWanted(
  context: RequestContext,
  input: ParsedInputOf<typeof issueWanted>,
): Promise<OutputOf<typeof issueWanted>> {
  const stored = await openForAct(context, input);
  await requireOpenAccused(context, input.id, input.accusedId);
  await requireUnsought(context, input.accusedId);
  const wantedId = newSecretId();
  const acted = await recordActs(context, stored, input, [
    { kind: 'wanted', params: { accusedId: input.accusedId, wantedId } },
  ]);
  await context.tx
    .insertInto('wanted_notice')
    .values({
      id: wantedId,
      case_id: input.id,
      accused_id: input.accusedId,
      number: input.number,
      issued_on: input.issuedOn,
      state: 'in-search',
      state_on: input.issuedOn,
    })
    .execute();
  await markWanted(context, input.accusedId, true);
  return { ...acted, wantedId };
}

/** One notice at a time: the end of one would else hide another that still stands. */
async function requireUnsought(context: RequestContext, accusedId: string): Promise<void> {
  const standing = await context.tx
    .selectFrom('wanted_notice')
    .select('id')
    .where('accused_id', '=', accusedId)
    .where('state', '=', 'in-search')
    .executeTakeFirst();
  if (standing !== undefined) {
    throw new Refusal('case.wanted-already');
  }
}

/** Captured, surrendered, or lifted: the notice ends, the facts stay with the case. */
export async function recordWantedResult(
  context: RequestContext,
  input: ParsedInputOf<typeof endWanted>,
): Promise<OutputOf<typeof endWanted>> {
  const stored = await openForAct(context, input);
  const notice = await context.tx
    .selectFrom('wanted_notice')
    .select(['id', 'accused_id', 'state'])
    .where('id', '=', input.wantedId)
    .where('case_id', '=', input.id)
    .executeTakeFirst();
  if (notice === undefined || notice.state !== 'in-search') {
    throw new Refusal('record.not-found');
  }
  const acted = await recordActs(context, stored, input, [
    {
      kind: input.state === 'surrendered' ? 'surrendered' : 'wanted-lifted',
      params: { accusedId: notice.accused_id, wantedId: notice.id, result: input.state },
    },
  ]);
  await context.tx
    .updateTable('wanted_notice')
    .set({
      state: input.state,
      state_on: dayOfInstant(Temporal.Instant.from(input.at)).toString(),
    })
    .where('id', '=', notice.id)
    .execute();
  await markWanted(context, notice.accused_id, false);
  return acted;
}

async function markWanted(
  context: RequestContext,
  accusedId: string,
  wanted: boolean,
): Promise<void> {
  await context.tx.updateTable('accused').set({ wanted }).where('id', '=', accusedId).execute();
}
