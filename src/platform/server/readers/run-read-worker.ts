import { setTimeout as setTimer } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { readingLimits } from './limits.ts';
import { takeTurn } from './take-turn.ts';
import { UnreadableFile } from './text-reader.ts';
import type { ReadAnswers, ReadJob, ReadReply } from './worker-protocol.ts';

export interface WorkerLimits {
  milliseconds: number;
  heapMebibytes: number;
  outsideHeapBytes: number;
}

/** Reads in a thread of its own that is ended when it takes too long or too much memory. */
export async function runReadWorker<Job extends ReadJob>(
  job: Job,
  limits: WorkerLimits = readingLimits,
): Promise<ReadAnswers[Job['kind']]> {
  const reply = await takeTurn(() => askWorker(job, limits));
  if (reply.outcome === 'refused') {
    throw new UnreadableFile(reply.code, reply.params);
  }
  return reply.value as ReadAnswers[Job['kind']];
}

async function askWorker(job: ReadJob, limits: WorkerLimits): Promise<ReadReply> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: job,
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMebibytes },
  });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const stops: (() => void)[] = [];
  let hasAnswered = false;
  try {
    return await new Promise<ReadReply>((resolve, reject) => {
      worker.once('message', (reply: ReadReply) => {
        hasAnswered = true;
        resolve(reply);
      });
      worker.once('error', (error) => settleFault(error, resolve, reject));
      worker.once('exit', () => resolve(refused('file.broken', { detail: 'đọc dở dang' })));
      stops.push(watchTime(limits, resolve), watchMemory(worker, limits, resolve));
    });
  } finally {
    for (const stop of stops) {
      stop();
    }
    // A thread that is ended while it ends by itself can take the whole process along (nodejs/node 56312).
    if (hasAnswered) {
      await Promise.race([ended, setTimer(GRACE_MS, undefined, { ref: false })]);
    }
    await worker.terminate();
  }
}

/** How long a thread that has answered may take to end by itself. */
const GRACE_MS = 400;

function watchTime(limits: WorkerLimits, resolve: (reply: ReadReply) => void): () => void {
  const seconds = limits.milliseconds / 1000;
  const timer = setTimeout(
    () => resolve(refused('file.took-too-long', { seconds })),
    limits.milliseconds,
  );
  return () => clearTimeout(timer);
}

/** Inflated streams lie outside the heap, which the limit of the thread does not see. */
function watchMemory(
  worker: Worker,
  limits: WorkerLimits,
  resolve: (reply: ReadReply) => void,
): () => void {
  const timer = setInterval(() => {
    worker.getHeapStatistics().then(
      (heap) => {
        if (heap.external_memory > limits.outsideHeapBytes) {
          resolve(refused('file.too-much-memory'));
        }
      },
      () => clearInterval(timer),
    );
  }, 50);
  return () => clearInterval(timer);
}

function settleFault(
  error: unknown,
  resolve: (reply: ReadReply) => void,
  reject: (error: unknown) => void,
): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    resolve(refused('file.too-much-memory'));
  } else {
    reject(error);
  }
}

function refused(
  code: 'file.too-much-memory' | 'file.took-too-long' | 'file.broken',
  params: { seconds?: number; detail?: string } = {},
): ReadReply {
  return { outcome: 'refused', code, params };
}
