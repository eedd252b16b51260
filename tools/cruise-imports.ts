import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');

const Cruise = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

export interface ImportReport {
  cruised: number;
  violations: { rule: string; from: string; to: string }[];
}

/** Reads every import under `folder`/src and reports those that break a rule of `.dependency-cruiser.cjs`. */
export function cruiseImports(folder = root): ImportReport {
  const result = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'src',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (result.stdout === '') {
    throw new Error(`dependency-cruiser did not run: ${result.stderr}`);
  }
  const { summary } = Cruise.parse(JSON.parse(result.stdout));
  return {
    cruised: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
