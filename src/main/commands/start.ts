import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import type { InstallationKind } from '#platform/server/http/context.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import { isLoaded, loadDemonstration } from '../demonstration/load-demonstration.ts';
import type { OpenInstallation } from '../open-installation.ts';
import { startServer } from '../server.ts';
import { configOf, type DataOptions, dataCommand } from './data-option.ts';
import { tellStep } from './demo.ts';
import { say } from './say.ts';
import { showAccounts } from './show-accounts.ts';

interface StartOptions extends DataOptions {
  kind?: InstallationKind;
  port?: number;
}

/** `lachan start`: serves the installation of the data folder, making it when a kind is named. */
export function startCommand(): Command {
  return dataCommand('start', 'khởi động máy chủ / start the server')
    .addOption(
      new Option(
        '--kind <kind>',
        'loại bản cài đặt, chọn một lần / kind of installation, chosen once',
      ).choices(['demonstration', 'exercise', 'production']),
    )
    .option('--port <number>', 'cổng / port (LACHAN_PORT, 8138)', parsePort)
    .action(async (options: StartOptions) => {
      const config = configOf(options);
      const asked = { ...config, port: options.port ?? config.port };
      const today = dayOf(config.fixedNow ?? Temporal.Now.instant());
      const server = await startServer(asked, options.kind, (opened) => fillIn(opened, today));
      if (server.opened.installation.kind === 'demonstration') {
        await showAccounts(server.opened.db, server.url);
      } else {
        console.log(`Lá Chắn: ${server.url}`);
      }
      stopOnSignal(server.stop);
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

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!stopping) {
        stopping = true;
        void stop().then(() => process.exit(0));
      }
    });
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('1–65535');
  }
  return port;
}
