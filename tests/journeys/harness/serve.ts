import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../../tools/run/find-chromium.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    chromium: string;
  }
}

const root = join(import.meta.dirname, '../../..');
const patience = 300_000;

let server: ChildProcess | undefined;
let folder: string | undefined;

/** Builds what is stale, serves the whole invented province from an empty folder, and tells the journeys where. */
export async function setup(project: TestProject): Promise<void> {
  const chromium = findChromium();
  if (chromium === undefined) {
    throw new Error('no Chromium: install it, or name one in LACHAN_CHROMIUM');
  }
  project.provide('chromium', chromium);
  project.provide('address', process.env.LACHAN_JOURNEYS_URL ?? (await serve()));
}

/** Stops the server and removes its folder. */
export async function teardown(): Promise<void> {
  if (server !== undefined && server.exitCode === null) {
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  if (folder !== undefined) {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function serve(): Promise<string> {
  build();
  folder = mkdtempSync(join(tmpdir(), 'lachan-journeys-'));
  const port = await findFreePort();
  server = spawn(
    process.execPath,
    [
      join(root, 'dist/server/command-line.js'),
      'start',
      ...['--kind', 'demonstration'],
      ...['--data', join(folder, 'data')],
      ...['--port', String(port)],
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = collectOutput(server);
  server.once('exit', (code, signal) => complainOfEnd(code, signal, said));
  const address = `http://localhost:${port}`;
  await waitFor(address, () => said.join(''));
  return address;
}

function build(): void {
  // the runner's own mode would build pages that do every effect twice
  const env = { ...process.env, NODE_ENV: 'production' };
  const built = spawnSync(process.execPath, [join(root, 'tools/run.mjs'), 'build'], {
    stdio: 'inherit',
    env,
  });
  if (built.status !== 0) {
    throw new Error('the application could not be built');
  }
}

/** A server that ends by itself fails every story after it: the run says why, once. */
function complainOfEnd(code: number | null, signal: string | null, said: string[]): void {
  if (code !== 0) {
    console.error(
      `the server ended (${signal ?? code}); it said last:\n${said.join('').slice(-4000)}`,
    );
  }
}

function collectOutput(child: ChildProcess): string[] {
  const said: string[] = [];
  child.stdout?.on('data', (text) => said.push(String(text)));
  child.stderr?.on('data', (text) => said.push(String(text)));
  return said;
}

async function waitFor(address: string, said: () => string): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end && server?.exitCode === null) {
    try {
      const answer = await fetch(`${address}/api/welcome`);
      if (answer.ok && !((await answer.json()) as { isUnfinished: boolean }).isUnfinished) {
        return;
      }
    } catch {
      // nobody listens yet
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the server did not answer at ${address}; it said:\n${said()}`);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
