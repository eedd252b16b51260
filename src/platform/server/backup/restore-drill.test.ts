import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTempFolder } from '../../../../tests/harness/temp-folder.ts';
import { databaseFolder } from '../../../../tests/harness/test-cluster.ts';
import { connectDatabase, type Database } from '../database/connect.ts';
import { asSystem } from '../database/database.ts';
import { type EmbeddedPostgres, startEmbedded } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { listArchiveTables, sameText, sumTable } from './archive-tables.ts';
import { backUp } from './back-up.ts';
import { backUpKeys } from './back-up-keys.ts';
import { verifyBackup } from './manifest.ts';
import { restore } from './restore.ts';

const now = Temporal.Instant.from('2026-03-02T02:00:00Z');
const folder = makeTempFolder('drill');
const dataFolder = join(folder, 'data');
const backup = join(folder, 'backup');
let embedded: EmbeddedPostgres;
let db: Database;
let sumsBefore: Record<string, unknown>;
let madeDuring = 0;

beforeAll(async () => {
  embedded = await startEmbedded({ dataFolder });
  db = await connectDatabase({ embedded, dataFolder });
  await migrate(db, databaseFolder);
  await db.asOwner((client) =>
    client.query(`insert into installation (kind, province_id, province_name, name, created_at)
      values ('exercise', 1, 'Tỉnh Thử Nghiệm', 'Bản thử nghiệm', '2026-01-01')`),
  );
  await writeSettings('before', 2000);
  for (const [name, size] of [
    ['ab/cd/one', 0],
    ['ab/ce/two', 70_000],
    ['ff/00/three', 3],
  ] as const) {
    mkdirSync(join(dataFolder, 'files', name, '..'), { recursive: true });
    writeFileSync(join(dataFolder, 'files', name), Buffer.alloc(size, name));
  }
});

afterAll(async () => {
  await db.close();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a back-up', { timeout: 120_000 }, () => {
  it('is made while officers go on writing', async () => {
    let writing = true;
    const writer = (async () => {
      while (writing) {
        madeDuring += 1;
        await writeSettings(`during-${madeDuring}`, 50);
      }
    })();
    const manifest = await backUp(embedded, { to: backup, now });
    writing = false;
    await writer;
    sumsBefore = await sumAll(db);
    expect(manifest).toMatchObject({ postgresMajor: '18', madeAt: '2026-03-02T02:00:00Z' });
    expect(manifest.files.map((file) => file.path)).toContain('files/ab/ce/two');
    expect(madeDuring).toBeGreaterThan(1);
  });

  it('holds no password and no key', () => {
    expect(readdirSync(backup).sort()).toEqual(['files', 'manifest.json', 'postgres']);
    expect(existsSync(join(backup, 'postgres/postmaster.pid'))).toBe(false);
  });

  it('restores on an empty machine: every table and every file the same', async () => {
    rmSync(backup, { recursive: true });
    await backUp(embedded, { to: backup, now });
    const elsewhere = join(folder, 'restored');
    await restore({ from: backup, dataFolder: elsewhere });
    const server = await startEmbedded({ dataFolder: elsewhere });
    const restored = await connectDatabase({ embedded: server, dataFolder: elsewhere });
    expect(await sumAll(restored)).toEqual(sumsBefore);
    expect((await migrate(restored, databaseFolder)).applied).toEqual([]);
    for (const name of ['ab/cd/one', 'ab/ce/two', 'ff/00/three']) {
      const [copy, original] = [elsewhere, dataFolder].map((at) =>
        readFileSync(join(at, 'files', name)),
      );
      expect(copy?.equals(original ?? Buffer.of(1))).toBe(true);
    }
    await restored.close();
    await server.stop();
  });

  it('made during the writing restores to a whole state', async () => {
    const busy = join(folder, 'busy');
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing; n += 1) {
        await writeSettings(`busy-${n}`, 20);
      }
    })();
    await backUp(embedded, { to: busy, now });
    writing = false;
    await writer;
    const elsewhere = join(folder, 'restored-busy');
    await restore({ from: busy, dataFolder: elsewhere });
    const server = await startEmbedded({ dataFolder: elsewhere });
    const restored = await connectDatabase({ embedded: server, dataFolder: elsewhere });
    const { rows } = await restored.asOwner((client) =>
      client.query(`select split_part(key, '/', 1) as batch, count(*) as rows from setting
        where key like 'busy-%' group by 1 having count(*) <> 20`),
    );
    expect(rows).toEqual([]);
    await restored.close();
    await server.stop();
  });

  it('with one byte changed is refused', async () => {
    appendFileSync(join(backup, 'files/ff/00/three'), '!');
    await expect(verifyBackup(backup)).rejects.toMatchObject({ code: 'backup-damaged' });
    const elsewhere = join(folder, 'never');
    await expect(restore({ from: backup, dataFolder: elsewhere })).rejects.toMatchObject({
      en: expect.stringContaining('files/ff/00/three'),
    });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('goes neither into the data folder nor over something else', async () => {
    const inside = backUp(embedded, { to: join(dataFolder, 'backup'), now });
    await expect(inside).rejects.toMatchObject({ code: 'target-inside' });
    await expect(backUp(embedded, { to: backup, now })).rejects.toMatchObject({
      code: 'target-not-empty',
    });
    await expect(restore({ from: backup, dataFolder })).rejects.toMatchObject({
      code: 'target-not-empty',
    });
  });
});

describe('a copy of the erasure keys', () => {
  it('lies neither with the data nor with a back-up', () => {
    const keysFolder = join(folder, 'keys');
    mkdirSync(keysFolder);
    const copyTo = (to: string) => () => backUpKeys({ keysFolder, dataFolder, to });
    expect(copyTo(join(dataFolder, 'keys'))).toThrow(/inside/);
    expect(copyTo(join(backup, 'keys'))).toThrow(/inside/);
    expect(copyTo(join(folder, 'keys-copy'))()).toBe(0);
  });
});

async function writeSettings(batch: string, count: number): Promise<void> {
  await asSystem(db, 'drill', (tx) =>
    tx
      .insertInto('setting')
      .values(
        Array.from({ length: count }, (_, index) => ({
          key: `${batch}/${index}`,
          valid_from: '2026-03-01',
          value: JSON.stringify({ text: `Dòng ${index} của ${batch}`, rate: 0.1 }),
          changed_at: new Date('2026-03-02T02:00:00Z'),
        })),
      )
      .execute(),
  );
}

function sumAll(database: Database): Promise<Record<string, unknown>> {
  return database.asOwner(async (client) => {
    await client.query(`begin; ${sameText}`);
    const sums: Record<string, unknown> = {};
    for (const table of await listArchiveTables(client)) {
      sums[table.name] = await sumTable(client, table);
    }
    await client.query('rollback');
    return sums;
  });
}
