import { cruiseImports } from './cruise-imports.ts';

/** Fewer modules than this means that the reader of imports broke, not that the house shrank. */
const floor = 80;

const { cruised, violations } = cruiseImports();
for (const { rule, from, to } of violations) {
  console.log(`${rule}: ${from} → ${to}`);
}
console.log(`${cruised} modules read, ${violations.length} imports against the rules`);
process.exitCode = violations.length > 0 || cruised < floor ? 1 : 0;
