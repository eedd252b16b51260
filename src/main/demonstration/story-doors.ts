import type { z } from 'zod';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { Mount, MountOpen } from '#platform/server/http/mount.ts';

type Handler = (context: RequestContext, input: unknown) => Promise<unknown>;

/** Knocks at a feature's door as a request would: input parsed, handler run, in the story's transaction. */
export type Act = <I extends z.ZodObject, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  context: RequestContext,
  input: z.input<I>,
) => Promise<z.output<O>>;

/** The ways to mount a feature: those with doors for nobody yet known take the open one first. */
type AnyMount = Mount & MountOpen;

/** The doors the story goes through, mounted without a server. */
export function openDoors(features: readonly ((open: AnyMount, mount: AnyMount) => void)[]): Act {
  const handlers = new Map<Endpoint, Handler>();
  const mount = ((endpoint: Endpoint, handler: Handler) => {
    handlers.set(endpoint, handler);
  }) as unknown as AnyMount;
  for (const mountFeature of features) {
    mountFeature(mount, mount);
  }
  return async (endpoint, context, input) => {
    const handler = handlers.get(endpoint as unknown as Endpoint);
    if (handler === undefined) {
      throw new Error(`the story has no door for ${endpoint.method} ${endpoint.path}`);
    }
    return (await handler(context, endpoint.input.parse(input))) as z.output<
      typeof endpoint.output
    >;
  };
}
