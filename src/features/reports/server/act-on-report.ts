import type { Updateable } from 'kysely';
import {
  decideReport,
  type ReportCommand,
  type ReportState,
  stillCounts,
} from '#domain/programme/decide-report.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tables } from '#platform/server/database/tables.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { decideReport as decideReportEndpoint, handInReport } from '../contract.ts';
import { accessOf, mayDecide, mayHandIn } from './report-permissions.ts';
import { FILE_OWNER, getReport } from './report-store.ts';

type Report = Awaited<ReturnType<typeof getReport>>;
type Change = Updateable<Tables['report_due']>;

/** The agency that owes it hands a report in, with the files that it chose. */
export async function handIn(
  context: RequestContext,
  input: ParsedInputOf<typeof handInReport>,
): Promise<Done> {
  const report = await getReport(context, input.id);
  requireVerdict(mayHandIn(context.actor, accessOf(report)));
  await moveReport(
    context,
    input,
    report.state,
    { do: 'hand-in' },
    await handedIn(context, report),
  );
  return {};
}

/** The side that issued the plan accepts a report or returns it with a reason. */
export async function acceptOrReturn(
  context: RequestContext,
  input: ParsedInputOf<typeof decideReportEndpoint>,
): Promise<Done> {
  const report = await getReport(context, input.id);
  requireVerdict(mayDecide(context.actor, accessOf(report)));
  const command: ReportCommand = input.accepted
    ? { do: 'accept' }
    : { do: 'return', reason: input.note };
  await moveReport(
    context,
    input,
    report.state,
    command,
    input.accepted ? {} : returned(context, report, input),
  );
  return {};
}

/** Its day is that of the first hand-in; a later one after a return is kept beside it. */
async function handedIn(context: RequestContext, report: Report): Promise<Change> {
  const now = new Date(context.now.epochMilliseconds);
  const files = await context.tx
    .selectFrom('attachment')
    .select('id')
    .where('owner_kind', '=', FILE_OWNER)
    .where('owner_id', '=', report.id)
    .orderBy('stored_at')
    .execute();
  return {
    handed_in_at: now,
    handed_in_files: files.map((file) => file.id),
    ...(report.submitted_at === null
      ? { submitted_at: now, submitted_by: context.actor.postId }
      : {}),
  };
}

function returned(
  context: RequestContext,
  report: Report,
  input: ParsedInputOf<typeof decideReportEndpoint>,
): Change {
  const counts = stillCounts(
    { files: report.handed_in_files.length, note: report.note ?? '' },
    input,
  );
  return {
    returned_on: context.today.toString(),
    ...(counts ? {} : { submitted_at: null, submitted_by: null }),
  };
}

async function moveReport(
  context: RequestContext,
  input: { id: string; revision: number; note: string },
  state: ReportState,
  command: ReportCommand,
  change: Change,
): Promise<void> {
  const outcome = decideReport(state, command);
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
  const saved = await context.tx
    .updateTable('report_due')
    .set({ state: outcome.state, note: input.note, revision: input.revision + 1, ...change })
    .where('id', '=', input.id)
    .where('revision', '=', input.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
  await context.publish({ name: `report.${outcome.state}`, recordId: input.id });
  await context.audit({
    action: `report.${command.do}`,
    recordKind: 'report-due',
    recordId: input.id,
  });
}
