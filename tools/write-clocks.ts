import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeClockPage } from './clock-page.ts';

// Writes docs/clocks.md from the clock rules.

const page = join(import.meta.dirname, '../docs/clocks.md');
const fresh = writeClockPage();
writeFileSync(page, fresh);
console.log('docs/clocks.md is written');
