import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { add, closingLine, countReport, nothing } from '../../tools/run/count-results.mjs';
import { listFailures } from '../../tools/run/list-failures.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lachan-count-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the closing line of a run', () => {
  it('counts what passed and what failed, and names the skipped only when there are any', () => {
    const path = report([file('a.test.ts', 'passed', 'failed', 'passed')]);
    expect(closingLine(countReport(path, 1))).toBe('2 passed, 1 failed');
    const skipping = report([file('a.test.ts', 'passed', 'skipped')]);
    expect(closingLine(countReport(skipping, 0))).toBe('1 passed, 0 failed, 1 skipped');
  });

  it('counts a file that could not be loaded as a failure', () => {
    const path = report([file('a.test.ts', 'passed'), { ...file('b.test.ts'), status: 'failed' }]);
    expect(closingLine(countReport(path, 1))).toBe('1 passed, 1 failed');
  });

  it('does not look green when the run ended badly, or wrote no report', () => {
    const path = report([file('a.test.ts', 'passed')]);
    expect(closingLine(countReport(path, 1))).toBe('1 passed, 1 failed');
    expect(closingLine(countReport(join(folder, 'absent.json'), 0))).toBe('0 passed, 1 failed');
  });

  it('tells the tests that need samples apart', () => {
    const path = report([
      file('tests/plans/sample-plans.test.ts', 'passed', 'skipped', 'skipped'),
      file('a.test.ts', 'skipped'),
    ]);
    expect(countReport(path, 0)).toMatchObject({ samplesRun: 1, samplesNotRun: 2, skipped: 3 });
  });

  it('stands below a line for each failure', () => {
    const path = report([
      file('/a/b/tests/x.test.ts', 'passed', 'failed'),
      { ...file('/a/b/src/y.test.ts'), status: 'failed' },
    ]);
    expect(listFailures([path, join(folder, 'absent.json')])).toEqual([
      'FAILED tests/x.test.ts: story 1: ',
      'FAILED src/y.test.ts: not loaded: ',
    ]);
  });

  it('adds up the parts', () => {
    const part = { ...nothing(), passed: 2, failed: 1 };
    expect(closingLine(add(part, part))).toBe('4 passed, 2 failed');
  });
});

function file(name: string, ...ends: string[]) {
  return {
    name,
    status: ends.includes('failed') ? 'failed' : 'passed',
    assertionResults: ends.map((status, at) => ({ status, fullName: `story ${at}` })),
  };
}

function report(testResults: ReturnType<typeof file>[]): string {
  const path = join(folder, `${Math.random()}.json`);
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}
