import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

// The server from its sources, started anew when one changes, and vite beside it for the pages.

const root = join(import.meta.dirname, '..');
const port = process.env.LACHAN_PORT ?? '8138';

const children: ChildProcess[] = [
  start([
    '--watch-path=src',
    '--watch-path=database',
    '--watch-preserve-output',
    'src/main/command-line.ts',
    'start',
    '--kind',
    'demonstration',
    '--data',
    join(root, '.lachan/dev'),
    '--port',
    port,
  ]),
  start(['node_modules/vite/bin/vite.js']),
];

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) {
      child.kill(signal);
    }
  });
}

function start(args: string[]): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LACHAN_API: `http://127.0.0.1:${port}` },
  });
}
