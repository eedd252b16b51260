import { existsSync, readFileSync } from 'node:fs';

/**
 * What one vitest run came to, from its JSON report. A file that failed to load and a run that ended
 * badly without a failed test count as one failure each, so that nothing broken can look green.
 */
export function countReport(path, status) {
  if (!existsSync(path)) {
    return { ...nothing(), failed: 1 };
  }
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, sample: isOnSamples(file.name, test) })),
  );
  const notLoaded = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = tests.filter(({ status: end }) => end === 'failed').length + notLoaded;
  const skipped = tests.filter(({ status: end }) => end !== 'passed' && end !== 'failed');
  return {
    passed: tests.filter(({ status: end }) => end === 'passed').length,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: skipped.length,
    samplesRun: tests.filter(
      ({ sample, status: end }) => sample && end !== 'skipped' && end !== 'pending',
    ).length,
    samplesNotRun: skipped.filter(({ sample }) => sample).length,
  };
}

export function nothing() {
  return { passed: 0, failed: 0, skipped: 0, samplesRun: 0, samplesNotRun: 0 };
}

export function add(one, other) {
  return Object.fromEntries(Object.keys(nothing()).map((key) => [key, one[key] + other[key]]));
}

/** The last line of a run: `N passed, N failed`, and the skipped when there are any. */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

// A test that needs the sample plans says so in its name or in its file's.
function isOnSamples(file, test) {
  return /sample[ -]plan/i.test(`${file} ${test.fullName}`);
}
