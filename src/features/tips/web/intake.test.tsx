import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { findHour } from '#platform/web/form/hour.ts';
import { type OpenedPage, openPage, Refused } from '#platform/web/testing/open-page.tsx';
import { tipsWeb } from './index.tsx';
import { emptyTip, NewTip, toLikelySearch, toNewTip } from './intake-form.ts';

const ID = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a01';
const SAME = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a02';

let page: OpenedPage | null = null;
afterEach(async () => {
  await page?.leave();
  page = null;
});

const LIKELY = {
  rows: [
    {
      id: SAME,
      code: 'TB-2026-R4T8WZ',
      bookNumber: null,
      receivedAt: '2026-02-28T02:00:00Z',
      state: 'awaiting-classification',
      placeName: 'Xã Mẫu',
      victims: { under16: 0, from16To17: 0, adults: 2, ageUnknown: 0 },
      reasons: ['same-phone', 'same-commune-and-days'],
      weight: 70,
    },
  ],
};

describe('taking a tip in', () => {
  it('proposes the same matter with its reasons while typing, and links it when saved', async () => {
    const open = await openForm({ 'POST /tips': { id: ID, code: 'TB-2026-K7M2QX' } });
    await open.fill('phones', '0900 000 318, 0900 000 319');
    await waitForSearch(open);
    expect(open.lastSent('POST /tips/likely')?.values).toEqual([
      { kind: 'phone', value: '0900 000 318' },
      { kind: 'phone', value: '0900 000 319' },
    ]);
    expect(open.text()).toContain('trùng số điện thoại; cùng xã, cách nhau không quá 30 ngày');
    await open.click(open.button('Cùng một việc: liên kết khi lưu'));
    await fillNeeded(open);
    await open.click(open.button('Ghi tiếp nhận'));
    await open.settle();
    expect(open.lastSent('POST /tips')).toMatchObject({
      kind: 'denunciation',
      channel: 'commune-desk',
      receivedAt: '2026-03-02T08:05:00+07:00',
      narrative: 'Hai người bị đưa đi.',
      linkToId: SAME,
      facts: { reporterStanding: 'identity-withheld', urgency: 'danger-now' },
      reporter: { withheldReason: 'Sợ bị trả thù' },
      denounced: [],
    });
    expect(open.text()).toContain('Đã tiếp nhận: TB-2026-K7M2QX');
    expect(open.drafts.size).toBe(0);
  });

  it('asks for what is missing at its field and sends nothing', async () => {
    const open = await openForm();
    await choose(open, 'identity-withheld');
    await open.fill('receivedHour', '25:00');
    await open.fill('phones', '09');
    await open.click(open.button('Ghi tiếp nhận'));
    expect(open.text()).toContain('Giờ, phút tiếp nhận: Chưa đọc được giờ.');
    expect(open.text()).toContain('Mỗi số ít nhất 4 ký tự.');
    expect(open.field('narrative').getAttribute('aria-invalid')).toBe('true');
    expect(open.lastSent('POST /tips')).toBeUndefined();
  });

  it('needs the reason where the reporter does not wish to be named', async () => {
    const open = await openForm();
    await fillNeeded(open);
    await open.fill('withheldReason', '');
    await open.click(open.button('Ghi tiếp nhận'));
    expect(open.text()).toContain('Lý do không cho biết tên: Chưa nhập.');
    expect(open.lastSent('POST /tips')).toBeUndefined();
  });

  it('keeps everything typed when it is refused, and brings it back on the next visit', async () => {
    const first = await openForm({ 'POST /tips': new Refused('tip.petition-not-here') });
    await fillNeeded(first);
    await choose(first, 'petition');
    await first.click(first.button('Ghi tiếp nhận'));
    await first.settle();
    expect(first.text()).toContain('Chọn nơi chuyển đến ngay trong ngày');
    expect(first.field('narrative').value).toBe('Hai người bị đưa đi.');
    await pause(900);
    const { drafts } = first;
    await first.leave();
    page = await openPage(tipsWeb, '/tips/new', {
      permissions: ['tip.receive'],
      answers: {},
      drafts,
    });
    expect(page.field('narrative').value).toBe('Hai người bị đưa đi.');
  });

  it('is closed to a post that does not receive', async () => {
    page = await openPage(tipsWeb, '/tips/new', { permissions: ['tip.supervise'], answers: {} });
    expect(page.text()).toContain('Vị trí công tác này không tiếp nhận nguồn tin');
  });
});

describe('what the form reads', () => {
  it('asks nothing of the server before something can be compared', () => {
    expect(toLikelySearch(emptyTip('2026-03-02'))).toBeNull();
    expect(toLikelySearch({ ...emptyTip('2026-03-02'), place: [{ id: ID }] })).toBeNull();
    expect(
      toLikelySearch({ ...emptyTip('2026-03-02'), place: [{ id: ID }], happenedOn: '2026-03-01' }),
    ).toMatchObject({ placeId: ID, happenedOn: '2026-03-01' });
  });

  it('sends nothing of a reporter who is not known after all', () => {
    const typed = {
      ...emptyTip('2026-03-02'),
      ...{ kind: 'denunciation', channel: 'commune-desk', receivedHour: '08:05' },
      ...{ under16: 0, from16To17: 0, adults: 0, ageUnknown: 0, narrative: 'Có người bị giữ' },
      ...{
        happenedOn: undefined,
        offence: undefined,
        referredOn: undefined,
        referredHour: undefined,
      },
      ...{ phone: '0900 000 318', safeContact: 'sau 20 giờ', isVictim: true },
    };
    const sent = (standing: string) => toNewTip(NewTip.parse({ ...typed, standing }), null);
    expect(sent('anonymous')).toMatchObject({
      reporter: { name: '', phone: '', safeContact: '' },
      facts: { reporterIsVictim: false },
    });
    const known = { ...typed, withheldReason: 'Sợ bị trả thù', standing: 'identity-withheld' };
    expect(toNewTip(NewTip.parse(known), null).reporter?.phone).toBe('0900 000 318');
  });

  it('says so when more persons are named than one tip takes', () => {
    const names = Array.from({ length: 31 }, (_, at) => `Người thứ ${at + 1}`).join('\n');
    const read = NewTip.safeParse({ ...emptyTip('2026-03-02'), names });
    expect(read.error?.issues.some((issue) => issue.path[0] === 'names')).toBe(true);
  });

  it('reads hours as offices type them', () => {
    expect(['8:30', '8h30', '0830', '8h', '24:00', 'sáng'].map(findHour)).toEqual([
      '08:30',
      '08:30',
      '08:30',
      '08:00',
      null,
      null,
    ]);
  });
});

async function openForm(more: Record<string, unknown> = {}): Promise<OpenedPage> {
  page = await openPage(tipsWeb, '/tips/new', {
    permissions: ['tip.receive'],
    answers: { 'POST /tips/likely': LIKELY, ...more },
  });
  return page;
}

async function fillNeeded(open: OpenedPage) {
  for (const code of ['denunciation', 'danger-now', 'identity-withheld']) {
    await choose(open, code);
  }
  await open.fill('channel', 'commune-desk');
  await open.fill('receivedHour', '8h05');
  await open.fill('narrative', 'Hai người bị đưa đi.');
  await open.fill('withheldReason', 'Sợ bị trả thù');
}

async function choose(open: OpenedPage, code: string) {
  await open.click(open.root.querySelector(`input[type="radio"][value="${code}"]`) as Element);
}

async function waitForSearch(open: OpenedPage) {
  await pause(450);
  await open.settle();
  await open.settle();
}

async function pause(ms: number) {
  await act(async () => new Promise((done) => setTimeout(done, ms)));
}
