import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { PART_MEDIA_TYPE } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Upload } from './context.ts';

/** The most that one file of a request may weigh, in bytes. */
export const UPLOAD_LIMIT = 25 * 1024 * 1024;

/** Files of a multipart request in order, or the one part of a file that is the body; else nothing. */
export function uploadsOf(request: FastifyRequest): AsyncIterable<Upload> {
  return {
    async *[Symbol.asyncIterator]() {
      if (Buffer.isBuffer(request.body)) {
        yield {
          field: 'part',
          fileName: '',
          declaredType: PART_MEDIA_TYPE,
          stream: Readable.from([request.body]),
        };
        return;
      }
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
