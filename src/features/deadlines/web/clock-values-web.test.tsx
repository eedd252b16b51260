import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import type { ClockPartRow } from '../contract.ts';
import { deadlinesWeb } from './index.tsx';

let page: OpenedPage;
afterEach(() => page?.leave());

function aPart(changes: Partial<ClockPartRow>): ClockPartRow {
  return {
    rule: '277.1',
    group: 'trial',
    slot: 'length',
    name: { vi: 'Chuẩn bị xét xử', en: 'Prepare the trial' },
    variant: null,
    shipped: { part: 'length', length: { days: 30 } },
    saidShipped: { vi: '30 ngày', en: '30 days' },
    certainty: 'dagger',
    cites: ['BLTTHS 277'],
    decided: [],
    ...changes,
  };
}

const ROWS = [
  aPart({}),
  aPart({
    rule: 'KN-03',
    group: 'complaint',
    name: { vi: 'Giải quyết khiếu nại lần đầu', en: 'Settle a complaint' },
    saidShipped: { vi: '7 ngày', en: '7 days' },
    certainty: 'open',
    shipped: { part: 'length', length: { days: 7 } },
  }),
];

async function openLimits(answer: object = { rows: ROWS }): Promise<void> {
  page = await openPage(deadlinesWeb, '/settings/time-limits', {
    permissions: ['setting.edit'],
    answers: { 'GET /clock-values': answer, 'POST /clock-values': {} },
  });
  await page.settle();
}

const headings = () => [...page.root.querySelectorAll('h2')].map((one) => one.textContent);

describe('values of statutory limits that are not verified', () => {
  it('stand under their stages, counted, with a way to each', async () => {
    await openLimits();
    expect(headings()).toEqual(['Xét xử sơ thẩm', 'Khiếu nại, tố cáo']);
    expect(page.text()).toContain('2 giá trị chưa kiểm chứng: 0 nơi dùng đã quyết định');
    const ways = [...page.root.querySelectorAll('nav a')];
    expect(ways.map((one) => one.textContent)).toEqual([
      'Xét xử sơ thẩm0/11 giá trị, đã quyết định 0',
      'Khiếu nại, tố cáo0/11 giá trị, đã quyết định 0',
    ]);
    await page.click(ways[1] as Element);
    expect(document.activeElement?.textContent).toBe('Khiếu nại, tố cáo');
  });

  it('are narrowed by what is typed, without marks, and say when nothing matches', async () => {
    await openLimits();
    const find = page.root.querySelector('input[type=search]') as HTMLInputElement;
    await page.type(find, 'khieu nai lan dau');
    expect(headings()).toEqual(['Khiếu nại, tố cáo']);
    expect(page.root.querySelector('p[role=status]')?.textContent).toBe('1 giá trị');
    await page.type(find, 'không có thời hạn này');
    expect(headings()).toEqual([]);
    expect(page.text()).toContain('Không có giá trị nào khớp');
  });

  it('are decided from a day, with who decided and on what ground', async () => {
    await openLimits();
    const decide = [...page.root.querySelectorAll('td button')];
    await page.click(decide[1] as Element);
    await page.fill('number', '10');
    await page.fill('decidedBy', 'Viện trưởng VKSND tỉnh');
    await page.fill('note', 'công văn 12/VKS');
    await page.click(page.button('Ghi giá trị'));
    await page.settle();
    expect(page.lastSent('POST /clock-values')).toMatchObject({
      rule: 'KN-03',
      value: { part: 'length', length: { days: 10 } },
      decidedBy: 'Viện trưởng VKSND tỉnh',
    });
  });

  it('say what went wrong when they do not come', async () => {
    await openLimits(new Refused('access.denied'));
    expect(page.root.querySelector('[role=alert]')).not.toBeNull();
    expect(headings()).toEqual([]);
  });
});
