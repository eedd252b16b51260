import type { FastifyReply } from 'fastify';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import { type FileAnswer, JsonText } from './context.ts';

/** Sends what the contract declares and nothing else; a file as an attachment that no browser guesses at. */
export function sendAnswer(reply: FastifyReply, endpoint: Endpoint, answer: unknown): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (endpoint.answer === 'file') {
    return sendFile(reply, answer as FileAnswer);
  }
  if (answer instanceof JsonText) {
    return reply.header('content-type', 'application/json; charset=utf-8').send(answer.text);
  }
  return reply.send(endpoint.output.parse(answer));
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .header('content-type', file.contentType)
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .headers(lengthOf(file))
    .status(file.span === undefined ? 200 : 206)
    .send(file.body);
}

/** A file of known size is sent with it, and whole or in spans (RFC 9110 §14). */
function lengthOf({ size, span }: FileAnswer): Record<string, string> {
  if (size === undefined) {
    return {};
  }
  return span === undefined
    ? { 'accept-ranges': 'bytes', 'content-length': String(size) }
    : {
        'accept-ranges': 'bytes',
        'content-length': String(span.to - span.from + 1),
        'content-range': `bytes ${span.from}-${span.to}/${size}`,
      };
}
