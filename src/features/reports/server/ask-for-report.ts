import { Temporal } from 'temporal-polyfill';
import { isWithin } from '#domain/access/actor.ts';
import { workingDayOnOrBefore } from '#domain/deadline/working-calendar.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { askAdHocReport } from '../contract.ts';

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
