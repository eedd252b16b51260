import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

// Runs every check, each to its end, and prints one line each; what a failed one said stands below it.

const root = join(import.meta.dirname, '..');

interface Check {
  name: string;
  args: string[];
  /** Absent when the thing to be checked is not part of this tree. */
  needs?: string;
}

const checks: Check[] = [
  {
    name: 'format and lint',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=60', '.'],
  },
  {
    name: 'types of the server',
    args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.server.json'],
  },
  {
    name: 'types of the pages',
    args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.web.json'],
  },
  { name: 'imports go down only', args: ['tools/check-imports.ts'] },
  {
    name: 'nothing unused',
    args: ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'],
  },
  { name: 'table types are fresh', args: ['tools/generate-tables.ts', '--check'] },
  {
    name: 'API description is fresh',
    args: ['tools/write-openapi.ts', '--check'],
    needs: 'docs/openapi.json',
  },
  { name: 'both languages complete', args: ['tools/check-words.ts'] },
];

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const waiting = checks.filter(
    ({ needs }) => needs === undefined || existsSync(join(root, needs)),
  );
  const count = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      count[(await runCheck(check)) ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([worker(), worker()]);
  if (values.json !== undefined) {
    writeFileSync(values.json, JSON.stringify(count));
  }
  return count.failed === 0 ? 0 : 1;
}

async function runCheck({ name, args }: Check): Promise<boolean> {
  const begun = performance.now();
  const { status, output } = await run(args);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) {
    console.log(output.replace(/^/gm, '       '));
  }
  return status === 0;
}

function run(args: string[]): Promise<{ status: number; output: string }> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (text) => {
    output += text;
  });
  child.stderr.on('data', (text) => {
    output += text;
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status: status ?? 1, output: output.trimEnd() }));
  });
}
