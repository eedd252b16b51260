import { describe, expect, it } from 'vitest';
import { listHouseFiles, readHouseFile } from './tracked-files.ts';

/** Halves, so that this file does not hold what it looks for. */
const shortcuts = [
  ['\\b(it|test|describe)\\.', '(skip|only|todo|fails)\\('],
  ['@ts-', '(ignore|nocheck|expect-error)'],
  ['\\b(TO', 'DO|FIX', 'ME|X', 'XX)\\b'],
  ['biome-', 'ignore(?!.*: \\S)'],
].map((parts) => new RegExp(parts.join('')));

describe('shortcuts', () => {
  it('stand in no file: no skipped test, no silenced checker, nothing left for later', () => {
    const files = listHouseFiles(/\.(ts|tsx|mjs|cjs|sql|css)$/);
    expect(files.flatMap((path) => findShortcuts(path, readHouseFile(path)))).toEqual([]);
  });

  it('are found where they stand', () => {
    const planted = ['it.', '// @ts-', '// TO', '// biome-'];
    const halves = ["skip('x')", 'ignore', 'DO: x', 'ignore lint/x'];
    for (const [at, half] of planted.entries()) {
      expect(findShortcuts('planted.ts', `${half}${halves[at]}`)).toHaveLength(1);
    }
    const right = `it.skipIf(x)('y'); // biome-${'ignore'} lint/x: the reason`;
    expect(findShortcuts('right.ts', right)).toEqual([]);
  });
});

function findShortcuts(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, at) => {
    const found = shortcuts.some((pattern) => pattern.test(line));
    return found ? [`${path}:${at + 1} ${line.trim().slice(0, 120)}`] : [];
  });
}
