import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { asSystem, readNamed, runNamed, type Tx, withActor, withSession } from './database.ts';

const db = await freshDatabase();
const now = Temporal.Instant.from('2026-03-02T02:00:00Z');

describe('a transaction', () => {
  it('hands the claims of the actor to the policies', async () => {
    const claims = await withActor(db, anActor(), (tx) =>
      runNamed<{ lo: number; may: boolean; other: boolean; role: string }>(tx, {
        name: 'claims',
        text: `select app.lo() as lo, app.may($1) as may, app.may($2) as other, current_user as role`,
        values: ['task.read', 'tip.read'],
      }),
    );
    expect(claims).toEqual([{ lo: 10, may: true, other: false, role: 'app_officer' }]);
  });

  it('sees nothing and holds no claims without a session', async () => {
    const session = await withSession(db, { tokenHash: randomBytes(32), now }, async (tx, row) => {
      const officers = await tx.selectFrom('officer').selectAll().execute();
      expect(officers).toEqual([]);
      return row;
    });
    expect(session).toBeNull();
  });

  it('leaves no claim behind for the next caller of the connection', async () => {
    await withActor(db, anActor(), async () => undefined);
    const { rows } = await db.pool.query(
      `select current_user as role, current_setting('app.officer', true) as officer`,
    );
    expect(rows).toEqual([{ role: 'lachan_app', officer: '' }]);
  });

  it('rolls back when the work refuses', async () => {
    const writing = asSystem(db, 'test', async (tx) => {
      await insertSetting(tx, 'test.rolled-back');
      throw new Error('refused');
    });
    await expect(writing).rejects.toThrow('refused');
    expect(await findSetting('test.rolled-back')).toBeUndefined();
  });

  it('tells of a failed statement whose error was swallowed, instead of losing the writes', async () => {
    const writing = asSystem(db, 'test', async (tx) => {
      await insertSetting(tx, 'test.swallowed');
      await insertSetting(tx, 'test.swallowed').catch(() => undefined);
    });
    await expect(writing).rejects.toThrow('rolled back');
  });

  it('refuses a query made after the work had ended', async () => {
    const leaked = await asSystem(db, 'test', async (tx) => tx);
    await expect(leaked.selectFrom('officer').selectAll().execute()).rejects.toThrow('over');
  });

  it('gives legal days as text, counts as numbers and moments as dates', async () => {
    await asSystem(db, 'test', (tx) => insertSetting(tx, 'test.types'));
    const row = await findSetting('test.types');
    expect(row).toMatchObject({ valid_from: '2026-03-01', value: { days: [20, 'ngày'] } });
    expect(row?.changed_at).toEqual(new Date('2026-03-02T02:00:00Z'));
    const { rows } = await db.pool.query(
      'select 5000000000::bigint as many, 0.10::numeric as rate',
    );
    expect(rows).toEqual([{ many: 5_000_000_000, rate: '0.10' }]);
  });

  it('streams a long list in batches', async () => {
    const numbers = await asSystem(db, 'test', async (tx) => {
      await insertSetting(tx, 'test.stream-1');
      await insertSetting(tx, 'test.stream-2');
      const names: string[] = [];
      const rows = tx.selectFrom('setting').select('key').where('key', 'like', 'test.stream-%');
      for await (const row of rows.orderBy('key').stream(1)) {
        names.push(row.key);
      }
      return names;
    });
    expect(numbers).toEqual(['test.stream-1', 'test.stream-2']);
  });
});

describe('a read in one round trip', () => {
  const query = { name: 'one', text: 'select 1 as one', values: [] };

  it('drops its rows when the session is not admitted', async () => {
    const reading = readNamed(db, { tokenHash: randomBytes(32), now }, query, (session) => {
      if (session === null) {
        throw new Error('session.required');
      }
    });
    await expect(reading).rejects.toThrow('session.required');
  });

  it('answers the rows of an admitted one and leaves the connection clean', async () => {
    const rows = await readNamed(db, { tokenHash: randomBytes(32), now }, query, () => undefined);
    expect(rows).toEqual([{ one: 1 }]);
    const failing = { name: 'bad', text: 'select 1 / 0', values: [] };
    const caller = { tokenHash: randomBytes(32), now };
    await expect(readNamed(db, caller, failing, () => undefined)).rejects.toThrow('division');
    expect((await db.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });
});

function anActor() {
  return {
    officerId: '00000000-0000-4000-8000-000000000001',
    postId: '00000000-0000-4000-8000-000000000002',
    agencyId: '00000000-0000-4000-8000-000000000003',
    agencyKind: 'provincial-police',
    scope: { lo: 10, hi: 20 },
    placeScope: { lo: 1, hi: 2 },
    roles: ['reader'],
    permissions: new Set(['task.read']),
    provinceId: '1',
  } as unknown as Parameters<typeof withActor>[1];
}

async function insertSetting(tx: Tx, key: string): Promise<void> {
  await tx
    .insertInto('setting')
    .values({
      key,
      valid_from: '2026-03-01',
      value: JSON.stringify({ days: [20, 'ngày'] }),
      changed_at: new Date('2026-03-02T02:00:00Z'),
    })
    .execute();
}

function findSetting(key: string) {
  return asSystem(db, 'test', (tx) =>
    tx.selectFrom('setting').selectAll().where('key', '=', key).executeTakeFirst(),
  );
}
