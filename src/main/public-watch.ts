import { setTimeout as pause } from 'node:timers/promises';
import { takeArrivals, tellDanger } from '#features/public-tips/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { ServerDeps } from '#platform/server/http/deps.ts';
import { makeLogger } from '#platform/server/observe/logger.ts';
import { systemContext } from './jobs/system-context.ts';

const EVERY_MS = 5_000;

/** What watches for lodgings: the public process itself can tell nobody and reach no folder. */
export interface PublicWatch {
  stop(): Promise<void>;
}

/** Every few seconds: tells of danger, and takes files that have arrived into the folder of files. */
export function watchLodgings(deps: ServerDeps): PublicWatch {
  const logger = makeLogger();
  const end = new AbortController();
  const running = (async () => {
    while (!end.signal.aborted) {
      await lookOnce(deps).catch((err: unknown) => logger.error('public.watch-failed', { err }));
      await pause(EVERY_MS, undefined, { signal: end.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      end.abort();
      await running;
    },
  };
}

/** One look; as the system, on behalf of the provincial police, whose duty list is told. */
export async function lookOnce(deps: ServerDeps): Promise<{ told: number; taken: number }> {
  const now = deps.now();
  const told = await asSystem(deps.db, 'danger', async (tx) => {
    const agency = await tx
      .selectFrom('agency')
      .select(['id', 'kind', 'lft', 'rgt', 'province_id'])
      .where('kind', '=', 'provincial-police')
      .orderBy('lft')
      .executeTakeFirst();
    if (agency === undefined) {
      return 0;
    }
    const { installation, subscriptions } = deps;
    const part = {
      agency: { ...agency, provinceId: agency.province_id },
      installation,
      subscriptions,
    };
    return tellDanger(systemContext(tx, { now }, part));
  });
  const taken = await asSystem(deps.db, 'arrivals', (tx) => takeArrivals(tx, now));
  return { told, taken };
}
