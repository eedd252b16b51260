import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '#platform/web/api/call.ts';
import { ProblemError, unreachable } from '#platform/web/api/problem-error.ts';
import { sendBytes } from '#platform/web/api/send-bytes.ts';
import { hashOf, OtherFile, type SenderNews, sendRest } from './file-sender.ts';

vi.mock('#platform/web/api/call.ts', () => ({ call: vi.fn() }));
vi.mock('#platform/web/api/send-bytes.ts', () => ({ sendBytes: vi.fn() }));

const MIB = 1024 * 1024;
const FILE = new Blob([new Uint8Array(3 * MIB + 10).map((_, at) => at % 251)]);

let arrived: number;
let landmarks: { at: number; size: number; sha256: string }[];
let finished: boolean;

beforeEach(() => {
  arrived = 0;
  landmarks = [];
  finished = false;
  vi.mocked(call).mockImplementation(async (endpoint) => {
    finished ||= endpoint.path.endsWith('/finish');
    return { size: FILE.size, goOnAt: arrived, mostPart: 8 * MIB, landmarks } as never;
  });
  vi.mocked(sendBytes).mockImplementation(async (_, input, bytes) => take(input, bytes));
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

describe('a file that is sent in parts', () => {
  it('goes on where the server stopped, to the last byte, each part with its hash', async () => {
    arrived = MIB;
    landmarks = [{ at: 0, size: MIB, sha256: await hashOf(FILE.slice(0, MIB)) }];
    await sendRest('f', FILE, quiet());
    expect(arrived).toBe(FILE.size);
    expect(finished).toBe(true);
    const [first] = vi.mocked(sendBytes).mock.calls;
    expect(first?.[1]).toMatchObject({
      at: MIB,
      sha256: await hashOf(FILE.slice(MIB, 2 * MIB)),
    });
  });

  it('is not sent on as the rest of another file', async () => {
    arrived = MIB;
    landmarks = [{ at: 0, size: MIB, sha256: '0'.repeat(64) }];
    await expect(sendRest('f', FILE, quiet())).rejects.toThrow(OtherFile);
    await expect(sendRest('f', FILE.slice(1), quiet())).rejects.toThrow(OtherFile);
    expect(sendBytes).not.toHaveBeenCalled();
  });

  it('waits while the line is down, and follows the server where an answer was lost', async () => {
    vi.useFakeTimers();
    const news: SenderNews[] = [];
    vi.mocked(sendBytes)
      .mockRejectedValueOnce(unreachable())
      .mockImplementationOnce(async () => {
        arrived = MIB;
        throw new ProblemError({
          code: 'evidence.part-elsewhere',
          status: 409,
          title: { vi: '', en: '' },
          params: { at: MIB },
        });
      });
    const sending = sendRest('f', FILE, { ...quiet(), tell: (one) => news.push(one) });
    await vi.waitFor(() => expect(news.map((one) => one.kind)).toContain('waiting'));
    await vi.advanceTimersByTimeAsync(1500);
    await sending;
    expect(arrived).toBe(FILE.size);
    expect(news.at(-1)).toEqual({ kind: 'checking' });
  });

  it('stops at once when it is paused, and at a refusal', async () => {
    const control = new AbortController();
    vi.mocked(sendBytes).mockImplementation(async () => {
      control.abort();
      throw new DOMException('stopped', 'AbortError');
    });
    await expect(
      sendRest('f', FILE, { signal: control.signal, tell: () => undefined }),
    ).rejects.toThrow('stopped');
    vi.mocked(sendBytes).mockRejectedValue(
      new ProblemError({
        code: 'evidence.not-holder',
        status: 409,
        title: { vi: '', en: '' },
        params: {},
      }),
    );
    await expect(sendRest('f', FILE, quiet())).rejects.toThrow('evidence.not-holder');
    expect(finished).toBe(false);
  });
});

function quiet() {
  return { signal: new AbortController().signal, tell: () => undefined };
}

function take(input: object, bytes: Blob): never {
  expect(input).toMatchObject({ at: arrived });
  arrived += bytes.size;
  return { goOnAt: arrived } as never;
}
