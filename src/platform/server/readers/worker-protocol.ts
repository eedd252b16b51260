import type { ProblemCode, ProblemParams } from '#platform/contract/problem.ts';
import type { ReadTable, TableKind } from './tables/table.ts';
import type { DocumentText } from './text-reader.ts';

/** What the worker is asked for: the bytes are handed over, not copied. */
export type ReadJob =
  | { kind: 'text'; bytes: Uint8Array }
  | { kind: 'table'; bytes: Uint8Array; tableKind: TableKind };

export interface ReadAnswers {
  text: DocumentText;
  table: ReadTable;
}

export type ReadReply =
  | { outcome: 'read'; value: ReadAnswers[ReadJob['kind']] }
  | { outcome: 'refused'; code: ProblemCode; params: ProblemParams };
