import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Rendered, render } from '#platform/web/testing/render.tsx';
import { clockOfDays, daysBetween } from './clock.ts';
import { ClockChip } from './clock-chip.tsx';
import { faceOfMark } from './limit-face.ts';

const TERM = { start: '2026-11-01', due: '2026-11-21' };

describe('a clock counted in days', () => {
  it('runs until the last fifth of its term, then is soon', () => {
    expect(clockOfDays({ ...TERM, today: '2026-11-10' }).state).toBe('running');
    expect(clockOfDays({ ...TERM, today: '2026-11-17' }).state).toBe('soon');
  });

  it('is soon on its last day, and over the day after', () => {
    expect(clockOfDays({ ...TERM, today: '2026-11-21' })).toMatchObject({
      state: 'soon',
      left: { count: 0 },
    });
    expect(clockOfDays({ ...TERM, today: '2026-11-22' })).toEqual({
      state: 'overdue',
      over: { unit: 'days', count: 1 },
    });
  });

  it('tells done early, in time and late apart', () => {
    expect(clockOfDays({ ...TERM, today: '2026-12-01', doneOn: '2026-11-21' })).toEqual({
      state: 'done',
      daysEarly: 0,
    });
    expect(clockOfDays({ ...TERM, today: '2026-12-01', doneOn: '2026-11-24' })).toEqual({
      state: 'done-late',
      days: 3,
    });
  });

  it('is running before the end that it precedes', () => {
    const mark = { dueOn: '2026-11-25', dueAt: null, nearness: 'later' } as const;
    const at = { now: '2026-11-05T03:00:00Z', start: '2026-12-09T17:00:00Z' };
    expect(faceOfMark(mark, at)).toMatchObject({ state: 'running', left: { count: 20 } });
  });

  it('has not started before its first day', () => {
    expect(clockOfDays({ ...TERM, today: '2026-10-31' }).state).toBe('not-started');
  });

  it('never calls a day in time overdue, whatever the term', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (length, passed) => {
        const due = dayAfter('2026-01-01', length);
        const today = dayAfter('2026-01-01', passed);
        const { state } = clockOfDays({ start: '2026-01-01', due, today });
        expect(state === 'overdue').toBe(daysBetween(due, today) > 0);
      }),
    );
  });
});

describe('the chip', () => {
  let page: Rendered;
  afterEach(() => page.leave());

  it('says the eight faces in words', async () => {
    page = await render(
      <>
        <ClockChip clock={{ state: 'running', left: { unit: 'days', count: 12 }, spent: 0.3 }} />
        <ClockChip clock={{ state: 'soon', left: { unit: 'hours', count: 2 }, spent: 0.9 }} />
        <ClockChip clock={{ state: 'overdue', over: { unit: 'days', count: 7 } }} />
        <ClockChip clock={{ state: 'now', minutes: 70 }} />
        <ClockChip clock={{ state: 'paused', days: 8 }} />
        <ClockChip clock={{ state: 'done' }} />
        <ClockChip clock={{ state: 'done-late', days: 1 }} />
        <ClockChip clock={{ state: 'not-started' }} />
      </>,
    );
    expect([...page.root.querySelectorAll('span')].map((one) => one.textContent)).toEqual([
      'còn 12 ngày',
      'còn 2 giờ',
      'quá 7 ngày',
      'Ngay · đã 1 giờ 10 phút',
      'tạm dừng, còn 8 ngày',
      'xong đúng hạn',
      'xong, trễ 1 ngày',
      'chưa bắt đầu',
    ]);
  });

  it('opens to the article, closes by Escape, and gives the focus back', async () => {
    page = await render(
      <ClockChip
        clock={{ state: 'running', left: { unit: 'days', count: 3 }, spent: 0.5 }}
        details={{
          title: 'Giải quyết tin',
          article: 'Điều thí dụ',
          start: '2026-11-06',
          due: '2026-11-26',
          today: '2026-11-23',
          startText: '06/11/2026 lúc 9:15',
          how: 'ngày liền',
        }}
      />,
    );
    const chip = page.button('còn 3 ngày');
    await page.click(chip);
    expect(page.text()).toContain('Giải quyết tin: hết ngày 26/11/2026');
    expect(page.text()).toContain('Điều thí dụ');
    await page.press(chip, 'Escape');
    expect(chip.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(chip);
  });
});

function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}
