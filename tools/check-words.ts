import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

// Every `…words.ts` carries Vietnamese and English under the same keys, none of them blank.

const root = join(import.meta.dirname, '..');
const Tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), Tree])));
const Words = z.object({ vi: Tree, en: Tree });

interface Tree {
  [key: string]: string | Tree;
}

const files = globSync('src/**/web/**/*words.ts', { cwd: root })
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('= defineWords('))
  .sort();
const faults = (await Promise.all(files.map(listFaults))).flat();
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

function compare(file: string, vi: Map<string, string>, en: Map<string, string>): string[] {
  const keys = new Set([...vi.keys(), ...en.keys()]);
  return [...keys].flatMap((key) => {
    const missing = [!vi.get(key)?.trim() && 'Vietnamese', !en.get(key)?.trim() && 'English'];
    return missing.flatMap((language) => (language ? [`${file}: ${key} has no ${language}`] : []));
  });
}

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );
}
