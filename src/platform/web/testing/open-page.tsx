import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act } from 'react';
import { vi } from 'vitest';
import type { Permission } from '#domain/access/permission.ts';
import { toProblem } from '#platform/contract/problem.ts';
import type { FeatureWeb } from '#platform/web/feature-web.ts';
import type { Me } from '#platform/web/session/me.ts';
import { SessionProvider } from '#platform/web/session/session.tsx';
import { type Rendered, render } from './render.tsx';

/** A request that the page sent; the words of a GET stand in its search. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly search: Record<string, string>;
  readonly body: Record<string, unknown>;
}

/** What the server would say to `GET /meetings`: an answer, a way to one, or a whole response. */
export type Answers = Record<string, unknown | ((request: SentRequest) => unknown)>;

export interface OpenedPage extends Rendered {
  readonly sent: SentRequest[];
  /** The body last sent by `POST /meetings`, or undefined. */
  lastSent(act: string): Record<string, unknown> | undefined;
  /** Where the page led: path and search. */
  address(): string;
  /** Waits until what was asked for has come. */
  settle(): Promise<void>;
  /** The field of a form, by its name in the schema. */
  field(name: string): HTMLInputElement;
  fill(name: string, text: string): Promise<void>;
  /** What forms have kept of what was typed; given to the next page, it is brought back. */
  readonly drafts: Map<string, unknown>;
  /** Looks up in a field and takes the first that is found. */
  choose(name: string, words: string): Promise<void>;
}

/** A refusal, to be answered by a page under test. */
export class Refused {
  readonly code: Parameters<typeof toProblem>[0];
  constructor(code: Parameters<typeof toProblem>[0]) {
    this.code = code;
  }
}

/** Opens a page of a feature at an address, signed in with the given rights, before a stand-in server. */
export async function openPage(
  feature: FeatureWeb,
  at: string,
  options: {
    permissions?: readonly Permission[];
    today?: string;
    /** Kind of the agency of the post. */
    kind?: string;
    agencyId?: string;
    answers: Answers;
    drafts?: Map<string, unknown>;
  },
): Promise<OpenedPage> {
  const sent: SentRequest[] = [];
  const drafts = options.drafts ?? new Map<string, unknown>();
  vi.doMock('#platform/web/offline/draft-store.ts', () => draftStore(drafts));
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
    answer(options.answers, readRequest(url, init), sent),
  );
  const root = createRootRoute();
  const pages = feature.routes.map(({ path, component }) =>
    createRoute({ getParentRoute: () => root, path, component }),
  );
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([...pages, elsewhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  await router.load();
  const me = signedIn(options.permissions ?? [], options.today ?? '2026-03-02', options);
  const page = await render(
    <SessionProvider me={me} doors={DOORS}>
      <RouterProvider router={router} />
    </SessionProvider>,
  );
  const settle = () => act(async () => new Promise((done) => setTimeout(done, 30)));
  await settle();
  const field = (name: string) => {
    const found = document.getElementById(`field-${name}`);
    if (found === null) {
      throw new Error(`no field “${name}”: ${page.text()}`);
    }
    return found as HTMLInputElement;
  };
  return {
    ...page,
    sent,
    lastSent: (act) => sent.findLast((one) => `${one.method} ${one.path}` === act)?.body,
    drafts,
    settle,
    field,
    address: () => router.state.location.href,
    fill: async (name, text) => {
      await act(async () => field(name).focus());
      await page.type(field(name), text);
      await act(async () => field(name).blur());
    },
    choose: async (name, words) => {
      await page.type(field(name), words);
      await act(async () => new Promise((done) => setTimeout(done, 260)));
      await page.press(field(name), 'Enter');
    },
    leave: async () => {
      await page.leave();
      vi.unstubAllGlobals();
    },
  };
}

/** Drafts in memory, in the place of the sealed ones of a browser. */
function draftStore(drafts: Map<string, unknown>) {
  const at = '2026-03-02T02:00:00Z';
  return {
    dropOldDrafts: async () => undefined,
    readDraft: async (_owner: string, key: string) =>
      drafts.has(key) ? { at, values: drafts.get(key) } : null,
    writeDraft: async (_owner: string, key: string, values: unknown) => {
      drafts.set(key, values);
      return at;
    },
    eraseDraft: async (_owner: string, key: string) => {
      drafts.delete(key);
    },
  };
}

function readRequest(url: string, init: RequestInit): SentRequest {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return {
    method: init.method ?? 'GET',
    path: pathname.replace(/^\/api/, ''),
    search: Object.fromEntries(searchParams),
    body: JSON.parse(String(init.body ?? '{}')),
  };
}

function answer(answers: Answers, request: SentRequest, sent: SentRequest[]): Response {
  sent.push(request);
  const known = answers[`${request.method} ${request.path}`] ?? new Refused('record.not-found');
  const said = typeof known === 'function' ? known(request) : known;
  if (said instanceof Refused) {
    const problem = toProblem(said.code);
    return new Response(JSON.stringify(problem), { status: problem.status });
  }
  return new Response(JSON.stringify(said), { status: 200 });
}

const POST = {
  id: 'p',
  title: 'Cán bộ đầu mối',
  unitName: null,
  role: 'focal-point',
  roleName: { vi: 'Đầu mối', en: 'Focal point' },
  agency: { id: 'a', name: 'Sở Mẫu', shortName: 'Sở Mẫu', kind: 'department-health' },
  covers: false,
};

function signedIn(
  permissions: readonly Permission[],
  today: string,
  { kind = POST.agency.kind, agencyId = POST.agency.id }: { kind?: string; agencyId?: string },
): Me {
  const post = { ...POST, agency: { ...POST.agency, id: agencyId, kind } };
  return {
    officer: { id: 'o', name: 'Người Mẫu', rankTitle: null, locale: 'vi' },
    post,
    posts: [post],
    permissions,
    stage: 'full',
    locked: false,
    installation: { kind: 'demonstration', name: 'Mẫu', provinceName: 'Minh Họa' },
    now: `${today}T02:00:00Z`,
    today,
  };
}

const DOORS = {
  signInPath: '/sign-in',
  accountPath: '/account',
  keepLocale: async () => undefined,
  switchPost: async () => undefined,
  signOut: async () => undefined,
  unlock: async () => undefined,
};
