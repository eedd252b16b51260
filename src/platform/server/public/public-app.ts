import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';

/** What the listener of the public is built with. */
export interface PublicAppOptions {
  /** TLS of its own, where no proxy stands in front. */
  tls?: { cert: string; key: string };
  /** The page for an address that is not there, and for whatever went wrong. */
  notFoundPage: () => string;
  failedPage: () => string;
  /** A bare count: nothing of a request is ever told. */
  onFailure: () => void;
}

const FORM_LIMIT = 512 * 1024;
const FILE_LIMIT = 100 * 1024 * 1024;

const HEADERS: readonly [string, string][] = [
  [
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ],
  ['referrer-policy', 'no-referrer'],
  ['cache-control', 'no-store'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['x-robots-tag', 'noindex, nofollow'],
  ['x-dns-prefetch-control', 'off'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()'],
];

/**
 * A listener of its own for the public: no log of requests, no trace, no cookie, no text of an error, and
 * answers that no browser keeps. It knows no session and shares no hook with the staff's server.
 */
export async function buildPublicApp(options: PublicAppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: FORM_LIMIT,
    trustProxy: false,
    requestTimeout: 15 * 60_000,
    connectionTimeout: 15 * 60_000,
    keepAliveTimeout: 5_000,
    routerOptions: { maxParamLength: 100 },
    ...(options.tls === undefined ? {} : { https: options.tls }),
    clientErrorHandler: (_error, socket) => {
      socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
    },
  }) as unknown as FastifyInstance;
  app.addHook('onRequest', async (_request, reply) => {
    for (const [name, value] of HEADERS) {
      reply.raw.setHeader(name, value);
    }
    if (options.tls !== undefined) {
      reply.raw.setHeader('strict-transport-security', 'max-age=31536000');
    }
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  await app.register(multipart, {
    limits: { fileSize: FILE_LIMIT, files: 6, fields: 40, fieldSize: 64 * 1024, parts: 46 },
  });
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      options.onFailure();
    }
    return sendPage(reply, status >= 500 ? 500 : status, options.failedPage());
  });
  app.setNotFoundHandler((_request, reply) => sendPage(reply, 404, options.notFoundPage()));
  return app;
}

/** Sends one whole page. */
export function sendPage(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(page);
}
