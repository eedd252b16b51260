import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallWords } from '#domain/hotline/call-words.ts';
import {
  type Answers,
  type OpenedPage,
  openPage,
  Refused,
} from '#platform/web/testing/open-page.tsx';
import { hotlineWeb } from './index.tsx';
import { CALL_PARTS, CALL_SCRIPT } from './script.ts';

let page: OpenedPage;
afterEach(() => page?.leave());

const SAVED = { savedAt: '2026-03-02T01:00:00Z' };
const CALL = '0198f3a0-0000-4000-8000-00000000000a';
const PLACE = '0198f3a0-0000-4000-8000-00000000000c';
const BODY = '0198f3a0-0000-4000-8000-00000000000d';

async function openCall(answers: Answers = {}): Promise<void> {
  vi.spyOn(crypto, 'randomUUID').mockReturnValue(CALL);
  page = await openPage(hotlineWeb, '/hotline', {
    permissions: ['call.take'],
    answers: {
      'GET /calls': { rows: [], next: null },
      'GET /call-desk': { desks: [{ name: 'Công an tỉnh', phone: '0298 3888 113' }] },
      [`PUT /calls/${CALL}`]: SAVED,
      [`POST /calls/${CALL}/refer`]: { code: 'TB-98-2026-ABC234' },
      ...answers,
    },
  });
}

const pause = (ms: number) => act(async () => new Promise((done) => setTimeout(done, ms)));
const kept = () => page.lastSent(`PUT /calls/${CALL}`);

describe('the screen of a call', () => {
  it('keeps the call a quarter of a second after a keystroke, and nothing before the first', async () => {
    await openCall();
    await pause(400);
    expect(kept()).toBeUndefined();
    await page.type(page.field('story'), 'Cháu bị giữ');
    await pause(400);
    expect(kept()).toMatchObject({ line: 'own-hotline', words: { story: 'Cháu bị giữ' } });
    expect(page.text()).toContain('Đã lưu lúc');
  });

  it('says aloud when nothing could be kept', async () => {
    await openCall({ [`PUT /calls/${CALL}`]: new Refused('server.busy') });
    await page.type(page.field('story'), 'Cháu bị giữ');
    await pause(400);
    const loud = [...page.root.querySelectorAll('[role=alert]')].map((one) => one.textContent);
    expect(loud.join(' ')).toContain('Chưa lưu được');
  });

  it('says that the call is another operator’s now, and tries no more', async () => {
    await openCall({ [`PUT /calls/${CALL}`]: new Refused('record.not-found') });
    await page.type(page.field('story'), 'Cháu bị giữ');
    await pause(400);
    const loud = [...page.root.querySelectorAll('[role=alert]')].map((one) => one.textContent);
    expect(loud.join(' ')).toContain('không còn giữ cuộc gọi này');
    expect(loud.join(' ')).not.toContain('đang thử lại');
    expect(page.field('story').value).toBe('Cháu bị giữ');
  });

  it('asks for no number once the caller refuses it', async () => {
    await openCall();
    expect(document.getElementById('field-phone')).not.toBeNull();
    await page.click(page.field('numberRefused'));
    expect(document.getElementById('field-phone')).toBeNull();
  });

  it('refers in one step, after the last keystroke is kept, and shows the receipt', async () => {
    await openCall();
    await page.type(page.field('story'), 'Cháu bị giữ');
    await page.click(page.button('Chuyển ngay'));
    await pause(100);
    expect(kept()).toMatchObject({ words: { story: 'Cháu bị giữ' } });
    expect(page.lastSent(`POST /calls/${CALL}/refer`)).toMatchObject({
      urgency: 'ordinary',
      toAgencyId: null,
    });
    expect(page.text()).toContain('Đã chuyển: TB-98-2026-ABC234');
  });
});

describe('a call that is opened again', () => {
  it('is still about somebody in danger where those on duty were told', async () => {
    const row = {
      ...{ id: CALL, line: 'own-hotline', state: 'ended', startedAt: SAVED.savedAt },
      ...{ endedAt: SAVED.savedAt, endedHow: 'screen-lost', numberRefused: false },
      ...{ callBack: 'agreed', dangerTold: true, referredTo: null, referredAt: null },
      ...{ acknowledgedAt: null, tipCode: null, tipState: null, hasWords: true },
    };
    page = await openPage(hotlineWeb, '/hotline/log', {
      permissions: ['call.take'],
      answers: {
        'GET /calls': { rows: [row], next: null },
        'GET /calls/count': { rows: [] },
        'GET /call-desk': { desks: [] },
        [`POST /calls/${CALL}/open`]: {
          call: row,
          words: CallWords.parse({
            story: 'Cháu bị giữ',
            place: [{ id: PLACE, name: 'Xã Nà Pan' }],
            to: [{ id: BODY, name: 'Công an tỉnh' }],
            children: 2,
            adults: 1,
            isVictim: true,
          }),
        },
        [`PUT /calls/${CALL}`]: SAVED,
        [`POST /calls/${CALL}/refer`]: { code: 'TB-98-2026-ABC234' },
      },
    });
    await page.click(page.button('Mở lại, ghi tiếp'));
    await page.settle();
    await page.click(page.button('Chuyển ngay'));
    await pause(100);
    expect(page.lastSent(`POST /calls/${CALL}/refer`)).toMatchObject({
      urgency: 'danger-now',
      placeId: PLACE,
      toAgencyId: BODY,
      children: 2,
      adults: 1,
      reporterIsVictim: true,
    });
  });
});

describe('what the operator says', () => {
  it('is there for each part in both languages, and never asks why', () => {
    expect(CALL_SCRIPT.map((one) => one.part)).toEqual([...CALL_PARTS]);
    for (const { vi: vietnamese, en } of CALL_SCRIPT) {
      expect(vietnamese).toHaveLength(en.length);
      expect(vietnamese.join(' ')).not.toMatch(/vì sao|tại sao|sao (anh|chị|không)/i);
      expect(en.join(' ')).not.toMatch(/\bwhy\b/i);
    }
  });
});

describe('calls that were never referred', () => {
  it('are given to another operator by the head, who sees who has them and not a word', async () => {
    const [mine, other] = [CALL, '0198f3a0-0000-4000-8000-00000000000b'];
    page = await openPage(hotlineWeb, '/hotline/waiting', {
      permissions: ['duty.manage'],
      answers: {
        'GET /calls/count': { rows: [] },
        'GET /calls-to-refer': {
          rows: [
            {
              id: CALL,
              line: 'own-hotline',
              state: 'ended',
              startedAt: '2026-03-02T01:00:00Z',
              endedAt: '2026-03-02T01:10:00Z',
              endedHow: 'line-dropped',
              dangerTold: true,
              operatorPostId: mine,
              operator: 'Trực đường dây nóng',
              handedOverAt: null,
            },
          ],
          takers: [
            { postId: mine, title: 'Trực đường dây nóng', officer: 'Tòng Thị Hoa' },
            { postId: other, title: 'Trực ban hình sự', officer: 'Lò Văn Bình' },
          ],
        },
        [`POST /calls/${CALL}/hand-over`]: {},
      },
    });
    expect(page.text()).toContain('đã báo nguy hiểm');
    await page.click(page.button('Giao lại'));
    const select = document.getElementById('field-toPostId') as HTMLSelectElement;
    const choices = [...select.options];
    expect(choices.map((one) => one.textContent)).toEqual([
      expect.any(String),
      'Lò Văn Bình, Trực ban hình sự',
    ]);
    await page.fill('toPostId', other);
    const buttons = [...page.root.querySelectorAll('dialog button[type=submit]')];
    await page.click(buttons[0] as HTMLElement);
    expect(page.lastSent(`POST /calls/${CALL}/hand-over`)).toEqual({ toPostId: other });
  });
});
