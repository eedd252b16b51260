import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenStale } from './build.mjs';
import { complain } from './complain.mjs';
import { add, closingLine, countReport, nothing } from './count-results.mjs';
import { getNode, nodeEnvironment } from './find-node.mjs';
import { findPostgres } from './find-postgres.mjs';
import { installPackages } from './install.mjs';
import { ensureChromium } from './install-chromium.mjs';
import { listFailures } from './list-failures.mjs';
import { inRoot, root } from './paths.mjs';

const reports = inRoot('reports', 'verify');

/**
 * Installs what the tests need, runs check, tests and journeys, and ends with `N passed, N failed`.
 * LACHAN_REQUIRE names what must be there (chromium, postgresql): its absence is then a failure.
 */
export function runVerify() {
  const begun = Date.now();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  installPackages();
  const chromium = ensureChromium();
  const samples = samplesFolder();
  const environment = {
    ...nodeEnvironment(getNode()),
    ...(chromium && { LACHAN_CHROMIUM: chromium }),
    ...(samples && { LACHAN_SAMPLES: samples }),
  };
  const stages = [
    ['check', () => runCheck(environment)],
    ['test', () => runVitest('test', [], environment)],
    ['journeys', () => runJourneys(chromium, environment)],
  ];
  const results = stages.map(([name, run]) => timed(name, run));
  const requirements = checkRequirements({ chromium, samples, results });
  const total = [...results, requirements].reduce(add, nothing());
  writeFileSync(join(reports, 'verify.json'), JSON.stringify(total));
  console.log(`\nverify took ${minutesSince(begun)} min`);
  printEnd(total);
  return total.failed === 0 ? 0 : 1;
}

/** Adds to the last verify the run on another PostgreSQL, which ended with this status, and closes the whole. */
export function printTotal([status = '0']) {
  const own = join(reports, 'verify.json');
  const verified = existsSync(own)
    ? JSON.parse(readFileSync(own, 'utf8'))
    : { ...nothing(), failed: 1 };
  const total = add(verified, countReport(join(reports, 'postgres.json'), Number(status)));
  printEnd(total);
  return total.failed === 0 ? 0 : 1;
}

function printEnd(total) {
  const names = ['test', 'journeys', 'postgres'];
  for (const failure of listFailures(names.map((name) => join(reports, `${name}.json`)))) {
    console.log(failure);
  }
  printSamples(total);
  console.log(closingLine(total));
}

function runCheck(environment) {
  const file = join(reports, 'check.json');
  run(['tools/check.ts', '--json', file], environment);
  return existsSync(file)
    ? { ...nothing(), ...JSON.parse(readFileSync(file, 'utf8')) }
    : { ...nothing(), failed: 1 };
}

function runVitest(name, args, environment) {
  const file = join(reports, `${name}.json`);
  const status = run([inRoot('node_modules/vitest/vitest.mjs'), 'run', ...args], {
    ...environment,
    LACHAN_REPORT: file,
  });
  return countReport(file, status);
}

function runJourneys(chromium, environment) {
  if (chromium === undefined) {
    return nothing();
  }
  try {
    buildWhenStale();
  } catch (problem) {
    complain(problem);
    return { ...nothing(), failed: 1 };
  }
  return runVitest('journeys', ['--config', 'vitest.journeys.config.ts'], environment);
}

function checkRequirements({ chromium, samples, results }) {
  const required = (process.env.LACHAN_REQUIRE ?? '').split(',').map((name) => name.trim());
  const missing = [];
  if (chromium === undefined) {
    console.log('browser tests not run: there is no Chromium');
    missing.push('chromium');
  }
  const postgres = findPostgres();
  console.log(
    postgres
      ? `PostgreSQL of this machine: ${postgres}`
      : 'no PostgreSQL on this machine besides the embedded one',
  );
  if (postgres === undefined) {
    missing.push('postgresql');
  }
  const failures = missing
    .filter((name) => required.includes(name))
    .map((name) => `${name} is required here and is missing`);
  const { samplesRun, samplesNotRun } = results.reduce(add, nothing());
  const allRan = samplesRun > 0 && samplesNotRun === 0;
  if (process.env.LACHAN_REQUIRE !== undefined && samples !== undefined && !allRan) {
    failures.push(`the sample plans lie in ${samples}, but their tests did not all run`);
  }
  for (const failure of failures) {
    console.log(`FAILED: ${failure}`);
  }
  return { ...nothing(), failed: failures.length };
}

function printSamples({ samplesNotRun }) {
  if (samplesNotRun > 0) {
    console.log(`${samplesNotRun} tests on sample plans not run`);
  }
}

function samplesFolder() {
  const folder = process.env.LACHAN_SAMPLES ?? inRoot('..', 'shared');
  return existsSync(join(folder, 'plans')) ? folder : undefined;
}

function timed(name, work) {
  const begun = Date.now();
  console.log(`\n== ${name}`);
  const result = work();
  console.log(`== ${name}: ${closingLine(result)} (${minutesSince(begun)} min)`);
  return result;
}

function run(args, environment) {
  return spawnSync(getNode(), args, { cwd: root, stdio: 'inherit', env: environment }).status;
}

function minutesSince(begun) {
  return ((Date.now() - begun) / 60_000).toFixed(1);
}
