import { readText } from './read-text.ts';
import { readTableNow } from './tables/read-table-now.ts';
import { UnreadableFile } from './text-reader.ts';
import type { ReadJob, ReadReply } from './worker-protocol.ts';

/**
 * Reads one file and answers with its content or a refusal, never with an error: whatever the
 * parsing libraries throw means that the file is broken.
 */
export async function answerJob(job: ReadJob): Promise<ReadReply> {
  try {
    const value =
      job.kind === 'text'
        ? await readText(job.bytes)
        : await readTableNow(job.bytes, job.tableKind);
    return { outcome: 'read', value };
  } catch (error) {
    return toReply(error);
  }
}

function toReply(error: unknown): ReadReply {
  if (error instanceof UnreadableFile) {
    return { outcome: 'refused', code: error.code, params: error.params };
  }
  if (error instanceof RangeError && /allocat|array length|string length/i.test(error.message)) {
    return { outcome: 'refused', code: 'file.too-much-memory', params: {} };
  }
  return { outcome: 'refused', code: 'file.broken', params: { detail: 'nội dung bên trong' } };
}
