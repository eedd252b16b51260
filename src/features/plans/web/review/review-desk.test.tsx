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

async function openDesk(): Promise<void> {
  const view = anImport();
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

const AGENCY = { id: 'a', name: 'Công an tỉnh', shortName: 'Công an tỉnh', kind: 'police' };
const POST = {
  id: 'p',
  title: 'Cán bộ',
  unitName: null,
  role: 'standing-coordinator',
  roleName: { vi: 'Điều phối', en: 'Coordinator' },
  agency: AGENCY,
  covers: false,
};
const ME = {
  officer: { id: 'o', name: 'Người Mẫu', rankTitle: null, locale: 'vi' as const },
  post: POST,
  posts: [POST],
  permissions: ['plan.import', 'plan.confirm'],
  stage: 'full' as const,
  locked: false,
  installation: { kind: 'demonstration' as const, name: 'Mẫu', provinceName: 'Minh Họa' },
  now: '2026-02-05T02:00:00Z',
  today: '2026-02-05',
};
const DOORS = {
  signInPath: '/sign-in',
  accountPath: '/account',
  keepLocale: async () => undefined,
  switchPost: async () => undefined,
  signOut: async () => undefined,
  unlock: async () => undefined,
};
