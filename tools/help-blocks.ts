import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const fence = /^```text\n\$ bin\/lachan ?([^\n]*--help)\n([\s\S]*?)^```$/gm;

export interface HelpBlock {
  args: string[];
  /** What the page says the command prints. */
  text: string;
}

/** The blocks of a page that begin with `$ bin/lachan … --help`. */
export function findHelpBlocks(page: string): HelpBlock[] {
  return [...page.matchAll(fence)].map(([, args = '', text = '']) => ({
    args: args.split(' '),
    text: text.trim(),
  }));
}

/** What the command really prints, from the sources, at the width of a plain terminal. */
export function printHelp(args: string[]): string {
  const run = spawnSync(process.execPath, ['src/main/command-line.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1' },
  });
  if (run.status !== 0) {
    throw new Error(`lachan ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  }
  return run.stdout.trim();
}

/** The page with every help block as the command prints it now. */
export function refreshHelpBlocks(page: string): string {
  return page.replace(fence, (_, args: string) => {
    return `\`\`\`text\n$ bin/lachan ${args}\n${printHelp(args.split(' '))}\n\`\`\``;
  });
}
