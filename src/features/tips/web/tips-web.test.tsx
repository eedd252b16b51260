import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import type { TipView } from '../contract.ts';
import { tipsWeb } from './index.tsx';
import { toTipQuery } from './tip-filters.ts';
import { BODY, CLOCK, ID, POST, RECORD, ROW, VIEW } from './tip-samples.testing.ts';

let page: OpenedPage;
afterEach(() => page.leave());

const NONE = { overdue: 0, dueToday: 0, withinThreeDays: 0, later: 0, missedNotices: 0 };
const BOARDS = {
  all: { ...NONE, overdue: 2, withinThreeDays: 1 },
  byHandler: [{ ...NONE, withinThreeDays: 1, post: ROW.handlers[0] }],
  byAgency: [{ ...NONE, overdue: 2, agency: BODY }],
};
const BOARD = {
  'GET /tips': { rows: [ROW], next: null },
  'GET /tip-boards': BOARDS,
};

describe('the board', () => {
  it('shows each tip by code with its nearest limit, who is in danger and what was missed', async () => {
    page = await openPage(tipsWeb, '/tips', { permissions: ['tip.receive'], answers: BOARD });
    for (const words of [
      'TB-2026-K7M2QX',
      'còn 3 ngày',
      'Giải quyết nguồn tin',
      'Có người đang gặp nguy hiểm',
      '1 thông báo lỡ hạn',
      'Đang kiểm tra, xác minh',
    ]) {
      expect(page.text()).toContain(words);
    }
    expect(page.text()).not.toContain('Tệp CSV');
  });

  it('narrows to what is overdue, and to one handler', async () => {
    page = await openPage(tipsWeb, '/tips', { permissions: ['tip.lead'], answers: BOARD });
    await page.click(page.button('2Quá hạn'));
    await page.settle();
    expect(page.sent.findLast((one) => one.path === '/tips')?.search).toMatchObject({
      nearness: 'overdue',
      box: 'all-open-to-me',
    });
    await page.click(page.button('Chỉ xem của Điều tra viên, Công an tỉnh'));
    await page.settle();
    expect(page.address()).toContain(`handlerPostId=${POST}`);
  });

  it('says what will stand there when there is nothing, and offers no intake to who may not', async () => {
    page = await openPage(tipsWeb, '/tips', {
      permissions: ['tip.supervise'],
      answers: { ...BOARD, 'GET /tips': { rows: [], next: null } },
    });
    expect(page.text()).toContain('Không có nguồn tin nào đang mở cho anh/chị');
    expect(page.text()).not.toContain('Tiếp nhận nguồn tin');
  });

  it('looks for a closed state among the closed ones', () => {
    expect(toTipQuery({ state: 'case-opened' })).toMatchObject({ closed: 'true' });
    expect(toTipQuery({ state: 'in-verification' })).not.toHaveProperty('closed');
    expect(toTipQuery({ closed: 'yes' })).toMatchObject({ closed: 'true' });
  });

  it('finds by what is typed, which stands in no address, and goes back to the board', async () => {
    page = await openPage(tipsWeb, '/tips', {
      permissions: ['tip.handle'],
      answers: {
        ...BOARD,
        'POST /tips/search': { rows: [{ ...ROW, code: 'TB-FOUND' }], next: null },
      },
    });
    await page.type(
      page.root.querySelector('input[type="search"]') as HTMLInputElement,
      ' na phieng ',
    );
    await page.click(page.button('Tìm'));
    await page.settle();
    expect(page.lastSent('POST /tips/search')).toMatchObject({ words: 'na phieng' });
    expect(page.text()).toContain('TB-FOUND');
    expect(page.address()).not.toContain('phieng');
    await page.click(page.button('Thôi tìm'));
    await page.settle();
    expect(page.text()).toContain('TB-2026-K7M2QX');
  });

  it('tells a refusal in the words of the office', async () => {
    page = await openPage(tipsWeb, '/tips', {
      answers: { 'GET /tips': new Refused('access.denied') },
    });
    expect(page.root.querySelector('[role="alert"]')).not.toBeNull();
  });
});

describe('the menu', () => {
  it('stands open to who has to do with tips, supervision to the procuracy alone', () => {
    const seen = (permissions: string[]) =>
      tipsWeb.navigation
        .filter((item) => item.visible({ permissions } as never))
        .map((item) => item.key);
    expect(seen(['task.read'])).toEqual([]);
    expect(seen(['tip.receive'])).toEqual(['tips', 'known-asks']);
    expect(seen(['tip.supervise'])).toEqual(['tips', 'tip-supervision', 'known-asks']);
  });
});

describe('supervision', () => {
  it('lists first what was missed, with the tip and the body that holds it', async () => {
    page = await openPage(tipsWeb, '/tips/supervision', {
      permissions: ['tip.supervise'],
      answers: {
        ...BOARD,
        'GET /tip-missed-notices': {
          rows: [
            {
              tip: ROW,
              clock: {
                ...CLOCK,
                name: { vi: 'Thông báo tiếp nhận', en: 'Notice of receipt' },
                dueOn: '2026-02-27',
                nearness: 'overdue',
              },
            },
          ],
          next: null,
        },
      },
    });
    expect(page.text()).toContain('Thông báo tiếp nhận');
    expect(page.text()).toContain('quá 3 ngày');
    expect(page.sent.find((one) => one.path === '/tips')?.search.box).toBe('supervised');
  });

  it('says so when nothing was missed', async () => {
    page = await openPage(tipsWeb, '/tips/supervision', {
      permissions: ['tip.supervise'],
      answers: { ...BOARD, 'GET /tip-missed-notices': { rows: [], next: null } },
    });
    expect(page.text()).toContain('Không có thông báo, chuyển giao nào lỡ hạn');
  });
});

const HANDLER = ['tip.handle'] as const;

describe('the record', () => {
  it('says where it stands, offers one next step, and tells why a way is closed', async () => {
    await openRecord();
    expect(page.text()).toContain('Đang giữ: Công an tỉnh, Điều tra viên');
    expect(page.button('Kéo dài đến 02 tháng')).toBeDefined();
    expect(page.text()).toContain('Tạm đình chỉ giải quyết: Chỉ làm được khi đã hết thời hạn');
    expect(page.text()).toContain('chỉ được đưa vào lưu trữ từ ngày 01/03/2028');
    expect(page.text()).toContain('1 dưới 16 tuổi, 2 từ đủ 18');
    expect(page.text()).toContain('chờ trả lời');
  });

  it('opens a clock to its article and count', async () => {
    await openRecord();
    await page.click(page.button('còn 3 ngày'));
    expect(page.text()).toContain('BLTTHS Điều 147 khoản 1');
    expect(page.text()).toContain('Đếm 20 ngày từ 13/02/2026.');
  });

  it('sends an act with the office that decided it and the revision that was seen', async () => {
    await openRecord({ [`POST /tips/${ID}/acts`]: { revision: 5, paperId: null } });
    await page.click(page.button('Kéo dài đến 02 tháng'));
    await page.settle();
    await page.fill('decidedByPostId', POST);
    await page.fill('words', 'Chờ kết quả xác minh');
    await page.fill('day', '1/3/2026');
    await page.fill('hour', '8h30');
    await submitDialog();
    expect(page.lastSent(`POST /tips/${ID}/acts`)).toMatchObject({
      revision: 4,
      act: {
        do: 'prolong',
        decidedByPostId: POST,
        words: 'Chờ kết quả xác minh',
        at: '2026-03-01T08:30:00+07:00',
      },
    });
    expect(page.text()).toContain('Đã ghi: Kéo dài đến 02 tháng.');
  });

  it('keeps what is wrong at its field and sends nothing', async () => {
    await openRecord();
    await page.click(page.button('Chuyển cơ quan có thẩm quyền'));
    await page.settle();
    await page.fill('hour', 'sáng sớm');
    await submitDialog();
    expect(page.text()).toContain('Chưa đọc được giờ.');
    expect(page.text()).toContain('Chọn ít nhất một mục.');
    expect(page.lastSent(`POST /tips/${ID}/acts`)).toBeUndefined();
  });

  it('tells a refusal of the rules and keeps what was typed', async () => {
    await openRecord({ [`POST /tips/${ID}/acts`]: new Refused('tip.limit-passed') });
    await page.click(page.button('Kéo dài đến 02 tháng'));
    await page.settle();
    await page.fill('decidedByPostId', POST);
    await page.fill('words', 'Chờ kết quả');
    await submitDialog();
    expect(page.text()).toContain('Thời hạn đã hết nên không kéo dài được nữa.');
    expect(page.field('words').value).toBe('Chờ kết quả');
  });

  it('opens sealed words only for a purpose, and tells a refusal', async () => {
    await openRecord({ [`POST /tips/${ID}/open`]: OPENED });
    await page.click(page.button('Mở, nêu mục đích (Lời báo tin)'));
    const purpose = page.root.querySelector('input[type="radio"]');
    await page.click(purpose as Element);
    await page.click(page.button('Mở và ghi nhật ký'));
    await page.settle();
    expect(page.lastSent(`POST /tips/${ID}/open`)).toEqual({
      part: 'tip-words',
      purpose: 'handle-tip',
    });
    expect(page.text()).toContain('Hai người bị đưa đi.');
  });

  it('leads to how a caller without a name may be reached, and to nothing where nobody can be', async () => {
    const nameless = { ...VIEW, facts: { ...VIEW.facts, reporterStanding: 'anonymous' as const } };
    const reach = 'Mở, nêu mục đích (Người báo tin, cách liên lạc)';
    const openAs = async (channel: TipView['channel']) => {
      page = await openPage(tipsWeb, `/tips/${ID}`, {
        permissions: HANDLER,
        answers: { ...RECORD, [`GET /tips/${ID}`]: { ...nameless, channel } },
      });
      return [...page.root.querySelectorAll('button')].map((one) => one.textContent);
    };
    expect(await openAs('hotline')).toContain(reach);
    await page.leave();
    expect(await openAs('letterbox')).not.toContain(reach);
  });

  it('a tip that the reader may not open is not there', async () => {
    page = await openPage(tipsWeb, `/tips/${ID}`, { permissions: HANDLER, answers: {} });
    expect(page.root.querySelector('[role="alert"]')).not.toBeNull();
    expect(page.text()).not.toContain('TB-2026-K7M2QX');
  });
});

const OPENED = {
  narrative: 'Hai người bị đưa đi.',
  additions: [],
  placeWords: null,
  asked: null,
  reporter: null,
  denounced: [],
  values: [],
};

async function openRecord(more: Record<string, unknown> = {}) {
  page = await openPage(tipsWeb, `/tips/${ID}`, {
    permissions: HANDLER,
    answers: { ...RECORD, ...more },
  });
}

async function submitDialog() {
  const button = document.querySelector('dialog form button[type="submit"]');
  await page.click(button as Element);
  await page.settle();
}
