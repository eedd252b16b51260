import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { UNASKED_HEADER } from '#platform/contract/unasked.ts';
import { withSession } from '#platform/server/database/database.ts';
import { sendAnswer } from './answer.ts';
import type { FileAnswer, JsonText, OpenContext, RequestContext } from './context.ts';
import { openContextOf, requestContextOf } from './context-of.ts';
import type { ServerDeps } from './deps.ts';
import { answerHot, type HotRead } from './hot-read.ts';
import { rememberAnswer, rememberedAnswer, requestKeyOf } from './idempotency.ts';
import { KnownCallers } from './known-callers.ts';
import { parseInput } from './parse-input.ts';

type AnswerOf<O extends z.ZodType> = z.input<O> | FileAnswer | JsonText;

export interface MountOptions<I = unknown> {
  /** False when the answer holds a secret shown once: it is then not kept for repeats. */
  remember?: boolean;
  /** False for writes that say nothing of a record (autosaved drafts): they leave no line in the trail. */
  audit?: boolean;
  /** The short way of a hot list; never of a protected read, whose line in the trail the handler writes. */
  hot?: HotRead<I>;
}

/** Mounts one endpoint behind a session: one transaction under the caller's claims per request. */
export type Mount = <I extends z.ZodObject, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  handler: (context: RequestContext, input: z.output<I>) => Promise<AnswerOf<O>>,
  options?: MountOptions<z.output<I>>,
) => void;

/** Mounts one endpoint that needs no full session (sign-in steps, health). */
export type MountOpen = <I extends z.ZodObject, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  handler: (context: OpenContext, input: z.output<I>) => Promise<AnswerOf<O>>,
) => void;

/** The two ways to mount, bound to one server. */
export function mountsFor(
  app: FastifyInstance,
  deps: ServerDeps,
): { mount: Mount; open: MountOpen } {
  const callers = new KnownCallers();
  const mount: Mount = (endpoint, handler, options = {}) => {
    if (options.hot !== undefined && (endpoint.method !== 'GET' || endpoint.protectedRead)) {
      throw new TypeError(`${endpoint.method} ${endpoint.path} may not be read the short way`);
    }
    deps.endpoints.push(endpoint);
    app.route({
      method: endpoint.method,
      url: `/api${endpoint.path}`,
      handler: (request, reply) =>
        answerWithin(
          { deps, callers, endpoint, options: options as MountOptions },
          request,
          reply,
          (context, input) => handler(context, input as never),
        ),
    });
  };
  const open: MountOpen = (endpoint, handler) => {
    deps.endpoints.push(endpoint);
    app.route({
      method: endpoint.method,
      url: `/api${endpoint.path}`,
      handler: async (request, reply) => {
        const input = parseInput(endpoint, request);
        const answer = await handler(openContextOf(deps, request, reply), input as never);
        return sendAnswer(reply, endpoint, answer);
      },
    });
  };
  return { mount, open };
}

interface Mounted {
  deps: ServerDeps;
  callers: KnownCallers;
  endpoint: Endpoint;
  options: MountOptions;
}

async function answerWithin(
  { deps, callers, endpoint, options }: Mounted,
  request: FastifyRequest,
  reply: FastifyReply,
  handler: (context: RequestContext, input: unknown) => Promise<unknown>,
): Promise<unknown> {
  const tokenHash = request.tokenHash;
  if (tokenHash === null) {
    throw new Refusal('session.required');
  }
  const input = parseInput(endpoint, request);
  const caller = { tokenHash, now: deps.now(), unasked: isUnasked(request) };
  if (options.hot !== undefined) {
    const answer = await answerHot(deps, callers, caller, options.hot, input);
    if (answer !== null) {
      return sendAnswer(reply, endpoint, answer);
    }
  }
  let opened: RequestContext | null = null;
  const work = withSession(deps.db, caller, async (tx, row) => {
    const context = requestContextOf(deps, request, tx, row, caller.now);
    opened = context;
    if (options.hot !== undefined && row !== null) {
      callers.keep(tokenHash, row, context.actor);
    }
    const key = requestKeyOf(endpoint, request, input);
    const earlier = key === null ? null : await rememberedAnswer(context, key);
    if (earlier !== null) {
      return earlier.answer;
    }
    const result = await handler(context, input);
    if (endpoint.method !== 'GET' && options.audit !== false && !context.audited()) {
      await context.audit({ action: actionOf(endpoint), recordKind: endpoint.tag });
    }
    if (key !== null) {
      await rememberAnswer(context, key, options.remember === false ? null : result);
    }
    return result;
  });
  const answer = await work.catch(async (error: unknown) => {
    await keepRefusal(deps, endpoint, opened, error);
    throw error;
  });
  return sendAnswer(reply, endpoint, answer);
}

/** A refused attempt stays in the trail although its transaction was rolled back. */
async function keepRefusal(
  deps: ServerDeps,
  endpoint: Endpoint,
  context: RequestContext | null,
  error: unknown,
): Promise<void> {
  if (context !== null && error instanceof Refusal && TRAILED.includes(error.code)) {
    await deps.writeRefused(context, { action: actionOf(endpoint), recordKind: endpoint.tag });
  }
}

const TRAILED: readonly string[] = ['access.denied', 'sealed.not-held'];

/** The audit's action of a write that named none: method and path pattern, so never a value. */
function actionOf(endpoint: Endpoint): string {
  return `${endpoint.method.toLowerCase()} ${endpoint.path}`;
}

/** A read that the page makes by itself, while its officer gives no sign. */
function isUnasked(request: FastifyRequest): boolean {
  return request.method === 'GET' && request.headers[UNASKED_HEADER] !== undefined;
}
