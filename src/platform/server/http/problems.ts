import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, type ProblemCode, Refusal, toProblem } from '#platform/contract/problem.ts';
import type { ServerDeps } from './deps.ts';

/** Every failure leaves as problem+json; a surprise is logged under a reference, never shown. */
export function sendProblem(
  deps: Pick<ServerDeps, 'log'>,
  error: unknown,
  _request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = problemOf(deps, error);
  return reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(problem);
}

function problemOf(deps: Pick<ServerDeps, 'log'>, error: unknown): Problem {
  if (error instanceof Refusal) {
    const problem = toProblem(error.code, error.params);
    return error.fields === undefined ? problem : { ...problem, fields: error.fields };
  }
  const code = knownCode(error as FastifyError & { code?: string });
  if (code !== null) {
    return toProblem(code.code, code.params);
  }
  const reference = randomBytes(6).toString('hex');
  deps.log(reference, error);
  return { ...toProblem('server.fault'), reference };
}

interface Known {
  code: ProblemCode;
  params?: Record<string, string | number>;
}

/** Failures of the framework and the database that mean something to the caller. */
function knownCode(error: FastifyError & { code?: string }): Known | null {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return { code: 'request.too-large', params: { limit: '25 MB' } };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return { code: 'input.invalid' };
    case 'FST_UNDER_PRESSURE':
    case '53300':
    case '57014':
      return { code: 'server.busy' };
    case '42501':
      return { code: 'access.denied' };
    case '40001':
    case '40P01':
      return { code: 'record.changed' };
    default:
      return error.statusCode === 429
        ? { code: 'request.too-many', params: { seconds: 60 } }
        : error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
          ? { code: 'input.invalid' }
          : null;
  }
}
