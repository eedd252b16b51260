import { existsSync, readFileSync } from 'node:fs';

const SHOWN = 40;
const LINE = 300;

/**
 * What failed in the runs that left these JSON reports, a line each: file, test, the first words of why.
 * Printed again at the end, where a long run is read.
 */
export function listFailures(reports) {
  const lines = reports.filter(existsSync).flatMap((path) => failuresOf(path));
  return lines.length <= SHOWN
    ? lines
    : [...lines.slice(0, SHOWN), `… ${lines.length - SHOWN} more`];
}

function failuresOf(path) {
  const { testResults = [] } = JSON.parse(readFileSync(path, 'utf8'));
  return testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed') {
      return [line(file.name, 'not loaded', file.message)];
    }
    return failed.map((test) => line(file.name, test.fullName, test.failureMessages?.[0]));
  });
}

function line(file, name, why = '') {
  const first = why.trim().split('\n')[0] ?? '';
  return `FAILED ${shorten(file)}: ${name}: ${first}`.slice(0, LINE);
}

function shorten(file) {
  return file.slice(Math.max(0, file.search(/(src|tests)\//)));
}
