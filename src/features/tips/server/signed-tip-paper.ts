import { decideOutgoing } from '#domain/document/decide-outgoing.ts';
import { mayActOnOutgoing } from '#domain/document/outgoing-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { openRecordKey } from '#platform/server/confidential/sealed-record.ts';
import { registerFileOwner } from '#platform/server/files/file-owners.ts';
import { openFile } from '#platform/server/files/open-file.ts';
import { storeFile } from '#platform/server/files/store-file.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { attachSignedTipPaper, openSignedTipPaper } from '../contract.ts';
import { KEPT_PAPER, recordOfPaper } from './kept-papers.ts';
import { accessOfPaper, getPaper } from './paper-store.ts';
import { savePaper } from './step-paper.ts';

/** Signed copies of papers that a body keeps after the tip has left are read with the paper. */
export function registerKeptPaperFiles(): void {
  registerFileOwner(KEPT_PAPER, {
    fieldClass: 'tip-content',
    mayRead: async (context, id) => {
      await getPaper(context, id);
    },
  });
}

/** Attaches the signed copy, sealed with the tip; after the tip has left, with the paper that the body keeps. */
export async function attachSigned(
  context: RequestContext,
  input: ParsedInputOf<typeof attachSignedTipPaper>,
): Promise<OutputOf<typeof attachSignedTipPaper>> {
  const paper = await getPaper(context, input.id, true);
  requireVerdict(mayActOnOutgoing(context.actor, accessOfPaper(context, paper), 'edit'));
  const isNumbered = paper.state === 'issued' || paper.state === 'sent';
  if (!isNumbered) {
    const outcome = decideOutgoing(paper.state, { do: 'record-signature' }, context.today);
    if (!outcome.ok) {
      throw new Refusal(outcome.refusal);
    }
  }
  const owner = await recordOfPaper(context, paper);
  const opened = await openRecordKey(context.tx, owner);
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  try {
    for await (const upload of context.uploads) {
      const stored = await storeFile(context.tx, upload.stream, {
        owner,
        name: upload.fileName,
        declaredType: upload.declaredType,
        now: context.now,
        recordKey: opened.key,
        accept: ['docx', 'pdf', 'jpeg', 'png'],
      });
      await savePaper(context, paper, input.revision, {
        ...(isNumbered ? {} : { state: 'signed' }),
        signed_attachment_id: stored.id,
      });
      await context.audit({
        action: 'tip-paper.record-signature',
        recordKind: 'tip-paper',
        recordId: paper.id,
      });
      return { file: { id: stored.id, name: stored.name, sha256: stored.sha256 } };
    }
  } finally {
    opened.key.wipe();
  }
  throw new Refusal('file.empty');
}

/** Hands out the signed copy, with a purpose. */
export async function sendSigned(
  context: RequestContext,
  input: ParsedInputOf<typeof openSignedTipPaper>,
): Promise<FileAnswer> {
  const paper = await getPaper(context, input.id);
  if (paper.signed_attachment_id === null) {
    throw new Refusal('record.not-found');
  }
  return await openFile(context, paper.signed_attachment_id, input.purpose);
}
