import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import { networksWeb } from './index.tsx';

const ONE = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1c01';
const OTHER = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1c02';
const MATCH = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1c03';
const NETWORK = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1c04';

const RECORDS = [
  { kind: 'case', id: ONE, code: 'VA-98-2026-AAAAAA', heldBy: 'Công an tỉnh' },
  { kind: 'tip', id: OTHER, code: 'TB-98-2026-BBBBBB', heldBy: 'Công an tỉnh' },
];

const PROPOSALS = {
  rows: [
    { id: MATCH, records: RECORDS, reasons: ['same-phone'], proposedAt: '2026-03-01T02:00:00Z' },
  ],
  next: null,
};

const NETWORKS = {
  rows: [
    {
      id: NETWORK,
      code: 'ML-98-2026-CCCCCC',
      records: RECORDS.map((record) => ({ ...record, reasons: ['same-phone'] })),
      lastJoinedAt: '2026-03-01T03:00:00Z',
    },
  ],
  next: null,
};

const NOTHING = { rows: [], next: null };

let page: OpenedPage | null = null;
afterEach(async () => {
  await page?.leave();
  page = null;
});

async function open(answers: Record<string, unknown>): Promise<OpenedPage> {
  page = await openPage(networksWeb, '/networks', {
    permissions: ['case.read', 'tip.handle'],
    answers: {
      'GET /network-proposals': NOTHING,
      'GET /networks': NOTHING,
      'GET /known-anywhere': NOTHING,
      ...answers,
    },
  });
  return page;
}

describe('the page of networks', () => {
  it('proposes with the reason, and a person joins', async () => {
    const { text, button, click, settle, lastSent } = await open({
      'GET /network-proposals': PROPOSALS,
      'POST /networks': { id: NETWORK, code: 'ML-98-2026-CCCCCC' },
    });
    expect(text()).toContain('Vì cùng số điện thoại.');
    await click(button('Ghép vào mạng lưới: VA-98-2026-AAAAAA và TB-98-2026-BBBBBB'));
    await settle();
    expect(lastSent('POST /networks')).toMatchObject({ matchId: MATCH });
    expect(text()).toContain('Đã ghép vào ML-98-2026-CCCCCC.');
  });

  it('shows what was joined and takes it back after asking', async () => {
    const { text, button, click, settle, lastSent } = await open({
      'GET /networks': NETWORKS,
      [`POST /networks/${NETWORK}/undo`]: {},
    });
    expect(text()).toContain('ML-98-2026-CCCCCC');
    await click(button('Hoàn tác lần ghép gần nhất của ML-98-2026-CCCCCC'));
    await click(button('Đưa ra khỏi mạng lưới'));
    await settle();
    expect(lastSent(`POST /networks/${NETWORK}/undo`)).toBeDefined();
  });

  it('says what will stand here while nothing waits', async () => {
    const { text } = await open({});
    expect(text()).toContain('Không có đề xuất nào chờ bạn.');
    expect(text()).toContain('Chưa có mạng lưới nào');
  });

  it('says why there is none where dates only are kept', async () => {
    const { text } = await open({ 'GET /network-proposals': new Refused('chart.not-kept') });
    expect(text()).toContain('không có sơ đồ chứng cứ và mạng lưới');
    expect(text()).not.toContain('Ghép hai hồ sơ');
  });
});
