import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { problemTable } from '#platform/contract/problem-table.ts';

// Every `…words.ts` and every refusal carries Vietnamese and English under the same keys, none of them
// blank, with the same values left open.

const root = join(import.meta.dirname, '..');
const Tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), Tree])));
const Words = z.object({ vi: Tree, en: Tree });

interface Tree {
  [key: string]: string | Tree;
}

const files = globSync('src/**/web/**/*words.ts', { cwd: root })
  .filter((file) => /\bvi: \{|defineWords\(/.test(readFileSync(join(root, file), 'utf8')))
  .sort();
const faults = [...(await Promise.all(files.map(listFaults))).flat(), ...listRefusalFaults()];
for (const fault of faults) {
  console.log(fault);
}
console.log(`${files.length} files of words, ${faults.length} faults`);
process.exitCode = faults.length > 0 || files.length === 0 ? 1 : 0;

async function listFaults(file: string): Promise<string[]> {
  const module: Record<string, unknown> = await import(join(root, file));
  const exported = Object.values(module).map((value) => Words.safeParse(value));
  const words = exported.flatMap((parsed) => (parsed.success ? [parsed.data] : []));
  if (words.length === 0) {
    return [`${file}: exports no { vi, en }`];
  }
  return words.flatMap(({ vi, en }) => compare(file, new Map(flatten(vi)), new Map(flatten(en))));
}

function listRefusalFaults(): string[] {
  const rows = Object.entries(problemTable);
  return compare(
    'problem table',
    new Map(rows.map(([code, row]) => [code, row.vi])),
    new Map(rows.map(([code, row]) => [code, row.en])),
  );
}

function compare(file: string, vi: Map<string, string>, en: Map<string, string>): string[] {
  const keys = new Set([...vi.keys(), ...en.keys()]);
  return [...keys].flatMap((key) => {
    const [here = '', there = ''] = [vi.get(key)?.trim(), en.get(key)?.trim()];
    const faults = [
      here === '' && 'has no Vietnamese',
      there === '' && 'has no English',
      here !== '' &&
        there !== '' &&
        gapsOf(here, 'Vi') !== gapsOf(there, 'En') &&
        'names other values',
    ];
    return faults.flatMap((fault) => (fault ? [`${file}: ${key} ${fault}`] : []));
  });
}

/**
 * The values that a text leaves open (`{name}`, `{{name}}`), which both languages must share; one that comes in
 * words of its language (`{whatVi}`, `{whatEn}`) is one value.
 */
function gapsOf(text: string, language: 'Vi' | 'En'): string {
  const names = [...text.matchAll(/\{\{?\s*(\w+)/g)].map(([, name = '']) =>
    name.endsWith(language) ? name.slice(0, -language.length) : name,
  );
  return [...new Set(names)].sort().join(' ');
}

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );
}
