import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan-reading/read-plan.ts';
import { WARMING_TEXT, warmPlanReader } from './warm-reader.ts';

describe('the plan that warms the reader', () => {
  it('goes through every part of the reading', () => {
    const { document, sections, targets, tasks, reports, recipients } = readPlan(WARMING_TEXT);
    expect([document.number, document.date, document.signer]).toEqual([
      '12/KH-BCĐ138',
      '2026-02-05',
      'Người Mẫu',
    ]);
    expect(document.citedDocuments).toContain('19/KH-BCĐ138/CP');
    expect(sections.length).toBeGreaterThan(4);
    expect(targets.length).toBeGreaterThan(2);
    const has = (part: (task: (typeof tasks)[number]) => unknown[] | string | null) =>
      tasks.some((task) => (part(task)?.length ?? 0) > 0);
    expect(has((task) => task.lead)).toBe(true);
    expect(has((task) => task.cooperating)).toBe(true);
    expect(has((task) => task.implementing)).toBe(true);
    expect(has((task) => task.requested)).toBe(true);
    expect(has((task) => task.covers)).toBe(true);
    expect(has((task) => task.from)).toBe(true);
    expect(has((task) => task.deadline)).toBe(true);
    expect(new Set(reports.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    expect(recipients).toHaveLength(3);
    expect(() => warmPlanReader()).not.toThrow();
  });
});
