import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { ServerDeps } from '#platform/server/http/deps.ts';
import { describeApi } from '#platform/server/http/describe-api.ts';

export const VERSION = '0.1.0';

/** `/api/openapi.json` and a readable page of it at `/api/docs`, both of what is really mounted. */
export async function mountDescription(app: FastifyInstance, deps: ServerDeps): Promise<void> {
  const document = describeApi(deps.endpoints, VERSION);
  app.get('/api/openapi.json', () => document);
  app.get('/api/health', async (_request, reply) => {
    await deps.db.pool.query('select 1');
    return reply.header('cache-control', 'no-store').send({ ok: true });
  });
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
}
