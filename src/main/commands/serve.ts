import { Temporal } from 'temporal-polyfill';
import type { Database } from '#platform/server/database/connect.ts';
import type { InstallationKind } from '#platform/server/http/context.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { Config } from '../config.ts';
import { findLoaded, loadCases, loadProgramme } from '../demonstration/load-demonstration.ts';
import type { OpenInstallation } from '../open-installation.ts';
import { servePublicBeside } from '../public-beside.ts';
import type { Rest } from '../rest-of-start.ts';
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
    if (server.isUnfinished()) {
      say(
        'Dùng được ngay; nguồn tin, vụ án giả định đang được nạp tiếp, khoảng nửa phút.',
        'Ready for use; the invented tips and cases follow in about half a minute.',
      );
    }
  } else {
    console.log(`Lá Chắn: ${server.url}`);
  }
  if (page.url !== null) {
    say(`Trang tin báo công cộng: ${page.url}`, `Public page: ${page.url}`);
  }
  server.finish();
  stopOnSignal(async () => {
    await page.stop();
    await server.stop();
  });
}

/** A new demonstration gets its invented province before it answers, and tips and cases while it does. */
async function fillIn({ db, installation }: OpenInstallation, asOf: Temporal.PlainDate) {
  const loaded = installation.kind === 'demonstration' ? await findLoaded(db) : 'whole';
  if (loaded === 'nothing') {
    say('Lần đầu: đang dựng tỉnh giả định…', 'First start: the invented province is being built…');
    await loadProgramme(db, { asOf, onStep: tellStep });
  }
  return loaded === 'whole' ? null : tellCasesOf(db, asOf);
}

function tellCasesOf(db: Database, asOf: Temporal.PlainDate): Rest {
  return async (signal) => {
    await loadCases(db, { asOf, signal });
    say('Đã nạp xong nguồn tin, vụ án giả định.', 'The invented tips and cases are loaded.');
  };
}
