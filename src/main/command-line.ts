import { Command } from 'commander';
import { startCommand } from './commands/start.ts';
import { VERSION } from './mount-description.ts';

/** The `lachan` command: every verb with its help, exit codes and plain errors. */
export function commandLine(): Command {
  return new Command('lachan')
    .description('Lá Chắn: điều hành chương trình phòng, chống mua bán người của một tỉnh')
    .version(VERSION)
    .showHelpAfterError()
    .addCommand(startCommand());
}

await commandLine()
  .parseAsync()
  .catch((error: unknown) => {
    const told = error as { vi?: string; en?: string; message?: string };
    console.error(
      told.vi === undefined ? (told.message ?? String(error)) : `${told.vi}\n${told.en}`,
    );
    process.exitCode = 1;
  });
