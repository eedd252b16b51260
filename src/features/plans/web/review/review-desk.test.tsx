import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Review } from '#domain/plan-review/review.ts';
import { SessionProvider } from '#platform/web/session/session.tsx';
import { type Rendered, render } from '#platform/web/testing/render.tsx';
import type { ImportView } from '../../contract.ts';
import { DOORS, HEALTH, ME, OUTLOOK } from './desk-samples.testing.ts';
import { ReviewDesk } from './review-desk.tsx';
import { anImport } from './sample-review.testing.ts';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: { revision: number; review: Review };
}

let page: Rendered;
let sent: Sent[];
let answer: (request: Sent) => { status: number; body: unknown };

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answer = (request) => ({
    status: 200,
    body: { revision: request.body.revision + 1, names: anImport().names },
  });
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const request = {
      method: init.method ?? 'GET',
      path,
      body: JSON.parse(String(init.body ?? '{}')),
    };
    sent.push(request);
    const { status, body } = answer(request);
    return new Response(JSON.stringify(body), { status });
  });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(async () => {
  await page.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the keys of the review', () => {
  it('accept, step, drop and take back without the mouse', async () => {
    await openDesk();
    await press('Enter');
    expect(current()).toContain('Rà soát');
    await press('Enter');
    expect(current()).toContain('Sở Kho Lẫm');
    await press('x');
    expect(page.text()).toContain('3 trong 4 mục đã xem.');
    expect(row('t3')?.dataset.status).toBe('rejected');
    await press('z');
    expect(row('t3')?.dataset.status).toBe('unseen');
    expect(page.text()).toContain('2 trong 4 mục đã xem.');
    await press('k');
    expect(current()).toContain('Rà soát');
    expect(row('t2')?.dataset.status).toBe('accepted');
  });

  it('rest while the officer types, and Escape gives them back', async () => {
    await openDesk();
    await press('j');
    await press('e');
    const field = page.root.querySelector('textarea[data-first]');
    expect(document.activeElement).toBe(field);
    await press('x', field ?? document.body);
    expect(page.text()).toContain('0 trong 4 mục đã xem.');
    await press('Escape', field ?? document.body);
    expect(page.root.querySelector('textarea[data-first]')).toBeNull();
    await press('x');
    expect(page.text()).toContain('1 trong 4 mục đã xem.');
  });

  it('split at a clause and merge it again', async () => {
    await openDesk();
    await act(async () => page.root.querySelector<HTMLElement>('#item-header')?.focus());
    await press('j');
    await press('j');
    await press('j');
    expect(current()).toContain('Công an tỉnh chủ trì');
    await press('s');
    await press('Enter', document.activeElement ?? document.body);
    expect(page.text()).toContain('Nhiệm vụ2/4');
    await press('j');
    expect(current()).toBe('Sở Y tế khám sức khỏe.');
    await press('m');
    expect(page.text()).toContain('Nhiệm vụ1/3');
  });

  it('ask once for a strange name, and the answer ends the doubt', async () => {
    await openDesk();
    await press('j');
    await press('j');
    expect(current()).toContain('Sở Kho Lẫm');
    expect(page.text()).toContain('Tên chưa biết: “Sở Kho Lẫm”.');
    await page.click(page.button('Giữ tên cũ, chưa gán cho ai'));
    expect(page.text()).not.toContain('Tên chưa biết');
    await rest();
    expect(lastSaved()?.names['Sở Kho Lẫm']).toEqual({
      agencyIds: [],
      asGroup: false,
      kept: true,
    });
  });

  it('ask once for two spellings of one former agency', async () => {
    const view = anImport();
    const split = {
      status: 'split' as const,
      thenName: 'Sở Cũ',
      choices: [{ ...HEALTH, note: null }],
    };
    view.names = view.names.map((name) =>
      name.asWritten === 'Sở Kho Lẫm' ? { ...name, ...split } : name,
    );
    const other = view.names.find((name) => name.asWritten === 'Sở Kho Lẫm');
    if (other !== undefined) {
      view.names.push({ ...other, asWritten: 'Sở KL' });
    }
    const last = view.review.tasks[2];
    if (last !== undefined) {
      last.lead = ['Sở KL'];
    }
    await openDesk(view);
    await press('j');
    await press('j');
    expect(page.text()).toContain('Cũng là trả lời cho “Sở Kho Lẫm”');
    await page.click(page.button('Sở Y tế'));
    await rest();
    expect(lastSaved()?.names).toMatchObject({
      'Sở KL': { agencyIds: [HEALTH.id] },
      'Sở Kho Lẫm': { agencyIds: [HEALTH.id] },
    });
  });

  it('leave confirming closed with how many remain', async () => {
    await openDesk();
    expect(page.text()).toContain('Xác nhận: còn 4 mục');
    for (let step = 0; step < 4; step += 1) {
      await press('Enter');
    }
    expect(page.text()).toContain('Xác nhận: còn 1 điều chưa rõ');
    expect(page.text()).toContain('Trả lời 1 tên cơ quan chưa rõ');
  });
});

describe('a text that corrects a plan', () => {
  const corrects = {
    id: '44444444-4444-4444-8444-444444444444',
    number: '12/KH-BCĐ138',
    title: 'Phòng, chống mua bán người năm 2026',
    issuerAgencyId: '11111111-1111-4111-8111-111111111111',
  };

  it('stays closed until the reviewer chose, shows what will happen, and sends what was looked at', async () => {
    const view = readyToConfirm(corrects);
    answer = (request) => ({ status: 200, body: answerOf(request, view) });
    await openDesk(view);
    expect(page.text()).toContain('Được đọc như bản chỉnh của “12/KH-BCĐ138');
    expect(page.text()).toContain('Chọn: chỉnh kế hoạch đã có hay ghi riêng');
    await page.click(radio('Chỉnh kế hoạch đó'));
    expect(page.text()).not.toContain('Chọn: chỉnh kế hoạch đã có hay ghi riêng');
    await page.click(page.button('Xác nhận'));
    await rest();
    expect(page.text()).toContain('Xác nhận chỉnh kế hoạch');
    expect(page.text()).toContain('Chấm dứt vì không còn trong văn bản (1)');
    expect(page.text()).toContain('đang làm 40');
    expect(page.text()).toContain('Hạn này đã qua');
    expect(lastSaved()?.settings.correction).toBe('correct');
    await page.click(page.button('Chỉnh kế hoạch'));
    const confirmed = sent.find((one) => one.path.endsWith('/confirm'));
    expect(confirmed?.body).toMatchObject({ correctionMark: 'looked-at' });
  });

  it('is looked at again when the plan changed meanwhile', async () => {
    const view = readyToConfirm(corrects);
    const title = { vi: 'Đã thay đổi.', en: 'Changed.' };
    answer = (request) =>
      request.path.endsWith('/confirm')
        ? {
            status: 409,
            body: { code: 'plan.correction-outdated', status: 409, title, params: {} },
          }
        : { status: 200, body: answerOf(request, view) };
    await openDesk(view);
    await page.click(radio('Chỉnh kế hoạch đó'));
    await page.click(page.button('Xác nhận'));
    await rest();
    await page.click(page.button('Chỉnh kế hoạch'));
    await rest();
    const looks = () => sent.filter((one) => one.path.endsWith('/outlook')).length;
    const before = looks();
    await page.click(page.button('Xem lại những gì sẽ thay đổi'));
    await rest();
    expect(looks()).toBe(before + 1);
    expect(page.button('Chỉnh kế hoạch')).toBeDefined();
  });
});

describe('the issuer', () => {
  it('is taken by Enter pressed while the search still runs', async () => {
    await openDesk();
    const field = page.root.querySelector<HTMLInputElement>('input[placeholder^="Gõ tên"]');
    if (field === null) {
      throw new Error('the header part asks for the issuer');
    }
    answer = (request) =>
      request.path.includes('/agencies/find')
        ? { status: 200, body: { rows: [HEALTH] } }
        : { status: 200, body: { revision: 2, names: anImport().names } };
    await page.type(field, 'so y');
    await press('Enter', field);
    expect(lastSaved()?.settings.issuerAgencyId).toBeUndefined();
    await rest();
    await rest();
    expect(lastSaved()?.settings.issuerAgencyId).toBe(HEALTH.id);
  });
});

describe('saving', () => {
  it('sends one copy after the hand rests, over the revision it was read from', async () => {
    await openDesk();
    await press('Enter');
    await press('Enter');
    expect(saves()).toHaveLength(0);
    await rest();
    expect(saves().map((one) => [one.method, one.path, one.body.revision])).toEqual([
      ['PUT', '/api/plan-imports/22222222-2222-4222-8222-222222222222/review', 1],
    ]);
    expect(lastSaved()?.cursor).toBe('t3');
    await press('Enter');
    await rest();
    expect(saves().at(-1)?.body.revision).toBe(2);
  });

  it('joins what somebody else saved in between, and says so', async () => {
    await openDesk();
    const theirs = anImport();
    theirs.revision = 5;
    theirs.review.header.number = '12/KH-UBND';
    refuseOnce(theirs);
    await press('j');
    await press('Enter');
    await rest();
    await rest();
    expect(page.text()).toContain('12/KH-UBND');
    expect(page.text()).toContain('phần của hai bên đã được gộp');
    expect(saves().at(-1)?.body.revision).toBe(5);
    expect(lastSaved()?.tasks[1]?.status).toBe('accepted');
  });

  it('shows both sides where two people changed the same item, and saves what is chosen', async () => {
    await openDesk();
    const theirs = anImport();
    const second = theirs.review.tasks[1];
    if (second !== undefined) {
      second.status = 'rejected';
    }
    refuseOnce({ ...theirs, revision: 5 });
    await press('j');
    await press('Enter');
    await rest();
    expect(page.text()).toContain('Hai người cùng sửa 1 chỗ');
    const choices = page.root.querySelectorAll<HTMLInputElement>('input[name="clash-t2"]');
    await page.click(choices[1] ?? page.root);
    await page.click(page.button('Giữ như đã chọn'));
    await rest();
    expect(saves().at(-1)?.body.revision).toBe(5);
    expect(lastSaved()?.tasks[1]?.status).toBe('rejected');
  });

  it('tells when the line is down, keeps the work and tries again', async () => {
    await openDesk();
    answer = () => {
      throw new TypeError('no line');
    };
    await press('Enter');
    await rest();
    expect(page.text()).toContain('Chưa lưu được');
    answer = () => ({ status: 200, body: { revision: 2, names: anImport().names } });
    await rest(6000);
    expect(page.text()).not.toContain('Chưa lưu được');
    expect(lastSaved()?.header.status).toBe('accepted');
  });
});

async function openDesk(view: ImportView = anImport()): Promise<void> {
  const root = createRootRoute({
    component: () => (
      <SessionProvider me={ME} doors={DOORS}>
        <ReviewDesk view={view} start={view.review} />
      </SessionProvider>
    ),
  });
  const router = createRouter({
    routeTree: root,
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  page = await render(<RouterProvider router={router} />);
}

/** Everything seen and every name answered: only the choice is left. */
function readyToConfirm(corrects: NonNullable<ImportView['corrects']>): ImportView {
  const view = anImport();
  view.review.header.status = 'accepted';
  view.review.tasks = view.review.tasks.map((task) => ({ ...task, status: 'accepted' }));
  view.review.names = { 'Sở Kho Lẫm': { agencyIds: [], asGroup: false, kept: true } };
  return { ...view, corrects };
}

function answerOf(request: Sent, view: ImportView): unknown {
  if (request.path.endsWith('/outlook')) {
    return OUTLOOK;
  }
  return request.path.endsWith('/confirm')
    ? { planId: view.corrects?.id }
    : { revision: 2, names: view.names };
}

function radio(name: string): HTMLInputElement {
  const label = [...page.root.querySelectorAll('label')].find((one) =>
    one.textContent?.startsWith(name),
  );
  const input = label?.querySelector('input');
  if (input == null) {
    throw new Error(`there is no choice named ${name}`);
  }
  return input;
}

function refuseOnce(theirs: ImportView): void {
  const usual = answer;
  let isRefused = false;
  answer = (request) => {
    if (request.method === 'GET') {
      return { status: 200, body: theirs };
    }
    if (!isRefused) {
      isRefused = true;
      const title = { vi: 'Đã thay đổi.', en: 'Changed.' };
      return { status: 409, body: { code: 'record.changed', status: 409, title, params: {} } };
    }
    return usual(request);
  };
}

async function press(key: string, target: Element = document.body): Promise<void> {
  await act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

async function rest(ms = 1000): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

function current(): string {
  return page.root.querySelector('#item-current')?.textContent ?? '';
}

function row(key: string): HTMLElement | null {
  return page.root.querySelector(`#item-${key}`);
}

function lastSaved(): Review | undefined {
  return saves().at(-1)?.body.review;
}

function saves(): Sent[] {
  return sent.filter((one) => one.method === 'PUT');
}
