import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import type { ClockMark } from '../contract.ts';
import { tipsWeb } from './index.tsx';

const ID = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a01';
const OTHER = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a02';
const POST = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a03';
const BODY = { id: '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a04', name: 'Công an tỉnh' };
const CODE = 'TB-2026-K7M2QX';
const CLOCK: ClockMark = {
  rule: '145.3c',
  name: { vi: 'Khắc phục vi phạm', en: 'Put a violation right' },
  dueOn: '2026-03-05',
  dueAt: null,
  askBy: null,
  nearness: 'within-three-days',
  provisional: false,
};

let page: OpenedPage;
afterEach(() => page.leave());

describe('tips passed on', () => {
  it('stand by their receipt, with the own papers alone to take', async () => {
    const paper = {
      id: OTHER,
      name: { vi: 'Chuyển nguồn tin về tội phạm', en: 'Transfer of a tip' },
      state: 'approved',
      number: null,
      issuedOn: null,
      revision: 3,
      acts: [],
      signed: false,
    };
    const receipt = {
      id: ID,
      code: CODE,
      kind: 'denunciation',
      receivedAt: '2026-02-20T02:00:00Z',
      passedOnAt: '2026-02-20T03:00:00Z',
      takenOverAt: null,
      recalledAt: null,
      mayRecall: true,
      state: 'in-transfer',
      papers: [paper],
    };
    page = await openPage(tipsWeb, '/tips/passed-on', {
      permissions: ['tip.receive'],
      answers: {
        'GET /tip-receipts': { rows: [receipt], next: null },
        [`POST /tip-receipts/${ID}/recall`]: { tipId: OTHER },
      },
    });
    for (const words of [CODE, 'nơi nhận chưa thụ lý', 'Chuyển nguồn tin về tội phạm']) {
      expect(page.text()).toContain(words);
    }
    await page.click(page.button('Rút lại việc chuyển'));
    await page.fill('recallReason', 'sent-to-wrong-body');
    await page.click(document.querySelector('dialog form button[type=submit]') as Element);
    await page.settle();
    expect(page.lastSent(`POST /tip-receipts/${ID}/recall`)).toMatchObject({
      reason: 'sent-to-wrong-body',
    });
    expect(page.text()).toContain(`Đã rút lại việc chuyển nguồn tin ${CODE}`);
    await page.click(page.button('Tải .docx'));
    expect(document.querySelectorAll('dialog input[type=radio]').length).toBeGreaterThan(0);
  });
});

describe('written requests', () => {
  const request = {
    eventId: OTHER,
    tip: { id: ID, code: CODE, kind: 'denunciation' },
    act: 'ask-to-remedy',
    askedAt: '2026-02-20T02:00:00Z',
    clock: CLOCK,
    standing: 'request-waits',
    answeredAt: null,
    heldBy: BODY,
  };
  const answers = {
    'GET /tip-requests': {
      rows: [
        request,
        {
          ...request,
          eventId: POST,
          act: 'ask-of-body',
          clock: null,
          standing: 'request-answered',
          answeredAt: '2026-02-24T02:00:00Z',
        },
      ],
      next: null,
    },
  };

  it('stand with their tip, limit and answer, and narrow to those that wait', async () => {
    page = await openPage(tipsWeb, '/tips/requests', { permissions: ['tip.supervise'], answers });
    for (const words of ['Yêu cầu khắc phục vi phạm', 'còn 3 ngày', 'đã trả lời', CODE]) {
      expect(page.text()).toContain(words);
    }
    expect(page.sent.find((one) => one.path === '/tip-requests')?.search.side).toBe('supervised');
    await page.click(page.root.querySelector('input[type="checkbox"]') as Element);
    await page.settle();
    expect(page.sent.findLast((one) => one.path === '/tip-requests')?.search.waiting).toBe('true');
  });

  it('are those made to the own body for whoever does not supervise', async () => {
    page = await openPage(tipsWeb, '/tips/requests', { permissions: ['tip.handle'], answers });
    expect(page.sent.find((one) => one.path === '/tip-requests')?.search.side).toBe('of-unit');
    expect(
      page.root.querySelector('nav[aria-label="Kiểm sát việc giải quyết nguồn tin"]'),
    ).toBeNull();
  });
});
