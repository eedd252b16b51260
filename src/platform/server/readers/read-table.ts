import { loadFile } from './load-file.ts';
import { namingTheFile } from './read-document-text.ts';
import { runReadWorker, type WorkerLimits } from './run-read-worker.ts';
import type { ReadTable } from './tables/table.ts';

/**
 * A table for import from .xlsx (first sheet) or .csv: `{ columns, rows }`, empty rows left out,
 * days as `YYYY-MM-DD`. Refuses with a `file.…` or `table.…` code of the problem table.
 */
export async function readTable(
  source: Uint8Array | string | AsyncIterable<Uint8Array>,
  { fileName, limits }: { fileName: string; limits?: WorkerLimits },
): Promise<ReadTable> {
  return await namingTheFile(fileName, async () => {
    const bytes = await loadFile(source);
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
    return await runReadWorker({ kind: 'table', bytes, tableKind: isZip ? 'xlsx' : 'csv' }, limits);
  });
}
