import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import type { CaseView } from '../contract.ts';
import { BC1, BOARD, CASE_ID, OFFENCES, ROW, VIEW } from './case-samples.testing.ts';
import { casesWeb } from './index.tsx';

let page: OpenedPage;
afterEach(() => page.leave());

const LIST = {
  'GET /cases': { rows: [ROW], next: null },
  'GET /case-board': BOARD,
};
const CHARGED = { ...ROW.lead, points: [] };
const PROPOSED = {
  proposals: [
    { charge: { article: '150', paragraph: 2, points: ['d', 'đ'] }, severity: 'RNT', missing: [] },
  ],
};

async function openCase(changes: Partial<CaseView> = {}, more: object = {}) {
  page = await openPage(casesWeb, `/cases/${CASE_ID}`, {
    permissions: ['case.read', 'case.record'],
    kind: 'provincial-police',
    answers: {
      [`GET /cases/${CASE_ID}`]: { ...VIEW, ...changes },
      'GET /offences': OFFENCES,
      'POST /case-proposals': PROPOSED,
      ...more,
    },
  });
}

const submit = () => document.querySelector('dialog button[type=submit]') as HTMLElement;

describe('the board', () => {
  it('shows each case by code with its nearest limit, its article, and who is a minor', async () => {
    page = await openPage(casesWeb, '/cases', { permissions: ['case.read'], answers: LIST });
    for (const words of [
      'VA-98-2026-K7M2QX',
      'còn 3 ngày',
      'đề nghị gia hạn chậm nhất 03/03/2026',
      'Điều 150 khoản 2',
      'Vụ án trọng điểm',
      'có nạn nhân dưới 18',
    ]) {
      expect(page.text()).toContain(words);
    }
    expect(page.text()).not.toContain('Khởi tố vụ án');
  });

  it('narrows to what is overdue, and to one handler', async () => {
    page = await openPage(casesWeb, '/cases', { permissions: ['case.read'], answers: LIST });
    await page.click(page.button('2Quá hạn'));
    await page.settle();
    const asked = () => page.sent.findLast((one) => one.path === '/cases')?.search;
    expect(asked()).toMatchObject({ nearness: 'overdue', standing: 'open' });
    await page.click(page.button('Chỉ xem của Điều tra viên, Công an tỉnh'));
    await page.settle();
    expect(asked()).toMatchObject({ handlerPostId: ROW.handlers[0]?.id });
  });

  it('finds by a number that stands in no address', async () => {
    page = await openPage(casesWeb, '/cases', {
      permissions: ['case.read'],
      answers: { ...LIST, 'POST /case-searches': { rows: [], next: null } },
    });
    await page.type(document.querySelector('input[type=search]') as HTMLInputElement, '77/QĐ');
    await page.click(page.button('Tìm'));
    await page.settle();
    expect(page.lastSent('POST /case-searches')).toMatchObject({ words: '77/QĐ' });
    expect(page.address()).toBe('/cases');
    expect(page.text()).toContain('Không có vụ án nào như vậy');
  });

  it('shows codes and articles to whoever only counts, and opens nothing', async () => {
    page = await openPage(casesWeb, '/cases', {
      permissions: ['case.count'],
      answers: {
        'GET /case-outline': {
          rows: [{ code: ROW.code, stage: 'trial', article: '150', marks: [] }],
          next: null,
        },
      },
    });
    expect(page.text()).toContain(ROW.code);
    expect(document.querySelector('a[href*="/cases/"]')).toBeNull();
  });
});

describe('the record', () => {
  it('says where it stands and offers one next step', async () => {
    await openCase();
    expect(page.button('Kết luận điều tra')).toBeDefined();
    for (const words of ['BC1', 'Tạm giam', 'chờ viện kiểm sát phê chuẩn', 'NN-98-2026-AB2C3D']) {
      expect(page.text()).toContain(words);
    }
  });

  it('offers nothing to whoever only reads', async () => {
    await openCase({ mayRecord: false, steps: [], grounds: ['supervision'] });
    expect(page.text()).toContain('cơ quan đang giữ hồ sơ mới ghi được');
    expect(page.text()).not.toContain('Áp dụng biện pháp');
  });

  it('says where a limit would end if it were extended', async () => {
    await openCase();
    await page.click(page.button('còn 3 ngày'));
    expect(page.text()).toContain('gia hạn thêm một lần');
    expect(page.text()).toContain('05/06/2026');
  });

  it('sends a step with the office that decided it and the revision that was seen', async () => {
    await openCase({}, { [`POST /cases/${CASE_ID}/steps`]: { id: CASE_ID, revision: 6 } });
    await page.click(page.button('Kết luận điều tra'));
    await page.fill('proposal', 'prosecute');
    await page.fill('decisionNumber', '20/KLĐT');
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(`POST /cases/${CASE_ID}/steps`)).toMatchObject({
      revision: 5,
      do: 'conclude',
      office: 'head-of-investigation',
      params: { proposal: 'prosecute' },
      decision: { number: '20/KLĐT', on: '2026-03-02' },
      at: '2026-03-02T02:00:00Z',
    });
    expect(page.text()).toContain('Đã ghi: Kết luận điều tra.');
  });

  it('asks for the protection check of each victim before the step', async () => {
    await openCase({ unprotected: [{ step: 'conclude', victims: ['NN-98-2026-AB2C3D'] }] });
    await page.click(page.button('Kết luận điều tra'));
    expect(document.getElementById('field-decisionNumber')).toBeNull();
    expect(page.field('victimId').textContent).toContain('NN-98-2026-AB2C3D');
  });

  it('keeps what was typed when somebody else was faster', async () => {
    await openCase({}, { [`POST /cases/${CASE_ID}/steps`]: new Refused('record.changed') });
    await page.click(page.button('Kết luận điều tra'));
    await page.fill('proposal', 'prosecute');
    await page.fill('decisionNumber', '20/KLĐT');
    await page.click(submit());
    await page.settle();
    expect(page.text()).toContain('Người khác vừa ghi vào vụ án này');
    expect(page.field('decisionNumber').value).toBe('20/KLĐT');
  });
});

describe('the charges', () => {
  it('are proposed by the facts, and what a change would move is told before it is recorded', async () => {
    await openCase(
      {},
      {
        [`POST /cases/${CASE_ID}/charge-previews`]: {
          before: { severity: 'RNT', lead: CHARGED, supervision: 'local', trial: 'local' },
          after: { severity: 'RNT', lead: CHARGED, supervision: 'local', trial: 'local' },
          direction: 'same',
          movesSupervision: false,
          movesTrial: false,
          clocks: [],
        },
        [`POST /cases/${CASE_ID}/charges`]: { id: CASE_ID, revision: 6, preview: {} },
      },
    );
    await page.click(page.button('Thay đổi, bổ sung tội danh'));
    await page.settle();
    expect(page.text()).toContain('Loại tội: Rất nghiêm trọng');
    await page.click(page.button('Lấy Điều 150 khoản 2 điểm d, đ'));
    await page.settle();
    expect(page.text()).toContain('Vẫn là Rất nghiêm trọng');
    expect(page.lastSent(`POST /cases/${CASE_ID}/charge-previews`)).toMatchObject({
      accusedId: null,
      charges: [{ article: '150', paragraph: 2, points: ['d', 'đ'] }],
    });
  });
});

describe('names of accused', () => {
  it('stay closed until opened for a stated purpose', async () => {
    await openCase(
      {},
      {
        [`POST /cases/${CASE_ID}/accused/${BC1}/name/open`]: {
          state: 'open',
          fullName: 'Vàng Thị Mẫu Hạt',
          marks: '',
        },
      },
    );
    expect(page.text()).not.toContain('Vàng Thị Mẫu Hạt');
    await page.click(page.button('Mở, nêu mục đích (Họ tên, dấu hiệu, BC1)'));
    await page.click(document.querySelector('input[type=radio]') as HTMLElement);
    await page.click(page.button('Mở và ghi nhật ký'));
    await page.settle();
    expect(page.lastSent(`POST /cases/${CASE_ID}/accused/${BC1}/name/open`)).toMatchObject({
      purpose: 'investigate',
    });
    expect(page.text()).toContain('Vàng Thị Mẫu Hạt');
  });

  it('are neither shown nor asked for where dates only are kept', async () => {
    await openCase({
      content: 'dates-only',
      accusedList: VIEW.accusedList.map((one) => ({ ...one, mayOpenName: false })),
    });
    expect(page.text()).toContain('Bản cài đặt này không lưu tên.');
    expect(page.text()).not.toContain('Ghi tên, niêm phong');
    await page.click(page.button('Khởi tố bị can'));
    await page.settle();
    expect(document.getElementById('field-under18')).not.toBeNull();
    expect(document.getElementById('field-fullName')).toBeNull();
  });
});

describe('what is kept of cases', () => {
  const content = (own: boolean) => ({
    'GET /case-content': {
      mode: 'dates-only',
      decision: null,
      proposed: {
        id: CASE_ID,
        mode: 'full',
        number: '15/QĐ-UBND',
        on: '2026-02-01',
        at: '2026-02-02T02:00:00Z',
        own,
      },
    },
    [`POST /case-content/${CASE_ID}/confirm`]: {},
  });
  const open = async (own: boolean) => {
    page = await openPage(casesWeb, '/settings/case-content', {
      permissions: ['installation.manage'],
      answers: content(own),
    });
  };

  it('is confirmed by a second administrator', async () => {
    await open(false);
    expect(page.text()).toContain('15/QĐ-UBND');
    await page.click(page.button('Xác nhận thay đổi'));
    await page.settle();
    expect(page.lastSent(`POST /case-content/${CASE_ID}/confirm`)).toBeDefined();
  });

  it('is never confirmed by who proposed it', async () => {
    await open(true);
    expect(page.text()).toContain('cần một người quản trị khác xác nhận');
    expect(page.text()).not.toContain('Xác nhận thay đổi');
  });
});

describe('papers that await a number', () => {
  it('are numbered by the clerk, who sees a form and a day', async () => {
    const paper = {
      id: CASE_ID,
      form: 'charge-decision',
      name: { vi: 'Khởi tố bị can', en: 'Decision to charge an accused' },
      typeCode: 'QĐ',
      proposedNumber: 41,
      createdAt: '2026-03-01T02:00:00Z',
      revision: 2,
    };
    page = await openPage(casesWeb, '/papers-to-number/cases', {
      permissions: ['document.number'],
      answers: {
        'GET /case-papers/to-number': { rows: [paper], next: null },
        [`POST /case-papers/${CASE_ID}/number`]: {},
      },
    });
    expect(page.text()).not.toContain('VA-98');
    await page.click(page.button('Cấp số'));
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(`POST /case-papers/${CASE_ID}/number`)).toEqual({
      revision: 2,
      number: 41,
      issuedOn: '2026-03-02',
    });
  });
});
