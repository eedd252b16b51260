import { extname } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { openRecordKey } from '#platform/server/confidential/sealed-record.ts';
import { registerFileOwner } from '#platform/server/files/file-owners.ts';
import { openFile } from '#platform/server/files/open-file.ts';
import { storeFile } from '#platform/server/files/store-file.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import type { attachSignedCasePaper, openSignedCasePaper } from '../contract.ts';
import { contentOf } from './accused-names.ts';
import { dateOf, getStoredCase } from './case-store.ts';
import { requireIssuer } from './paper-step.ts';
import { getPaper, savePaper } from './paper-store.ts';

/** Files of a case are sealed with it and opened with a purpose, where files are kept at all. */
export function registerCaseFiles(): void {
  registerFileOwner('case', {
    fieldClass: 'case-content',
    mayRead: async (context, id) => {
      await requireFilesKept(context);
      await getStoredCase(context, id);
    },
  });
}

/** Attaches the copy that was signed outside, sealed under the key of the case and kept under its number. */
export async function attachSigned(
  context: RequestContext,
  input: ParsedInputOf<typeof attachSignedCasePaper>,
): Promise<OutputOf<typeof attachSignedCasePaper>> {
  const paper = await getPaper(context, input.id);
  requireIssuer(context, await getStoredCase(context, paper.case_id), paper);
  await requireFilesKept(context);
  if (paper.state !== 'issued' || paper.document_number === null) {
    throw new Refusal('case.paper-unnumbered');
  }
  const opened = await openRecordKey(context.tx, { kind: 'case', id: paper.case_id });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  try {
    for await (const upload of context.uploads) {
      const stored = await storeFile(context.tx, upload.stream, {
        owner: { kind: 'case', id: paper.case_id },
        name: nameOfCopy(paper, upload.fileName),
        declaredType: upload.declaredType,
        now: context.now,
        recordKey: opened.key,
        accept: ['docx', 'pdf', 'jpeg', 'png'],
      });
      await savePaper(context, input, {
        signed_attachment_id: stored.id,
        signed_at: dateOf(context.now),
      });
      await context.audit({
        action: 'case-paper.signed-copy',
        recordKind: 'case',
        recordId: paper.case_id,
      });
      return {
        file: { id: stored.id, name: stored.name, size: stored.size, sha256: stored.sha256 },
      };
    }
  } finally {
    opened.key.wipe();
  }
  throw new Refusal('file.empty');
}

/** Hands out the signed copy, with a purpose. */
export async function sendSigned(
  context: RequestContext,
  input: ParsedInputOf<typeof openSignedCasePaper>,
): Promise<FileAnswer> {
  const paper = await getPaper(context, input.id);
  await getStoredCase(context, paper.case_id);
  await requireFilesKept(context);
  if (paper.signed_attachment_id === null) {
    throw new Refusal('record.not-found');
  }
  return await openFile(context, paper.signed_attachment_id, input.purpose);
}

async function requireFilesKept(context: RequestContext): Promise<void> {
  if ((await contentOf(context)) !== 'full') {
    throw new Refusal('case.copies-closed');
  }
}

/** A file from outside may bear a person's name: the copy is called by the number of its paper. */
function nameOfCopy(
  paper: { document_number: number | null; symbol: string },
  sent: string,
): string {
  return `${paper.document_number}-${paper.symbol.replaceAll('/', '-')}${extname(sent).toLowerCase()}`;
}
