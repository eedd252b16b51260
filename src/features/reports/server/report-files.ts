import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { registerFileOwner } from '#platform/server/files/file-owners.ts';
import { openFile } from '#platform/server/files/open-file.ts';
import { storeFile } from '#platform/server/files/store-file.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { attachReport, downloadReport, dropReportFile } from '../contract.ts';
import { accessOf, mayHandIn } from './report-permissions.ts';
import { FILE_OWNER, getReport } from './report-store.ts';

/** Files of a report due are read by whoever may read it. */
export function registerReportFiles(): void {
  registerFileOwner(FILE_OWNER, {
    mayRead: async (context, id) => {
      await getReport(context, id);
    },
  });
}

/** Keeps the signed report with what the caller's agency owes; nobody else sees it before it is handed in. */
export async function attachToReport(
  context: RequestContext,
  input: ParsedInputOf<typeof attachReport>,
): Promise<OutputOf<typeof attachReport>> {
  const report = await getReport(context, input.id);
  requireVerdict(mayHandIn(context.actor, accessOf(report)));
  if (report.state !== 'waiting' && report.state !== 'returned') {
    throw new Refusal('report.not-in-state', { state: report.state });
  }
  const files: { id: string; name: string }[] = [];
  for await (const upload of context.uploads) {
    const stored = await storeFile(context.tx, upload.stream, {
      owner: { kind: FILE_OWNER, id: report.id },
      name: upload.fileName,
      declaredType: upload.declaredType,
      now: context.now,
    });
    files.push({ id: stored.id, name: stored.name });
  }
  await context.audit({ action: 'report.attach', recordKind: 'report-due', recordId: report.id });
  return { files };
}

/** Takes away a file that was chosen and not yet handed in. */
export async function takeAwayFile(
  context: RequestContext,
  input: ParsedInputOf<typeof dropReportFile>,
): Promise<Done> {
  const report = await getReport(context, input.id);
  requireVerdict(mayHandIn(context.actor, accessOf(report)));
  const { rows } = await sql<{ dropped: boolean }>`
    select app.drop_report_file(a.id) as dropped from attachment a
     where a.id = ${input.fileId}::uuid and a.owner_id = ${report.id}::uuid`.execute(context.tx);
  if (rows[0]?.dropped !== true) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'report.detach', recordKind: 'report-due', recordId: report.id });
  return {};
}

/** Hands out a report's file: to its own agency always, to others once it was handed in. */
export async function sendReportFile(
  context: RequestContext,
  input: ParsedInputOf<typeof downloadReport>,
): Promise<FileAnswer> {
  const file = await context.tx
    .selectFrom('attachment')
    .innerJoin('report_due', 'report_due.id', 'attachment.owner_id')
    .select(['report_due.agency_id', 'report_due.handed_in_files'])
    .where('attachment.id', '=', input.fileId)
    .where('attachment.owner_kind', '=', FILE_OWNER)
    .executeTakeFirst();
  const isOwn = file?.agency_id === context.actor.agencyId;
  if (file === undefined || !(isOwn || file.handed_in_files.includes(input.fileId))) {
    throw new Refusal('record.not-found');
  }
  return await openFile(context, input.fileId);
}
