import { compareLetter } from '#domain/document/compare-letter.ts';
import { decideOutgoing } from '#domain/document/decide-outgoing.ts';
import { mayActOnOutgoing } from '#domain/document/outgoing-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { registerFileOwner } from '#platform/server/files/file-owners.ts';
import { openFile } from '#platform/server/files/open-file.ts';
import { type Attachment, storeFile } from '#platform/server/files/store-file.ts';
import type { FileAnswer, RequestContext, Upload } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { readDocumentText } from '#platform/server/readers/read-document-text.ts';
import type { attachSigned, Difference } from '../contract.ts';
import { renderLetter } from './letter-docx.ts';
import { getLetter, keepStep, type StoredLetter, saveLetter } from './outgoing-store.ts';

const OWNER = 'outgoing-document';

/** The signed copy is read by whoever may read the letter. */
export function registerSignedCopies(): void {
  registerFileOwner(OWNER, {
    mayRead: async (context, id) => {
      await getLetter(context, id);
    },
  });
}

/**
 * Attaches the copy that was signed outside, with its SHA-256, and reads it beside the text that was
 * approved: what differs to the eye is told and kept, and stops nothing.
 */
export async function attachSignedCopy(
  context: RequestContext,
  input: ParsedInputOf<typeof attachSigned>,
): Promise<OutputOf<typeof attachSigned>> {
  const letter = await getLetter(context, input.id);
  requireVerdict(mayActOnOutgoing(context.actor, letter.access, 'record-signature'));
  const outcome = decideOutgoing(letter.state, { do: 'record-signature' }, context.today);
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal);
  }
  for await (const upload of context.uploads) {
    const stored = await storeSigned(context, letter.id, upload);
    const difference = await compareCopies(context, letter, stored);
    await saveLetter(context, letter, input.revision, {
      state: outcome.state,
      signed_attachment_id: stored.id,
      signed_hash: stored.sha256,
      difference: JSON.stringify(difference),
    });
    await keepStep(context, letter.id, 'record-signature');
    await context.audit({
      action: 'letter.record-signature',
      recordKind: 'letter',
      recordId: letter.id,
    });
    return { file: { id: stored.id, name: stored.name, sha256: stored.sha256 }, difference };
  }
  throw new Refusal('file.empty');
}

/** Hands out the signed copy. */
export async function sendSignedCopy(
  context: RequestContext,
  input: { id: string },
): Promise<FileAnswer> {
  const letter = await getLetter(context, input.id);
  if (letter.signed_attachment_id === null) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'letter.download', recordKind: 'letter', recordId: letter.id });
  return await openFile(context, letter.signed_attachment_id);
}

async function storeSigned(
  context: RequestContext,
  letterId: string,
  upload: Upload,
): Promise<Attachment> {
  return await storeFile(context.tx, upload.stream, {
    owner: { kind: OWNER, id: letterId },
    name: upload.fileName,
    declaredType: upload.declaredType,
    now: context.now,
    accept: ['docx', 'pdf', 'jpeg', 'png'],
  });
}

async function compareCopies(
  context: RequestContext,
  letter: StoredLetter,
  stored: Attachment,
): Promise<Difference> {
  const signed = await findText(context, stored);
  if (signed === null) {
    return { found: 'unreadable' };
  }
  const approved = await readDocumentText(await renderLetter(letter, context.today), {
    fileName: 'approved.docx',
  });
  const changes = compareLetter(approved.text, signed, letter.subject);
  return changes.length === 0 ? { found: 'same' } : { found: 'differs', changes };
}

/** The words of a copy; null for a scan or another file without text. A secret mark still refuses it. */
async function findText(context: RequestContext, stored: Attachment): Promise<string | null> {
  const file = await openFile(context, stored.id);
  try {
    const { text } = await readDocumentText(file.body, { fileName: stored.name });
    return text;
  } catch (fault) {
    if (fault instanceof Refusal && fault.code !== 'file.secret-mark') {
      return null;
    }
    throw fault;
  }
}
