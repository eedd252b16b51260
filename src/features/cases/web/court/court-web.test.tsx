import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import type { CaseView } from '../../contract.ts';
import { CASE_ID, OFFENCES, VIEW } from '../case-samples.testing.ts';
import { casesWeb } from '../index.tsx';

let page: OpenedPage;
afterEach(() => page.leave());

const FILE = {
  id: '8f2c5d0e-7a41-4f0e-9c67-1d2b3a4c5e6f',
  caseCode: 'VA-98-2026-K7M2QX',
  caseId: null,
  purpose: 'prosecute',
  from: { id: '0b6f3c1e-1111-4a2b-8c3d-000000000001', name: 'Công an tỉnh' },
  to: { id: '0b6f3c1e-1111-4a2b-8c3d-000000000002', name: 'VKSND khu vực 1' },
  papers: ['conclusion'],
  missing: ['conclusion-served'],
  volumes: 2,
  documentNumber: null,
  sentAt: '2026-03-01T02:00:00Z',
  state: 'awaiting-receipt',
  answeredAt: null,
};

const submit = () => document.querySelector('dialog button[type=submit]') as HTMLElement;

async function openAtCourt(changes: Partial<CaseView> = {}) {
  page = await openPage(casesWeb, `/cases/${CASE_ID}`, {
    permissions: ['case.read', 'case.record'],
    kind: 'regional-court',
    answers: {
      [`GET /cases/${CASE_ID}`]: {
        ...VIEW,
        stage: 'trial',
        holder: 'court',
        victims: 1,
        hasMinorVictim: true,
        ...changes,
      },
      'GET /offences': OFFENCES,
      [`POST /cases/${CASE_ID}/hearings`]: { id: CASE_ID, revision: 6, hearingId: CASE_ID },
    },
  });
}

describe('files handed over', () => {
  it('say what is missing, and a refusal names it', async () => {
    page = await openPage(casesWeb, '/hand-overs', {
      permissions: ['case.read', 'case.record'],
      answers: {
        'GET /case-hand-overs': { rows: [FILE], next: null },
        [`POST /case-hand-overs/${FILE.id}/refuse`]: {},
      },
    });
    expect(page.text()).toContain('Thiếu: Biên bản giao kết luận điều tra');
    expect(document.querySelector('a[href*="/cases/"]')).toBeNull();
    await page.click(page.button('Từ chối, thiếu tài liệu'));
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(`POST /case-hand-overs/${FILE.id}/refuse`)).toMatchObject({
      missing: ['conclusion-served'],
    });
    expect(page.text()).toContain('Đã từ chối hồ sơ VA-98-2026-K7M2QX.');
  });
});

describe('a hearing that would expose somebody', () => {
  it('is warned of, and asks why it is held so nevertheless', async () => {
    await openAtCourt();
    await page.click(page.button('Lên lịch phiên tòa'));
    await page.fill('form', 'mobile');
    for (const words of ['xét xử lưu động có nạn nhân', 'xét xử công khai có người dưới 18 tuổi']) {
      expect(page.text()).toContain(words);
    }
    await page.fill('startsOn', '20/3');
    await page.fill('reason', 'identity-shielded');
    await page.click(submit());
    await page.settle();
    expect(page.lastSent(`POST /cases/${CASE_ID}/hearings`)).toMatchObject({
      form: 'mobile',
      closed: false,
      reason: 'identity-shielded',
      startsAt: '2026-03-20T08:00:00+07:00',
    });
  });

  it('is set by nobody who may not record', async () => {
    await openAtCourt({ mayRecord: false, holder: 'court' });
    expect(page.text()).not.toContain('Lên lịch phiên tòa');
  });
});

describe('merging and splitting', () => {
  const offered = async (kind: string, changes: Partial<CaseView>) => {
    page = await openPage(casesWeb, `/cases/${CASE_ID}`, {
      permissions: ['case.read', 'case.record'],
      kind,
      agencyId: FILE.to.id,
      answers: {
        [`GET /cases/${CASE_ID}`]: {
          ...VIEW,
          stage: 'prosecution',
          holder: 'procuracy',
          ...changes,
        },
        'GET /offences': OFFENCES,
        'GET /cases': { rows: [], next: null },
      },
    });
    return page.text().includes('Nhập vụ án khác vào');
  };
  const held = { holderAgency: FILE.to };

  it('are offered at prosecution to the procuracy that holds the file, and say what is unverified', async () => {
    expect(await offered('regional-procuracy', held)).toBe(true);
    await page.click(page.button('Nhập vụ án khác vào'));
    await page.settle();
    expect(page.text()).toContain('không giữ vụ án nào khác để quyết định truy tố');
  });

  it('are offered to no other procuracy, not while it is suspended, and not to the police', async () => {
    expect(await offered('provincial-procuracy', {})).toBe(false);
    page.leave();
    expect(await offered('regional-procuracy', { ...held, suspended: 'illness' })).toBe(false);
    page.leave();
    expect(await offered('provincial-police', held)).toBe(false);
  });
});
