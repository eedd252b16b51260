import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findPostgresUser, giveTo, spawnAs } from '#platform/server/database/embedded-user.ts';
import { findFreePort } from '#platform/server/database/free-port.ts';

/**
 * Runs the server tests on the PostgreSQL that this machine has installed (`npm run test:postgres`):
 * a throwaway cluster on a free port, as an unprivileged user. Arguments go on to vitest.
 *
 * Exit 3 when no PostgreSQL is installed; 1 instead when LACHAN_REQUIRE names `postgresql`.
 */
async function testOnPostgres(vitestArguments: string[]): Promise<number> {
  const bin = findPostgres();
  if (bin === null) {
    console.log('Không có PostgreSQL trên máy này: bỏ qua (apt-get install postgresql).');
    console.log(
      'No PostgreSQL is installed on this machine: not run (apt-get install postgresql).',
    );
    return (process.env.LACHAN_REQUIRE ?? '').split(/[ ,]+/).includes('postgresql') ? 1 : 3;
  }
  const cluster = await startCluster(bin);
  try {
    console.log(`${version(bin)} on port ${cluster.port}`);
    const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
    const run = spawn(
      process.execPath,
      [vitest, 'run', '--project', 'server', ...vitestArguments],
      { stdio: 'inherit', env: { ...process.env, LACHAN_TEST_DATABASE_URL: cluster.url } },
    );
    const [code] = await once(run, 'exit');
    return typeof code === 'number' ? code : 1;
  } finally {
    await cluster.stop();
  }
}

/** The newest installed programs: where Debian puts them, else what pg_config says. */
function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const majors = existsSync(debian) ? readdirSync(debian).map(Number).filter(Boolean) : [];
  const newest = majors.sort((a, b) => b - a)[0];
  const folder = newest === undefined ? askPgConfig() : join(debian, String(newest), 'bin');
  return folder !== null && existsSync(join(folder, 'initdb')) ? folder : null;
}

function askPgConfig(): string | null {
  const run = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : null;
}

function version(bin: string): string {
  return execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim();
}

async function startCluster(
  bin: string,
): Promise<{ url: string; port: number; stop: () => Promise<void> }> {
  const user = findPostgresUser();
  const folder = mkdtempSync(join(tmpdir(), 'lachan-postgres-'));
  giveTo(user, folder);
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(user, passwordFile);
  const data = join(folder, 'data');
  const options = { ...spawnAs(user), cwd: '/' };
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu'];
  execFileSync(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'tests',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--no-sync',
    ].concat(locale, '--icu-locale=vi-VN'),
    { ...options, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const port = await findFreePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=200',
    'log_min_messages=fatal',
  ];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, detached: true, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const exited = once(server, 'exit');
  for (let tries = 0; tries < 400 && !existsSync(join(folder, `.s.PGSQL.${port}`)); tries += 1) {
    await pause(25);
  }
  const stop = async () => {
    server.kill('SIGINT');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgresql://tests:${password}@127.0.0.1:${port}/postgres`, port, stop };
}

process.exitCode = await testOnPostgres(process.argv.slice(2));
