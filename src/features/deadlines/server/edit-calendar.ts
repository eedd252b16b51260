import { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '#domain/deadline/calendar-day.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { Recounted, removeCalendarDay, saveCalendarDay } from '../contract.ts';
import { loadCalendarDays } from './calendar-store.ts';
import { forgetCalendar } from './load-calendar.ts';
import { type MovedDate, recountDates } from './recount-dates.ts';

/** Records a day; every open date that rests on the calendar is counted again in the same transaction. */
export async function recordCalendarDay(
  context: RequestContext,
  input: ParsedInputOf<typeof saveCalendarDay>,
): Promise<Recounted> {
  requirePermission(context, 'calendar.edit');
  requireNeeded(input);
  const after: CalendarDay = {
    date: input.day,
    kind: input.kind,
    vi: input.nameVi,
    en: input.nameEn === '' ? input.nameVi : input.nameEn,
    basis: input.basis === '' ? 'Chưa có căn cứ' : input.basis,
    source: input.source,
    mark: 'decided',
    provisional: input.provisional,
    active: input.active,
  };
  return await change(context, input.day, after);
}

/** Removes a day and counts again. */
export async function dropCalendarDay(
  context: RequestContext,
  input: ParsedInputOf<typeof removeCalendarDay>,
): Promise<Recounted> {
  requirePermission(context, 'calendar.edit');
  return await change(context, input.day, null);
}

async function change(
  context: RequestContext,
  date: string,
  after: CalendarDay | null,
): Promise<Recounted> {
  const days = await loadCalendarDays(context.tx);
  const before = days.find((day) => day.date === date) ?? null;
  if (before === null && after === null) {
    throw new Refusal('record.not-found');
  }
  await store(context, date, after);
  forgetCalendar(context.tx);
  const others = days.filter((day) => day.date !== date);
  const moved = await recountDates(context.tx, days, after === null ? others : [...others, after]);
  const id = newId();
  await context.tx
    .insertInto('calendar_change')
    .values({
      id,
      day: date,
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
      moved: JSON.stringify(moved),
      moved_count: moved.length,
      at: new Date(context.now.epochMilliseconds),
      post_id: context.actor.postId,
    })
    .execute();
  await context.publish({
    name: 'calendar.changed',
    recordId: id,
    payload: { day: date, moved: moved.length },
  });
  await context.audit({
    action: after === null ? 'calendar.remove' : 'calendar.save',
    recordKind: 'calendar-change',
    recordId: id,
  });
  return countsOf(moved);
}

async function store(
  context: RequestContext,
  date: string,
  after: CalendarDay | null,
): Promise<void> {
  if (after === null) {
    await context.tx.deleteFrom('calendar_day').where('day', '=', date).execute();
    return;
  }
  const row = {
    kind: after.kind,
    name_vi: after.vi,
    name_en: after.en,
    basis: after.basis,
    source: after.source,
    mark: after.mark,
    provisional: after.provisional,
    active: after.active,
    changed_at: new Date(context.now.epochMilliseconds),
    changed_by: context.actor.postId,
  };
  await context.tx
    .insertInto('calendar_day')
    .values({ day: date, ...row })
    .onConflict((conflict) => conflict.columns(['province_id', 'day']).doUpdateSet(row))
    .execute();
}

/** A weekday off or a weekend day worked changes something; the other two would only mislead. */
function requireNeeded(input: ParsedInputOf<typeof saveCalendarDay>): void {
  const weekend = Temporal.PlainDate.from(input.day).dayOfWeek > 5;
  if (input.kind === 'worked' && !weekend) {
    throw new Refusal('calendar.day-needless');
  }
  if (input.active && input.basis === '') {
    throw new Refusal('calendar.basis-missing');
  }
}

function countsOf(moved: readonly MovedDate[]): Recounted {
  const tasks = new Set(moved.filter((one) => one.kind !== 'report').map((one) => one.id));
  return { tasks: tasks.size, reports: moved.filter((one) => one.kind === 'report').length };
}
