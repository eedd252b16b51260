import { call } from '#platform/web/api/call.ts';
import { isOnline } from '#platform/web/api/online.ts';
import { ProblemError } from '#platform/web/api/problem-error.ts';
import { sendBytes } from '#platform/web/api/send-bytes.ts';
import { finishEvidenceFile, getEvidenceArrival, sendEvidencePart } from '../contract.ts';

const KIB = 1024;
const LEAST_PART = 256 * KIB;
/** How long a part should take: long enough to be worth its answer, short enough to be lost. */
const PART_SECONDS = 4;
const WAITS_SECONDS = [1, 2, 4, 8, 15, 30];

export type SenderNews =
  | { kind: 'sent'; bytes: number; perSecond: number | null }
  | { kind: 'waiting' }
  | { kind: 'checking' };

/** The chosen file is another than the one that is on its way. */
export class OtherFile extends Error {}

/**
 * Sends what is missing of a file, part by part, and has it kept: waits while the line is down, goes on where
 * the server says, and makes sure first that it is the same file.
 */
export async function sendRest(
  fileId: string,
  file: Blob,
  { signal, tell }: { signal: AbortSignal; tell(news: SenderNews): void },
): Promise<void> {
  const arrival = await patiently(() => call(getEvidenceArrival, { id: fileId }, { signal }), {
    signal,
    tell,
  });
  await requireSameFile(file, arrival);
  let at = arrival.goOnAt;
  let part = 1024 * KIB;
  let perSecond: number | null = null;
  while (at < file.size) {
    const from = at;
    const piece = file.slice(from, Math.min(file.size, from + part));
    const sha256 = await hashOf(piece);
    const startedAt = performance.now();
    const answer = await patiently(
      () =>
        sendBytes(sendEvidencePart, { id: fileId, at: from, sha256 }, piece, {
          signal,
          onSent: (bytes) =>
            tell({ kind: 'sent', bytes: Math.min(from + bytes, file.size), perSecond }),
        }).catch(goOnElsewhere),
      { signal, tell },
    );
    at = answer.goOnAt;
    perSecond = piece.size / Math.max(0.05, (performance.now() - startedAt) / 1000);
    part = Math.round(Math.min(arrival.mostPart, Math.max(LEAST_PART, perSecond * PART_SECONDS)));
    tell({ kind: 'sent', bytes: at, perSecond });
  }
  tell({ kind: 'checking' });
  await patiently(() => call(finishEvidenceFile, { id: fileId }, { signal }), { signal, tell });
}

/** SHA-256 of a piece, as it is written. */
export async function hashOf(piece: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await piece.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function requireSameFile(
  file: Blob,
  arrival: { size: number; landmarks: readonly { at: number; size: number; sha256: string }[] },
): Promise<void> {
  if (file.size !== arrival.size) {
    throw new OtherFile();
  }
  for (const mark of arrival.landmarks) {
    if ((await hashOf(file.slice(mark.at, mark.at + mark.size))) !== mark.sha256) {
      throw new OtherFile();
    }
  }
}

/** A part that had arrived although its answer was lost: the server says where to go on. */
function goOnElsewhere(fault: unknown): { goOnAt: number } {
  if (fault instanceof ProblemError && fault.problem.code === 'evidence.part-elsewhere') {
    return { goOnAt: Number(fault.problem.params.at) };
  }
  throw fault;
}

interface Patience {
  readonly signal: AbortSignal;
  tell(news: SenderNews): void;
}

/** Tries again while the line is down or the server busy, ever more slowly; a refusal is final. */
async function patiently<T>(work: () => Promise<T>, patience: Patience): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof ProblemError && fault.mayRetry)) {
        throw fault;
      }
      patience.tell({ kind: 'waiting' });
      await rest(WAITS_SECONDS[Math.min(tries, WAITS_SECONDS.length - 1)] ?? 30, patience.signal);
    }
  }
}

/** Waits so many seconds, or less where the line comes back before. */
function rest(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const wasOnline = isOnline();
    const end = (after: () => void) => () => {
      clearTimeout(timer);
      window.removeEventListener('online', wake);
      signal.removeEventListener('abort', stop);
      after();
    };
    const wake = end(resolve);
    const stop = end(() => reject(new DOMException('stopped', 'AbortError')));
    const timer = setTimeout(wake, seconds * 1000);
    if (!wasOnline) {
      window.addEventListener('online', wake);
    }
    signal.addEventListener('abort', stop);
  });
}
