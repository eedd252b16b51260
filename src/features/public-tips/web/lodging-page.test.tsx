import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { type OpenedPage, openPage } from '#platform/web/testing/open-page.tsx';
import type { LodgingView } from '../contract.ts';
import { publicTipsWeb } from './index.tsx';

const ID = '0198f3a0-0000-4000-8000-000000000001';

let page: OpenedPage;
afterEach(() => page?.leave());

const COMPLAINT: LodgingView = {
  id: ID,
  kind: 'complaint',
  receiver: 'procuracy',
  danger: false,
  lodgedAt: '2026-03-02T01:00:00Z',
  state: 'opened',
  openedAt: '2026-03-02T02:00:00Z',
  tipId: null,
  unread: 0,
  files: 0,
  answers: 0,
  classifyBy: null,
  revision: 2,
  additions: [],
  filesOf: [],
  answersOf: [],
  waysOn: ['open-lodging', 'answer-sender', 'pass-on'],
  next: ['inspectorate', 'police'],
};

async function openComplaint(): Promise<void> {
  page = await openPage(publicTipsWeb, `/lodgings/${ID}`, {
    permissions: ['lodging.read', 'lodging.answer', 'lodging.pass-on'],
    answers: { [`GET /lodgings/${ID}`]: COMPLAINT, [`POST /lodgings/${ID}/pass-on`]: {} },
  });
}

it('asks once more before a complaint is opened to another body', async () => {
  await openComplaint();
  const press = 'Chuyển Trực ban Công an tỉnh';
  await page.click(page.button(press));
  expect(page.lastSent(`POST /lodgings/${ID}/pass-on`)).toBeUndefined();
  expect(page.text()).toContain('Xem kỹ khiếu nại có về chính cơ quan đó không');
  const verb = [...document.querySelectorAll('button')].findLast(
    (button) => button.textContent === press,
  );
  await page.click(verb as Element);
  await page.settle();
  expect(page.lastSent(`POST /lodgings/${ID}/pass-on`)).toEqual({ revision: 2, to: 'police' });
});

it('keeps an answer that was being written', async () => {
  await openComplaint();
  await page.click(page.button('Trả lời người gửi'));
  await page.type(page.field('words'), 'Chúng tôi đã cử người đến.');
  await act(async () => new Promise((done) => setTimeout(done, 900)));
  expect(page.drafts.size).toBe(1);
});
