import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { makeTempFolder } from '../../../../tests/harness/temp-folder.ts';
import { databaseFolder } from '../../../../tests/harness/test-cluster.ts';
import { connectDatabase } from '../database/connect.ts';
import { startEmbedded } from '../database/embedded.ts';
import { installQueues } from '../jobs/install-queues.ts';
import { listArchiveTables, listSequences } from './archive-tables.ts';
import { exportDatabase } from './export-database.ts';
import { importDatabase } from './import-database.ts';

const source = await freshDatabase();
const folder = makeTempFolder('move');
const file = join(folder, 'all.lachan.gz');
const now = Temporal.Instant.from('2026-03-02T02:00:00Z');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

await source.asOwner((client) =>
  client.query(`
    create table if not exists move_drill (
      id bigint primary key generated always as identity, up bigint references move_drill,
      big bigint, exact numeric, bytes bytea, days date[], at timestamptz, body jsonb,
      twice numeric generated always as (exact * 2) stored);
    insert into move_drill (up, big, exact, bytes, days, at, body) values
      (2, 9007199254740993, 0.10000000000000000000001, '\\x00ff0a', '{2026-03-01}',
       '2026-03-02 09:00:00.123456+07', '{"a": 1.50, "chữ": "dòng\\nmới"}'),
      (1, null, 'NaN', '\\x', null, 'infinity', null);
    insert into setting (key, valid_from, value, changed_at)
      select 'move/' || n, '2026-03-01', to_jsonb(n), '2026-03-01' from generate_series(1, 1234) n`),
);

describe('moving to another database', { timeout: 120_000 }, () => {
  it('brings every row, to the last digit', async () => {
    const target = await emptyTarget();
    const written = await exportDatabase(source, { to: file, now });
    const read = await importDatabase(target, { from: file, databaseFolder });
    expect(read).toEqual(written);
    expect(written.rows).toBeGreaterThan(1236);
    const look = `select up, big::text, exact::text, bytes, days, at::text, body::text, twice::text
      from move_drill order by id`;
    const [one, other] = await Promise.all(
      [source, target].map((db) => db.asOwner((client) => client.query(look))),
    );
    expect(other?.rows).toEqual(one?.rows);
    expect(other?.rows[0]).toMatchObject({ big: '9007199254740993' });
  });

  it('leaves the queues behind: each database has its own', async () => {
    const target = await emptyTarget();
    const queued = await freshDatabase();
    await installQueues(queued, ['drill']);
    expect((await queued.asOwner(listArchiveTables)).map(({ name }) => name)).toEqual(
      (await target.asOwner(listArchiveTables))
        .map(({ name }) => name)
        .filter((name) => !name.endsWith('.move_drill')),
    );
    expect(
      (await queued.asOwner(listSequences)).filter(({ name }) => name.startsWith('jobs.')),
    ).toEqual([]);
  });

  it('goes on counting where the old one stood', async () => {
    const target = await emptyTarget();
    await exportDatabase(source, { to: file, now });
    await importDatabase(target, { from: file, databaseFolder });
    const { rows } = await target.asOwner((client) =>
      client.query('insert into move_drill (big) values (1) returning id'),
    );
    expect(rows).toEqual([{ id: 3 }]);
  });

  it('puts the foreign keys back', async () => {
    const target = await emptyTarget();
    await exportDatabase(source, { to: file, now });
    await importDatabase(target, { from: file, databaseFolder });
    const orphan = target.asOwner((client) =>
      client.query('insert into move_drill (up) values (99)'),
    );
    await expect(orphan).rejects.toMatchObject({ code: '23503' });
  });

  it('refuses a database that holds records', async () => {
    await exportDatabase(source, { to: file, now });
    const filled = importDatabase(source, { from: file, databaseFolder });
    await expect(filled).rejects.toMatchObject({ code: 'database-not-empty' });
  });

  it('refuses an export of another version, and keeps nothing', async () => {
    const target = await emptyTarget();
    await exportDatabase(source, { to: file, now });
    rewrite((text) => text.replace(/("sha256":")\w/, '$1z'));
    const importing = importDatabase(target, { from: file, databaseFolder });
    await expect(importing).rejects.toMatchObject({ code: 'other-schema' });
  });

  it('refuses an altered or shortened export, and keeps nothing', async () => {
    const target = await emptyTarget();
    await exportDatabase(source, { to: file, now });
    rewrite((text) => text.replace('"move/77"', '"move/x7"'));
    await expect(importDatabase(target, { from: file, databaseFolder })).rejects.toMatchObject({
      code: 'import-differs',
    });
    await exportDatabase(source, { to: file, now });
    writeFileSync(file, readFileSync(file).subarray(0, -200));
    await expect(importDatabase(target, { from: file, databaseFolder })).rejects.toMatchObject({
      code: 'not-an-archive',
    });
    const { rows } = await target.asOwner((client) =>
      client.query('select count(*) as rows from setting'),
    );
    expect(rows).toEqual([{ rows: 0 }]);
  });
});

describe('moving between the embedded database and the server of the tests', {
  timeout: 120_000,
}, () => {
  it('brings the same rows there and back', async () => {
    const dataFolder = join(folder, 'data');
    const embedded = await startEmbedded({ dataFolder, settings: { fsync: 'off' } });
    const inside = await connectDatabase({ embedded, dataFolder });
    const outside = await freshDatabase({ seeded: false });
    await source.asOwner((client) => client.query('drop table move_drill'));
    const written = await exportDatabase(source, { to: file, now });
    expect(await importDatabase(inside, { from: file, databaseFolder })).toEqual(written);
    expect(await exportDatabase(inside, { to: file, now })).toEqual(written);
    expect(await importDatabase(outside, { from: file, databaseFolder })).toEqual(written);
    await inside.close();
    await embedded.stop();
  });
});

/** A migrated database without records, with the table that this test adds. */
async function emptyTarget() {
  const target = await freshDatabase({ seeded: false });
  await target.asOwner((client) =>
    client.query(`
      create table move_drill (
        id bigint primary key generated always as identity, up bigint references move_drill,
        big bigint, exact numeric, bytes bytea, days date[], at timestamptz, body jsonb,
        twice numeric generated always as (exact * 2) stored)`),
  );
  return target;
}

function rewrite(change: (text: string) => string): void {
  writeFileSync(file, gzipSync(change(gunzipSync(readFileSync(file)).toString('utf8'))));
}
