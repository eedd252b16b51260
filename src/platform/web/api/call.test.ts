import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { UNASKED_HEADER } from '#platform/contract/unasked.ts';
import { markActive, markAway } from '#platform/web/session/activity.ts';
import { buildRequest } from './build-request.ts';
import { call } from './call.ts';
import { readFileName } from './download.ts';
import { isOnline } from './online.ts';
import { ProblemError } from './problem-error.ts';
import { mayAskAgain } from './query-client.ts';
import { onSessionNews } from './session-news.ts';
import { createKeys } from './use-act.ts';

const tag = 'sample';
const getTask = endpoint({
  method: 'GET',
  path: '/plans/:planId/tasks/:taskId',
  summary: '',
  tag,
  input: z.object({
    planId: z.string(),
    taskId: z.string(),
    state: z.array(z.string()).optional(),
  }),
  output: z.object({ title: z.string() }),
});
const recordTask = endpoint({
  method: 'POST',
  path: '/plans/:planId/tasks',
  summary: '',
  tag,
  input: z.object({ planId: z.string(), title: z.string() }),
  output: z.object({ id: z.string() }),
});

afterEach(() => vi.unstubAllGlobals());

describe('a request', () => {
  it('takes parameters into the path and the rest into the query, lists repeated', () => {
    const input = { planId: 'a b', taskId: '7', state: ['late', 'open'] };
    expect(buildRequest(getTask, input)).toEqual({
      url: '/api/plans/a%20b/tasks/7?state=late&state=open',
      body: undefined,
    });
  });

  it('sends fields of a POST as JSON, without the path parameters', () => {
    expect(buildRequest(recordTask, { planId: '1', title: 'Họp' })).toEqual({
      url: '/api/plans/1/tasks',
      body: '{"title":"Họp"}',
    });
  });

  it('will not be built without a path parameter', () => {
    expect(() => buildRequest(getTask, { taskId: '7' })).toThrow('planId');
  });

  it('carries the given idempotency key when it writes, and none when it reads', async () => {
    const seen = answerWith(200, { id: '9', title: 'x' });
    await call(recordTask, { planId: '1', title: 'Họp' }, { idempotencyKey: 'k1' });
    await call(getTask, { planId: '1', taskId: '2' });
    const heads = seen.mock.calls.map(([, init]) => new Headers(init?.headers));
    expect(heads.map((head) => head.get('Idempotency-Key'))).toEqual(['k1', null]);
  });
});

describe('a refusal', () => {
  it('arrives with both languages and its fields', async () => {
    answerWith(400, {
      code: 'input.invalid',
      status: 400,
      title: { vi: 'Chưa đúng.', en: 'Not right.' },
      fields: [{ path: 'title', code: 'x', vi: 'Chưa nhập.', en: 'Needed.' }],
    });
    const error = await refusalOf(call(recordTask, { planId: '1', title: '' }));
    expect(error.problem.title.vi).toBe('Chưa đúng.');
    expect(error.problem.fields?.[0]?.path).toBe('title');
    expect(mayAskAgain(0, error)).toBe(false);
  });

  it('is told as a fault when it is no problem+json', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
    const error = await refusalOf(call(getTask, { planId: '1', taskId: '2' }));
    expect(error.problem.code).toBe('server.fault');
    expect(mayAskAgain(0, error)).toBe(true);
  });

  it('says that the session is gone, but not for a wrong password', async () => {
    const news: string[] = [];
    const stop = onSessionNews((one) => news.push(one));
    for (const code of ['sign-in.wrong', 'session.required', 'session.locked']) {
      answerWith(401, { code, status: 401, title: { vi: 'a', en: 'b' } });
      await refusalOf(call(getTask, { planId: '1', taskId: '2' }));
    }
    stop();
    expect(news).toEqual(['gone', 'locked']);
  });

  it('knows a lost line, and that it came back', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    const error = await refusalOf(call(getTask, { planId: '1', taskId: '2' }));
    expect(error.isOffline).toBe(true);
    expect(isOnline()).toBe(false);
    answerWith(200, { title: 'x' });
    await call(getTask, { planId: '1', taskId: '2' });
    expect(isOnline()).toBe(true);
  });
});

describe('keys of an act', () => {
  it('stay the same for the same input until it succeeded', () => {
    const keys = createKeys();
    const first = keys.keyFor({ title: 'a' });
    expect(keys.keyFor({ title: 'a' })).toBe(first);
    expect(keys.keyFor({ title: 'b' })).not.toBe(first);
    keys.forget();
    expect(keys.keyFor({ title: 'b' })).not.toBe(first);
  });
});

describe('a read while the officer is away', () => {
  it('says that nobody asked for it, so that it keeps no session awake', async () => {
    const fetch = answerWith(200, { title: '' });
    const headersOf = (at: number) => new Headers(fetch.mock.calls[at]?.[1]?.headers);
    markActive();
    await call(getTask, { planId: 'p', taskId: '7' });
    expect(headersOf(0).has(UNASKED_HEADER)).toBe(false);
    markAway();
    await call(getTask, { planId: 'p', taskId: '7' });
    expect(headersOf(1).has(UNASKED_HEADER)).toBe(true);
    markActive();
  });
});

describe('a file', () => {
  it('is named as the server says, marks included', () => {
    expect(
      readFileName('attachment; filename="x.docx"; filename*=UTF-8\'\'b%C3%A1o%20c%C3%A1o.docx'),
    ).toBe('báo cáo.docx');
    expect(readFileName('attachment; filename="a.csv"')).toBe('a.csv');
    expect(readFileName(null)).toBeNull();
  });
});

function answerWith(status: number, body: unknown) {
  const fetch = vi.fn(
    async (_url: string, _init?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json' },
      }),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

async function refusalOf(promise: Promise<unknown>): Promise<ProblemError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ProblemError) {
      return error;
    }
    throw error;
  }
  throw new Error('was not refused');
}
