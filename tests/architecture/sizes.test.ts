import { describe, expect, it } from 'vitest';
import { type Measured, measureSource, percentile } from './measure-sizes.ts';
import { listHouseFiles, readHouseFile } from './tracked-files.ts';

const fileCeiling = 400;
const functionCeiling = 80;
const isStory = /\.(test|journey)\.tsx?$/;

const files = listHouseFiles(/\.(ts|tsx|mjs|sql|css)$/)
  .filter((path) => !path.endsWith('/tables.ts'))
  .map((path) => measureSource(path, readHouseFile(path)));

describe('sizes', () => {
  it('no file is longer than 400 lines', () => {
    expect(listLongFiles(files)).toEqual([]);
  });

  it('no function is longer than 80 lines', () => {
    expect(listLongFunctions(files.filter(({ path }) => !isStory.test(path)))).toEqual([]);
  });

  it('the house as a whole is small: files of median under 80 lines, nine in ten under 200', () => {
    const lines = files
      .filter(({ path }) => /\.tsx?$/.test(path) && !isStory.test(path))
      .map((file) => file.lines);
    console.info(
      `${lines.length} files, median ${percentile(lines, 0.5)}, 90th percentile ${percentile(lines, 0.9)}`,
    );
    expect(lines.length).toBeGreaterThan(80);
    expect(percentile(lines, 0.5)).toBeLessThan(80);
    expect(percentile(lines, 0.9)).toBeLessThan(200);
  });
});

describe('the measure', () => {
  it('finds a file of 401 lines and lets one of 400 pass', () => {
    const long = measureSource('long.ts', 'export const one = 1;\n'.repeat(401));
    const right = measureSource('right.ts', 'export const one = 1;\n'.repeat(400));
    expect(listLongFiles([long, right])).toEqual(['long.ts: 401 lines']);
  });

  it('finds a function of 81 lines, also an arrow and a method, and lets one of 80 pass', () => {
    const body = (lines: number) => '  work();\n'.repeat(lines - 2);
    const text = [
      `function right() {\n${body(80)}}`,
      `function long() {\n${body(81)}}`,
      `const arrow = () => {\n${body(82)}};`,
      `const room = {\n  method() {\n${body(83)}  },\n};`,
    ].join('\n');
    expect(listLongFunctions([measureSource('f.ts', text)])).toEqual([
      'f.ts:81 long: 81 lines',
      'f.ts:162 unnamed: 82 lines',
      'f.ts:245 method: 83 lines',
    ]);
  });
});

function listLongFiles(measured: Measured[]): string[] {
  return measured
    .filter(({ lines }) => lines > fileCeiling)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

function listLongFunctions(measured: Measured[]): string[] {
  return measured.flatMap(({ path, functions }) =>
    functions
      .filter(({ lines }) => lines > functionCeiling)
      .map(({ name, line, lines }) => `${path}:${line} ${name}: ${lines} lines`),
  );
}
