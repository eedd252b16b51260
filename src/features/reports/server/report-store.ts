import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

export const FILE_OWNER = 'report-due';

/** A report owed that the caller may read. */
export async function getReport(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('report_due')
    .select(['id', 'province_id', 'agency_id', 'agency_lft', 'owner_lft', 'state', 'note'])
    .select(['submitted_at', 'handed_in_files'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}
