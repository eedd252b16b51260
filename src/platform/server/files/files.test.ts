import { randomUUID } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Purpose } from '#platform/contract/purpose.ts';
import { eraseRecord } from '#platform/server/confidential/erase-record.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import { addMember, type Group, makeGroup } from '#platform/server/confidential/groups.ts';
import { closeRoom, getRoom } from '#platform/server/confidential/room.ts';
import { createSealedRecord } from '#platform/server/confidential/sealed-record.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { AuditNote } from '#platform/server/http/context.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { requestContext } from '../../../../tests/harness/request-context.ts';
import {
  actAs,
  makeSealedOffice,
  NOW,
  openTestRoom,
  type SealedOffice,
} from '../../../../tests/harness/sealed-office.ts';
import { pathOfFile } from './file-folder.ts';
import { registerFileOwner } from './file-owners.ts';
import { listFiles, openFile } from './open-file.ts';
import { type Attachment, type FileToStore, storeFile } from './store-file.ts';
import { sweepOrphans } from './sweep-orphans.ts';

const db = await freshDatabase({ seeded: false });
const SECRET_LINE = 'Nội dung chỉ người có trách nhiệm được đọc';
let office: SealedOffice;
let duty: Group;
let plainId: string;

beforeAll(async () => {
  office = await makeSealedOffice(db);
  await openTestRoom(db);
  duty = await asSystem(db, 'test', async (tx) => {
    const group = await makeGroup(
      tx,
      { code: 'duty', agencyId: office.agencyId, name: 'Trực' },
      NOW,
    );
    const { postId } = office.investigator;
    await addMember(tx, { groupId: group.id, postId, from: NOW, ground: 'roster' });
    return group;
  });
  registerFileOwner('plain', { mayRead: async () => undefined });
  registerFileOwner('person', { mayRead: async () => undefined, fieldClass: 'victim-identity' });
  plainId = randomUUID();
  await actAs(db, office.investigator, (tx) =>
    sql`insert into plain_note values (${plainId}, ${office.agencyId})`.execute(tx),
  );
});
afterAll(() => closeRoom());

describe('a stored file', () => {
  it('comes back byte for byte with its name, type, size and hash', async () => {
    const content = pdfOf(2_300_000);
    const stored = await store(office.investigator, content, { name: '../Kế hoạch.pdf' });
    expect(stored).toMatchObject({
      name: 'Kế hoạch.pdf',
      mediaType: 'application/pdf',
      size: content.length,
    });
    const opened = await open(office.colleague, stored.id);
    expect(opened.contentType).toBe('application/pdf');
    expect((await collect(opened.body as Readable)).equals(content)).toBe(true);
  });

  it('lies encrypted, with mode 0600, at its place in the folder', async () => {
    const stored = await store(office.investigator, Buffer.from(SECRET_LINE), { name: 'a.txt' });
    const path = pathOfFile(getRoom().filesFolder, stored.id);
    expect(path.endsWith(join(stored.id.slice(0, 2), stored.id.slice(2, 4), stored.id))).toBe(true);
    expect(readFileSync(path).includes('trách nhiệm')).toBe(false);
  });

  it('is seen exactly by those who see its record', async () => {
    const stored = await store(office.investigator, Buffer.from('x'), { name: 'a.txt' });
    const owner = { kind: 'plain', id: plainId };
    expect(await actAs(db, office.stranger, (tx) => listFiles(tx, owner))).toEqual([]);
    const seen = await actAs(db, office.colleague, (tx) => listFiles(tx, owner));
    expect(seen.map((file) => file.id)).toContain(stored.id);
    expect(await codeOf(open(office.stranger, stored.id))).toBe('record.not-found');
    expect(await codeOf(open(office.colleague, randomUUID()))).toBe('record.not-found');
  });

  it('may be refused by its feature although its row is visible', async () => {
    const stored = await store(office.investigator, Buffer.from('x'), { name: 'a.txt' });
    registerFileOwner('plain', {
      mayRead: async () => {
        throw new Refusal('access.denied');
      },
    });
    expect(await codeOf(open(office.colleague, stored.id))).toBe('access.denied');
    registerFileOwner('plain', { mayRead: async () => undefined });
  });

  it('cannot be hung on a record that the sender does not see', async () => {
    await expect(store(office.stranger, Buffer.from('x'), { name: 'a.txt' })).rejects.toThrow(
      'row-level security',
    );
  });

  it('fails to open once one byte was changed, cut off or the file is gone', async () => {
    const stored = await store(office.investigator, pdfOf(1_500_000), { name: 'a.pdf' });
    const path = pathOfFile(getRoom().filesFolder, stored.id);
    const whole = readFileSync(path);
    const changed = Buffer.from(whole);
    changed[1_400_000] = (changed[1_400_000] ?? 0) ^ 1;
    writeFileSync(path, changed);
    await expect(read(stored.id)).rejects.toThrow('seal.broken');
    writeFileSync(path, whole);
    truncateSync(path, 24 + 1024 * 1024 + 17);
    await expect(read(stored.id)).rejects.toThrow('seal.broken');
    rmSync(path);
    expect(await codeOf(open(office.investigator, stored.id))).toBe('file.damaged');
  });

  it.each([
    ['request.too-large', pdfOf(5000), { name: 'a.pdf', limit: 4000 }],
    ['file.empty', Buffer.alloc(0), { name: 'a.txt' }],
    ['file.type-refused', Buffer.from('<html>'), { name: 'a.txt' }],
    ['file.type-refused', pdfOf(100), { name: 'a.pdf', accept: ['docx'] as const }],
    ['file.type-differs', pdfOf(100), { name: 'a.docx' }],
    ['file.type-differs', pdfOf(100), { name: 'a.pdf', declaredType: 'text/html' }],
  ])('is refused with %s and leaves nothing behind', async (code, content, part) => {
    const before = countStored();
    expect(await codeOf(store(office.investigator, content, part))).toBe(code);
    expect(countStored()).toBe(before);
  });

  it('is refused when the sender breaks off or the reader stopped at its limit', async () => {
    const before = countStored();
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield pdfOf(100);
      throw new Error('connection lost');
    }
    await expect(storeStream(office.investigator, broken(), {})).rejects.toThrow('connection lost');
    const cut = Object.assign(parts(pdfOf(100)), { truncated: true });
    expect(await codeOf(storeStream(office.investigator, cut, {}))).toBe('request.too-large');
    expect(countStored()).toBe(before);
  });
});

describe('a file of a sealed record', () => {
  it('opens with membership and purpose, is noted, and dies with the record', async () => {
    const notes: AuditNote[] = [];
    const { stored, personId } = await storeForPerson();
    expect(await codeOf(open(office.investigator, stored.id))).toBe('sealed.purpose-not-allowed');
    expect(await codeOf(open(office.stranger, stored.id, 'support-victim'))).toBe(
      'record.not-found',
    );
    const opened = await open(office.investigator, stored.id, 'support-victim', notes);
    expect((await collect(opened.body as Readable)).toString()).toBe(SECRET_LINE);
    expect(notes).toMatchObject([
      { action: 'person.opened', recordId: personId, fields: [`file.${stored.id}`] },
    ]);
    await actAs(db, office.investigator, (tx) =>
      eraseRecord(tx, { kind: 'person', id: personId }, NOW),
    );
    expect(await codeOf(open(office.investigator, stored.id, 'support-victim'))).toBe(
      'sealed.erased',
    );
  });

  async function storeForPerson() {
    const record = { kind: 'person', id: randomUUID() };
    return actAs(db, office.investigator, async (tx) => {
      const recordKey = await createSealedRecord(tx, record, [duty.id], NOW);
      await sql`insert into sealed_person (id) values (${record.id})`.execute(tx);
      await grantRecord(tx, record, { groupId: duty.id }, { from: NOW, ground: 'receipt' });
      const stored = await storeFile(tx, parts(Buffer.from(SECRET_LINE)), {
        owner: record,
        name: 'loi-khai.txt',
        declaredType: 'text/plain',
        now: NOW,
        recordKey,
      });
      recordKey.wipe();
      return { stored, personId: record.id };
    });
  }
});

describe('sweeping orphans', () => {
  it('takes files without a row after a day, and keeps the rest', async () => {
    const kept = await store(office.investigator, Buffer.from('x'), { name: 'a.txt' });
    const [old, fresh] = [randomUUID(), randomUUID()];
    const folder = getRoom().filesFolder;
    const shelf = join(folder, kept.id.slice(0, 2), kept.id.slice(2, 4));
    const leftover = join(folder, `${randomUUID()}.part`);
    for (const path of [join(shelf, old), join(shelf, fresh), leftover]) {
      writeFileSync(path, 'x');
    }
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    for (const path of [join(shelf, old), leftover, join(shelf, kept.id)]) {
      utimesSync(path, twoDaysAgo, twoDaysAgo);
    }
    expect(await asSystem(db, 'sweep', (tx) => sweepOrphans(tx, Temporal.Now.instant()))).toBe(2);
    expect(existsSync(join(shelf, old))).toBe(false);
    expect(existsSync(leftover)).toBe(false);
    expect(existsSync(join(shelf, fresh))).toBe(true);
    expect(existsSync(join(shelf, kept.id))).toBe(true);
  });
});

function store(actor: Actor, content: Buffer, part: Partial<FileToStore>): Promise<Attachment> {
  return storeStream(actor, parts(content), part);
}

function storeStream(
  actor: Actor,
  stream: AsyncIterable<Uint8Array>,
  part: Partial<FileToStore>,
): Promise<Attachment> {
  return actAs(db, actor, (tx) =>
    storeFile(tx, stream, {
      owner: { kind: 'plain', id: plainId },
      name: 'a.pdf',
      declaredType: '',
      now: NOW,
      ...part,
    }),
  );
}

function open(actor: Actor, id: string, purpose?: Purpose, notes: AuditNote[] = []) {
  return actAs(db, actor, (tx) => openFile(requestContext(tx, actor, NOW, notes), id, purpose));
}

async function read(id: string): Promise<Buffer> {
  return collect((await open(office.investigator, id)).body as Readable);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return fault instanceof Refusal ? fault.code : `no refusal: ${String(fault)}`;
}

function countStored(): number {
  return readdirSync(getRoom().filesFolder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  ).length;
}

function pdfOf(size: number): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 9, 'a')]);
}

async function* parts(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 65_536) {
    yield content.subarray(at, at + 65_536);
  }
}

async function collect(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) {
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}
