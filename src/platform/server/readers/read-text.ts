import { docxReader } from './docx/read-docx.ts';
import { finishText } from './finish-text.ts';
import { pdfReader } from './pdf/read-pdf.ts';
import { refuseOtherKinds } from './sniff-other-kinds.ts';
import type { DocumentText, TextReader } from './text-reader.ts';
import { txtReader } from './txt/read-txt.ts';

/** The first that recognises the bytes reads them; plain text is what nobody else wants. */
const readers: readonly TextReader[] = [docxReader, pdfReader, txtReader];

/** Reads a document held in memory; meant for the worker, which limits its time and memory. */
export async function readText(bytes: Uint8Array): Promise<DocumentText> {
  refuseOtherKinds(bytes);
  const reader = readers.find((candidate) => candidate.sniff(bytes)) ?? txtReader;
  return finishText(await reader.read(bytes), reader.format);
}
