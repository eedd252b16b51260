import type { Config } from './config.ts';
import { handOverToPublic, renewPageSetting } from './public-hand-over.ts';
import { startPublic } from './public-server.ts';
import { watchLodgings } from './public-watch.ts';
import { type RunningServer, serverDeps } from './server.ts';

/** What runs for the public beside the staff's server. */
export interface PublicBeside {
  /** Where the page is served by this process; null where it is not. */
  url: string | null;
  stop(): Promise<void>;
}

/** A demonstration serves the page by itself, this far from its own port. */
const DEMONSTRATION_OFFSET = 100;
const RENEW_MS = 600_000;

/**
 * Hands over to the public process, watches for what it lodges, and serves the page here where a port says so.
 * Off in a real installation until `LACHAN_PUBLIC_PORT` or `LACHAN_PUBLIC_FOLDER` is set.
 */
export async function servePublicBeside(
  config: Config,
  server: RunningServer,
): Promise<PublicBeside> {
  const { opened } = server;
  const demonstration = opened.installation.kind === 'demonstration';
  const publicPort =
    config.publicPort ??
    (demonstration ? (config.port === 0 ? 0 : config.port + DEMONSTRATION_OFFSET) : null);
  if (publicPort === null && !config.publicHandedOver) {
    return { url: null, stop: async () => undefined };
  }
  const deps = serverDeps(config, opened);
  const ready = await handOverToPublic(config, opened, deps.now());
  const watch = watchLodgings(deps);
  const renew = setInterval(() => {
    renewPageSetting(config, opened, deps.now()).catch((error: unknown) =>
      deps.log('public.hand-over', error),
    );
  }, RENEW_MS);
  const page = ready && publicPort !== null ? await startPublic({ ...config, publicPort }) : null;
  return {
    url: page?.url ?? null,
    stop: async () => {
      clearInterval(renew);
      await page?.stop();
      await watch.stop();
    },
  };
}
