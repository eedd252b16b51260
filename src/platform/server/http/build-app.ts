import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { MOST_PART, PART_MEDIA_TYPE } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { deviceHashOf, tokenHashOf } from './cookies.ts';
import type { ServerDeps } from './deps.ts';
import { sendProblem } from './problems.ts';
import { makeSafeHeaders } from './safe-headers.ts';
import { UPLOAD_LIMIT } from './uploads.ts';

declare module 'fastify' {
  interface FastifyRequest {
    tokenHash: Buffer | null;
    deviceTokenHash: Buffer | null;
  }
}

export interface AppOptions {
  /** Folder of the built browser half; absent in tests of the interface alone. */
  webFolder?: string;
  trustProxy?: boolean;
  /** Largest upload in bytes. */
  uploadLimit?: number;
  /** Milliseconds of a blocked event loop after which callers hear “busy”; 0 for never. */
  busyAfter?: number;
}

const BODY_LIMIT = 2 * 1024 * 1024;

/** An HTTP server with the house's manners: safe headers, problems as data, no request log of contents. */
export async function buildApp(deps: ServerDeps, options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 200 },
  });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: options.uploadLimit ?? UPLOAD_LIMIT, files: 10, fields: 20 },
  });
  // A part is read whole before the transaction opens: a slow line holds no connection of the database.
  app.addContentTypeParser(
    PART_MEDIA_TYPE,
    { parseAs: 'buffer', bodyLimit: MOST_PART },
    (_request, body, done) => done(null, body),
  );
  await app.register(underPressure, {
    maxEventLoopDelay: options.busyAfter ?? 2_000,
    retryAfter: 5,
  });
  app.decorateRequest('tokenHash', null);
  app.decorateRequest('deviceTokenHash', null);
  const safeHeaders = await makeSafeHeaders(deps.secure);
  app.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of safeHeaders) {
      reply.raw.setHeader(name, value);
    }
    refuseOtherSites(request);
    request.tokenHash = tokenHashOf(request, deps.secure);
    request.deviceTokenHash = deviceHashOf(request, deps.secure);
    if (request.headers['content-type'] === PART_MEDIA_TYPE && request.tokenHash === null) {
      throw new Refusal('session.required');
    }
  });
  app.setErrorHandler((error, request, reply) => sendProblem(deps, error, request, reply));
  await serveWeb(app, options.webFolder);
  return app;
}

/** A write must come from our own pages: a browser says where a request starts. */
function refuseOtherSites(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') {
    return;
  }
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && new URL(origin).host !== request.host);
  if (foreign) {
    throw new Refusal('access.denied');
  }
}

async function serveWeb(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const isBuilt = folder !== undefined && existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      index: ['index.html'],
      setHeaders: (reply, path) => {
        const lasting = path.includes('/assets/');
        reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  // Also without pages: the answer of the library would repeat the address.
  app.setNotFoundHandler((request, reply) => {
    if (isBuilt && request.method === 'GET' && !request.url.startsWith('/api/')) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    }
    throw new Refusal('record.not-found');
  });
}
