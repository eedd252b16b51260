import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refreshHelpBlocks } from './help-blocks.ts';

// Writes what `lachan … --help` prints now into the help blocks of the runbook.

const page = join(import.meta.dirname, '../docs/runbook.md');
const text = readFileSync(page, 'utf8');
const fresh = refreshHelpBlocks(text);
writeFileSync(page, fresh);
console.log(fresh === text ? 'docs/runbook.md was fresh' : 'docs/runbook.md is fresh now');
