import { sql } from 'kysely';
import type { AccusedOutcome } from '#domain/case/accused.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { dateOf, type StoredCase } from './case-store.ts';
import { countAccused } from './stay-persons.ts';

/**
 * A judgment or a stay is set aside: outcomes that it gave are taken back, and names that it closed open
 * again to those who handle the case. Who was cleared before stays cleared, as does a name already destroyed.
 */
export async function reopenPersons(context: RequestContext, stored: StoredCase): Promise<void> {
  const back = await context.tx
    .updateTable('accused')
    .set({
      outcome: null,
      outcome_on: null,
      cleared_on: null,
      minimise_on: null,
      sentence_kind: null,
      sentence_months: null,
      absent_at_judgment: false,
    })
    .where('case_id', '=', stored.row.id)
    .where('outcome', 'in', outcomesOf(stored))
    .where('minimised_at', 'is', null)
    .where((where) =>
      stored.state.stage === 'ended'
        ? where('outcome_on', '=', stored.row.ended_on)
        : where.val(true),
    )
    .returning('id')
    .execute();
  for (const { id } of back) {
    await sql`select app.reopen_accused(${id}::uuid, ${dateOf(context.now)}::timestamptz)`.execute(
      context.tx,
    );
  }
  await countAccused(context, stored.row.id);
  await context.audit({
    action: 'case.persons-reopened',
    recordKind: 'case',
    recordId: stored.row.id,
  });
}

function outcomesOf(stored: StoredCase): AccusedOutcome[] {
  return stored.state.stage === 'ended' ? ['person-stayed'] : ['convicted', 'acquitted'];
}
