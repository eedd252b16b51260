import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import { NoticeKind, type NoticeRow } from '../contract.ts';
import { notificationsWeb } from './index.tsx';
import { noticeWords } from './words.ts';

const ID = '0198f3a0-0000-7000-8000-000000000001';
const PLAN = '0198f3a0-0000-7000-8000-000000000002';

let page: OpenedPage;
afterEach(() => page?.leave());

describe('the notices', () => {
  it('say what waits, are ticked off when opened, and lead to the work', async () => {
    await openList([aNotice({ kind: 'remind.card-soon', recordKind: 'plan', days: 3, count: 4 })]);
    expect(page.text()).toContain('Còn 3 ngày làm việc: 4 nhiệm vụ trong phiếu giao đến hạn');
    await page.click(page.button('Mở'));
    await page.settle();
    expect(page.lastSent('POST /notifications/read')).toEqual({ ids: [ID] });
    expect(page.address()).toBe(`/tasks?scope=card&planId=${PLAN}`);
  });

  it('name the day of a calendar that changed, and lead to Hôm nay', async () => {
    await openList([
      aNotice({ kind: 'calendar.changed', recordKind: 'calendar', day: '2026-05-22', count: 2 }),
    ]);
    expect(page.text()).toContain('Lịch làm việc ngày 22/05/2026 thay đổi: 2 việc');
    await page.click(page.button('Mở'));
    expect(page.address()).toBe('/today');
  });

  it('are ticked off all at once', async () => {
    await openList([aNotice({})]);
    await page.click(page.button('Đánh dấu đã xem tất cả'));
    await page.settle();
    expect(page.lastSent('POST /notifications/read')).toEqual({});
  });

  it('say what will stand there when there is none', async () => {
    await openList([], 0);
    expect(page.text()).toContain('Chưa có thông báo');
    expect(page.text()).not.toContain('Đánh dấu đã xem tất cả');
  });

  it('say why they cannot be read', async () => {
    page = await openPage(notificationsWeb, '/notifications', {
      answers: {
        'GET /notifications': new Refused('access.denied'),
        'GET /notifications/count': { unread: 0 },
      },
    });
    expect(page.root.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('have words for every kind, in both languages', () => {
    for (const kind of NoticeKind.options) {
      const [group = '', name = ''] = kind.split(/\.(.*)/);
      for (const words of [noticeWords.vi, noticeWords.en]) {
        const kinds: Record<string, Record<string, string>> = words.kinds;
        expect(kinds[group]?.[name], kind).toBeTruthy();
      }
    }
  });

  async function openList(rows: NoticeRow[], unread = rows.length): Promise<void> {
    page = await openPage(notificationsWeb, '/notifications', {
      answers: {
        'GET /notifications': { rows, next: null },
        'GET /notifications/count': { unread },
        'POST /notifications/read': {},
      },
    });
  }
});

function aNotice(change: Partial<NoticeRow>): NoticeRow {
  return {
    id: ID,
    kind: 'task.assigned',
    recordKind: 'task',
    recordId: PLAN,
    subject: null,
    count: 1,
    days: null,
    day: null,
    card: false,
    planId: null,
    at: '2026-03-02T01:00:00.000Z',
    read: false,
    ...change,
  };
}
