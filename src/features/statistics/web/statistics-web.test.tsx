import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import { statisticsWeb } from './index.tsx';

let page: OpenedPage;
afterEach(() => page.leave());

const FIGURES = {
  carriedOver: 3,
  taken: 17,
  again: 1,
  handled: 12,
  left: 8,
  overdue: 2,
  outcomes: { concluded: 9, 'file-returned': 3 },
};
const SHOWN = {
  subject: 'cases',
  stage: 'investigation',
  split: 'by-article',
  years: 'programme',
  year: 2026,
  from: '2025-12-15',
  to: '2026-12-14',
  definition: { vi: 'Tồn cũ + mới = đã giải quyết + còn lại.', en: 'Balance.' },
  rows: [
    { key: '150.2', name: null, figures: FIGURES },
    { key: '151.1', name: null, figures: null },
  ],
  total: { key: 'all', name: null, figures: FIGURES },
  hiddenBelow: null,
};
const ID = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a01';

describe('the figures of a period', () => {
  it('name the period, balance, and part by article in words', async () => {
    page = await openPage(statisticsWeb, '/statistics?subject=cases', {
      permissions: ['statistics.read'],
      answers: { 'GET /statistics': SHOWN },
    });
    for (const words of [
      'kỳ 15/12/2025 – 14/12/2026',
      'Tồn cũ',
      'khoản 2 Điều 150',
      'Kết luận điều tra 9',
      'quá hạn lúc này: 2',
      'che',
      SHOWN.definition.vi,
    ]) {
      expect(page.root.textContent).toContain(words);
    }
    expect(page.root.querySelector('dl button'), 'no record is open to the reader').toBeNull();
    expect(page.sent[0]?.search).toMatchObject({ subject: 'cases', years: 'programme' });
  });

  it('lead whoever handles cases to those that may be opened', async () => {
    page = await openPage(statisticsWeb, '/statistics?subject=cases', {
      permissions: ['statistics.read', 'case.read'],
      answers: {
        'GET /statistics': SHOWN,
        'GET /statistics/records': { rows: [{ id: ID, code: 'VA-98-2026-K7M2QX' }], more: false },
      },
    });
    await page.click(page.button('3, xem hồ sơ mở được'));
    await page.settle();
    expect(page.root.textContent).toContain('VA-98-2026-K7M2QX');
    expect(page.root.textContent).toContain('Con số là 3');
  });

  it('say that small ones are hidden outside the proceedings', async () => {
    const total = { key: 'all', name: null, figures: null };
    page = await openPage(statisticsWeb, '/statistics', {
      permissions: ['statistics.read'],
      answers: { 'GET /statistics': { ...SHOWN, rows: [], total, hiddenBelow: 5 } },
    });
    expect(page.root.textContent).toContain('Dòng có số nhỏ hơn 5 được che');
    expect(page.root.textContent).toContain('quá nhỏ để hiện');
  });
});
