import type { FastifyRequest } from 'fastify';
import type { Upload } from './context.ts';

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
          stream: part.file,
        };
      }
    },
  };
}
