import type { FastifyReply, FastifyRequest } from 'fastify';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageDeps } from './page-deps.ts';
import { openTurns, type Turn } from './turns.ts';
import { wordsOf } from './words/languages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const deps = {
  proxy: null,
  leaveTo: 'https://example.org/',
  setting: () => ({ installation: 'exercise' }),
  hasSound: () => false,
  onFailure: () => undefined,
} as unknown as PageDeps;
const request = { ip: '203.0.113.77', headers: {} } as FastifyRequest;

function replyTo(sent: string[]): FastifyReply {
  const reply = {
    code: () => reply,
    type: () => reply,
    send: (page: string) => {
      sent.push(page);
      return reply;
    },
  };
  return reply as unknown as FastifyReply;
}

function aTurn(once: string, work: Turn['work']): Turn {
  const drop = () => undefined;
  return { words: wordsOf('vi'), once, bytes: 100, work, handBack: () => 'carried back', drop };
}

it('a form that was handed back after nine minutes is taken when it comes again', async () => {
  let clock = 0;
  const turns = openTurns(deps, () => clock);
  const sent: string[] = [];
  const send = (turn: Turn) => turns.take(request, replyTo(sent), turn);
  let free = (): void => undefined;
  const busy = new Promise<string>((resolve) => {
    free = () => resolve('first');
  });
  void send(aTurn('one', () => busy));
  void send(aTurn('two', async () => 'lodged too early'));
  await vi.advanceTimersByTimeAsync(6_000);
  const ticket = /cho\/([\w-]+)/.exec(sent.at(-1) ?? '')?.[1] ?? '';
  clock = 550_000;
  expect(turns.room.standing(ticket)).toEqual({ state: 'handed-back', page: 'carried back' });
  free();
  await vi.advanceTimersByTimeAsync(10);
  await send(aTurn('two', async () => 'lodged'));
  expect(sent.at(-1)).toBe('lodged');
  turns.stop();
});
