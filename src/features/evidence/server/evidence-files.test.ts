import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getRoom } from '#platform/server/confidential/room.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { pathOfFile } from '#platform/server/files/file-folder.ts';
import { sweepOrphans } from '#platform/server/files/sweep-orphans.ts';
import {
  anEvidenceOffice,
  type EvidenceOffice,
  sha256Of,
} from '../../../../tests/harness/evidence-office.ts';
import { box, SAMPLE_JPEG, tracedJpeg } from '../../../../tests/harness/sample-evidence.ts';
import { dropAbandonedFiles } from './index.ts';
import { dropReceipt } from './running-receipt.ts';

const MIB = 1024 * 1024;
let office: EvidenceOffice;
let itemId: string;

beforeAll(async () => {
  office = await anEvidenceOffice('2026-11-02T08:00:00+07:00');
  itemId = await office.receiveItem(await office.open());
}, 180_000);

describe('a large file of evidence', () => {
  it('arrives in parts, goes on where a cut left it, and has the hash its sender stated', async () => {
    const content = video(5 * MIB + 12_345);
    const fileId = await office.startFile(itemId, content, { sha256: sha256Of(content) });
    for (const at of [0, MIB, 2 * MIB]) {
      expect((await office.sendPart(fileId, at, content.subarray(at, at + MIB))).status).toBe(200);
    }
    const told = await (await office.as('dieu-tra')).get<Arrival>(
      `/evidence-files/${fileId}/arrival`,
    );
    expect(told.body).toMatchObject({
      goOnAt: 3 * MIB,
      landmarks: [
        { at: 0, sha256: sha256Of(content.subarray(0, MIB)) },
        { at: 2 * MIB, sha256: sha256Of(content.subarray(2 * MIB, 3 * MIB)) },
      ],
    });
    expect(await finish(fileId)).toMatchObject({ body: { code: 'evidence.file-unfinished' } });
    // The server was started anew: the hash that ran along is lost, the parts are not.
    dropReceipt(fileId);
    expect((await office.sendPart(fileId, 3 * MIB, content.subarray(3 * MIB))).status).toBe(200);
    expect(await finish(fileId)).toMatchObject({
      status: 200,
      body: { sha256: sha256Of(content), size: content.length, mediaType: 'video/mp4' },
    });
    expect((await take(fileId)).body.equals(content)).toBe(true);
  });

  it('lies encrypted on the disk from its first byte', async () => {
    const word = 'Lời khai chỉ người có trách nhiệm được đọc';
    const content = Buffer.concat([video(1000), Buffer.from(word)]);
    const fileId = await office.startFile(itemId, content);
    await office.sendPart(fileId, 0, content);
    const [part] = await partsOf(fileId);
    const stored = readFileSync(pathOfFile(getRoom().filesFolder, part ?? ''));
    expect(stored.includes('trách nhiệm')).toBe(false);
    expect(stored.length).toBeGreaterThan(content.length);
  });

  it('takes each byte once, whoever sends it again or at the same time', async () => {
    const content = video(2 * MIB);
    const fileId = await office.startFile(itemId, content);
    const first = content.subarray(0, MIB);
    const both = await Promise.all([0, 1].map(() => office.sendPart(fileId, 0, first)));
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(both.find((answer) => answer.status === 409)?.body).toMatchObject({
      code: 'evidence.part-elsewhere',
      params: { at: MIB },
    });
    await office.sendPart(fileId, MIB, content.subarray(MIB));
    expect((await finish(fileId)).body).toMatchObject({ sha256: sha256Of(content) });
  });

  it('refuses a part that was changed on its way, that leaves a gap or goes beyond the end', async () => {
    const content = video(1000);
    const fileId = await office.startFile(itemId, content);
    const changed = await office.raw('dieu-tra', {
      method: 'PATCH',
      url: `/api/evidence-files/${fileId}?at=0&sha256=${sha256Of(content)}`,
      headers: { 'content-type': 'application/offset+octet-stream' },
      payload: Buffer.concat([content.subarray(1), Buffer.from('x')]),
    });
    expect(JSON.parse(changed.body.toString())).toMatchObject({ code: 'evidence.part-differs' });
    expect((await office.sendPart(fileId, 5, content.subarray(5))).body).toMatchObject({
      code: 'evidence.part-elsewhere',
    });
    expect((await office.sendPart(fileId, 0, video(1001))).body).toMatchObject({
      code: 'evidence.part-too-long',
    });
    const stranger = await office.province.app.inject({
      method: 'PATCH',
      url: `/api/evidence-files/${fileId}?at=0&sha256=${sha256Of(content)}`,
      headers: { 'content-type': 'application/offset+octet-stream' },
      payload: content,
    });
    expect(stranger.statusCode).toBe(401);
  });

  it('is no body where fields are asked for', async () => {
    const answer = await office.raw('dieu-tra', {
      method: 'POST',
      url: `/api/evidence/${itemId}/files`,
      headers: { 'content-type': 'application/offset+octet-stream' },
      payload: Buffer.from('{"name":"a.mp4","size":10}'),
    });
    expect(JSON.parse(answer.body.toString())).toMatchObject({ code: 'input.invalid' });
  });

  it('is not admitted when its hash is not the one of the record of seizure', async () => {
    const content = video(2000);
    const fileId = await office.startFile(itemId, content, { sha256: sha256Of(Buffer.from('x')) });
    await office.sendPart(fileId, 0, content);
    expect((await finish(fileId)).body).toMatchObject({ code: 'evidence.hash-differs' });
    expect((await take(fileId)).status).toBe(404);
  });

  it.each([
    ['a program named as a video', Buffer.from('MZ program'), 'a.mp4', 'file.type-refused'],
    ['a picture named as a video', SAMPLE_JPEG, 'a.mp4', 'file.type-differs'],
    [
      'a page in a picture',
      Buffer.concat([
        SAMPLE_JPEG.subarray(0, 20),
        Buffer.from('<script>'),
        SAMPLE_JPEG.subarray(20),
      ]),
      'a.jpg',
      'file.type-refused',
    ],
    [
      'an archive behind a picture',
      Buffer.concat([SAMPLE_JPEG, Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
      'a.jpg',
      'file.type-refused',
    ],
    [
      'an archive that would unpack',
      Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(60), Buffer.from('bomb')]),
      'a.docx',
      'file.type-refused',
    ],
  ])('is refused where it is %s', async (_, content, name, code) => {
    const fileId = await office.startFile(itemId, content, { name });
    await office.sendPart(fileId, 0, content);
    expect((await finish(fileId)).body).toMatchObject({ code });
    await drop(fileId);
  });

  it('is kept as the original, traces and all', async () => {
    const content = tracedJpeg();
    const fileId = await office.startFile(itemId, content, { name: 'anh.JPG' });
    await office.sendPart(fileId, 0, content);
    expect(await finish(fileId)).toMatchObject({
      status: 200,
      body: { sha256: sha256Of(content) },
    });
  });

  it('never changes once it is kept', async () => {
    const content = video(1000);
    const fileId = await office.keepFile(itemId, content);
    expect((await office.sendPart(fileId, 1000, content)).status).toBe(404);
    expect((await finish(fileId)).status).toBe(404);
    expect((await drop(fileId)).status).toBe(404);
  });

  it('larger than 4 GB, or a sixth on its way, is not begun', async () => {
    const officer = await office.as('thu-truong');
    const start = (size: number) =>
      officer.send<{ fileId: string }>('POST', `/evidence/${itemId}/files`, {
        name: 'a.mp4',
        size,
      });
    expect((await start(4 * 1024 ** 3 + 1)).body).toMatchObject({
      code: 'evidence.file-too-large',
    });
    const begun = await Promise.all([1, 2, 3, 4, 5].map(() => start(10)));
    expect(begun.map((one) => one.status)).toEqual([200, 200, 200, 200, 200]);
    expect((await start(10)).body).toMatchObject({ code: 'evidence.too-many-arriving' });
  });

  it('dropped or abandoned for a week is gone, and its parts with the sweep', async () => {
    const content = video(1000);
    const dropped = await office.startFile(itemId, content);
    await office.sendPart(dropped, 0, content);
    expect((await drop(dropped)).status).toBe(200);
    expect((await office.sendPart(dropped, 0, content)).status).toBe(404);
    const left = await office.startFile(itemId, content);
    await office.sendPart(left, 0, content);
    const kept = await office.keepFile(itemId, content);
    const now = office.province.deps.now();
    const { db } = office.province;
    await asSystem(db, 'test', (tx) => dropAbandonedFiles(tx, now.add({ hours: 24 * 6 })));
    expect((await partsOf(left)).length).toBe(1);
    await asSystem(db, 'test', (tx) => dropAbandonedFiles(tx, now.add({ hours: 24 * 8 })));
    expect(await partsOf(left)).toEqual([]);
    const swept = await asSystem(db, 'test', (tx) =>
      sweepOrphans(tx, now.add({ hours: 24 * 400 })),
    );
    expect(swept).toBeGreaterThan(0);
    expect((await take(kept)).body.equals(content)).toBe(true);
    const lying = readdirSync(getRoom().filesFolder, { recursive: true, withFileTypes: true });
    const { rows } = await db.asOwner((client) => client.query('select id from evidence_part'));
    expect(lying.filter((one) => one.isFile()).length).toBe(rows.length);
  });
});

describe('taking a file out', () => {
  it('gives a span that crosses parts, says how long the whole is, and refuses what lies outside', async () => {
    const content = video(3 * MIB + 7);
    const fileId = await office.keepFile(itemId, content);
    const span = await take(fileId, `bytes=${MIB - 5}-${2 * MIB + 4}`);
    expect(span.status).toBe(206);
    expect(span.headers['content-range']).toBe(`bytes ${MIB - 5}-${2 * MIB + 4}/${content.length}`);
    expect(span.body.equals(content.subarray(MIB - 5, 2 * MIB + 5))).toBe(true);
    const end = await take(fileId, 'bytes=-3');
    expect(end.body.equals(content.subarray(-3))).toBe(true);
    expect((await take(fileId, `bytes=${content.length}-`)).status).toBe(416);
    const whole = await take(fileId);
    expect(whole.headers).toMatchObject({
      'content-length': String(content.length),
      'content-type': 'video/mp4',
      'x-content-type-options': 'nosniff',
    });
    expect(String(whole.headers['content-disposition'])).toMatch(/CC1-\d+\.mp4$/);
  });

  it('needs a purpose that fits, and stands in the trail', async () => {
    const fileId = await office.keepFile(itemId, video(500));
    expect((await take(fileId, undefined, 'support-victim')).status).not.toBe(200);
    expect((await take(fileId)).status).toBe(200);
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select purpose from audit_entry where action = 'case.opened' and $1 = any(fields)`,
        [`file.${fileId}`],
      ),
    );
    expect(rows).toEqual([{ purpose: 'investigate' }]);
  });

  it('fails where a byte on the disk was changed', async () => {
    const fileId = await office.keepFile(itemId, video(5000));
    const [part] = await partsOf(fileId);
    truncateSync(pathOfFile(getRoom().filesFolder, part ?? ''), 200);
    const taken = await take(fileId).catch(() => null);
    expect(taken === null || taken.body.length < 5000).toBe(true);
  });
});

describe('with a scanner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lachan-scanner-'));
  let scanner: Server;
  beforeAll(async () => {
    scanner = fakeScanner();
    await new Promise<void>((resolve) => scanner.listen(join(folder, 'clamd.ctl'), resolve));
    process.env.LACHAN_CLAMAV = join(folder, 'clamd.ctl');
  });
  afterAll(() => {
    delete process.env.LACHAN_CLAMAV;
    scanner.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the test virus is not admitted, and clean content is', async () => {
    const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
    const content = Buffer.concat([video(100_000), Buffer.from(eicar)]);
    const fileId = await office.startFile(itemId, content);
    await office.sendPart(fileId, 0, content);
    expect((await finish(fileId)).body).toMatchObject({ code: 'file.infected' });
    expect((await take(fileId)).status).toBe(404);
    await drop(fileId);
    await office.keepFile(itemId, video(100_000));
  });
});

interface Arrival {
  goOnAt: number;
}

async function finish(fileId: string) {
  return await (await office.as('dieu-tra')).send<{ code?: string; sha256?: string }>(
    'POST',
    `/evidence-files/${fileId}/finish`,
  );
}

async function drop(fileId: string) {
  return await (await office.as('dieu-tra')).send('DELETE', `/evidence-files/${fileId}`);
}

async function take(fileId: string, range?: string, purpose = 'investigate') {
  return await office.raw('dieu-tra', {
    method: 'GET',
    url: `/api/evidence-files/${fileId}?purpose=${purpose}`,
    headers: range === undefined ? {} : { range },
  });
}

async function partsOf(fileId: string): Promise<string[]> {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query('select id from evidence_part where file_id = $1 order by at_byte', [fileId]),
  );
  return rows.map((row) => String(row.id));
}

/** A video of boxes alone, of a size. */
function video(size: number): Buffer {
  const head = box('ftyp', Buffer.from('isom\0\0\0\0isomavc1'));
  return Buffer.concat([head, box('mdat', randomBytes(size - head.length - 8))]);
}

/** Answers as ClamAV does: found where the test virus went by. */
function fakeScanner(): Server {
  return createServer((socket) => {
    const seen: Buffer[] = [];
    socket.on('data', (part) => {
      seen.push(Buffer.from(part));
      if (part.subarray(-4).equals(Buffer.alloc(4))) {
        const found = Buffer.concat(seen).includes('EICAR-STANDARD');
        socket.end(found ? 'stream: Eicar FOUND\0' : 'stream: OK\0');
      }
    });
    socket.on('error', () => undefined);
  });
}
