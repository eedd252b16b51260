import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LeadersView, TodayGroup, TodayView } from '#features/today/contract.ts';
import { issuePlan } from '../../../../tests/harness/issue-plan.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';

const PLAN = readFileSync(
  join(import.meta.dirname, '../../../../tests/plans/labelled/01-nam-lam-giang-2026.txt'),
  'utf8',
);

describe('Hôm nay', async () => {
  const province = await aProvince('2026-02-10');
  const coordinator = await province.signIn('dieu-phoi');
  await issuePlan(coordinator, PLAN, { ownPlanDueOn: '2026-02-14' });

  it('says to an agency named in a plan what it must accept and what it owes', async () => {
    const health = await province.signIn('dau-moi');
    const today = await readToday(health);
    expect(groupOf(today, 'to-accept').lines.map((line) => line.kind)).toContain('card');
    const ownPlan = linesOf(today).find((line) => line.kind === 'own-plan');
    expect(ownPlan?.dueOn).toBe('2026-02-14');
    expect(today.days).toHaveLength(14);
    expect(today.days[4]).toMatchObject({ day: '2026-02-14', working: false });
    expect(today.days[4]?.duties).toBeGreaterThan(0);
  });

  it('moves the line from waiting to overdue when the last day has passed', async () => {
    province.setToday('2026-02-15');
    const health = await province.signIn('dau-moi');
    const today = await readToday(health);
    province.setToday('2026-02-10');
    expect(groupOf(today, 'overdue').lines.map((line) => line.kind)).toContain('own-plan');
    expect(today.days[0]?.overdue).toBeGreaterThan(0);
  });

  it('names the working day before a last day that is a day off', async () => {
    province.setToday('2026-12-05');
    const health = await province.signIn('dau-moi');
    const reports = linesOf(await readToday(health)).filter((line) => line.kind === 'report');
    province.setToday('2026-02-10');
    expect(reports.some((line) => line.dueOn === '2026-12-09')).toBe(true);
  });

  it('tells the coordinator of late agencies by counts and of what waits for an answer', async () => {
    province.setToday('2026-12-20');
    const today = await readToday(await province.signIn('dieu-phoi'));
    province.setToday('2026-02-10');
    const late = groupOf(today, 'late-agencies');
    expect(late.count).toBeGreaterThan(8);
    expect(late.lines.every((line) => (line.count ?? 0) + (line.alsoCount ?? 0) > 0)).toBe(true);
  });

  it('gives administrators and the data-protection officer their own work only', async () => {
    const administrator = await readToday(await province.signIn('quan-tri-he-thong'));
    expect(administrator.groups.map((group) => group.name)).toEqual(['office']);
    const protection = await readToday(await province.signIn('bao-ve-du-lieu'));
    expect(linesOf(protection).map((line) => line.kind)).toContain('audit-check');
  });

  it('shows the leaders what is so, over the plans of their range only', async () => {
    province.setToday('2026-12-20');
    const chair = await province.signIn('lanh-dao');
    const { status, body } = await chair.get<LeadersView>('/leaders');
    expect(status).toBe(200);
    expect(body.tasks.total).toBeGreaterThan(0);
    expect(body.tasks.due).toBeLessThanOrEqual(body.tasks.total);
    expect(sum(body.agencies, 'total')).toBe(body.tasks.total);
    expect(sum(body.fields, 'total')).toBe(body.tasks.total);
    expect(body.fields.every((field) => field.heading !== '')).toBe(true);
    expect(body.reports.onTime + body.reports.late + body.reports.missing).toBe(body.reports.due);
    expect(body.late.count).toBeGreaterThan(0);
    expect(body.communes.length).toBeGreaterThan(100);
    expect(body.communes.every((commune) => commune.class >= 0 && commune.class <= 3)).toBe(true);
    const other = await chair.get<LeadersView>('/leaders?year=2025');
    expect(other.body.tasks.total).toBe(0);
    const focalPoint = await province.signIn('dau-moi');
    expect((await focalPoint.get('/leaders')).status).toBe(403);
    province.setToday('2026-02-10');
  });

  it('answers in one statement beside the calendar', async () => {
    const started = performance.now();
    for (let turn = 0; turn < 20; turn += 1) {
      await readToday(coordinator);
    }
    console.info(`Hôm nay: ${((performance.now() - started) / 20).toFixed(1)} ms`);
  });
});

async function readToday(officer: Officer): Promise<TodayView> {
  const { status, body } = await officer.get<TodayView>('/today');
  expect(status).toBe(200);
  return body;
}

function groupOf(today: TodayView, name: string): TodayGroup {
  const found = today.groups.find((group) => group.name === name);
  expect(found, `${name} among ${today.groups.map((group) => group.name)}`).toBeDefined();
  return found as TodayGroup;
}

function linesOf(today: TodayView) {
  return today.groups.flatMap((group) => group.lines);
}

function sum<K extends string>(rows: readonly Record<K, number>[], key: K): number {
  return rows.reduce((total, row) => total + row[key], 0);
}
