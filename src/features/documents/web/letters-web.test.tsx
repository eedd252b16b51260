import { afterEach, describe, expect, it } from 'vitest';
import {
  type OpenedPage,
  openPage,
  Refused,
  type SentRequest,
} from '#platform/web/testing/open-page.tsx';
import type { NumberRow, OutgoingView, UrgableRow } from '../contract.ts';
import { documentsWeb } from './index.tsx';
import { readNumber } from './number-book-page.tsx';

const ID = '0198f3a0-0000-7000-8000-000000000001';
const PLAN = '0198f3a0-0000-7000-8000-000000000002';
const OTHER_PLAN = '0198f3a0-0000-7000-8000-000000000003';
const HEALTH = '0198f3a0-0000-7000-8000-000000000004';
const ISSUER = '0198f3a0-0000-7000-8000-000000000005';
const FOUND = {
  id: HEALTH,
  name: 'Sở Y tế tỉnh',
  shortName: 'Sở Y tế',
  kind: 'department-health',
  level: 'province',
  validTo: null,
};
const OPEN = { allowed: true, reason: null };

const LETTER: OutgoingView = {
  id: ID,
  kind: 'urging',
  state: 'signed',
  subject: 'đôn đốc thực hiện Kế hoạch số 12/KH-BCĐ138',
  issuer: { id: ISSUER, name: 'BCĐ 138 tỉnh' },
  typeCode: '',
  to: { id: HEALTH, name: 'Sở Y tế' },
  others: 0,
  number: null,
  issuedOn: null,
  createdAt: '2026-03-01T02:00:00Z',
  plan: null,
  addressees: [{ id: HEALTH, name: 'Sở Y tế' }],
  content: {
    family: 'state',
    parent: null,
    issuer: 'Ban Chỉ đạo 138 tỉnh',
    place: 'Minh Họa',
    addressee: 'Sở Y tế',
    opening: ['Thực hiện Kế hoạch'],
    items: [{ kind: 'task', recordId: PLAN, text: 'Tập huấn' }],
    closing: ['Đề nghị báo cáo'],
    recipients: ['Như trên'],
    archive: 'VT',
    signature: {
      kind: 'head',
      behalf: 'Ban Chỉ đạo',
      of: null,
      office: 'Trưởng ban',
      stateOffice: null,
      name: null,
      postId: null,
    },
  },
  symbol: 'BCĐ138-CAT',
  proposedNumber: 27,
  sentOn: null,
  documentId: null,
  signedFile: null,
  difference: null,
  steps: [],
  acts: [
    { act: 'number', ...OPEN },
    { act: 'cancel', ...OPEN },
    {
      act: 'return',
      allowed: false,
      reason: { vi: 'Vị trí này không có quyền.', en: 'No right.' },
    },
  ],
  revision: 4,
};

let page: OpenedPage;
afterEach(() => page.leave());

describe('the acts of a letter', () => {
  const act = `POST /outgoing/${ID}/acts`;

  it('offers the onward step, and tells why another is closed', async () => {
    await openLetter();
    expect(page.button('Cho số và ngày')).toBeDefined();
    expect(page.text()).toContain('Trả lại để sửa: Vị trí này không có quyền.');
  });

  it('gives the number that was typed, also when it is sent with Enter', async () => {
    await openLetter();
    await page.click(page.button('Cho số và ngày'));
    expect(page.field('number').value).toBe('27');
    await page.type(page.field('number'), '40');
    await page.press(page.field('number'), 'Enter');
    await page.settle();
    expect(page.lastSent(act)).toMatchObject({
      do: 'number',
      number: 40,
      issuedOn: '2026-03-02',
      revision: 4,
    });
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('keeps number and dialog when the number is taken', async () => {
    await openLetter({}, new Refused('document.number-taken'));
    await page.click(page.button('Cho số và ngày'));
    await page.fill('number', '12');
    await page.click(submit());
    await page.settle();
    expect(page.text()).toContain('đã có trong sổ năm');
    expect(page.field('number').value).toBe('12');
  });

  it('cancels only with a reason, and goes back to where it was asked', async () => {
    await openLetter({ number: '26/BCĐ138-CAT', state: 'issued' });
    const trigger = page.button('Hủy văn bản');
    trigger.focus();
    await page.click(trigger);
    expect(page.text()).toContain('Số đã cho vẫn nằm trong sổ, ghi là đã hủy.');
    await page.click(submit());
    expect(page.lastSent(act)).toBeUndefined();
    expect(page.field('reason').getAttribute('aria-invalid')).toBe('true');
    await page.click(page.button('Giữ văn bản'));
    await page.settle();
    expect(document.activeElement).toBe(trigger);
    await page.click(trigger);
    await page.fill('reason', 'Ban hành nhầm');
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(act)).toMatchObject({ do: 'cancel', reason: 'Ban hành nhầm' });
  });

  it('reports word by word where the signed copy differs', async () => {
    await openLetter({
      signedFile: { id: PLAN, name: 'da-ky.pdf', sha256: 'ab12' },
      difference: { found: 'differs', changes: [{ approved: '31/12', signed: '' }] },
    });
    expect(page.text()).toContain('Bản đã ký khác bản đã duyệt ở 1 chỗ');
    expect(page.text()).toContain('Bản duyệt31/12Bản ký(không có)');
    expect(page.text()).toContain('ab12');
  });

  it('prints a named type with its title and without “V/v”', async () => {
    await openLetter({
      kind: 'dispatch',
      typeCode: 'QĐ',
      subject: 'Về việc cử cán bộ',
      content: {
        ...LETTER.content,
        addressee: '',
        opening: ['Căn cứ Quy chế;', 'Điều 1. Cử hai cán bộ'],
        items: [],
        closing: [],
      },
    });
    expect(page.text()).toContain('QUYẾT ĐỊNHVề việc cử cán bộ');
    expect(page.text()).toContain('Căn cứ Quy chế.Điều 1. Cử hai cán bộ./.');
    expect(page.text()).not.toMatch(/V\/v|Kính gửi/);
  });

  async function openLetter(view: Partial<OutgoingView> = {}, acting: unknown = {}) {
    page = await openPage(documentsWeb, `/outgoing/${ID}`, {
      permissions: ['document.read', 'document.number'],
      answers: { [`GET /outgoing/${ID}`]: { ...LETTER, ...view }, [act]: acting },
    });
  }
});

describe('the number book', () => {
  const line = (number: number, more: Partial<NumberRow> = {}): NumberRow => ({
    number,
    until: number,
    state: 'used',
    letter: null,
    document: null,
    issuedOn: null,
    enteredAt: null,
    note: null,
    ...more,
  });
  const answers = {
    'GET /number-book': {
      agency: { id: ISSUER, name: 'BCĐ 138 tỉnh' },
      nextNumber: 8,
      counts: { used: 1, cancelled: 1, leftOut: 5 },
      enter: OPEN,
    },
    'GET /number-book/lines': ({ search }: SentRequest) =>
      search.after === undefined
        ? {
            rows: [
              line(7, { state: 'cancelled', note: 'Hỏng phôi' }),
              line(5, { until: 6, state: 'left-out' }),
              line(4, { letter: { id: ID, subject: 'đôn đốc', to: 'Sở Y tế' } }),
            ],
            next: 'trang-sau',
          }
        : { rows: [line(3)], next: null },
    'GET /number-book/choices': {
      agencies: [{ id: ISSUER, name: 'BCĐ 138 tỉnh' }],
      series: [{ typeCode: 'KH', year: 2024, count: 3 }],
    },
    'POST /number-book/find': { rows: [], next: null },
    'POST /number-book': {},
  };

  it('shows cancelled and left-out numbers in their place, and loads on from the key', async () => {
    await openBook('/number-book');
    expect(page.text()).toContain('Đã dùng 1 · Đã hủy 1 · Bỏ trống 5');
    expect(page.text()).toMatch(/7.*Đã hủy.*Hỏng phôi.*5–6.*Bỏ trống.*4.*đôn đốc.*Sở Y tế/);
    await page.click(page.button('Xem tiếp'));
    await page.settle();
    expect(asked()?.search).toMatchObject({ after: 'trang-sau' });
    expect(page.text()).toContain('Dùng trên giấy');
  });

  it('opens the book of a type and year from the address, years with numbers among the choices', async () => {
    await openBook('/number-book?type=KH&year=2024');
    expect(asked()?.search).toMatchObject({ typeCode: 'KH', year: '2024' });
    expect(page.text()).toContain('sổ kế hoạch năm 2024');
    expect(page.text()).toContain('Kế hoạch (3)');
  });

  it('finds a number as it is written, without putting it into the address', async () => {
    expect(['15', 'Số 15', '15/KH-SYT', 'KH', '0'].map(readNumber)).toEqual([
      15,
      15,
      15,
      null,
      null,
    ]);
    await openBook('/number-book');
    await page.type(page.root.querySelector('input[type="search"]') as HTMLInputElement, '9/KH');
    await page.settle();
    expect(page.lastSent('POST /number-book/find')).toMatchObject({ number: 9 });
    expect(page.text()).toContain('Số 9 chưa dùng tới');
    expect(page.address()).toBe('/number-book');
  });

  it('enters a number used on paper into the book that is shown', async () => {
    await openBook('/number-book?type=KH');
    await page.click(page.button('Ghi số dùng trên giấy hoặc số hủy'));
    await page.fill('number', '3');
    await page.click(submit());
    expect(page.field('note').getAttribute('aria-invalid')).toBe('true');
    await page.fill('note', 'Kế hoạch ký giấy');
    await page.click(submit());
    await page.settle();
    expect(page.lastSent('POST /number-book')).toEqual({
      year: 2026,
      typeCode: 'KH',
      number: 3,
      state: 'used',
      note: 'Kế hoạch ký giấy',
    });
    expect(page.text()).toContain('Đã ghi số 3 vào sổ.');
  });

  async function openBook(at: string): Promise<void> {
    page = await openPage(documentsWeb, at, { permissions: ['document.number'], answers });
  }
  function asked() {
    return page.sent.findLast((one) => one.path === '/number-book/lines');
  }
});

describe('urging', () => {
  const row = (agency: string, planId: string, more: Partial<UrgableRow> = {}): UrgableRow => ({
    plan: { id: planId, number: planId === PLAN ? '12/KH' : '15/KH', title: 'Kế hoạch' },
    agency: { id: `${HEALTH.slice(0, -2)}${agency.length + 10}`, name: agency },
    form: 'urging-dispatch',
    issuer: { id: ISSUER, name: 'BCĐ' },
    tasks: 1,
    reports: 0,
    ownPlans: 0,
    oldestDueOn: '2026-02-01',
    letterId: null,
    ...more,
  });
  const ROWS = [
    row('Sở Y tế', PLAN),
    row('Tòa án tỉnh', PLAN, { form: 'cooperation-dispatch' }),
    row('Sở Nội vụ', PLAN, { letterId: ID }),
    row('Công an', OTHER_PLAN),
  ];

  it('says before how many letters for whom, and drafts those that the filter shows only', async () => {
    await openUrging(`/urging?planId=${PLAN}`);
    expect(page.text()).not.toContain('Công an,');
    await page.click(page.button('Soạn cho 2 nơi đang hiện'));
    const dialog = document.querySelector('dialog')?.textContent ?? '';
    expect(dialog).toContain('Soạn 2 dự thảo văn bản?');
    expect(dialog).toMatch(/1 công văn đôn đốc.*1 công văn đề nghị phối hợp/);
    expect(dialog).toContain('12/KH: 2 nơiSở Y tế, Tòa án tỉnh');
    expect(dialog).not.toMatch(/Công an|Sở Nội vụ/);
    expect(page.lastSent('POST /urging')).toBeUndefined();
    await page.click(page.button('Soạn 2 dự thảo'));
    await page.settle();
    const { letters, all } = page.lastSent('POST /urging') ?? {};
    expect((letters as { planId: string }[]).map((one) => one.planId)).toEqual([PLAN, PLAN]);
    expect(all).toBeUndefined();
    expect(page.text()).toContain('Đã soạn 1 dự thảo.1 nơi đã có văn bản đang soạn');
  });

  it('drafts nothing when the question is left', async () => {
    await openUrging('/urging');
    await page.click(page.button('Soạn cho 3 nơi đang hiện'));
    await page.click(page.button('Thôi'));
    expect(page.lastSent('POST /urging')).toBeUndefined();
  });

  async function openUrging(at: string): Promise<void> {
    page = await openPage(documentsWeb, at, {
      permissions: ['urging.send', 'document.draft'],
      answers: {
        'GET /urging': { rows: ROWS },
        'POST /urging': {
          drafted: [{ id: ID, agencyId: HEALTH, planId: PLAN }],
          alreadyOpen: 1,
          settled: 0,
        },
      },
    });
  }
});

describe('a document that no plan stands behind', () => {
  it('is drafted with its type, addressees and lines', async () => {
    await openForm({ 'POST /outgoing': { id: ID } });
    await page.type(page.field('type'), 'TB');
    await page.fill('subject', 'Kết luận giao ban');
    await page.choose('toAgencies', 'so y te');
    await page.fill('body', 'Căn cứ Quy chế;\n\n1. Rà soát');
    await page.click(page.button('Lưu dự thảo'));
    await page.settle();
    expect(page.lastSent('POST /outgoing')).toEqual({
      issuerId: ISSUER,
      typeCode: 'TB',
      unit: '',
      subject: 'Kết luận giao ban',
      toAgencyIds: [HEALTH],
      addressee: '',
      body: ['Căn cứ Quy chế;', '1. Rà soát'],
      recipients: [],
    });
    expect(page.address()).toBe(`/outgoing/${ID}`);
  });

  it('marks what is missing and keeps the rest', async () => {
    await openForm({});
    await page.fill('subject', 'Kết luận');
    await page.click(page.button('Lưu dự thảo'));
    expect(page.field('body').getAttribute('aria-invalid')).toBe('true');
    expect(page.field('subject').value).toBe('Kết luận');
    expect(page.lastSent('POST /outgoing')).toBeUndefined();
  });

  async function openForm(answers: object): Promise<void> {
    page = await openPage(documentsWeb, '/outgoing/new', {
      permissions: ['document.draft'],
      answers: {
        'GET /outgoing/issuers': { rows: [{ id: ISSUER, name: 'Công an tỉnh', symbol: 'CAT' }] },
        'POST /agencies/find': { rows: [FOUND] },
        ...answers,
      },
    });
  }
});

function submit(): HTMLElement {
  return document.querySelector('dialog button[type="submit"]') as HTMLElement;
}
