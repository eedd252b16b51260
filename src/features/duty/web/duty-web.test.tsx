import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answers, type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import type { DangerRow, DutyDesk } from '../contract.ts';
import { dutyWeb } from './index.tsx';

const NOW = '2026-03-02T01:00:00Z';
const ALERT = '0198f3a0-0000-4000-8000-000000000001';
const POST = '0198f3a0-0000-4000-8000-000000000002';

let page: OpenedPage;
afterEach(() => page?.leave());

function anAlert(changes: Partial<DangerRow> = {}): DangerRow {
  return {
    id: ALERT,
    raisedAt: NOW,
    placeName: 'Xã Nà Phiêng',
    kind: 'violence',
    source: 'officer',
    state: 'calling',
    bodyName: 'Công an xã',
    nextCallAt: '2026-03-02T01:09:30Z',
    calledTitle: 'Phó Trưởng Công an xã',
    calledAgency: 'Công an xã',
    acknowledgedAt: null,
    acknowledgedBy: null,
    closedAt: null,
    outcome: null,
    mine: false,
    hasWords: false,
    tipId: null,
    mayAnswer: true,
    ...changes,
  };
}

function aDesk(changes: Partial<DutyDesk> = {}): DutyDesk {
  return {
    agency: { id: POST, name: 'Công an xã' },
    phone: '0298 3888 222',
    revision: 1,
    rosterSince: NOW,
    now: NOW,
    onDuty: [],
    from: '2026-03-02',
    days: 7,
    shifts: [],
    gaps: [{ fromAt: NOW, untilAt: '2026-03-03T01:00:00Z' }],
    province: { name: 'Công an tỉnh', phone: '0298 3888 113' },
    mayManage: true,
    ...changes,
  };
}

async function openDuty(rows: DangerRow[], desk = aDesk(), answers: Answers = {}): Promise<void> {
  page = await openPage(dutyWeb, '/duty', {
    permissions: ['duty.serve', 'duty.manage'],
    answers: {
      'GET /danger-alerts': { rows, next: null, now: NOW },
      'GET /duty/desk': desk,
      'GET /duty/choices': { rows: [{ postId: POST, title: 'Trực ban', officer: 'Lò Văn Quế' }] },
      [`POST /danger-alerts/${ALERT}/acknowledge`]: {},
      [`POST /danger-alerts/${ALERT}/close`]: {},
      'POST /duty/shifts': { ids: [] },
      ...answers,
    },
  });
}

describe('the duty desk', () => {
  it('shows 113, the duty telephone, whom it calls and the minutes left by the server’s clock', async () => {
    await openDuty([anAlert()]);
    expect(page.root.querySelector('a[href="tel:113"]')).not.toBeNull();
    expect(page.root.querySelector('a[href="tel:02983888113"]')).not.toBeNull();
    expect(page.text()).toContain('Xã Nà Phiêng: Đang bị đánh, cưỡng bức');
    expect(page.text()).toContain('Đang gọi: Phó Trưởng Công an xã');
    expect(page.text()).toMatch(/Còn 9 phút (30|29|28) giây thì gọi người tiếp theo/);
  });

  it('names the body of whoever is called now, when the province has its turn', async () => {
    await openDuty([anAlert({ calledTitle: 'Trực ban hình sự', calledAgency: 'Công an tỉnh' })]);
    expect(page.text()).toContain('Đang gọi: Trực ban hình sự, Công an tỉnh.');
  });

  it('acknowledges the first alert with one key', async () => {
    await openDuty([anAlert()]);
    await act(async () => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n' }));
    });
    await page.settle();
    expect(page.lastSent(`POST /danger-alerts/${ALERT}/acknowledge`)).toEqual({});
  });

  it('lets nobody answer who was not called', async () => {
    await openDuty([anAlert({ mayAnswer: false, mine: true })]);
    expect(page.text()).not.toContain('Nhận việc');
    expect(page.text()).toContain('vị trí của anh/chị báo');
  });

  it('says loudly that nobody is on duty, and when', async () => {
    await openDuty([]);
    const loud = [...page.root.querySelectorAll('[role=alert]')].map((one) => one.textContent);
    expect(loud.some((text) => text?.includes('Không ai đang trực'))).toBe(true);
    expect(loud.some((text) => text?.includes('Có 1 khoảng không ai trực'))).toBe(true);
  });

  it('enters the same turn on several days running', async () => {
    await openDuty([]);
    await page.click(page.button('Xếp ca trực'));
    await page.settle();
    await page.type(page.field('postId'), POST);
    await page.fill('hours', '12');
    await page.fill('repeat', '2');
    await page.click(page.button('Xếp ca'));
    await page.settle();
    expect(page.lastSent('POST /duty/shifts')).toEqual({
      shifts: [
        { postId: POST, fromAt: '2026-03-02T00:00:00Z', untilAt: '2026-03-02T12:00:00Z', order: 1 },
        { postId: POST, fromAt: '2026-03-03T00:00:00Z', untilAt: '2026-03-03T12:00:00Z', order: 1 },
      ],
    });
  });

  it('tells whoever stands no duty that this page is not for the post', async () => {
    page = await openPage(dutyWeb, '/duty', {
      answers: { 'GET /danger-alerts': { rows: [], next: null, now: NOW } },
    });
    expect(page.text()).toContain('Vị trí công tác này không trực ban');
  });
});
