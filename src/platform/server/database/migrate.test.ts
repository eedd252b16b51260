import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { databaseFolder } from '../../../../tests/harness/test-cluster.ts';
import { migrate } from './migrate.ts';
import { seedDatabase } from './seed.ts';

const db = await freshDatabase({ seeded: false });
const folder = mkdtempSync(join(tmpdir(), 'lachan-migrate-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(databaseFolder, folder, { recursive: true });
  mkdirSync(join(folder, 'views'), { recursive: true });
  write('seeds', '00-none.sql', 'select 1');
  await db.asOwner((client) =>
    client.query(`drop table if exists drill;
      delete from lachan_schema.migration where name like '%/9%'`),
  );
});

describe('migrating', () => {
  it('does nothing the second time', async () => {
    const first = await migrate(db, folder);
    const again = await migrate(db, folder);
    expect(first.last).toMatch(/^migrations\/\d{4}-/);
    expect(again).toMatchObject({ applied: [], repeated: [], last: first.last });
  });

  it('applies a new step once', async () => {
    write('migrations', '9000-drill.sql', 'create table drill (id integer)');
    expect((await migrate(db, folder)).applied).toEqual(['migrations/9000-drill.sql']);
    expect((await migrate(db, folder)).applied).toEqual([]);
  });

  it('applies once when two servers start together', async () => {
    write('migrations', '9000-drill.sql', 'create table drill (id integer)');
    const both = await Promise.all([migrate(db, folder), migrate(db, folder)]);
    expect(both.flatMap((result) => result.applied)).toEqual(['migrations/9000-drill.sql']);
  });

  it('refuses when an applied step was edited', async () => {
    write('migrations', '9000-drill.sql', 'create table drill (id integer)');
    await migrate(db, folder);
    write('migrations', '9000-drill.sql', 'create table drill (id bigint)');
    await expect(migrate(db, folder)).rejects.toMatchObject({ code: 'migration-changed' });
  });

  it('refuses a database that a newer version has upgraded', async () => {
    write('migrations', '9000-drill.sql', 'create table drill (id integer)');
    await migrate(db, folder);
    rmSync(join(folder, 'migrations/9000-drill.sql'));
    await expect(migrate(db, folder)).rejects.toMatchObject({ code: 'database-newer' });
  });

  it('refuses a step numbered before the last one, unless a developer lets it in', async () => {
    write('migrations', '9001-drill.sql', 'create table drill (id integer)');
    await migrate(db, folder);
    write('migrations', '9000-late.sql', 'alter table if exists drill add late integer');
    await expect(migrate(db, folder)).rejects.toMatchObject({ code: 'migration-order' });
    const { applied } = await migrate(db, folder, { anyOrder: true });
    expect(applied).toEqual(['migrations/9000-late.sql']);
  });

  it('leaves nothing of a step that fails, and says in which line', async () => {
    write('migrations', '9000-drill.sql', 'create table drill (id integer);\nselect nothing_here;');
    await expect(migrate(db, folder)).rejects.toMatchObject({
      code: 'migration-failed',
      en: expect.stringContaining('(line 2)'),
    });
    const { rows } = await db.asOwner((client) => client.query(`select to_regclass('drill') as t`));
    expect(rows).toEqual([{ t: null }]);
  });

  it('applies policies and views again when one of them changed', async () => {
    await migrate(db, folder);
    write('views', 'fact-drill.sql', 'create or replace view fact_drill as select 1 as one');
    expect((await migrate(db, folder)).repeated).toContain('views/fact-drill.sql');
    write('views', 'fact-drill.sql', 'drop view if exists fact_drill');
    expect((await migrate(db, folder)).repeated.length).toBeGreaterThan(1);
  });
});

describe('seeding', () => {
  it('runs each seed once for each content', async () => {
    await migrate(db, folder);
    write('migrations', '9000-drill.sql', 'create table drill (id integer)');
    await migrate(db, folder);
    rmSync(join(folder, 'seeds'), { recursive: true });
    write('seeds', '01-drill.sql', 'insert into drill values (1)');
    write('seeds', '02-drill.ts', seedInTypeScript);
    expect(await seedDatabase(db, folder)).toEqual(['01-drill.sql', '02-drill.ts']);
    expect(await seedDatabase(db, folder)).toEqual([]);
    write('seeds', '01-drill.sql', 'insert into drill values (3)');
    expect(await seedDatabase(db, folder)).toEqual(['01-drill.sql']);
    const { rows } = await db.asOwner((client) => client.query('select id from drill order by id'));
    expect(rows.map((row) => row.id)).toEqual([1, 2, 3]);
  });
});

const seedInTypeScript = `export async function seed(tx: any): Promise<void> {
  await tx.insertInto('drill').values({ id: 2 }).execute();
}`;

function write(below: string, name: string, text: string): void {
  mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(join(folder, below, name), text);
}
