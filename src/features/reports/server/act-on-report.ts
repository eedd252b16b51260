import { Temporal } from 'temporal-polyfill';
import { isWithin } from '#domain/access/actor.ts';
import { workingDayOnOrBefore } from '#domain/deadline/working-calendar.ts';
import { decideReport, type ReportCommand } from '#domain/programme/decide-report.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { registerFileOwner } from '#platform/server/files/file-owners.ts';
import { openFile } from '#platform/server/files/open-file.ts';
import { storeFile } from '#platform/server/files/store-file.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import { requirePermission, requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type {
  askAdHocReport,
  attachReport,
  decideReport as decideReportEndpoint,
  downloadReport,
  handInReport,
} from '../contract.ts';
import { accessOf, mayDecide, mayHandIn } from './report-permissions.ts';
import { FILE_OWNER } from './report-rows.ts';

/** Files of a report due are read by whoever may read it. */
export function registerReportFiles(): void {
  registerFileOwner(FILE_OWNER, {
    mayRead: async (context, id) => {
      await getReport(context, id);
    },
  });
}

/** The agency that owes it hands a report in. */
export async function handIn(
  context: RequestContext,
  input: ParsedInputOf<typeof handInReport>,
): Promise<Done> {
  const report = await getReport(context, input.id);
  requireVerdict(mayHandIn(context.actor, accessOf(report)));
  await moveReport(context, { ...input, id: report.id }, report.state, { do: 'hand-in' });
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
  await moveReport(context, input, report.state, command);
  return {};
}

async function getReport(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('report_due')
    .select(['id', 'province_id', 'agency_id', 'agency_lft', 'owner_lft', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

async function moveReport(
  context: RequestContext,
  input: { id: string; revision: number; note: string },
  state: Parameters<typeof decideReport>[0],
  command: ReportCommand,
): Promise<void> {
  const outcome = decideReport(state, command);
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
  const handedIn =
    command.do === 'hand-in'
      ? {
          submitted_at: new Date(context.now.epochMilliseconds),
          submitted_by: context.actor.postId,
        }
      : {};
  const saved = await context.tx
    .updateTable('report_due')
    .set({
      state: outcome.state,
      note: input.note,
      revision: input.revision + 1,
      ...handedIn,
    })
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

/** Attaches the signed report to what the caller's agency owes. */
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

/** Hands out a report's file to whoever may read the report. */
export async function sendReportFile(
  context: RequestContext,
  input: ParsedInputOf<typeof downloadReport>,
): Promise<FileAnswer> {
  return await openFile(context, input.fileId);
}

/** Asks agencies for a report outside the periods, under a plan of the caller's range. */
export async function askForReport(
  context: RequestContext,
  input: ParsedInputOf<typeof askAdHocReport>,
): Promise<OutputOf<typeof askAdHocReport>> {
  requirePermission(context, 'plan.confirm');
  const plan = await context.tx
    .selectFrom('plan')
    .select(['id', 'owner_lft'])
    .where('id', '=', input.planId)
    .executeTakeFirst();
  if (plan === undefined || !isWithin(context.actor.scope, plan.owner_lft)) {
    throw new Refusal('record.not-found');
  }
  const lastDay = Temporal.PlainDate.from(input.lastDay);
  if (Temporal.PlainDate.compare(lastDay, context.today) < 0) {
    throw new Refusal('task.extension-in-past');
  }
  const dutyId = newId();
  await context.tx
    .insertInto('reporting_duty')
    .values({
      id: dutyId,
      plan_id: plan.id,
      owner_lft: plan.owner_lft,
      position: 1000,
      path: input.subject,
      kind: 'adhoc',
      due: [input.lastDay],
      to_text: '',
      by_text: '',
    })
    .execute();
  const remindOn = workingDayOnOrBefore(await loadCalendar(context.tx), lastDay).toString();
  const agencies = await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('id', 'in', input.agencyIds)
    .execute();
  await context.tx
    .insertInto('report_due')
    .values(
      agencies.map((agency) => ({
        id: newId(),
        duty_id: dutyId,
        plan_id: plan.id,
        agency_id: agency.id,
        agency_lft: agency.lft,
        owner_lft: plan.owner_lft,
        period_code: `adhoc-${input.lastDay}`,
        period_from: context.today.toString(),
        period_to: input.lastDay,
        last_day: input.lastDay,
        remind_on: remindOn,
        state: 'waiting' as const,
      })),
    )
    .execute();
  await context.publish({ name: 'report.asked', recordId: dutyId, payload: { planId: plan.id } });
  await context.audit({ action: 'report.ask', recordKind: 'plan', recordId: plan.id });
  return { count: agencies.length };
}
