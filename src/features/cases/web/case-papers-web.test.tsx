import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import type { CaseView } from '../contract.ts';
import { CASE_ID, VIEW } from './case-samples.testing.ts';
import { casesWeb } from './index.tsx';

let page: OpenedPage;
afterEach(() => page.leave());

const PAPER = '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1b01';
const OPENED = VIEW.events[0]?.id ?? '';

const NUMBERED: CaseView['papers'][number] = {
  id: PAPER,
  form: 'opening-decision',
  state: 'issued',
  number: '51/QĐ-CAT',
  issuedOn: '2026-01-15',
  accused: null,
  issuer: { id: CASE_ID, name: 'Công an tỉnh' },
  eventId: OPENED,
  signed: null,
  revision: 3,
  may: ['tie', 'attach'],
};
const COPY = {
  name: '51-QD-CAT.pdf',
  size: 20_480,
  sha256: 'ab'.repeat(32),
  at: '2026-03-01T02:00:00Z',
};

async function openCase(changes: Partial<CaseView>, answers: object = {}) {
  page = await openPage(casesWeb, `/cases/${CASE_ID}`, {
    permissions: ['case.read', 'case.record'],
    kind: 'provincial-police',
    answers: { [`GET /cases/${CASE_ID}`]: { ...VIEW, ...changes }, ...answers },
  });
}

const history = () => document.querySelector('ol')?.textContent ?? '';
const submit = () => document.querySelector('dialog button[type=submit]') as HTMLElement;

describe('a step and its paper', () => {
  it('a step without its decision paper says so, stops nothing, and lets one be written for it', async () => {
    await openCase({}, { [`POST /cases/${CASE_ID}/papers`]: { paperId: PAPER, revision: 1 } });
    expect(history()).toContain('Chưa có văn bản quyết định trong hồ sơ.');
    expect(page.button('Kết luận điều tra')).toBeDefined();
    await page.click(page.button('Soạn văn bản của bước này'));
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(`POST /cases/${CASE_ID}/papers`)).toMatchObject({
      form: 'opening-decision',
      eventId: OPENED,
    });
  });

  it('stand beside each other: the paper at the step, the step at the paper', async () => {
    await openCase({ papers: [{ ...NUMBERED, signed: COPY }] });
    expect(history()).toContain('số 51/QĐ-CAT, ngày 15/01/2026 · có bản đã ký');
    expect(history()).not.toContain('Chưa có văn bản');
    expect(page.text()).toContain('Bước: Khởi tố vụ án');
  });

  it('are tied by hand where the paper came first', async () => {
    await openCase(
      { papers: [{ ...NUMBERED, eventId: null }] },
      { [`PUT /case-papers/${PAPER}/step`]: { revision: 4 } },
    );
    expect(page.text()).toContain('Bước: chưa gắn với bước nào');
    await page.click(page.button('Gắn với bước'));
    await page.fill('eventId', OPENED);
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(`PUT /case-papers/${PAPER}/step`)).toEqual({
      revision: 3,
      eventId: OPENED,
    });
  });
});

describe('the paper of a measure', () => {
  const MEASURE = '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1b07';
  const SET: CaseView['events'][number] = {
    id: '5b1c0e52-6b1f-4b7e-9a55-0f6f0f3b1b08',
    position: 2,
    kind: 'measure-set',
    at: '2026-01-20T02:00:00Z',
    body: 'police',
    office: 'head-of-investigation',
    documentNumber: null,
    documentOn: null,
    forms: ['detention-order'],
    params: { measure: 'detention', measureId: MEASURE },
  };
  const [first] = VIEW.accusedList;

  it('is written from the measure, with who signs it', async () => {
    const measure = {
      id: MEASURE,
      kind: 'detention' as const,
      from: SET.at,
      until: null,
      extensions: 0,
      endedAt: null,
      endReason: null,
      approval: null,
      extension: null,
    };
    const accusedList = first === undefined ? [] : [{ ...first, measures: [measure] }];
    const signer = { postId: PAPER, name: 'Lò Thị Thử', title: 'Phó Thủ trưởng' };
    await openCase(
      { events: [...VIEW.events, SET], accusedList },
      {
        [`GET /cases/${CASE_ID}/paper-signers`]: { rows: [signer] },
        [`POST /cases/${CASE_ID}/papers`]: { paperId: PAPER, revision: 1 },
      },
    );
    await page.click(page.button('Soạn lệnh, quyết định'));
    await page.settle();
    await page.fill('signerPostId', PAPER);
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(`POST /cases/${CASE_ID}/papers`)).toMatchObject({
      form: 'detention-order',
      eventId: SET.id,
      signerPostId: PAPER,
    });
  });

  it('waits for the procuracy, which approves it or does not', async () => {
    const [measure] = first?.measures ?? [];
    const answer = `POST /cases/${CASE_ID}/measures/${measure?.id}/answer`;
    page = await openPage(casesWeb, `/cases/${CASE_ID}`, {
      permissions: ['case.read', 'case.record'],
      kind: 'regional-procuracy',
      answers: {
        [`GET /cases/${CASE_ID}`]: VIEW,
        [answer]: { id: CASE_ID, revision: 6 },
      },
    });
    expect(page.text()).toContain('chờ Viện kiểm sát phê chuẩn');
    await page.click(page.button('Phê chuẩn / Không phê chuẩn'));
    expect(page.text()).toContain('Biện pháp chấm dứt ngay');
    await page.click(
      document.querySelector<HTMLInputElement>('dialog input[value=refused]') as HTMLElement,
    );
    await page.fill('office', 'head-of-procuracy');
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(answer)).toMatchObject({
      office: 'head-of-procuracy',
      answer: 'refused',
    });
  });

  it('is answered by nobody else, and says what was answered', async () => {
    const [measure] = first?.measures ?? [];
    const approval = { state: 'approved' as const, on: '2026-01-18' };
    const accusedList =
      first === undefined || measure === undefined
        ? []
        : [{ ...first, measures: [{ ...measure, approval }] }];
    await openCase({ accusedList });
    expect(page.text()).toContain('đã phê chuẩn 18/01/2026');
    expect(page.text()).not.toContain('Phê chuẩn / Không phê chuẩn');
    const names = [...document.querySelectorAll('button')].map((one) => one.textContent);
    expect(names).not.toContain('Gia hạn');
  });
});

describe('the signed copy', () => {
  it('is asked for once the paper has its number', async () => {
    await openCase({ papers: [NUMBERED] });
    expect(page.text()).toContain('chưa có bản đã ký');
    await page.click(page.button('Đính kèm bản đã ký'));
    expect(document.querySelector('dialog input[type=file]')).not.toBeNull();
  });

  it('is received with size, moment and hash, and taken for a purpose', async () => {
    await openCase({ papers: [{ ...NUMBERED, signed: COPY }] });
    expect(page.text()).toContain('51-QD-CAT.pdf, 20');
    expect(page.text()).toContain(`SHA-256 ${COPY.sha256}`);
    await page.click(page.button('Tải bản đã ký'));
    expect(document.querySelectorAll('dialog input[type=radio]').length).toBeGreaterThan(0);
  });

  it('has no place where dates only are kept', async () => {
    await openCase({ content: 'dates-only', papers: [{ ...NUMBERED, may: ['tie'] }] });
    expect(page.text()).toContain('không lưu tệp đính kèm');
    expect(page.text()).not.toContain('Đính kèm bản đã ký');
    expect(page.text()).not.toContain('chưa có bản đã ký');
  });
});
