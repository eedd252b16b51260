import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { AccusedOutcome } from '#domain/case/accused.ts';
import { closeFingerprints } from '#platform/server/confidential/fingerprints.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { dayOfInstant } from './case-store.ts';
import { endGround } from './case-units.ts';

/** Months for which a closed name is kept, and days for a complaint, where no setting says otherwise. */
const ARCHIVE_MONTHS = 24;
const COMPLAINT_DAYS = 15;

/** Records that nothing is held against persons any more: all of a case, or one; their names close. */
export async function stayPersons(
  context: RequestContext,
  caseId: string,
  at: string,
  one: { accusedId: string; outcome: AccusedOutcome } | null,
): Promise<void> {
  let query = context.tx
    .selectFrom('accused')
    .select('id')
    .where('case_id', '=', caseId)
    .where('outcome', 'is', null);
  if (one !== null) {
    query = query.where('id', '=', one.accusedId);
  }
  for (const { id } of await query.execute()) {
    await clearPerson(context, id, at, one?.outcome ?? 'person-stayed');
  }
}

/**
 * A person who is cleared leaves matching at once; the name closes to all but the handling head and the
 * procuracy, and measures end.
 */
export async function clearPerson(
  context: RequestContext,
  accusedId: string,
  at: string,
  outcome: AccusedOutcome,
): Promise<void> {
  const on = dayOfInstant(Temporal.Instant.from(at)).toString();
  const record = { kind: 'accused', id: accusedId };
  const minimiseOn = await minimiseDay(context, on);
  await closeFingerprints(context.tx, record, context.now);
  await context.tx
    .updateTable('accused')
    .set({
      outcome,
      outcome_on: on,
      cleared_on: on,
      minimise_on: minimiseOn,
      suspended: false,
      wanted: false,
    })
    .where('id', '=', accusedId)
    .execute();
  await context.tx
    .updateTable('accused_measure')
    .set({ ended_at: new Date(at), end_reason: 'released' })
    .where('accused_id', '=', accusedId)
    .where('ended_at', 'is', null)
    .execute();
  const row = await context.tx
    .selectFrom('accused')
    .select('case_id')
    .where('id', '=', accusedId)
    .executeTakeFirstOrThrow();
  await countAccused(context, row.case_id);
  await sql`select app.close_names_of_cleared(${accusedId}::uuid, ${minimiseOn}::date,
    ${context.now.toString()}::timestamptz)`.execute(context.tx);
  await endGround(context, [record], 'handling');
  await endGround(context, [record], 'court');
}

/** Keeps beside the case how many accused it still has, and whether one of them is a minor. */
export async function countAccused(context: RequestContext, caseId: string): Promise<void> {
  await sql`
    update criminal_case c set
      accused = (select count(*) from accused a where a.case_id = c.id and (a.outcome is null or a.outcome = 'convicted')),
      has_minor_accused = exists (select from accused a where a.case_id = c.id and a.under18
        and (a.outcome is null or a.outcome = 'convicted'))
     where c.id = ${caseId}::uuid`.execute(context.tx);
}

/** The day on which a closed name is destroyed: after the complaint period and the archive period. */
async function minimiseDay(context: RequestContext, clearedOn: string): Promise<string> {
  const days = await settingOf(context, 'case.complaint-days', COMPLAINT_DAYS);
  const months = await settingOf(context, 'case.name-archive-months', ARCHIVE_MONTHS);
  return Temporal.PlainDate.from(clearedOn).add({ days }).add({ months }).toString();
}

async function settingOf(context: RequestContext, key: string, otherwise: number): Promise<number> {
  const { rows } = await sql<{ value: unknown }>`
    select value from setting where key = ${key} and valid_from <= ${context.today.toString()}::date
     order by valid_from desc limit 1`.execute(context.tx);
  const value = Number(rows[0]?.value ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}
