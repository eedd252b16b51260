import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { sealStream } from '#platform/server/confidential/seal-stream.ts';
import { randomKey, wipe } from '#platform/server/confidential/sodium.ts';
import { CannotClean } from '#platform/server/files/clean/cannot-clean.ts';
import { cleanFile, hasCleaner } from '#platform/server/files/clean/clean-file.ts';
import {
  type EvidenceType,
  evidenceTypes,
  sniffEvidence,
} from '#platform/server/files/clean/sniff-evidence.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';

const EACH_BYTES = 25 * 1024 * 1024;
const BIG_BYTES = 100 * 1024 * 1024;
export const MOST_FILES = 5;

/** A file as it waits: sealed already, its key in memory. */
export interface ArrivedFile {
  id: string;
  path: string;
  key: Uint8Array;
  variant: 'cleaned' | 'original';
  mediaType: string;
  size: number;
  sha256: Uint8Array;
}

/** Why a file is not taken; the words of the sender are not touched by it. */
export class FileFault extends Error {
  readonly fault: 'type' | 'clean' | 'size' | 'many';

  constructor(fault: 'type' | 'clean' | 'size' | 'many') {
    super(fault);
    this.name = 'FileFault';
    this.fault = fault;
  }
}

/**
 * Takes in one file of a form: told by its content, cleaned or kept as the sender chose, and sealed before it
 * touches a disk. An original is kept beside its cleaned copy where it can be cleaned.
 *
 * @throws FileFault
 */
export async function receiveFile(
  part: MultipartFile,
  keep: 'cleaned' | 'original',
  folder: string,
): Promise<ArrivedFile[]> {
  const bytes = await readWhole(part, part.fieldname === 'big' ? BIG_BYTES : EACH_BYTES);
  if (bytes.length === 0) {
    return [];
  }
  const type = typeOf(bytes);
  if (keep === 'cleaned') {
    return [await sealFile(cleaned(type, bytes), type, 'cleaned', folder)];
  }
  const original = await sealFile(bytes, type, 'original', folder);
  if (!hasCleaner(type)) {
    return [original];
  }
  try {
    return [original, await sealFile(cleaned(type, bytes), type, 'cleaned', folder)];
  } catch (fault) {
    if (fault instanceof FileFault) {
      return [original];
    }
    throw fault;
  }
}

/** Lets go of files that go no further. */
export async function dropFiles(files: readonly ArrivedFile[]): Promise<void> {
  for (const { key, path } of files) {
    wipe(key);
    await rm(path, { force: true });
  }
}

async function readWhole(part: MultipartFile, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of part.file) {
    size += (chunk as Buffer).length;
    if (size > limit) {
      part.file.resume();
      throw new FileFault('size');
    }
    parts.push(chunk as Buffer);
  }
  if (part.file.truncated) {
    throw new FileFault('size');
  }
  return Buffer.concat(parts);
}

function typeOf(bytes: Buffer): EvidenceType {
  const sniffer = sniffEvidence();
  sniffer.see(bytes);
  const type = sniffer.decide();
  if (type === null) {
    throw new FileFault('type');
  }
  return type;
}

function cleaned(type: EvidenceType, bytes: Buffer): Uint8Array {
  try {
    return cleanFile(type, bytes);
  } catch (fault) {
    throw fault instanceof CannotClean ? new FileFault('clean') : fault;
  }
}

async function sealFile(
  bytes: Uint8Array,
  type: EvidenceType,
  variant: ArrivedFile['variant'],
  folder: string,
): Promise<ArrivedFile> {
  const id = newSecretId();
  const key = randomKey();
  const path = join(folder, id);
  const sha256 = createHash('sha256').update(bytes).digest();
  const sealed = sealStream(key, ['file', id], Readable.from([bytes]));
  await pipeline(sealed, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  return {
    id,
    path,
    key,
    variant,
    mediaType: evidenceTypes[type].mediaType,
    size: bytes.length,
    sha256,
  };
}
