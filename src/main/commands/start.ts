import { Command, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import type { InstallationKind } from '#platform/server/http/context.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import { readConfig } from '../config.ts';
import { DEMONSTRATION_PASSWORD } from '../demonstration/load-base.ts';
import { isLoaded, loadDemonstration } from '../demonstration/load-demonstration.ts';
import type { OpenInstallation } from '../open-installation.ts';
import { startServer } from '../server.ts';

interface StartOptions {
  kind?: InstallationKind;
  data?: string;
  port?: string;
}

/** `lachan start`: serves the installation of the data folder, making it when a kind is named. */
export function startCommand(): Command {
  return new Command('start')
    .description('khởi động máy chủ / start the server')
    .addOption(
      new Option(
        '--kind <kind>',
        'loại bản cài đặt, chọn một lần / kind of installation, chosen once',
      ).choices(['demonstration', 'exercise', 'production']),
    )
    .option('--data <folder>', 'thư mục dữ liệu / data folder (LACHAN_DATA)')
    .option('--port <number>', 'cổng / port (LACHAN_PORT, 8138)')
    .action(async (options: StartOptions) => {
      const config = readConfig({
        ...(options.data === undefined ? {} : { dataFolder: options.data }),
        ...(options.port === undefined ? {} : { port: Number(options.port) }),
      });
      const today = dayOf(config.fixedNow ?? Temporal.Now.instant());
      const server = await startServer(config, options.kind, (opened) => fillIn(opened, today));
      console.log(`Lá Chắn: ${server.url}`);
      if (server.opened.installation.kind === 'demonstration') {
        console.log(
          `Tài khoản trình diễn ở trang đăng nhập; mật khẩu / password: ${DEMONSTRATION_PASSWORD}`,
        );
      }
      stopOnSignal(server.stop);
    });
}

/** A new demonstration gets its invented province before it answers. */
async function fillIn(opened: OpenInstallation, today: Temporal.PlainDate): Promise<void> {
  if (opened.installation.kind === 'demonstration' && !(await isLoaded(opened.db))) {
    await loadDemonstration(opened.db, { asOf: today });
  }
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
