import type { Config } from '../config.ts';
import { startPublic } from '../public-server.ts';
import { say } from './say.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** Serves the public page alone: no room of secrets, no session, no table, and none of the officers' code. */
export async function servePublicAlone(config: Config): Promise<void> {
  const page = await startPublic(config);
  say(`Trang tin báo công cộng: ${page.url}`, `Public page: ${page.url}`);
  stopOnSignal(page.stop);
}
