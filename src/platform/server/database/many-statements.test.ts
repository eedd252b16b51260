import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { asSystem, asSystemAtLength, forgetIn, onceIn, runUnread } from './database.ts';

describe('a transaction of many statements', async () => {
  const db = await freshDatabase();
  const setting = (key: string) => ({
    key,
    valid_from: '2026-01-01',
    value: '1',
    legal_basis: 'x',
    note: null,
    verified: false,
    changed_at: new Date(0),
  });

  it('stores what it did not wait for, and reads it back', async () => {
    const read = await asSystemAtLength(db, 'test', async (tx) => {
      for (const key of ['test.one', 'test.two', 'test.three']) {
        const stored = await tx.insertInto('setting').values(setting(key)).executeTakeFirst();
        expect(stored.numInsertedOrUpdatedRows).toBe(1n);
      }
      return await keysOf(tx);
    });
    expect(read).toEqual(['test.one', 'test.three', 'test.two']);
    expect(await asSystem(db, 'test', keysOf)).toEqual(read);
  });

  it('prepares a statement that comes again, and forgets it with its connection', async () => {
    const names = await asSystemAtLength(db, 'test', async (tx) => {
      for (const key of ['a', 'b', 'c']) {
        await tx.selectFrom('setting').select('key').where('key', '=', key).execute();
      }
      return await preparedIn(tx);
    });
    expect(names).toHaveLength(1);
    expect(await asSystem(db, 'test', preparedIn)).toEqual([]);
  });

  it('tells the fault of a statement nobody waited for, and keeps nothing', async () => {
    const twice = asSystemAtLength(db, 'test', async (tx) => {
      await tx.insertInto('setting').values(setting('test.four')).execute();
      await tx.insertInto('setting').values(setting('test.four')).execute();
    });
    await expect(twice).rejects.toThrow(/duplicate key/);
    const read = asSystemAtLength(db, 'test', async (tx) => {
      await runUnread(tx, sql`select 1 / 0`);
      await keysOf(tx);
    });
    await expect(read).rejects.toThrow(/division by zero/);
    expect(await asSystem(db, 'test', keysOf)).not.toContain('test.four');
  });

  it('reads once what does not change, and anew what is forgotten', async () => {
    let reads = 0;
    const read = async () => {
      reads += 1;
      return reads;
    };
    await asSystem(db, 'test', async (tx) => {
      expect([await onceIn(tx, 'it', read), await onceIn(tx, 'it', read)]).toEqual([1, 1]);
      forgetIn(tx, 'it');
      expect(await onceIn(tx, 'it', read)).toBe(2);
    });
    await asSystem(db, 'test', async (tx) => expect(await onceIn(tx, 'it', read)).toBe(3));
  });
});

type Tx = Parameters<Parameters<typeof asSystem>[2]>[0];

async function keysOf(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('setting')
    .select('key')
    .where('key', 'like', 'test.%')
    .orderBy('key')
    .execute();
  return rows.map((row) => row.key);
}

async function preparedIn(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pg_prepared_statements where name like 'many%'`.execute(tx);
  return rows.map((row) => row.name);
}
