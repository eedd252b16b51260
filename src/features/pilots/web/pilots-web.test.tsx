import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import type { PilotView } from '../contract.ts';
import { pilotsWeb } from './index.tsx';

const ID = '0198f3a0-0000-7000-8000-000000000001';
const AGENCY = {
  id: '0198f3a0-0000-7000-8000-000000000002',
  name: 'Ủy ban nhân dân xã Nà Sơn',
  shortName: 'UBND xã Nà Sơn',
  kind: 'commune-peoples-committee',
  level: 'commune',
  validTo: null,
};

let page: OpenedPage;
afterEach(() => page.leave());

describe('a new pilot', () => {
  it('is sent with its place, content and time; without a plan where none was chosen', async () => {
    await openForm({ 'POST /pilots': { id: ID } });
    await fillAll();
    await page.settle();
    expect(page.lastSent('POST /pilots')).toEqual({
      title: 'Bản không có người bị mua bán',
      content: 'Ký cam kết từng hộ, tổ tự quản báo tin',
      startsOn: '2026-04-01',
      endsOn: '2026-12-31',
      agencyId: AGENCY.id,
      planId: null,
    });
    expect(page.address()).toBe(`/pilots/${ID}`);
  });

  it('keeps all that was typed where the server refuses its days', async () => {
    await openForm({ 'POST /pilots': new Refused('pilot.window-reversed') });
    await fillAll();
    await page.settle();
    expect(page.address()).toBe('/pilots/new');
    expect(page.field('content').value).toBe('Ký cam kết từng hộ, tổ tự quản báo tin');
    expect(page.text()).toMatch(/Ngày cuối|ngày đầu/i);
  });

  it('says what is missing at each field', async () => {
    await openForm({});
    await page.click(page.button('Lưu nơi làm điểm'));
    for (const name of ['agency', 'title', 'content', 'startsOn', 'endsOn']) {
      expect(page.field(name).getAttribute('aria-invalid'), name).toBe('true');
    }
    expect(page.lastSent('POST /pilots')).toBeUndefined();
  });

  async function openForm(answers: object): Promise<void> {
    page = await openPage(pilotsWeb, '/pilots/new', {
      permissions: ['plan.read', 'pilot.manage'],
      answers: { 'POST /agencies/find': { rows: [AGENCY] }, ...answers },
    });
  }

  async function fillAll(): Promise<void> {
    await page.choose('agency', 'na son');
    await page.fill('title', 'Bản không có người bị mua bán');
    await page.fill('content', 'Ký cam kết từng hộ, tổ tự quản báo tin');
    await page.fill('startsOn', '1/4/2026');
    await page.fill('endsOn', '31/12/2026');
    await page.click(page.button('Lưu nơi làm điểm'));
  }
});

describe('the list of pilots', () => {
  it('is empty with a word, and offers a new one only to those who may', async () => {
    const answers = { 'GET /pilots': { rows: [], next: null } };
    page = await openPage(pilotsWeb, '/pilots', { permissions: ['plan.read'], answers });
    expect(page.text()).toContain('Chưa có nơi làm điểm');
    expect(page.text()).not.toContain('Chọn nơi làm điểm');
  });
});

describe('a pilot', () => {
  it('is reviewed with words and a decision whether to spread it', async () => {
    await openPilot({ phase: 'review-awaited' });
    await page.click(page.button('Ghi đánh giá'));
    const submit = () => page.click(document.querySelector('dialog [type="submit"]') as Element);
    await submit();
    expect(page.lastSent(`POST /pilots/${ID}/review`)).toBeUndefined();
    await page.fill('review', 'Cả 6 bản giữ được tổ tự quản');
    await page.click(document.querySelector('dialog input[type="radio"]') as Element);
    await submit();
    await page.settle();
    expect(page.lastSent(`POST /pilots/${ID}/review`)).toMatchObject({
      revision: 1,
      review: 'Cả 6 bản giữ được tổ tự quản',
      spread: true,
    });
  });

  it('is only read where it is another’s', async () => {
    await openPilot({ phase: 'review-awaited', mayManage: false });
    expect(page.text()).toContain('Bản không có người bị mua bán');
    expect(document.querySelectorAll('main button, button[type="submit"]')).toHaveLength(0);
  });

  async function openPilot(change: Partial<PilotView>): Promise<void> {
    page = await openPage(pilotsWeb, `/pilots/${ID}`, {
      permissions: ['plan.read', 'pilot.manage'],
      answers: { [`GET /pilots/${ID}`]: aPilot(change), [`POST /pilots/${ID}/review`]: {} },
    });
  }
});

function aPilot(change: Partial<PilotView>): PilotView {
  return {
    id: ID,
    revision: 1,
    title: 'Bản không có người bị mua bán',
    place: { id: AGENCY.id, name: 'Xã Nà Sơn' },
    agency: { id: AGENCY.id, name: 'UBND xã Nà Sơn' },
    startsOn: '2025-04-01',
    endsOn: '2025-12-31',
    phase: 'running',
    spread: null,
    content: 'Ký cam kết từng hộ',
    owner: { id: AGENCY.id, name: 'BCĐ 138 tỉnh' },
    plan: null,
    review: null,
    reviewedOn: null,
    mayManage: true,
    ...change,
  };
}
