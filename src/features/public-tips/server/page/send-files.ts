import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { sealKeyToDialogue } from '#platform/server/confidential/dialogue-pair.ts';
import { toBase64 } from './base64.ts';
import type { PageDeps } from './page-deps.ts';
import type { ArrivedFile } from './receive-files.ts';

const PIECE_BYTES = 1024 * 1024;

/** Whose files: the code that proves it, and the public half to which their keys are sealed. */
export interface FilesOf {
  locator: string;
  proof: Uint8Array;
  dialoguePublic: Uint8Array;
  additionId: string | null;
  at: string;
}

/**
 * Hands sealed files over piece by piece; the words are in by then, so what goes wrong here costs the sender
 * neither them nor the code. @returns false when the store of unopened files is full, or it did not work
 */
export async function sendFiles(
  deps: Pick<PageDeps, 'door'> & Partial<Pick<PageDeps, 'onFailure'>>,
  files: readonly ArrivedFile[],
  of: FilesOf,
): Promise<boolean> {
  try {
    return await sendAll(deps, files, of);
  } catch {
    deps.onFailure?.();
    return false;
  }
}

async function sendAll(
  deps: Pick<PageDeps, 'door'>,
  files: readonly ArrivedFile[],
  of: FilesOf,
): Promise<boolean> {
  for (const [ordinal, file] of files.entries()) {
    const { size } = await stat(file.path);
    const answer = await deps.door.add(of.locator, of.proof, {
      what: 'file',
      id: file.id,
      additionId: of.additionId,
      at: of.at,
      ordinal,
      variant: file.variant,
      mediaType: file.mediaType,
      size: file.size,
      sha256: toBase64(file.sha256),
      sealedKey: toBase64(sealKeyToDialogue(of.dialoguePublic, file.key)),
      pieces: Math.ceil(size / PIECE_BYTES),
    });
    if (answer !== 'added') {
      return false;
    }
    await sendPieces(deps, file, of);
  }
  return true;
}

async function sendPieces(
  deps: Pick<PageDeps, 'door'>,
  file: ArrivedFile,
  of: FilesOf,
): Promise<void> {
  let ordinal = 0;
  for await (const bytes of inPieces(file.path)) {
    await deps.door.add(of.locator, of.proof, {
      what: 'piece',
      fileId: file.id,
      ordinal,
      bytes: toBase64(bytes),
    });
    ordinal += 1;
  }
}

/** The file in pieces of one size but the last, whatever the disk gives at a time. */
async function* inPieces(path: string): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    held.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    while (size >= PIECE_BYTES) {
      const whole = Buffer.concat(held);
      yield whole.subarray(0, PIECE_BYTES);
      held = [whole.subarray(PIECE_BYTES)];
      size -= PIECE_BYTES;
    }
  }
  if (size > 0) {
    yield Buffer.concat(held);
  }
}
