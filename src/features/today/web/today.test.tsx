import { describe, expect, it } from 'vitest';
import { render } from '#platform/web/testing/render.tsx';
import type { TodayLine, TodayView } from '../contract.ts';
import { capitalise, sayCount } from './count-word.ts';
import { DayStrip } from './day-strip.tsx';
import { LeadSentence } from './lead-sentence.tsx';
import { wayOf } from './line-way.ts';

describe('the sentence on top', () => {
  it('says first what is overdue, then what comes and waits, in words', async () => {
    const page = await render(
      <LeadSentence today={aView({ overdue: 3, 'due-today': 2, letters: 11 })} />,
    );
    expect(page.text()).toContain(
      'Ba việc đã quá hạn. Hai việc hết trong hôm nay, 11 văn bản đang chờ.',
    );
    await page.leave();
  });

  it('names who is in danger before all else, and notices nobody has read', async () => {
    const page = await render(<LeadSentence today={aView({ danger: 4, notices: 2 })} />);
    expect(page.text()).toContain('Bốn nơi có người đang gặp nguy hiểm. Hai thông báo chưa xem.');
    await page.leave();
  });

  it('says so when nothing is due and nothing waits', async () => {
    const page = await render(<LeadSentence today={aView({})} />);
    expect(page.text()).toContain('Không có việc nào đến hạn');
    await page.leave();
  });
});

describe('the strip of two weeks', () => {
  it('tells each day to whoever cannot see it', async () => {
    const page = await render(
      <DayStrip
        days={[
          day('2026-03-14', { working: false, tasks: 2 }),
          day('2026-03-16', { duties: 1, overdue: 4 }),
        ]}
      />,
    );
    expect(page.text()).toContain('0 báo cáo và kế hoạch, 2 nhiệm vụ, ngày nghỉ');
    expect(page.text()).toContain('4 quá hạn, 1 báo cáo và kế hoạch');
    expect(page.root.querySelectorAll('li [data-kind="task"]')).toHaveLength(2);
    await page.leave();
  });
});

describe('the way in', () => {
  it('of a late agency opens its late tasks, or its missing reports where no task is late', () => {
    const late = { ...aLine(), kind: 'late-agency' as const, recordId: 'agency-1' };
    expect(wayOf({ ...late, count: 2, alsoCount: 1 }, 'late-agencies')).toMatchObject({
      to: '/tasks',
      search: { scope: 'issued', state: 'overdue', agencyId: 'agency-1' },
    });
    expect(wayOf({ ...late, count: 0, alsoCount: 1 }, 'late-agencies')).toMatchObject({
      to: '/reports',
      search: { state: 'missing' },
    });
  });

  it('of a notice about an unknown record is none', () => {
    expect(wayOf({ ...aLine(), kind: 'notice', state: 'strange' }, 'notices')).toBeNull();
  });
});

describe('small numbers', () => {
  it('are said in words up to ten', () => {
    expect([1, 10, 11].map((count) => sayCount(count, 'vi'))).toEqual(['một', 'mười', '11']);
    expect(capitalise('ước')).toBe('Ước');
  });
});

function aView(counts: Record<string, number>): TodayView {
  return {
    today: '2026-03-12',
    days: [],
    groups: Object.entries(counts).map(([name, count]) => ({
      name: name as TodayView['groups'][number]['name'],
      count,
      lines: [],
    })),
  };
}

function day(date: string, change: Partial<TodayView['days'][number]>) {
  return { day: date, working: true, name: null, overdue: 0, tasks: 0, duties: 0, ...change };
}

function aLine(): TodayLine {
  return {
    id: 'one',
    kind: 'task',
    recordId: 'one',
    title: '',
    number: null,
    path: null,
    agency: null,
    startsOn: null,
    dueOn: null,
    remindOn: null,
    state: null,
    at: null,
    note: null,
    count: null,
    alsoCount: null,
    atRisk: false,
  };
}
