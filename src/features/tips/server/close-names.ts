import { sql } from 'kysely';
import { closeFingerprints } from '#platform/server/confidential/fingerprints.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** Months after which a closed name is destroyed where no setting says otherwise. */
const ARCHIVE_MONTHS = 24;
/** Days in which a decision not to open a case may be complained about where no setting says otherwise. */
const COMPLAINT_DAYS = 15;

type Where = Pick<RequestContext, 'tx' | 'now' | 'today'>;

/**
 * A tip ended without initiation, or a person was cleared: fingerprints leave matching at once, names
 * close to all but the handling head and the procuracy, and a day is set on which they are destroyed.
 */
export async function closeNames(context: Where, tipId: string): Promise<void> {
  const months = await settingOf(context, 'tip.name-archive-months', ARCHIVE_MONTHS);
  const days = await settingOf(context, 'tip.complaint-days', COMPLAINT_DAYS);
  await context.tx
    .updateTable('denounced_person')
    .set({
      closed_at: new Date(context.now.epochMilliseconds),
      minimise_on: context.today.add({ days }).add({ months }).toString(),
    })
    .where('tip_id', '=', tipId)
    .where('closed_at', 'is', null)
    .execute();
  for (const id of await personsOf(context, tipId)) {
    await closeFingerprints(context.tx, { kind: 'denounced-person', id }, context.now);
  }
  await closeFingerprints(context.tx, { kind: 'tip', id: tipId }, context.now);
}

/** The tip is taken up again: names open to its audience, and its values are compared again. */
export async function reopenNames(context: Where, tipId: string): Promise<void> {
  await context.tx
    .updateTable('denounced_person')
    .set({ closed_at: null, minimise_on: null })
    .where('tip_id', '=', tipId)
    .where('minimised_at', 'is', null)
    .execute();
  await sql`select app.reopen_fingerprints(${tipId}::uuid)`.execute(context.tx);
}

async function personsOf(context: Where, tipId: string): Promise<string[]> {
  const rows = await context.tx
    .selectFrom('denounced_person')
    .select('id')
    .where('tip_id', '=', tipId)
    .where('minimised_at', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}

async function settingOf(context: Where, key: string, otherwise: number): Promise<number> {
  const { rows } = await sql<{ value: unknown }>`
    select value from setting where key = ${key} and valid_from <= ${context.today.toString()}::date
     order by valid_from desc limit 1`.execute(context.tx);
  const value = Number(rows[0]?.value ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}
