import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import type { ReportDueRow } from '../contract.ts';
import { reportsWeb } from './index.tsx';

const ID = '0198f3a0-0000-7000-8000-000000000001';
const FILE = '0198f3a0-0000-7000-8000-000000000002';

let page: OpenedPage;
afterEach(() => page.leave());

describe('handing in a report', () => {
  it('keeps the note while it is typed and brings it back, until it is handed in', async () => {
    const drafts = new Map<string, unknown>();
    await openReport({}, { drafts });
    await page.fill('note', 'Số liệu tính đến 14/6');
    await act(() => vi.waitFor(() => expect(drafts.size).toBe(1), 2000));
    await page.leave();
    await openReport({}, { drafts });
    expect(page.field('note').value).toBe('Số liệu tính đến 14/6');
    await page.click(page.button('Nộp báo cáo'));
    await page.settle();
    expect(page.lastSent(`POST /reports-due/${ID}/hand-in`)).toEqual({
      revision: 4,
      note: 'Số liệu tính đến 14/6',
    });
    expect(drafts.size).toBe(0);
  });

  it('warns that a hand-in with nothing in it will not count', async () => {
    await openReport({});
    expect(page.text()).toContain('Chưa kèm tệp hay lời nào');
    await page.fill('note', 'Xem công văn 12');
    expect(page.text()).not.toContain('Chưa kèm tệp hay lời nào');
  });

  it('lists the files that are stored and lets each be taken away', async () => {
    await openReport({ files: [{ id: FILE, name: 'bao-cao.pdf', handedIn: false }] });
    expect(page.text()).toContain('Tệp đã lưu, chưa nộp');
    await page.click(page.button('Bỏ tệp bao-cao.pdf'));
    await page.settle();
    expect(page.sent.map((one) => `${one.method} ${one.path}`)).toContain(
      `DELETE /reports-due/${ID}/files/${FILE}`,
    );
  });

  it('keeps the note where somebody else handed it in meanwhile', async () => {
    await openReport(
      {},
      { answers: { [`POST /reports-due/${ID}/hand-in`]: new Refused('record.changed') } },
    );
    await page.fill('note', 'Bản cuối');
    await page.click(page.button('Nộp báo cáo'));
    await page.settle();
    expect(page.field('note').value).toBe('Bản cuối');
    expect(page.root.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('is not offered to whoever only reads it; both hand-ins are shown', async () => {
    await openReport({
      state: 'submitted',
      mayHandIn: false,
      submittedAt: '2026-06-08T02:00:00Z',
      handedInAgainAt: '2026-06-20T02:00:00Z',
    });
    expect(page.text()).toContain('Nộp lại20/06/2026');
    expect(document.querySelector('[type="submit"]')).toBeNull();
  });
});

describe('returning a report', () => {
  it('needs a reason, and says whether the hand-in counts', async () => {
    await openReport({ state: 'submitted', mayHandIn: false, mayDecide: true });
    await page.click(page.button('Trả lại'));
    expect(page.lastSent(`POST /reports-due/${ID}/decide`)).toBeUndefined();
    await page.fill('reason', 'Báo cáo của kỳ trước');
    await page.click(document.querySelector('input[value="no"]') as Element);
    await page.click(page.button('Trả lại'));
    await page.settle();
    expect(page.lastSent(`POST /reports-due/${ID}/decide`)).toEqual({
      revision: 4,
      accepted: false,
      note: 'Báo cáo của kỳ trước',
      isReport: false,
    });
  });
});

async function openReport(
  change: Partial<ReportDueRow>,
  options: { drafts?: Map<string, unknown>; answers?: object } = {},
): Promise<void> {
  page = await openPage(reportsWeb, `/reports/${ID}`, {
    today: '2026-06-08',
    permissions: ['report.owe'],
    drafts: options.drafts ?? new Map(),
    answers: {
      [`GET /reports-due/${ID}`]: aReport(change),
      [`POST /reports-due/${ID}/hand-in`]: {},
      [`POST /reports-due/${ID}/decide`]: {},
      [`DELETE /reports-due/${ID}/files/${FILE}`]: {},
      ...options.answers,
    },
  });
}

function aReport(change: Partial<ReportDueRow>): ReportDueRow {
  return {
    id: ID,
    planId: FILE,
    planNumber: '12/KH-BCĐ138',
    planTitle: 'Năm 2026',
    path: 'III.2',
    kind: 'semiannual',
    agency: { id: FILE, name: 'Sở Y tế' },
    periodCode: '2026-half-1',
    periodFrom: '2025-12-15',
    periodTo: '2026-06-14',
    beforeOn: '2026-06-10',
    lastDay: '2026-06-09',
    remindOn: '2026-06-09',
    upperDay: null,
    subject: null,
    submittedBy: null,
    assumed: false,
    state: 'waiting',
    submittedAt: null,
    handedInAgainAt: null,
    timing: 'waiting',
    note: null,
    revision: 4,
    files: [],
    mayHandIn: true,
    mayDecide: false,
    ...change,
  };
}
