import { describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import { finishSignIns, storeSampleWork } from '../../../../tests/harness/sample-work.ts';
import type { CalendarDayView, Recounted } from '../contract.ts';

const province = await aProvince('2026-11-02');
const coordinator = await province.signIn('dieu-phoi');
const clerk = await province.signIn('van-thu');
await finishSignIns(province.db);

const CULTURE_DAY = {
  kind: 'day-off',
  nameVi: 'Ngày Văn hóa Việt Nam',
  basis: 'Nghị quyết mẫu',
  active: true,
};

async function agency(words: string): Promise<string> {
  const { body } = await coordinator.send<{ rows: { id: string }[] }>('POST', '/agencies/find', {
    words,
  });
  return body.rows[0]?.id ?? '';
}

describe('the calendar of days off', () => {
  it('shows a year with its citations, the day of 24/11 switched off', async () => {
    const { body } = await clerk.get<{ days: CalendarDayView[]; workingDays: number }>(
      '/calendar/2026',
    );
    expect(body.days.find((day) => day.day === '2026-11-24')).toMatchObject({ active: false });
    expect(body.days.find((day) => day.day === '2026-08-22')?.kind).toBe('worked');
    expect(body.workingDays).toBe(250);
    expect((await clerk.send('PUT', '/calendar-days/2026-11-24', CULTURE_DAY)).status).toBe(403);
  });

  it('moves reminders and days at risk with a trace when a day is switched on, and back again', async () => {
    const [issuer, former, heir] = [
      await agency('ban chi dao'),
      await agency('so tu phap'),
      await agency('so y te'),
    ];
    const work = await storeSampleWork(province.db, { issuer, former, heir }, '2026-11-26');
    await asSystem(province.db, 'test', async (tx) => {
      // three working days before 26/11 the tasks are at risk
      for (const table of ['agency_task', 'task'] as const) {
        await tx
          .updateTable(table)
          .set({ starts_on: '2026-11-16', risk_on: '2026-11-23' })
          .where('plan_id', '=', work.planId)
          .execute();
      }
    });
    const dates = () =>
      asSystem(province.db, 'test', async (tx) => {
        const report = await tx
          .selectFrom('report_due')
          .select(['remind_on', 'last_day'])
          .where('id', '=', work.reportId)
          .executeTakeFirstOrThrow();
        const task = await tx
          .selectFrom('agency_task')
          .select('risk_on')
          .where('task_id', '=', work.taskId)
          .executeTakeFirstOrThrow();
        return { ...report, ...task };
      });
    const before = await dates();
    expect(before).toEqual({
      remind_on: '2026-11-24',
      last_day: '2026-11-24',
      risk_on: '2026-11-23',
    });
    const on = await coordinator.send<Recounted>('PUT', '/calendar-days/2026-11-24', CULTURE_DAY);
    expect(on.body.reports).toBe(1);
    expect(on.body.tasks).toBe(2);
    expect(await dates()).toEqual({
      remind_on: '2026-11-23',
      last_day: '2026-11-24',
      risk_on: '2026-11-20',
    });
    const trace = await asSystem(province.db, 'test', (tx) =>
      tx
        .selectFrom('calendar_change')
        .select(['moved', 'moved_count'])
        .orderBy('at', 'desc')
        .executeTakeFirstOrThrow(),
    );
    expect(trace.moved).toContainEqual({
      kind: 'report',
      id: work.reportId,
      agencyId: former,
      from: '2026-11-24',
      to: '2026-11-23',
    });
    await coordinator.send('PUT', '/calendar-days/2026-11-24', { ...CULTURE_DAY, active: false });
    expect(await dates()).toEqual(before);
  });

  it('refuses a day without its document, and a weekday “worked”', async () => {
    const bare = await coordinator.send<{ code: string }>('PUT', '/calendar-days/2027-01-04', {
      ...CULTURE_DAY,
      basis: '',
    });
    expect(bare.body.code).toBe('calendar.basis-missing');
    const needless = await coordinator.send<{ code: string }>('PUT', '/calendar-days/2027-01-04', {
      ...CULTURE_DAY,
      kind: 'worked',
    });
    expect(needless.body.code).toBe('calendar.day-needless');
  });

  it('counts working days over Tết', async () => {
    const { body } = await clerk.get('/working-days?from=2026-02-13&days=5');
    expect(body).toMatchObject({ to: '2026-02-27', workingDays: 5 });
  });
});
