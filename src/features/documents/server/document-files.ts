import { mayEditDocument } from '#domain/document/register-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { registerFileOwner } from '#platform/server/files/file-owners.ts';
import { listFiles, openFile } from '#platform/server/files/open-file.ts';
import { storeFile } from '#platform/server/files/store-file.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { attachDocumentFile, downloadDocumentFile, FileName } from '../contract.ts';

const OWNER = 'directive-document';

/** Files of a document are read by whoever may read the document. */
export function registerDocumentFiles(): void {
  registerFileOwner(OWNER, {
    mayRead: async (context, id) => {
      await getStored(context, id);
    },
  });
}

/** Its own files, and for a letter sent from here the signed copy. */
export async function filesOfDocument(context: RequestContext, id: string): Promise<FileName[]> {
  const own = await listFiles(context.tx, { kind: OWNER, id });
  const letter = await context.tx
    .selectFrom('outgoing_document')
    .select(['id', 'signed_attachment_id'])
    .where('document_id', '=', id)
    .executeTakeFirst();
  const signed =
    letter === undefined
      ? []
      : (await listFiles(context.tx, { kind: 'outgoing-document', id: letter.id })).filter(
          (file) => file.id === letter.signed_attachment_id,
        );
  return [...own, ...signed].map(({ id: fileId, name, sha256 }) => ({ id: fileId, name, sha256 }));
}

/** Attaches the files of a document; the first becomes the document's file. */
export async function attachToDocument(
  context: RequestContext,
  input: ParsedInputOf<typeof attachDocumentFile>,
): Promise<OutputOf<typeof attachDocumentFile>> {
  const document = await getStored(context, input.id);
  requireVerdict(
    mayEditDocument(context.actor, {
      provinceId: context.actor.provinceId,
      ownerLft: document.owner_lft,
      isStub: false,
    }),
  );
  const files: FileName[] = [];
  for await (const upload of context.uploads) {
    const stored = await storeFile(context.tx, upload.stream, {
      owner: { kind: OWNER, id: document.id },
      name: upload.fileName,
      declaredType: upload.declaredType,
      now: context.now,
    });
    files.push({ id: stored.id, name: stored.name, sha256: stored.sha256 });
  }
  const first = files[0];
  if (first === undefined) {
    throw new Refusal('file.empty');
  }
  if (document.attachment_id === null) {
    await context.tx
      .updateTable('directive_document')
      .set({ attachment_id: first.id })
      .where('id', '=', document.id)
      .execute();
  }
  await context.audit({
    action: 'document.attach',
    recordKind: 'document',
    recordId: document.id,
  });
  return { files };
}

/** Hands out a file that belongs to the document. */
export async function sendDocumentFile(
  context: RequestContext,
  input: ParsedInputOf<typeof downloadDocumentFile>,
): Promise<FileAnswer> {
  const files = await filesOfDocument(context, input.id);
  if (!files.some((file) => file.id === input.fileId)) {
    throw new Refusal('record.not-found');
  }
  return await openFile(context, input.fileId);
}

async function getStored(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('directive_document')
    .select(['id', 'owner_lft', 'attachment_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}
