import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

// Lists the proofs that take longer than verify may; their last figures stand in docs/proof.md.

const root = join(import.meta.dirname, '..');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

for (const name of Object.keys(scripts).filter((script) => script.startsWith('proof:'))) {
  console.log(`npm run ${name}`);
}
console.log('The last figures, with date and commit, stand in docs/proof.md.');
