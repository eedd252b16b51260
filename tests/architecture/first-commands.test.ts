import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

describe('the two commands of a fresh machine', () => {
  it('refuse what is no port, in both languages', async () => {
    const { status, said } = await runTool('demo', '--port', 'abc');
    expect(status).toBe(1);
    expect(said).toContain('“abc” không phải là số cổng');
    expect(said).toContain('"abc" is not a port number');
  });

  it('say which port is taken, by another program or by a living Lá Chắn', async () => {
    expect(await demoBeside('some other page')).toContain('npm run demo -- --port');
    expect(await demoBeside('<title>Lá Chắn</title>')).toContain('is already running at');
  });

  it('list themselves when asked for something else', async () => {
    const { status, said } = await runTool('nonsense');
    expect(status).toBe(2);
    expect(said).toContain('verify');
  });
});

describe('the lachan command', () => {
  it('runs from anywhere, also through a link', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lachan-link-'));
    symlinkSync(join(root, 'bin/lachan'), join(folder, 'lachan'));
    const run = spawnSync(join(folder, 'lachan'), ['--version'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(run.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

async function demoBeside(page: string): Promise<string> {
  const other = createServer((_, response) => response.end(page));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { status, said } = await runTool('demo', '--port', String(port));
  await new Promise((resolve) => other.close(resolve));
  expect(status).toBe(1);
  return said;
}

function runTool(...args: string[]): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, 'tools/run.mjs'), ...args]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      said += text;
    });
  }
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}
