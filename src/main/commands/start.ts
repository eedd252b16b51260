import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { InstallationKind } from '#platform/server/http/context.ts';
import { configOf, type DataOptions, dataCommand } from './data-option.ts';

interface StartOptions extends DataOptions {
  kind?: InstallationKind;
  port?: number;
  public?: boolean;
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
    .option(
      '--public',
      'chỉ trang tin báo công cộng, thành tiến trình riêng / the public page alone, as a process of its own',
    )
    .action(async (options: StartOptions) => {
      // Loaded here, so that the help and every small command need not read the whole server.
      const config = configOf(options);
      if (options.public) {
        const { servePublicAlone } = await import('./serve-public.ts');
        await servePublicAlone({ ...config, publicPort: options.port ?? config.publicPort });
        return;
      }
      const { serve } = await import('./serve.ts');
      await serve({ ...config, port: options.port ?? config.port }, options.kind);
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('1–65535');
  }
  return port;
}
