import { afterEach, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import { reconciliationWeb } from './index.tsx';

let page: OpenedPage;
afterEach(() => page.leave());

const ID = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a01';
const LINE = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a02';
const ROUND = {
  id: ID,
  matter: 'opened',
  from: '2025-12-01',
  to: '2026-11-30',
  comparedAt: '2026-03-02T01:00:00Z',
  ownLines: 1,
  ownDifferences: 1,
};
const SIDE = {
  ...ROUND,
  body: 'police',
  otherBody: 'procuracy',
  keepsNames: false,
  lines: [
    {
      id: LINE,
      number: '12/QĐ-CSĐT',
      accused: 2,
      on: '2026-02-03',
      source: 'records',
      caseId: null,
      differences: [
        { kind: 'accused-differ', otherBody: 'procuracy', otherAgency: 'VKSND khu vực 1' },
      ],
    },
  ],
  missingHere: [{ agency: 'VKSND khu vực 1', files: 2 }],
  tasks: [],
};
const ANSWERS = {
  'GET /reconciliations': { rows: [ROUND], next: null },
  [`GET /reconciliations/${ID}`]: SIDE,
  [`POST /reconciliations/${ID}/tasks`]: { asked: 1 },
};

describe('the own side of a round', () => {
  it('says from whom a line differs and how many files it lacks', async () => {
    page = await openPage(reconciliationWeb, `/reconciliation/${ID}`, {
      permissions: ['reconciliation.work'],
      answers: ANSWERS,
    });
    for (const words of [
      '12/QĐ-CSĐT',
      'khác số bị can với VKSND khu vực 1',
      'VKSND khu vực 1 có 2 hồ sơ không có ở danh sách của đơn vị.',
    ]) {
      expect(page.root.textContent).toContain(words);
    }
    expect(page.root.textContent).not.toContain('Giao đối chiếu lại');
    expect(page.root.textContent).not.toContain('Họ tên bị can');
  });

  it('is asked to be settled by whoever gives tasks', async () => {
    page = await openPage(reconciliationWeb, `/reconciliation/${ID}`, {
      permissions: ['reconciliation.work', 'task.assign'],
      today: '2026-03-02',
      answers: ANSWERS,
    });
    await page.click(page.button('Giao đối chiếu lại'));
    await page.click(page.root.querySelector('dialog button[type=submit]') as Element);
    await page.settle();
    expect(page.lastSent(`POST /reconciliations/${ID}/tasks`)).toMatchObject({
      dueOn: '2026-03-12',
    });
  });
});

describe('the rounds', () => {
  it('stand with the figures of the own side', async () => {
    page = await openPage(reconciliationWeb, '/reconciliation', {
      permissions: ['reconciliation.work'],
      answers: ANSWERS,
    });
    expect(page.root.textContent).toContain('01/12/2025 – 30/11/2026');
    expect(page.root.textContent).toContain('Mở kỳ đối chiếu');
  });
});
