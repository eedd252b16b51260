import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import type { MeetingView } from '../contract.ts';
import { meetingsWeb } from './index.tsx';

const ID = '0198f3a0-0000-7000-8000-000000000001';
const AGENCY = '0198f3a0-0000-7000-8000-000000000002';
const PLAN = '0198f3a0-0000-7000-8000-000000000003';

const HEALTH = {
  id: AGENCY,
  name: 'Sở Y tế tỉnh',
  shortName: 'Sở Y tế',
  kind: 'department-health',
  level: 'province',
  validTo: null,
};
const FOUND = {
  'POST /agencies/find': { rows: [HEALTH] },
  'POST /plan-choices': {
    rows: [
      {
        id: PLAN,
        number: '12/KH-BCĐ138',
        title: 'Phòng, chống mua bán người năm 2026',
        issuer: 'BCĐ 138 tỉnh',
        year: 2026,
        isOver: false,
      },
    ],
  },
};

let page: OpenedPage;
afterEach(() => page.leave());

describe('calling a meeting', () => {
  it('sends what was filled in, with the agencies and the plan that were looked up', async () => {
    await openForm();
    await page.fill('title', 'Giao ban quý I');
    await page.fill('day', '10/3/2026');
    await page.choose('participants', 'so y te');
    await page.choose('plan', 'mua ban');
    await page.click(page.button('Lưu và mời'));
    await page.settle();
    expect(page.lastSent('POST /meetings')).toMatchObject({
      kind: 'meeting',
      title: 'Giao ban quý I',
      startsAt: '2026-03-10T08:00:00+07:00',
      endsAt: null,
      participantIds: [AGENCY],
      planId: PLAN,
    });
    expect(page.address()).toBe(`/meetings/${ID}`);
  });

  it('keeps what is wrong where it was typed, and says on top what to mend', async () => {
    await openForm();
    await page.fill('title', 'Giao ban');
    await page.fill('day', '31/2/2026');
    await page.fill('from', '25 giờ');
    await page.click(page.button('Lưu và mời'));
    expect(page.lastSent('POST /meetings')).toBeUndefined();
    expect(page.field('day').value).toBe('31/2/2026');
    expect(page.field('from').value).toBe('25 giờ');
    expect(page.text()).toContain('Có 3 chỗ cần sửa');
    for (const name of ['day', 'from', 'participants']) {
      expect(page.field(name).getAttribute('aria-invalid'), name).toBe('true');
    }
  });

  it('keeps everything typed when the server says no, with its reason', async () => {
    await openForm({ 'POST /meetings': new Refused('meeting.ends-before-start') });
    await page.fill('title', 'Giao ban');
    await page.fill('day', '10/3/2026');
    await page.fill('to', '07:00');
    await page.choose('participants', 'so y te');
    await page.click(page.button('Lưu và mời'));
    await page.settle();
    expect(page.text()).toMatch(/kết thúc/i);
    expect(page.field('title').value).toBe('Giao ban');
    expect(page.address()).toBe('/meetings/new');
  });

  it('brings back what was typed before the page was left', async () => {
    const drafts = new Map<string, unknown>([
      ['meeting.new', { kind: 'briefing', title: 'Giao ban dở', day: '', from: '08:00' }],
    ]);
    await openForm({}, drafts);
    expect(page.field('title').value).toBe('Giao ban dở');
    expect(page.text()).toContain('Đã mở lại bản nháp');
  });

  async function openForm(
    answers: object = { 'POST /meetings': { id: ID } },
    drafts = new Map<string, unknown>(),
  ): Promise<void> {
    page = await openPage(meetingsWeb, '/meetings/new', {
      permissions: ['plan.read', 'meeting.manage'],
      answers: { ...FOUND, ...answers },
      drafts,
    });
  }
});

describe('the list of meetings', () => {
  it('says what will stand there when there is none', async () => {
    page = await openPage(meetingsWeb, '/meetings', {
      permissions: ['plan.read'],
      answers: { 'GET /meetings': { rows: [], next: null } },
    });
    expect(page.text()).toContain('Chưa có cuộc họp nào');
    expect(page.text()).not.toContain('Lên lịch họp');
  });

  it('offers to call one only to those who may', async () => {
    page = await openPage(meetingsWeb, '/meetings', {
      permissions: ['plan.read', 'meeting.manage'],
      answers: { 'GET /meetings': { rows: [], next: null } },
    });
    expect(page.button('Lên lịch họp')).toBeDefined();
  });
});

describe('a meeting', () => {
  it('is only read by those who are invited', async () => {
    await openMeeting({ mayManage: false });
    expect(page.text()).toContain('Giao ban quý I');
    expect(page.text()).toContain('12/KH: Năm 2026');
    for (const verb of ['Sửa lịch', 'Ghi biên bản', 'Hủy cuộc họp']) {
      expect(page.text()).not.toContain(verb);
    }
  });

  it('says so where it may not be opened', async () => {
    page = await openPage(meetingsWeb, `/meetings/${ID}`, { answers: {} });
    expect(page.text()).toMatch(/không có|Không tìm thấy/i);
  });

  it('gives its conclusions as tasks, and asks what an agency is to do where that is missing', async () => {
    page = await openPage(meetingsWeb, `/meetings/${ID}/minutes`, {
      permissions: ['plan.read', 'meeting.manage'],
      answers: {
        ...FOUND,
        [`GET /meetings/${ID}`]: aMeeting({}),
        [`POST /meetings/${ID}/minutes`]: { tasks: 1 },
      },
    });
    expect(page.text()).toContain('Không ghi nội dung vụ án');
    await page.choose('lead1', 'so y te');
    await page.click(page.button('Lưu biên bản, giao việc'));
    expect(page.text()).toContain('Ghi kết luận, hoặc bỏ cơ quan và hạn ở dưới.');
    await page.fill('body1', 'Sở Y tế mở lớp tập huấn trong quý II');
    await page.click(page.button('Lưu biên bản, giao việc'));
    await page.settle();
    expect(page.lastSent(`POST /meetings/${ID}/minutes`)).toEqual({
      revision: 1,
      attendedIds: [AGENCY],
      conclusions: [
        { body: 'Sở Y tế mở lớp tập huấn trong quý II', leadAgencyId: AGENCY, dueOn: null },
      ],
      minutes: '',
    });
  });

  async function openMeeting(change: Partial<MeetingView>): Promise<void> {
    page = await openPage(meetingsWeb, `/meetings/${ID}`, {
      permissions: ['plan.read'],
      answers: { [`GET /meetings/${ID}`]: aMeeting(change) },
    });
  }
});

function aMeeting(change: Partial<MeetingView>): MeetingView {
  return {
    id: ID,
    revision: 1,
    kind: 'briefing',
    title: 'Giao ban quý I',
    startsAt: '2026-03-10T01:00:00.000Z',
    endsAt: null,
    venue: '',
    state: 'planned',
    owner: { id: AGENCY, name: 'BCĐ 138 tỉnh' },
    plan: { id: PLAN, title: '12/KH: Năm 2026' },
    agenda: '',
    minutes: '',
    cancelledReason: null,
    participants: [{ id: AGENCY, name: 'Sở Y tế', attended: null }],
    conclusions: [],
    mayManage: true,
    ...change,
  };
}
