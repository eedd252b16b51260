import { Temporal } from 'temporal-polyfill';
import type { InstallationKind } from '#platform/server/http/context.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { Config } from '../config.ts';
import { isLoaded, loadDemonstration } from '../demonstration/load-demonstration.ts';
import type { OpenInstallation } from '../open-installation.ts';
import { servePublicBeside } from '../public-beside.ts';
import { startServer } from '../server.ts';
import { say } from './say.ts';
import { showAccounts } from './show-accounts.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { tellStep } from './tell-step.ts';

/** Serves until a signal ends it; says where, and in a demonstration with which accounts. */
export async function serve(config: Config, kind: InstallationKind | undefined): Promise<void> {
  const today = dayOf(config.fixedNow ?? Temporal.Now.instant());
  const server = await startServer(config, kind, (opened) => fillIn(opened, today));
  const page = await servePublicBeside(config, server);
  if (server.opened.installation.kind === 'demonstration') {
    await showAccounts(server.opened.db, server.url);
  } else {
    console.log(`Lá Chắn: ${server.url}`);
  }
  if (page.url !== null) {
    say(`Trang tin báo công cộng: ${page.url}`, `Public page: ${page.url}`);
  }
  stopOnSignal(async () => {
    await page.stop();
    await server.stop();
  });
}

/** A new demonstration gets its invented province before it answers. */
async function fillIn(opened: OpenInstallation, today: Temporal.PlainDate): Promise<void> {
  if (opened.installation.kind !== 'demonstration' || (await isLoaded(opened.db))) {
    return;
  }
  say('Lần đầu: đang dựng tỉnh giả định…', 'First start: the invented province is being built…');
  await loadDemonstration(opened.db, { asOf: today, onStep: tellStep });
}
