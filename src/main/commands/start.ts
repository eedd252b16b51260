import { Command, Option } from 'commander';
import type { InstallationKind } from '#platform/server/http/context.ts';
import { readConfig } from '../config.ts';
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
      const server = await startServer(config, options.kind);
      console.log(`Lá Chắn: ${server.url}`);
      stopOnSignal(server.stop);
    });
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
