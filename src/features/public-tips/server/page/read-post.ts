import type { FastifyRequest } from 'fastify';
import type { Slots } from '#platform/server/public/slots.ts';
import {
  type ArrivedFile,
  dropFiles,
  FileFault,
  MOST_FILES,
  receiveFile,
} from './receive-files.ts';

/** A posted form with its files, sealed as they came in. */
export interface ReadPost {
  fields: Record<string, string>;
  files: ArrivedFile[];
  /** The first file that was not taken; then no file is. */
  fault: FileFault['fault'] | null;
}

/** Reads a form with files. A file that is not taken costs the sender nothing of the words. */
export async function readPost(
  request: FastifyRequest,
  folder: string,
  slots: Slots,
): Promise<ReadPost> {
  const post: ReadPost = { fields: {}, files: [], fault: null };
  if (!request.isMultipart()) {
    return post;
  }
  try {
    let count = 0;
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        post.fields[part.fieldname] = String(part.value);
        continue;
      }
      count += part.filename === '' ? 0 : 1;
      if (post.fault !== null || count > MOST_FILES) {
        post.fault ??= 'many';
        part.file.resume();
        continue;
      }
      const keep = post.fields.keep === 'original' ? 'original' : 'cleaned';
      const files = await slots
        .within(() => receiveFile(part, keep, folder))
        .catch((fault: unknown) => noteFault(post, fault));
      post.files.push(...files);
    }
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'FST_FILES_LIMIT') {
      await dropFiles(post.files);
      throw fault;
    }
    post.fault ??= 'many';
  }
  if (post.fault !== null) {
    await dropFiles(post.files);
    post.files = [];
  }
  return post;
}

function noteFault(post: ReadPost, fault: unknown): ArrivedFile[] {
  if (!(fault instanceof FileFault)) {
    throw fault;
  }
  post.fault = fault.fault;
  return [];
}
