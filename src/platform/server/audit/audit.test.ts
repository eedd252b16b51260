import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { freshDatabase, type TestDatabase } from '../../../../tests/harness/database.ts';
import {
  actAs,
  makeSealedOffice,
  NOW,
  type SealedOffice,
} from '../../../../tests/harness/sealed-office.ts';
import { exportAnchors, makeAnchor, parseAnchors } from './anchors.ts';
import type { Anchor } from './canonical.ts';
import { type ChainFault, verifyChain } from './verify-chain.ts';
import { type AuditEntry, writeAuditEntry } from './write-audit-entry.ts';

const db = await freshDatabase({ seeded: false, poolSize: 12 });
let office: SealedOffice;

/** A verification reads the anchors, then how far each lane goes, then the lanes. */
const HEADS_READ = 2;

beforeAll(async () => {
  office = await makeSealedOffice(db);
});

describe('the trail', () => {
  it('takes officer, post and agency from the claims, whatever the entry says', async () => {
    const id = await write({ action: 'task.progress', officerId: office.stranger.officerId });
    const row = await entryOf(id);
    expect(row).toMatchObject({
      officer_id: office.investigator.officerId,
      post_id: office.investigator.postId,
      agency_id: office.agencyId,
      on_behalf_of: null,
      outcome: 'done',
    });
  });

  it('says on whose behalf an officer acted in a covered post', async () => {
    const covering = { ...office.colleague, postId: office.investigator.postId };
    const id = await actAs(db, covering, (tx) =>
      writeAuditEntry(tx, { at: NOW, action: 'task.read' }),
    );
    expect(await entryOf(id)).toMatchObject({
      officer_id: office.colleague.officerId,
      on_behalf_of: office.investigator.postId,
    });
  });

  it('lets the system name the officer of a failed sign-in', async () => {
    const officerId = office.stranger.officerId;
    const id = await asSystem(db, 'sign-in', (tx) =>
      writeAuditEntry(tx, { at: NOW, action: 'session.open', outcome: 'failed', officerId }),
    );
    expect(await entryOf(id)).toMatchObject({ officer_id: officerId, post_id: null });
  });

  it.each([
    ['a name among the fields', { fields: ['Nguyễn Văn A'] }],
    ['a sentence as action', { action: 'Xem hồ sơ' }],
    ['a value as fingerprint', { fingerprints: ['0912000111 '] }],
    ['a free text as purpose', { purpose: 'vì tò mò' as 'handle-tip' }],
  ])('refuses %s', async (_what, part) => {
    await expect(write(part)).rejects.toThrow('violates check constraint');
  });

  it('is not called broken because a lane begins while it is verified', async () => {
    const young = await freshDatabase({ seeded: false, poolSize: 12 });
    const { investigator } = await makeSealedOffice(young);
    const begin = () =>
      actAs(young, investigator, (tx) => writeAuditEntry(tx, { at: NOW, action: 'task.read' }));
    let answers = 0;
    const report = await asSystem(young, 'audit', (tx) =>
      verifyChain(
        tx.withPlugin({
          transformQuery: ({ node }) => node,
          transformResult: async ({ result }) => {
            answers += 1;
            if (answers === HEADS_READ) {
              await Promise.all(Array.from({ length: 8 }, begin));
            }
            return result;
          },
        }),
      ),
    );
    expect(report.faults).toEqual([]);
    expect(await verify(young)).toMatchObject({ faults: [], entries: report.entries + 8 });
  });

  it('can be changed, cut or emptied by nobody', async () => {
    await write({});
    for (const statement of [
      'update audit_entry set outcome = outcome',
      'delete from audit_entry',
      'truncate audit_entry',
      'delete from audit_anchor',
    ]) {
      await expect(db.asOwner((client) => client.query(statement))).rejects.toThrow('takes no');
      await expect(asSystem(db, 'test', (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        'permission denied',
      );
    }
    await expect(
      actAs(db, office.investigator, (tx) =>
        sql`insert into audit_entry select * from audit_entry`.execute(tx),
      ),
    ).rejects.toThrow('permission denied');
  });

  it('is read by the data-protection officer and by nobody else', async () => {
    await write({});
    const count = async (actor: SealedOffice['investigator']) =>
      (await actAs(db, actor, (tx) => sql`select 1 from audit_entry`.execute(tx))).rows.length;
    expect(await count(office.dataProtection)).toBeGreaterThan(0);
    expect(await count(office.investigator)).toBe(0);
  });

  it('keeps an entry only if its transaction is kept', async () => {
    const before = await countEntries(db);
    await expect(
      actAs(db, office.investigator, async (tx) => {
        await writeAuditEntry(tx, { at: NOW, action: 'task.progress' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await countEntries(db)).toBe(before);
  });
});

describe('the chain', () => {
  it('is whole after many requests at once, over several lanes', async () => {
    await Promise.all(Array.from({ length: 120 }, () => write({ fields: ['state', 'note'] })));
    const report = await verify(db);
    expect(report.faults).toEqual([]);
    expect(report.entries).toBe(await countEntries(db));
    expect(report.lanes).toBeGreaterThan(1);
  });

  it('is rebuilt byte for byte for any entry that the table takes', async () => {
    const code = fc.stringMatching(/^[a-z][a-z0-9.-]{1,60}$/);
    await fc.assert(
      fc.asyncProperty(
        code,
        fc.array(fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/), { maxLength: 5 }),
        fc.integer({ min: 0, max: 10 ** 12 }),
        async (action, fields, offset) => {
          await write({
            action,
            fields,
            at: NOW.add({ microseconds: offset }),
            recordKind: 'task',
            recordId: randomUUID(),
            sessionId: randomUUID(),
            reference: 'ab12-CD',
          });
        },
      ),
      { numRuns: 40 },
    );
    expect((await verify(db)).faults).toEqual([]);
  });

  it('shows one altered byte in any column', async () => {
    const columns = [
      "action = action || 'x'",
      "outcome = 'refused'",
      "at = at + interval '1 microsecond'",
      "recorded_at = recorded_at + interval '1 microsecond'",
      'officer_id = gen_random_uuid()',
      'post_id = null',
      'agency_id = gen_random_uuid()',
      'on_behalf_of = gen_random_uuid()',
      "session_mark = '0123456789abcdef'",
      "record_kind = 'other'",
      'record_id = gen_random_uuid()',
      "purpose = 'complaint'",
      "fields = fields || 'more'::text",
      "fingerprints = '{ab}'",
      "reference = 'z'",
      'province_id = 41',
      'hash = set_byte(hash, 31, (get_byte(hash, 31) + 1) % 256)',
      'prev_hash = set_byte(prev_hash, 0, (get_byte(prev_hash, 0) + 1) % 256)',
    ];
    const target = await busiestEntry();
    for (const change of columns) {
      const faults = await faultsAfter(`update audit_entry set ${change}
        where lane = ${target.lane} and number = ${target.number}`);
      expect(faults, change).toContainEqual(
        expect.objectContaining({ lane: target.lane, number: target.number }),
      );
    }
  });

  it('shows a missing entry and a forged one', async () => {
    const { lane, number } = await busiestEntry();
    expect(
      await faultsAfter(`delete from audit_entry where lane = ${lane} and number = ${number}`),
    ).toContainEqual({ kind: 'missing', lane, from: number, to: number });
    const forged = `insert into audit_entry select (app.forge(e)).* from audit_entry e where lane = ${lane} and number = ${number}`;
    expect(
      await faultsAfter(`
        update audit_entry set number = number + 100000 where lane = ${lane} and number > ${number};
        create function app.forge(e audit_entry) returns audit_entry language plpgsql as $$
        begin e.number := e.number + 1; e.id := gen_random_uuid(); e.prev_hash := e.hash;
          e.hash := app.audit_hash(e); return e; end $$; ${forged}`),
    ).not.toEqual([]);
  });

  it('shows an end cut off although head and hashes were made to fit', async () => {
    await asSystem(db, 'audit', (tx) => makeAnchor(tx, NOW));
    const kept = parseAnchors(await asSystem(db, 'audit', (tx) => exportAnchors(tx)));
    const { lane } = await busiestEntry();
    const cut = `
      delete from audit_entry where lane = ${lane} and number > 2;
      update audit_head set number = 2, hash = (select hash from audit_entry where lane = ${lane} and number = 2)
        where lane = ${lane};`;
    expect(await faultsAfter(cut)).toContainEqual(
      expect.objectContaining({ kind: 'truncated', lane, last: 2 }),
    );
    const all = `${cut} truncate audit_anchor;`;
    const faults = await faultsAfter(all, kept);
    expect(faults).toContainEqual({ kind: 'anchor-lost', anchor: kept.at(-1)?.number });
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'truncated', lane }));
  });

  it('shows a changed anchor, here or in the exported file', async () => {
    await asSystem(db, 'audit', (tx) => makeAnchor(tx, NOW));
    const faults = await faultsAfter(
      `update audit_anchor set at = at + interval '1 second' where number = 1`,
    );
    expect(faults).toContainEqual({ kind: 'anchor-broken', anchor: 1 });
    const [first] = parseAnchors(await asSystem(db, 'audit', (tx) => exportAnchors(tx)));
    const changed = { ...(first as Anchor), at: '2020-01-01T00:00:00.000000Z' };
    expect((await verify(db, [changed])).faults).toContainEqual({
      kind: 'anchor-broken',
      anchor: 1,
    });
    expect(() => parseAnchors('{"number":1}')).toThrow();
  });

  it('lets no ordinary officer make an anchor', async () => {
    await expect(actAs(db, office.investigator, (tx) => makeAnchor(tx, NOW))).rejects.toThrow(
      'anchors are made',
    );
    expect(await actAs(db, office.dataProtection, (tx) => makeAnchor(tx, NOW))).toBeGreaterThan(0);
  });
});

function write(part: Partial<AuditEntry>): Promise<string> {
  return actAs(db, office.investigator, (tx) =>
    writeAuditEntry(tx, { at: NOW, action: 'task.progress', ...part }),
  );
}

async function entryOf(id: string): Promise<Record<string, unknown> | undefined> {
  return db.asOwner(async (client) => {
    const { rows } = await client.query('select * from audit_entry where id = $1', [id]);
    return rows[0] as Record<string, unknown> | undefined;
  });
}

function verify(database: TestDatabase, exported: Anchor[] = []) {
  return asSystem(database, 'audit', (tx) => verifyChain(tx, exported));
}

async function countEntries(database: TestDatabase): Promise<number> {
  return database.asOwner(async (client) => {
    const { rows } = await client.query('select count(*) as n from audit_entry');
    return (rows[0] as { n: number }).n;
  });
}

/** An entry in the middle of the longest lane. */
async function busiestEntry(): Promise<{ lane: number; number: number }> {
  return db.asOwner(async (client) => {
    const { rows } = await client.query(
      'select lane, (number / 2)::bigint as number from audit_head order by audit_head.number desc limit 1',
    );
    return rows[0] as { lane: number; number: number };
  });
}

/** What verification says after somebody with all rights over the database did this; then it is undone. */
async function faultsAfter(tampering: string, exported: Anchor[] = []): Promise<ChainFault[]> {
  const saved = ['audit_entry', 'audit_head', 'audit_anchor'];
  await db.asOwner(async (client) => {
    for (const table of saved) {
      await client.query(`create table app.saved_${table} as table ${table}`);
    }
    await client.query(
      'alter table audit_entry disable trigger user; alter table audit_anchor disable trigger user',
    );
    await client.query(tampering);
  });
  const { faults } = await verify(db, exported);
  await db.asOwner(async (client) => {
    for (const table of saved) {
      await client.query(
        `truncate ${table}; insert into ${table} select * from app.saved_${table}`,
      );
      await client.query(`drop table app.saved_${table}`);
    }
    await client.query(
      'alter table audit_entry enable trigger user; alter table audit_anchor enable trigger user',
    );
  });
  return faults;
}
