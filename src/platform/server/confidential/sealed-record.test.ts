import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { asSystem, type Tx } from '#platform/server/database/database.ts';
import type { AuditNote } from '#platform/server/http/context.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import {
  actAs,
  makeSealedOffice,
  NOW,
  openTestRoom,
  type SealedOffice,
} from '../../../../tests/harness/sealed-office.ts';
import { eraseRecord, removeErasedKeys } from './erase-record.ts';
import { closeFingerprints, listMatches, takeFingerprints } from './fingerprints.ts';
import { endGrants, grantRecord } from './grants.ts';
import { addMember, endMember, findGroup, type Group, makeGroup } from './groups.ts';
import { makeKeyFile, readKeyFile } from './key-file.ts';
import { masterKeyFrom } from './master-key.ts';
import { type Opener, openFields } from './open-fields.ts';
import { sealField } from './record-key.ts';
import { closeRoom, MasterKeyDiffers, openRoom, type RoomPlaces } from './room.ts';
import { rotateMasterKey } from './rotate-master-key.ts';
import { createSealedRecord, handOverRecord, openRecordKey } from './sealed-record.ts';

const db = await freshDatabase({ seeded: false });
let office: SealedOffice;
let places: RoomPlaces;
let duty: Group;
let handling: Group;
let membership: string;

beforeAll(async () => {
  office = await makeSealedOffice(db);
  places = await openTestRoom(db);
  await asSystem(db, 'test', async (tx) => {
    duty = await makeGroup(tx, { code: 'duty', agencyId: office.agencyId, name: 'Trực ban' }, NOW);
    handling = await makeGroup(
      tx,
      { code: 'handling', agencyId: office.otherAgencyId, name: 'Thụ lý' },
      NOW,
    );
    const from = NOW.subtract({ hours: 1 });
    const ground = 'roster';
    membership = await addMember(tx, {
      groupId: duty.id,
      postId: office.investigator.postId,
      from,
      ground,
    });
    await addMember(tx, { groupId: handling.id, postId: office.stranger.postId, from, ground });
  });
});
afterAll(() => closeRoom());

describe('a sealed record', () => {
  it('opens for a member of the group that holds it, with purpose, and the reading is noted', async () => {
    const id = await lodgeNote(office.colleague, 'Nghe thấy tiếng kêu trong nhà');
    const notes: AuditNote[] = [];
    expect(await readNote(office.investigator, id, notes)).toEqual({
      state: 'open',
      values: { body: 'Nghe thấy tiếng kêu trong nhà' },
    });
    expect(notes).toEqual([
      {
        action: 'note.opened',
        recordKind: 'note',
        recordId: id,
        purpose: 'handle-tip',
        fields: ['body'],
      },
    ]);
  });

  it('is closed to its own writer and to strangers, who learn nothing of it', async () => {
    const id = await lodgeNote(office.colleague, 'x');
    await expect(readNote(office.colleague, id)).rejects.toThrow('sealed.not-held');
    await expect(readNote(office.stranger, id)).rejects.toThrow('sealed.not-held');
    await expect(readNote(office.stranger, randomUUID())).rejects.toThrow('sealed.not-held');
    await expect(
      actAs(db, office.stranger, (tx) => openRecordKey(tx, { kind: 'note', id })),
    ).rejects.toThrow('sealed.not-held');
  });

  it('closes to a post at the end of its membership', async () => {
    const id = await lodgeNote(office.colleague, 'x');
    await asSystem(db, 'test', (tx) => endMember(tx, membership, NOW.add({ hours: 2 })));
    await expect(
      actAs(
        db,
        office.investigator,
        (tx) => openFields(openerIn(tx), request(id, null)),
        NOW.add({ hours: 2 }),
      ),
    ).rejects.toThrow('sealed.not-held');
    expect((await readNote(office.investigator, id)).state).toBe('open');
  });

  it('refuses a purpose that does not fit and a proof of identity that is too old', async () => {
    const id = await lodgePerson(office.investigator, 'Lò Thị Mây', '0912000111');
    const ask = (purpose: 'support-victim' | 'handle-tip', minutesAgo: number) =>
      actAs(db, office.investigator, async (tx) => {
        const sealed = await personRow(tx, id);
        return openFields(
          { ...openerIn(tx), session: aSession(minutesAgo) },
          { record: { kind: 'person', id }, fieldClass: 'victim-identity', purpose, sealed },
        );
      });
    await expect(ask('handle-tip', 1)).rejects.toThrow('sealed.purpose-not-allowed');
    await expect(ask('support-victim', 6)).rejects.toThrow('session.recent-required');
    expect(await ask('support-victim', 4)).toEqual({
      state: 'open',
      values: { full_name: 'Lò Thị Mây', phone: '0912000111' },
    });
  });

  it('opens for a post with a grant in its time only, and may be granted by holders alone', async () => {
    const id = await lodgeNote(office.colleague, 'x');
    const record = { kind: 'note', id };
    const term = { from: NOW, until: NOW.add({ hours: 1 }), ground: 'assignment' };
    await expect(
      actAs(db, office.stranger, (tx) =>
        grantRecord(tx, record, { postId: office.stranger.postId }, term),
      ),
    ).rejects.toThrow();
    await actAs(db, office.investigator, (tx) =>
      grantRecord(tx, record, { postId: office.colleague.postId }, term),
    );
    expect((await readNote(office.colleague, id)).state).toBe('open');
    await expect(
      actAs(
        db,
        office.colleague,
        (tx) => openFields(openerIn(tx), request(id, null)),
        NOW.add({ hours: 1 }),
      ),
    ).rejects.toThrow('sealed.not-held');
    await actAs(db, office.investigator, (tx) =>
      endGrants(tx, record, { postId: office.colleague.postId }, NOW),
    );
    await expect(readNote(office.colleague, id)).rejects.toThrow('sealed.not-held');
  });

  it('goes to the next body at hand-over and leaves the first', async () => {
    const id = await lodgeNote(office.colleague, 'Chuyển giao');
    const record = { kind: 'note', id };
    await actAs(db, office.investigator, async (tx) => {
      await grantRecord(tx, record, { groupId: handling.id }, { from: NOW, ground: 'hand-over' });
      await handOverRecord(tx, record, { to: [handling.id], from: [duty.id] }, NOW);
      await endGrants(tx, record, { groupId: duty.id }, NOW);
    });
    expect(await readNote(office.stranger, id)).toEqual({
      state: 'open',
      values: { body: 'Chuyển giao' },
    });
    await expect(readNote(office.investigator, id)).rejects.toThrow('sealed.not-held');
  });

  it('shows no plaintext in any table of the database', async () => {
    await lodgePerson(office.investigator, 'Hoàng Tên Lạ', '0987111222');
    const found = await db.asOwner(async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select table_schema || '.' || table_name as name from information_schema.tables
          where table_schema in ('public', 'app') and table_type = 'BASE TABLE'`,
      );
      const hits: string[] = [];
      for (const { name } of rows) {
        const hit = await client.query(
          `select 1 from ${name} t where t::text ~ $1 or t::text ~ $2 limit 1`,
          ['Hoàng|0987111222', Buffer.from('Hoàng Tên Lạ').toString('hex')],
        );
        hits.push(...(hit.rowCount ? [name] : []));
      }
      return { tables: rows.length, hits };
    });
    expect(found.tables).toBeGreaterThan(15);
    expect(found.hits).toEqual([]);
  });

  it('does not let an officer read wrapped private halves or wraps', async () => {
    for (const query of [
      sql`select private_key_wrapped from group_key`,
      sql`select wrapped from secret_key`,
      sql`select sealed_key from record_key_wrap`,
    ]) {
      await expect(actAs(db, office.investigator, (tx) => query.execute(tx))).rejects.toThrow(
        'permission denied',
      );
    }
    const group = await actAs(db, office.stranger, (tx) => findGroup(tx, 'duty', office.agencyId));
    expect(group?.publicKey).toHaveLength(32);
  });
});

describe('an erasable record', () => {
  it('reads “erased” after its key is gone, also with the rows of a back-up put back', async () => {
    const id = await lodgePerson(office.investigator, 'Vi Văn Suối', '0900333444');
    const saved = await wrapsOf(id);
    await actAs(db, office.investigator, (tx) => eraseRecord(tx, { kind: 'person', id }, NOW));
    expect(await readPerson(office.investigator, id)).toEqual({ state: 'erased' });
    expect((await asSystem(db, 'test', (tx) => removeErasedKeys(tx, NOW))).removed).toBe(1);
    await db.asOwner(async (client) => {
      await client.query('update record_key set erased_at = null where record_id = $1', [id]);
      for (const row of saved) {
        await client.query('insert into record_key_wrap select ($1::record_key_wrap).*', [row]);
      }
    });
    expect(await readPerson(office.investigator, id)).toEqual({ state: 'erased' });
  });

  it('may not be erased by a post that does not hold it', async () => {
    const id = await lodgePerson(office.investigator, 'x', '0900333444');
    await expect(
      actAs(db, office.stranger, (tx) => eraseRecord(tx, { kind: 'person', id }, NOW)),
    ).rejects.toThrow('not held');
  });

  async function wrapsOf(id: string): Promise<string[]> {
    return db.asOwner(async (client) => {
      const { rows } = await client.query<{ row: string }>(
        'select w::text as row from record_key_wrap w where record_id = $1',
        [id],
      );
      return rows.map((each) => each.row);
    });
  }
});

describe('fingerprints of sealed values', () => {
  it('match two spellings across records until one is closed, and are hidden from strangers', async () => {
    const first = await lodgePerson(office.investigator, 'Mùa Thị Dung', '+84 912 777 888');
    const second = await lodgePerson(office.investigator, 'Mua Thi Dung', '0912777888');
    const matches = () =>
      asSystem(db, 'test', (tx) => listMatches(tx, { kind: 'person', id: first }, ['person']));
    expect(await matches()).toEqual([
      { record: { kind: 'person', id: second }, kinds: ['name', 'phone'] },
    ]);
    const seen = await actAs(db, office.stranger, (tx) =>
      sql`select id from fingerprint`.execute(tx),
    );
    expect(seen.rows).toEqual([]);
    await actAs(db, office.investigator, (tx) =>
      closeFingerprints(tx, { kind: 'person', id: second }, NOW),
    );
    expect(await matches()).toEqual([]);
  });
});

describe('changing the master key', () => {
  it('leaves every record readable under the new key and none under the old', async () => {
    const id = await lodgeNote(office.colleague, 'trước khi đổi khóa');
    const nextFile = `${places.masterKeyFile}.next`;
    makeKeyFile(nextFile);
    const from = masterKeyFrom(readKeyFile(places.masterKeyFile, places.dataFolder));
    const to = masterKeyFrom(readKeyFile(nextFile, places.dataFolder));
    const wrapped = await asSystem(db, 'test', (tx) => rotateMasterKey(tx, from, to));
    expect(wrapped).toBe(2 + 3);
    await expect(asSystem(db, 'test', (tx) => openRoom(tx, places, NOW))).rejects.toThrow(
      MasterKeyDiffers,
    );
    closeRoom();
    places = { ...places, masterKeyFile: nextFile };
    await asSystem(db, 'test', (tx) => openRoom(tx, places, NOW));
    expect(await readNote(office.investigator, id)).toEqual({
      state: 'open',
      values: { body: 'trước khi đổi khóa' },
    });
  });
});

async function lodgeNote(writer: Actor, body: string): Promise<string> {
  const record = { kind: 'note', id: randomUUID() };
  await actAs(db, writer, async (tx) => {
    const key = await createSealedRecord(tx, record, [duty.id], NOW);
    const sealed = Buffer.from(sealField(key, { recordId: record.id, column: 'body' }, body));
    key.wipe();
    await sql`insert into sealed_note values (${record.id}, ${sealed})`.execute(tx);
    await grantRecord(tx, record, { groupId: duty.id }, { from: NOW, ground: 'receipt' });
  });
  return record.id;
}

async function lodgePerson(writer: Actor, name: string, phone: string): Promise<string> {
  const record = { kind: 'person', id: randomUUID() };
  await actAs(db, writer, async (tx) => {
    const key = await createSealedRecord(tx, record, [duty.id], NOW);
    const sealed = (column: string, text: string) =>
      Buffer.from(sealField(key, { recordId: record.id, column }, text));
    await sql`insert into sealed_person values
      (${record.id}, ${sealed('full_name', name)}, ${sealed('phone', phone)})`.execute(tx);
    key.wipe();
    await grantRecord(tx, record, { groupId: duty.id }, { from: NOW, ground: 'receipt' });
    const values = [
      { kind: 'name' as const, value: name },
      { kind: 'phone' as const, value: phone },
    ];
    await takeFingerprints(tx, record, values, NOW);
  });
  return record.id;
}

function readNote(reader: Actor, id: string, notes: AuditNote[] = []) {
  return actAs(db, reader, async (tx) => {
    const { rows } = await sql<{ body: Buffer }>`
      select body from sealed_note where id = ${id}`.execute(tx);
    return openFields(openerIn(tx, notes), request(id, rows[0]?.body ?? null));
  });
}

function readPerson(reader: Actor, id: string) {
  return actAs(db, reader, async (tx) =>
    openFields(openerIn(tx), {
      record: { kind: 'person', id },
      fieldClass: 'victim-identity',
      purpose: 'support-victim',
      sealed: await personRow(tx, id),
    }),
  );
}

async function personRow(tx: Tx, id: string) {
  const { rows } = await sql<{ full_name: Buffer; phone: Buffer }>`
    select full_name, phone from sealed_person where id = ${id}`.execute(tx);
  return rows[0] ?? { full_name: null, phone: null };
}

function request(id: string, body: Buffer | null) {
  return {
    record: { kind: 'note', id },
    fieldClass: 'tip-content' as const,
    purpose: 'handle-tip' as const,
    sealed: { body },
  };
}

function openerIn(tx: Tx, notes: AuditNote[] = []): Opener {
  return {
    tx,
    now: NOW,
    session: aSession(0),
    audit: async (note) => {
      notes.push(note);
    },
  };
}

function aSession(minutesAgo: number): Opener['session'] {
  return {
    id: randomUUID(),
    stage: 'full',
    locked: false,
    authenticatedAt: NOW.subtract({ minutes: minutesAgo }),
    officerId: office.investigator.officerId,
    postId: office.investigator.postId,
    agencyLft: 10,
  };
}
