import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import type { CampaignView } from '../contract.ts';
import { campaignsWeb } from './index.tsx';

const ID = '0198f3a0-0000-7000-8000-000000000001';
const PLAN = '0198f3a0-0000-7000-8000-000000000003';
const CHOICE = {
  id: PLAN,
  number: null,
  title: 'Đợt cao điểm 2026',
  issuer: 'UBND tỉnh',
  year: 2026,
  isOver: false,
};

let page: OpenedPage;
afterEach(() => page.leave());

describe('a new campaign', () => {
  it('is sent with its window and the plan whose work counts for it', async () => {
    await openForm();
    await page.fill('name', 'Cao điểm tấn công, trấn áp');
    await page.fill('startsOn', '1/7/2026');
    await page.fill('endsOn', '30/9/2026');
    await page.choose('plan', 'cao diem');
    await page.click(page.button('Lưu đợt'));
    await page.settle();
    expect(page.lastSent('POST /campaigns')).toEqual({
      kind: 'crackdown',
      name: 'Cao điểm tấn công, trấn áp',
      theme: null,
      startsOn: '2026-07-01',
      endsOn: '2026-09-30',
      participantIds: [],
      planId: PLAN,
    });
    expect(page.address()).toBe(`/campaigns/${ID}`);
  });

  it('is not sent without its name and days; what was typed stays', async () => {
    await openForm();
    await page.fill('theme', 'Vì một cộng đồng an toàn');
    await page.fill('startsOn', 'tháng bảy');
    await page.click(page.button('Lưu đợt'));
    expect(page.lastSent('POST /campaigns')).toBeUndefined();
    expect(page.text()).toContain('Có 3 chỗ cần sửa');
    expect(page.field('startsOn').value).toBe('tháng bảy');
    expect(page.field('theme').value).toBe('Vì một cộng đồng an toàn');
  });

  async function openForm(): Promise<void> {
    page = await openPage(campaignsWeb, '/campaigns/new', {
      permissions: ['plan.read', 'campaign.manage'],
      answers: { 'POST /plan-choices': { rows: [CHOICE] }, 'POST /campaigns': { id: ID } },
    });
  }
});

describe('the list of campaigns', () => {
  it('is empty with a word, and offers a new one only to those who may', async () => {
    const answers = { 'GET /campaigns': { rows: [], next: null } };
    page = await openPage(campaignsWeb, '/campaigns', { permissions: ['plan.read'], answers });
    expect(page.text()).toContain('Chưa có đợt nào');
    expect(page.text()).not.toContain('Mở đợt');
    await page.leave();
    page = await openPage(campaignsWeb, '/campaigns', {
      permissions: ['plan.read', 'campaign.manage'],
      answers,
    });
    expect(page.button('Mở đợt')).toBeDefined();
  });
});

describe('a campaign', () => {
  it('is closed only once its window has passed, and says why not before', async () => {
    await openCampaign({ standing: 'running' });
    expect(page.text()).toContain('đợt còn đến hết ngày 30/09/2026');
    expect(page.text()).not.toContain('Ghi tổng kết đợt');
  });

  it('asks for the review, keeps an empty one open, and sends what is written', async () => {
    await openCampaign({ standing: 'closing' });
    await page.click(page.button('Ghi tổng kết'));
    await page.click(document.querySelector('dialog [type="submit"]') as Element);
    expect(page.lastSent(`POST /campaigns/${ID}/close`)).toBeUndefined();
    await page.fill('note', 'Triệt phá 3 đường dây; 12 buổi truyền thông.');
    await page.click(document.querySelector('dialog [type="submit"]') as Element);
    await page.settle();
    expect(page.lastSent(`POST /campaigns/${ID}/close`)).toMatchObject({
      as: 'closed',
      note: 'Triệt phá 3 đường dây; 12 buổi truyền thông.',
    });
  });

  it('shows the agencies with results first, and all of many only when asked', async () => {
    const none = { tasks: 1, tasksDone: 0, progressReports: 0, reportsHandedIn: 0 };
    const participants = Array.from({ length: 30 }, (_, at) => ({
      id: `0198f3a0-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`,
      name: `UBND xã số ${at}`,
      results: at === 29 ? { ...none, tasksDone: 1 } : none,
    }));
    await openCampaign({ participants });
    const rows = () => [...page.root.querySelectorAll('tbody th')].map((one) => one.textContent);
    expect(rows()[0]).toBe('UBND xã số 29');
    expect(rows()).toHaveLength(12);
    expect(page.text()).toContain('1 trong 30 cơ quan đã có kết quả');
    await page.click(page.button('Hiện cả 30 cơ quan'));
    expect(rows()).toHaveLength(30);
  });

  it('offers nothing to whoever only reads it', async () => {
    await openCampaign({ standing: 'closing', mayManage: false });
    for (const verb of ['Ghi tổng kết', 'Sửa đợt', 'Hủy đợt']) {
      expect(page.text()).not.toContain(verb);
    }
  });

  async function openCampaign(change: Partial<CampaignView>): Promise<void> {
    page = await openPage(campaignsWeb, `/campaigns/${ID}`, {
      permissions: ['plan.read', 'campaign.manage'],
      answers: {
        [`GET /campaigns/${ID}`]: aCampaign(change),
        [`POST /campaigns/${ID}/close`]: {},
      },
    });
  }
});

function aCampaign(change: Partial<CampaignView>): CampaignView {
  const results = { tasks: 8, tasksDone: 3, progressReports: 5, reportsHandedIn: 2 };
  return {
    id: ID,
    revision: 1,
    kind: 'crackdown',
    name: 'Cao điểm tấn công',
    theme: null,
    startsOn: '2026-07-01',
    endsOn: '2026-09-30',
    standing: 'running',
    owner: { id: PLAN, name: 'BCĐ 138 tỉnh' },
    plan: { id: PLAN, title: 'Năm 2026' },
    task: null,
    closingNote: null,
    closedOn: null,
    participants: [],
    results,
    mayManage: true,
    ...change,
  };
}
