import type { ProblemCode, ProblemParams } from '#platform/contract/problem.ts';

export type DocumentFormat = 'docx' | 'pdf' | 'txt';

/** The text of a document as it is printed, normalised (LF, NFC), and where it came from. */
export interface DocumentText {
  text: string;
  format: DocumentFormat;
  /** How the file wrote its letters: `utf-8`, `utf-16le`, `tcvn3`, `vni` … */
  encoding: string;
  /** Pages of a PDF without a text layer, from 1: the reviewer must look at them. */
  pagesWithoutText: number[];
}

/** What one format yields before the text is normalised and checked. */
export interface ReadText {
  text: string;
  encoding: string;
  /** Text outside the body (headers, footers), searched for secrecy marks only. */
  margins?: string;
  pagesWithoutText?: number[];
}

/** One way of reading a file; `sniff` looks at the bytes and never at the name. */
export interface TextReader {
  format: DocumentFormat;
  sniff(bytes: Uint8Array): boolean;
  read(bytes: Uint8Array): Promise<ReadText>;
}

/** A file said no while it was read; becomes a `Refusal` outside the worker. */
export class UnreadableFile extends Error {
  readonly code: ProblemCode;
  readonly params: ProblemParams;

  constructor(code: ProblemCode, params: ProblemParams = {}) {
    super(code);
    this.name = 'UnreadableFile';
    this.code = code;
    this.params = params;
  }
}
