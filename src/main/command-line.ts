import { CommanderError } from 'commander';
import { commandLine } from './all-commands.ts';
import { explainError } from './commands/explain-error.ts';
import { complain } from './commands/say.ts';

const WRONG_USE = 2;

await commandLine()
  .parseAsync()
  .catch((error: unknown) => {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
      return;
    }
    const { vi, en } = explainError(error);
    complain(vi, en);
    process.exitCode = 1;
  });
