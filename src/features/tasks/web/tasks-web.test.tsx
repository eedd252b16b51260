import { afterEach, describe, expect, it } from 'vitest';
import { type Rendered, render } from '#platform/web/testing/render.tsx';
import type { TaskRow } from '../contract.ts';
import { BulkOutcome } from './bulk-acts.tsx';
import { ProgressBar } from './executions.tsx';
import { FilterBar } from './filter-bar.tsx';
import { TaskFilters, toTaskQuery } from './task-filters.ts';
import { findTaskClock, TaskClock } from './task-marks.tsx';
import { nextCommand } from './ways.ts';

let page: Rendered | null = null;
afterEach(async () => {
  await page?.leave();
  page = null;
});

const timed = {
  startsOn: '2026-01-05',
  dueOn: '2026-03-15',
  doneOn: null,
  standing: 'on-track',
  continuing: false,
} as const;

describe('the clock of a task', () => {
  it('runs, warns where the server says it is at risk, and counts what is late', () => {
    expect(findTaskClock(timed, '2026-02-01')?.state).toBe('running');
    expect(findTaskClock({ ...timed, standing: 'at-risk' }, '2026-02-01')?.state).toBe('soon');
    expect(findTaskClock({ ...timed, standing: 'overdue' }, '2026-03-16')).toEqual({
      state: 'overdue',
      over: { unit: 'days', count: 1 },
    });
    const late = { ...timed, standing: 'finished-late', doneOn: '2026-03-18' } as const;
    expect(findTaskClock(late, '2026-04-01')).toEqual({ state: 'done-late', days: 3 });
  });

  it('is a word for a standing duty and for a task without a last day', async () => {
    page = await render(<TaskClock {...timed} continuing dueOn={null} today="2026-03-01" />);
    expect(page.text()).toContain('Thường xuyên');
    await page.rerender(<TaskClock {...timed} dueOn={null} today="2026-03-01" />);
    expect(page.text()).toContain('Không đặt hạn');
  });
});

describe('the filters', () => {
  it('become a day counted from the server’s today, and a card needs its plan', () => {
    const read = (raw: object) => toTaskQuery(TaskFilters.parse(raw), '2026-03-02');
    expect(read({ within: '7', state: 'open' })).toEqual({
      scope: 'mine',
      state: 'open',
      dueBefore: '2026-03-10',
    });
    expect(read({ scope: 'card' }).scope).toBe('mine');
  });

  it('show open work first of a whole list, and everything of one plan or when asked', () => {
    const read = (raw: object) => toTaskQuery(TaskFilters.parse(raw), '2026-03-02');
    expect(read({})).toEqual({ scope: 'mine', state: 'open' });
    expect(read({ state: 'all' })).toEqual({ scope: 'mine' });
    const planId = '0198f3a0-0000-7000-8000-000000000001';
    expect(read({ planId })).toEqual({ scope: 'mine', planId });
  });

  it('drop the plan together with the view of its card', async () => {
    const changes: unknown[] = [];
    page = await render(
      <FilterBar
        filters={{ scope: 'card', planId: '0198f3a0-0000-7000-8000-000000000001' }}
        scopes={['mine', 'card']}
        onChange={(change) => changes.push(change)}
      />,
    );
    await page.click(page.button('Bỏ lọc: Một kế hoạch'));
    expect(changes).toEqual([{ planId: undefined, scope: undefined }]);
    expect([...page.root.querySelectorAll('select')].every((one) => one.labels?.length)).toBe(true);
  });
});

describe('what may be done', () => {
  it('offers first what others wait for, then accepting, then reporting', () => {
    expect(nextCommand(['acknowledge', 'report-progress', 'answer-extension'])).toBe(
      'answer-extension',
    );
    expect(nextCommand(['report-progress', 'acknowledge'])).toBe('acknowledge');
    expect(nextCommand(['cancel'])).toBeNull();
  });

  it('tells of many at once how many went through, and which did not and why', async () => {
    const row = { id: 'a', title: 'Rà soát cơ sở' } as TaskRow;
    page = await render(
      <BulkOutcome
        rows={[row]}
        answer={{
          done: 4,
          refused: [
            { id: 'a', code: 'task.not-in-state', title: { vi: 'Đã xong rồi.', en: 'Done.' } },
          ],
        }}
      />,
    );
    expect(page.text()).toContain('4 nhiệm vụ đã ghi.');
    expect(page.text()).toContain('Rà soát cơ sở: Đã xong rồi.');
  });

  it('shows a share by bar and figure, once for a screen reader', async () => {
    page = await render(<ProgressBar percent={45} />);
    expect(page.root.querySelector('progress')?.getAttribute('aria-label')).toBe(
      'Tiến độ 45\u00a0%',
    );
  });
});
