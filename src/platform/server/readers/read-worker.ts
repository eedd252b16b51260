import { parentPort, workerData } from 'node:worker_threads';
import { answerJob } from './answer-job.ts';
import type { ReadJob } from './worker-protocol.ts';

// Entry of the worker thread: reads one file, answers and ends.
parentPort?.postMessage(await answerJob(workerData as ReadJob));
parentPort?.close();
