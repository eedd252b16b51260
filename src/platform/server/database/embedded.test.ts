import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeTempFolder } from '../../../../tests/harness/temp-folder.ts';
import { connectDatabase, superuserLogin, withClient } from './connect.ts';
import { requireRoom } from './data-folder.ts';
import { asSystem, runNamed } from './database.ts';
import {
  type EmbeddedPostgres,
  type EmbeddedServer,
  findServing,
  startEmbedded,
  useEmbedded,
} from './embedded.ts';
import { findBinaries } from './embedded-binaries.ts';
import { isRunning } from './process-identity.ts';
import { readPasswords, secretsFile } from './secrets-file.ts';

/** One folder for all: a cluster made once is found again by the next test. */
const folder = makeTempFolder('embedded');
let running: EmbeddedPostgres | null = null;

afterEach(async () => {
  await running?.stop();
  running = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the embedded database', { timeout: 120_000 }, () => {
  it('starts in a new folder, with fsync, Vietnamese order and no network port', async () => {
    const embedded = await start('data');
    const { rows } = await withClient(superuserLogin(embedded), (client) =>
      client.query(`select current_setting('fsync') as fsync,
        current_setting('listen_addresses') as listens,
        (select string_agg(w, ' ' order by w) from unnest(array['đá', 'dừa', 'ân', 'ăn', 'an']) w) as words,
        lower('ĐỒNG NAI') as lower`),
    );
    expect(rows).toEqual([
      { fsync: 'on', listens: '', words: 'an ăn ân dừa đá', lower: 'đồng nai' },
    ]);
    expect(statSync(secretsFile(embedded.dataFolder)).mode & 0o777).toBe(0o600);
  });

  it('refuses a second server on the same folder and names the address of the first', async () => {
    const first = await start('data');
    first.announce('http://127.0.0.1:4321');
    await expect(start('data')).rejects.toMatchObject({
      code: 'folder-in-use',
      en: expect.stringContaining('http://127.0.0.1:4321'),
      vi: expect.stringContaining('http://127.0.0.1:4321'),
    });
    expect(await answersOne(first)).toBe(true);
  });

  it('passes over the note of a server that is gone', async () => {
    const first = await start('data');
    await first.stop();
    const note = {
      pid: 1,
      host: hostname(),
      identity: 'gone',
      url: null,
    };
    writeFileSync(join(folder, 'data/lachan.json'), JSON.stringify(note));
    expect(await answersOne(await start('data'))).toBe(true);
  });

  it('respects the note of a living server on another host', async () => {
    await (await start('data')).stop();
    const note = { pid: 1, host: 'another-host', identity: 'there', url: 'http://there:8080' };
    writeFileSync(join(folder, 'data/lachan.json'), JSON.stringify(note));
    running = null;
    await expect(start('data')).rejects.toMatchObject({ code: 'folder-in-use' });
    rmSync(join(folder, 'data/lachan.json'));
  });

  it('lets a command work beside the server that serves the folder, or without one', async () => {
    const dataFolder = join(folder, 'data');
    await start('data');
    expect(await useEmbedded(dataFolder, answersOne)).toBe(true);
    await running?.stop();
    running = null;
    expect(findServing(dataFolder)).toBeNull();
    expect(await useEmbedded(dataFolder, answersOne)).toBe(true);
    expect(findServing(dataFolder)).toBeNull();
  });

  it('stops the PostgreSQL that outlived a killed server, and starts its own', async () => {
    const child = spawn(process.execPath, [holder, join(folder, 'data')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(child.stdout, 'data');
    const orphan = Number(String(said));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isRunning(orphan)).toBe(true);
    expect(await answersOne(await start('data'))).toBe(true);
    expect(isRunning(orphan)).toBe(false);
  });

  it('starts PostgreSQL again when it alone is killed; whoever comes then only waits', async () => {
    const embedded = await start('data');
    const database = await connectDatabase({ embedded, dataFolder: embedded.dataFolder });
    const ask = () =>
      asSystem(database, 'test', (tx) =>
        runNamed(tx, { name: 'one', text: 'select 1 as one', values: [] }),
      );
    await Promise.all([ask(), ask()]);
    process.kill(embedded.processId() ?? 0, 'SIGKILL');
    while (database.pool.totalCount > 0) {
      await pause(1);
    }
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([
      [{ one: 1 }],
      [{ one: 1 }],
      [{ one: 1 }],
    ]);
    await database.close();
  });

  it('forgets a process number that now belongs to something else', async () => {
    const first = await start('data');
    await first.stop();
    const lines = [process.pid, first.clusterFolder, 0, 5432, first.host, '', ''].join('\n');
    writeFileSync(join(first.clusterFolder, 'postmaster.pid'), lines);
    expect(await answersOne(await start('data'))).toBe(true);
  });

  it('serves from a folder too deep for a socket', async () => {
    const embedded = await start(join('data', 'x'.repeat(90)));
    expect(embedded.host.startsWith(embedded.dataFolder)).toBe(false);
    expect(await answersOne(embedded)).toBe(true);
    await embedded.stop();
    rmSync(embedded.host, { recursive: true, force: true });
  });

  it('makes new passwords when a cluster came without them', async () => {
    const first = await start('data');
    const database = await connectDatabase({ embedded: first, dataFolder: first.dataFolder });
    await database.close();
    await first.stop();
    rmSync(secretsFile(first.dataFolder));
    const second = await start('data');
    const again = await connectDatabase({ embedded: second, dataFolder: second.dataFolder });
    expect((await again.pool.query('select current_user as role')).rows).toEqual([
      { role: 'lachan_app' },
    ]);
    await again.close();
    expect(Object.keys(readPasswords(second.dataFolder)).sort()).toEqual([
      'app',
      'owner',
      'superuser',
    ]);
  });

  it('writes no statement and no value into its log', async () => {
    const embedded = await start('data');
    await withClient(superuserLogin(embedded), async (client) => {
      await client.query('create temp table t (name text unique)');
      await client.query(`insert into t values ('Người Bịa Đặt')`);
      await client.query(`insert into t values ('Người Bịa Đặt')`).catch(() => undefined);
    });
    const log = readFileSync(join(embedded.dataFolder, 'logs/postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Bịa Đặt');
  });
});

describe('a machine without the bundled PostgreSQL', () => {
  it('is told to set DATABASE_URL', () => {
    expect(() => findBinaries(null, 'plan9-mips')).toThrow(/plan9-mips.*DATABASE_URL/);
  });
});

describe('a data folder', () => {
  it('is refused without room on its disk', () => {
    expect(() => requireRoom(folder, 1_000_000_000)).toThrow(/MB free/);
  });

  it('is refused when it was made by another PostgreSQL', async () => {
    const first = await start('data');
    await first.stop();
    writeFileSync(join(first.clusterFolder, 'PG_VERSION'), '17\n');
    running = null;
    await expect(start('data')).rejects.toMatchObject({ code: 'other-version' });
    expect(existsSync(join(first.dataFolder, 'lachan.json'))).toBe(false);
  });
});

const holder = join(import.meta.dirname, '../../../../tests/harness/hold-embedded.ts');

async function start(below: string): Promise<EmbeddedPostgres> {
  const embedded = await startEmbedded({ dataFolder: join(folder, below) });
  running = embedded;
  return embedded;
}

async function answersOne(embedded: EmbeddedServer): Promise<boolean> {
  const { rows } = await withClient(superuserLogin(embedded), (client) =>
    client.query('select 1 as one'),
  );
  return rows[0]?.one === 1;
}
