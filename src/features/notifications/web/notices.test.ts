import { describe, expect, it } from 'vitest';
import type { NoticeRow } from '../contract.ts';
import { groupByDay } from './group-by-day.ts';
import { noticeWay } from './notice-way.ts';

const notice = (change: Partial<NoticeRow>): NoticeRow => ({
  id: '0198f3a0-0000-7000-8000-000000000001',
  kind: 'task.assigned',
  recordKind: 'task',
  recordId: '0198f3a0-0000-7000-8000-000000000002',
  subject: null,
  count: 1,
  days: null,
  day: null,
  card: false,
  planId: null,
  at: '2026-03-10T00:30:00.000Z',
  read: false,
  ...change,
});

describe('a notice', () => {
  it('leads to its record, or to the list where it stands for several', () => {
    expect(noticeWay(notice({}))).toEqual({ to: '/tasks/0198f3a0-0000-7000-8000-000000000002' });
    expect(noticeWay(notice({ count: 30, planId: 'p' }))).toEqual({
      to: '/tasks',
      search: { planId: 'p' },
    });
    expect(noticeWay(notice({ count: 2, kind: 'task.done' })).search).toEqual({
      scope: 'issued',
      state: 'done',
    });
  });

  it('stands under its day in Viet Nam, whatever day it is in the world', () => {
    const rows = [
      notice({ at: '2026-03-09T17:30:00.000Z' }),
      notice({ at: '2026-03-09T16:30:00.000Z' }),
    ];
    expect(groupByDay(rows).map(({ day }) => day)).toEqual(['2026-03-10', '2026-03-09']);
  });
});
