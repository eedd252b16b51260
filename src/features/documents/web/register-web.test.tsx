import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import type { ChainLink, DocumentRow, DocumentView } from '../contract.ts';
import { documentsWeb } from './index.tsx';

const ID = '0198f3a0-0000-7000-8000-000000000001';
const ARRIVAL = '0198f3a0-0000-7000-8000-000000000002';
const PLAN = '0198f3a0-0000-7000-8000-000000000003';
const OPEN = { allowed: true, reason: null };

const ROW: DocumentRow = {
  id: ID,
  type: 'Kế hoạch',
  number: '12/KH-BCĐ138',
  issuedOn: '2026-02-05',
  issuer: 'BCĐ 138 tỉnh',
  subject: 'Phòng, chống mua bán người năm 2026',
  status: 'registered',
  direction: 'outgoing',
  hasFile: false,
  planId: null,
  isReplaced: false,
};

const VIEW: DocumentView = {
  ...ROW,
  issuedAtPlace: null,
  issuerAgencyId: null,
  signer: null,
  signingAuthority: null,
  owner: { id: PLAN, name: 'BCĐ 138 tỉnh' },
  revision: 1,
  letterId: null,
  isAddressed: true,
  hasText: false,
  files: [],
  recipients: [],
  cites: [],
  implements: [],
  replaces: [],
  citedBy: [],
  implementedBy: [],
  replacedBy: [],
  path: [],
  arrivals: [],
  ways: { edit: { allowed: false, reason: null }, arrive: OPEN },
};

let page: OpenedPage;
afterEach(() => page.leave());

describe('the register', () => {
  const answers = {
    'GET /documents': { rows: [ROW, { ...ROW, id: ARRIVAL, isReplaced: true }], next: null },
    'GET /documents/choices': { types: ['Kế hoạch', 'Luật'], issuers: [], years: [2026, 2025] },
    'POST /documents/find': { rows: [], next: null },
  };

  it('keeps a filter by code in the address and asks the server for it', async () => {
    page = await openPage(documentsWeb, '/documents?year=2026', { answers });
    expect(asked()?.search).toMatchObject({ year: '2026' });
    await choose('Loại', 'Luật');
    expect(decodeURI(page.address())).toContain('type=Luật');
    expect(asked()?.search).toMatchObject({ type: 'Luật', year: '2026' });
    expect(page.text()).toContain('Đã bị thay thế');
  });

  it('never writes typed words into the address; shows all again at one click', async () => {
    page = await openPage(documentsWeb, '/documents', { answers });
    const search = page.root.querySelector('input[type="search"]') as HTMLInputElement;
    await page.type(search, '99/kh');
    await page.settle();
    expect(page.lastSent('POST /documents/find')).toMatchObject({ words: '99/kh' });
    expect(page.address()).toBe('/documents');
    expect(page.text()).toContain('Không có văn bản nào khớp');
    await page.click(page.button('Xem tất cả'));
    await page.settle();
    expect([search.isConnected, search.value]).toEqual([true, '']);
    expect(page.text()).toContain('12/KH-BCĐ138');
  });

  it('offers registering only to those who may', async () => {
    page = await openPage(documentsWeb, '/documents', { answers, permissions: ['plan.read'] });
    expect(page.text()).not.toContain('Vào sổ văn bản');
  });

  function asked() {
    return page.sent.findLast((one) => one.path === '/documents');
  }
});

describe('the chain of a document', () => {
  const link = (number: string, more: Partial<ChainLink> = {}): ChainLink => ({
    id: `${ID.slice(0, -2)}${number.slice(0, 2)}`,
    asWritten: number,
    type: 'Kế hoạch',
    number,
    subject: 'Thực hiện',
    issuedOn: '2026-03-05',
    issuer: 'UBND xã',
    status: 'registered',
    ...more,
  });

  it('leads up and down, says what took its place, and shows a long list in part', async () => {
    const below = Array.from({ length: 20 }, (_, at) => link(`${at + 20}/KH-UBND`));
    await openDocument({
      path: [link('25/KH-BCĐ138/CP')],
      implements: [link('25/KH-BCĐ138/CP')],
      cites: [link('53/2024/QH15', { type: '', subject: '', status: 'stub' })],
      implementedBy: below,
      replacedBy: [link('15/KH-BCĐ138')],
    });
    const path = page.root.querySelector('nav ol');
    expect(path?.textContent).toContain('25/KH-BCĐ138/CP');
    expect(path?.querySelector('[aria-current="page"]')).not.toBeNull();
    expect(page.text()).toContain('Văn bản này đã bị thay thế bởi:Kế hoạch 15/KH-BCĐ138');
    expect(page.text()).toContain('53/2024/QH15Mới có số hiệu');
    expect(page.text()).toContain('Được thực hiện bằng (20)');
    expect(page.text()).not.toContain('39/KH-UBND');
    await page.click(page.button('Xem thêm 8 văn bản'));
    expect(page.text()).toContain('39/KH-UBND');
  });
});

describe('the arrival of a document', () => {
  it('comes first while it waits, with the next number, and is sent as typed', async () => {
    await openDocument({});
    expect(headings().slice(0, 2)).toEqual(['Sổ đến', 'Lên trên: văn bản này dựa vào']);
    expect(page.field('number').value).toBe('8');
    await page.fill('number', '11');
    await page.fill('arrivedOn', '1/3/2026');
    await page.click(page.button('Vào sổ đến'));
    await page.settle();
    expect(page.lastSent(`POST /documents/${ID}/arrival`)).toEqual({
      number: 11,
      arrivedOn: '2026-03-01',
    });
  });

  it('keeps bad input where it was typed and sends nothing', async () => {
    await openDocument({});
    await page.fill('number', 'mười');
    await page.fill('arrivedOn', '31/2/2026');
    await page.click(page.button('Vào sổ đến'));
    expect(page.lastSent(`POST /documents/${ID}/arrival`)).toBeUndefined();
    expect([page.field('number').value, page.field('arrivedOn').value]).toEqual([
      'mười',
      '31/2/2026',
    ]);
    expect(page.text()).toContain('Có 2 chỗ cần sửa');
    expect(page.field('number').getAttribute('aria-invalid')).toBe('true');
  });

  it('keeps everything typed when the number is taken meanwhile', async () => {
    await openDocument({}, new Refused('document.arrival-number-taken'));
    await page.fill('number', '11');
    await page.click(page.button('Vào sổ đến'));
    await page.settle();
    expect(page.text()).toContain('đã dùng trong sổ năm');
    expect(page.field('number').value).toBe('11');
  });

  it('sends the number typed last when Enter is pressed in its field', async () => {
    await openDocument({});
    page.field('number').focus();
    await page.type(page.field('number'), '12');
    await page.press(page.field('number'), 'Enter');
    await page.settle();
    expect(page.lastSent(`POST /documents/${ID}/arrival`)?.number).toBe(12);
  });

  it('asks, once entered, who disseminated it and when', async () => {
    const agency = { id: PLAN, name: 'Sở Mẫu' };
    const own = { id: ARRIVAL, agency, number: 7, year: 2026, arrivedOn: '2026-02-10' };
    const arrivals = [{ ...own, disseminatedOn: null, disseminatedBy: null, isOwn: true }];
    await openDocument({ arrivals });
    expect(page.text()).toContain('Số đến 7 năm 2026');
    await page.click(page.button('Ghi việc quán triệt'));
    expect(page.field('by').getAttribute('aria-invalid')).toBe('true');
    await page.fill('by', 'Giám đốc, tại giao ban');
    await page.click(page.button('Ghi việc quán triệt'));
    await page.settle();
    expect(page.lastSent(`POST /arrivals/${ARRIVAL}/dissemination`)).toEqual({
      on: '2026-03-02',
      by: 'Giám đốc, tại giao ban',
    });
  });
});

async function openDocument(view: Partial<DocumentView>, entering: unknown = { id: ARRIVAL }) {
  page = await openPage(documentsWeb, `/documents/${ID}`, {
    permissions: ['document.read', 'document.receive'],
    answers: {
      [`GET /documents/${ID}`]: { ...VIEW, ...view },
      'GET /arrivals/next': { number: 8 },
      [`POST /documents/${ID}/arrival`]: entering,
      [`POST /arrivals/${ARRIVAL}/dissemination`]: {},
    },
  });
  await page.settle();
}

async function choose(label: string, value: string): Promise<void> {
  const found = [...page.root.querySelectorAll('select')].find(
    (one) => one.labels?.[0]?.textContent === label,
  );
  await page.type(found as unknown as HTMLInputElement, value);
  await page.settle();
}

function headings(): string[] {
  return [...page.root.querySelectorAll('h2')].map((one) => one.textContent ?? '');
}
