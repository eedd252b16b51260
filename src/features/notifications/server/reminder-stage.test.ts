import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '#domain/deadline/working-calendar.ts';
import { findReminder, type ReminderPlan } from './reminder-stage.ts';

const calendar = buildCalendar([]);
const shipped: ReminderPlan = { before: [7, 3, 1], after: [1, 3, 7], thenEvery: 5 };
const stage = (lastDay: string, today: string, plan = shipped) =>
  findReminder(Temporal.PlainDate.from(lastDay), Temporal.PlainDate.from(today), calendar, plan);

describe('a reminder', () => {
  it.each([
    ['2026-03-04', 7],
    ['2026-03-10', 3],
    ['2026-03-12', 1],
  ])('comes on %s, %i working days before Friday 13/3', (today, days) => {
    expect(stage('2026-03-13', today)).toEqual({ when: 'soon', days });
  });

  it('comes on the days that the settings name', () => {
    const plan: ReminderPlan = { before: [2], after: [4], thenEvery: 2 };
    expect(stage('2026-03-13', '2026-03-12', plan)).toBeNull();
    expect(stage('2026-03-13', '2026-03-11', plan)).toEqual({ when: 'soon', days: 2 });
    expect(stage('2026-03-13', '2026-03-19', plan)).toEqual({ when: 'late', days: 4 });
    expect(stage('2026-03-13', '2026-03-23', plan)).toEqual({ when: 'late', days: 6 });
  });

  it('counts to the last working day before a last day that is off', () => {
    expect(stage('2026-03-15', '2026-03-12')).toEqual({ when: 'soon', days: 1 });
  });

  it.each([
    ['2026-03-16', 1],
    ['2026-03-18', 3],
    ['2026-03-24', 7],
    ['2026-03-31', 12],
    ['2026-04-07', 17],
  ])('comes on %s, %i working days late', (today, days) => {
    expect(stage('2026-03-13', today)).toEqual({ when: 'late', days });
  });

  it('stays away on the days between, on the last day itself and on days off', () => {
    for (const today of ['2026-03-05', '2026-03-11', '2026-03-13', '2026-03-14', '2026-03-17']) {
      expect(stage('2026-03-13', today), today).toBeNull();
    }
  });
});
