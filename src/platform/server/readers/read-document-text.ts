import { Refusal } from '#platform/contract/problem.ts';
import { loadFile } from './load-file.ts';
import { runReadWorker, type WorkerLimits } from './run-read-worker.ts';
import { type DocumentText, UnreadableFile } from './text-reader.ts';

/**
 * The text of a .docx, .pdf or .txt given as bytes, path or stream. The kind is found in the bytes,
 * the name only stands in the messages. Refuses with a `file.…` code of the problem table.
 */
export async function readDocumentText(
  source: Uint8Array | string | AsyncIterable<Uint8Array>,
  { fileName, limits }: { fileName: string; limits?: WorkerLimits },
): Promise<DocumentText> {
  return await namingTheFile(fileName, async () =>
    runReadWorker({ kind: 'text', bytes: await loadFile(source) }, limits),
  );
}

/** Turns an unreadable file into a refusal whose sentence names the file. */
export async function namingTheFile<Result>(
  fileName: string,
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableFile) {
      throw new Refusal(error.code, { ...error.params, fileName });
    }
    throw error;
  }
}
