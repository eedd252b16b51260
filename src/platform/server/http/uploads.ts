import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#platform/contract/problem.ts';
import type { Upload } from './context.ts';

/** The most that one file of a request may weigh, in bytes. */
export const UPLOAD_LIMIT = 25 * 1024 * 1024;

/** Files of a multipart request in order; nothing for any other request. */
export function uploadsOf(request: FastifyRequest): AsyncIterable<Upload> {
  return {
    async *[Symbol.asyncIterator]() {
      if (!request.isMultipart()) {
        return;
      }
      for await (const part of request.files()) {
        yield {
          field: part.fieldname,
          fileName: part.filename,
          declaredType: part.mimetype,
          stream: Readable.from(wholeOf(part)),
        };
      }
    },
  };
}

/** The bytes of a file; a file cut off at the limit is refused and never taken for a whole one. */
async function* wholeOf(part: MultipartFile): AsyncIterable<Buffer> {
  yield* part.file;
  if (part.file.truncated) {
    throw new Refusal('request.too-large', { limit: '25 MB' });
  }
}
