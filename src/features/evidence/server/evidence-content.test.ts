import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { getRoom } from '#platform/server/confidential/room.ts';
import {
  anEvidenceOffice,
  countByPolicy,
  type EvidenceOffice,
  sha256Of,
} from '../../../../tests/harness/evidence-office.ts';
import { box } from '../../../../tests/harness/sample-evidence.ts';

const CONTENT = Buffer.concat([
  box('ftyp', Buffer.from('isom\0\0\0\0isomavc1')),
  box('mdat', Buffer.from('Lời khai của Tẩn Mùi Nhiều Lảo')),
]);

let office: EvidenceOffice;
let caseId: string;
let itemId: string;
let fileId: string;

beforeAll(async () => {
  office = await anEvidenceOffice('2026-11-02T08:00:00+07:00');
  caseId = await office.open();
  itemId = await office.receiveItem(caseId);
  fileId = await office.keepFile(itemId, CONTENT);
  const officer = await office.as('dieu-tra');
  await officer.send('POST', `/evidence/${itemId}/words/open`, { purpose: 'investigate' });
  await officer.send('POST', `/cases/${caseId}/evidence/docx`, { purpose: 'investigate' });
}, 180_000);

describe('what an item is', () => {
  it('stands in clear nowhere in the database nor on the disk', async () => {
    const words = ['Nhiều Lảo', 'nhieu lao', 'Sương Đinh', 'Phìn Hồ', 'ghi-am'];
    const { found, columns } = await findInDatabase(words);
    expect(columns).toBeGreaterThan(200);
    expect(found).toEqual([]);
    const folder = getRoom().filesFolder;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(readFileSync(join(file.parentPath, file.name)).includes('Nhiều Lảo')).toBe(false);
    }
  });

  it('stands in no answer but the ones that open it', async () => {
    for (const name of ['dieu-tra', 'kiem-sat-kv', 'lanh-dao', 'dieu-phoi']) {
      const officer = await office.as(name);
      for (const path of [
        `/cases/${caseId}`,
        `/cases/${caseId}/evidence`,
        `/evidence/${itemId}`,
        '/notifications',
      ]) {
        const answer = JSON.stringify((await officer.get(path)).body);
        expect(answer, `${name} ${path}`).not.toMatch(/Nhiều Lảo|Sương Đinh|Phìn Hồ|ghi-am/);
      }
    }
  });

  it('is not taken into numbers of seals and records', async () => {
    const answer = await (await office.as('dieu-tra')).send('POST', `/cases/${caseId}/evidence`, {
      kind: 'exhibit',
      source: 'handed-in',
      at: '2026-10-01T10:00:00+07:00',
      kept: 'evidence-store',
      description: 'x',
      sealNumber: 'điện thoại; của ông A (vỏ hồng)',
    });
    expect(answer.status).toBe(400);
  });
});

describe('where dates only are kept', () => {
  beforeAll(async () => {
    const first = await office.as('quan-tri-he-thong');
    const { body } = await first.send<{ id: string }>('POST', '/case-content', {
      mode: 'dates-only',
      number: '88/QĐ-UBND',
      on: '2026-10-30',
    });
    await (await office.as('quan-tri-2')).send('POST', `/case-content/${body.id}/confirm`, {});
  });

  it('the register keeps codes, dates and custody, and takes no words', async () => {
    const officer = await office.as('dieu-tra');
    const given = {
      kind: 'exhibit',
      source: 'handed-in',
      at: '2026-10-01T10:00:00+07:00',
      kept: 'evidence-store',
      sealNumber: 'NP-9',
    };
    const told = await officer.send('POST', `/cases/${caseId}/evidence`, {
      ...given,
      description: 'x',
    });
    expect(told.body).toMatchObject({ code: 'evidence.content-off' });
    const bare = await officer.send<{ id: string }>('POST', `/cases/${caseId}/evidence`, given);
    expect(bare.body).toMatchObject({ mark: 'CC2' });
    expect((await officer.get(`/evidence/${bare.body.id}`)).body).toMatchObject({
      contentKept: false,
      hasWords: false,
      mayAddFiles: false,
      mayCorrect: false,
      acts: expect.arrayContaining(['passed-on', 'sealed-again']),
    });
    expect((await officer.get(`/evidence/${itemId}`)).body).toMatchObject({
      hasWords: false,
      files: [],
    });
    const printed = await officer.send('POST', `/cases/${caseId}/evidence/docx`, {
      purpose: 'investigate',
    });
    expect(printed.status).toBe(200);
  });

  it('words and files are closed at the interface', async () => {
    const officer = await office.as('dieu-tra');
    const off = { code: 'evidence.content-off' };
    const open = await officer.send('POST', `/evidence/${itemId}/words/open`, {
      purpose: 'investigate',
    });
    expect(open.body).toMatchObject(off);
    const correct = await officer.send('PUT', `/evidence/${itemId}/words`, {
      revision: 1,
      description: 'x',
    });
    expect(correct.body).toMatchObject(off);
    const start = await officer.send('POST', `/evidence/${itemId}/files`, {
      name: 'a.mp4',
      size: 10,
    });
    expect(start.body).toMatchObject(off);
    const taken = await office.raw('dieu-tra', {
      method: 'GET',
      url: `/api/evidence-files/${fileId}?purpose=investigate`,
    });
    expect(JSON.parse(taken.body.toString())).toMatchObject(off);
    const part = await office.raw('dieu-tra', {
      method: 'PATCH',
      url: `/api/evidence-files/${fileId}?at=0&sha256=${sha256Of(CONTENT)}`,
      headers: { 'content-type': 'application/offset+octet-stream' },
      payload: CONTENT,
    });
    expect(JSON.parse(part.body.toString())).toMatchObject(off);
  });

  it('words, files and their parts are closed by policy, the register is not', async () => {
    expect(await countByPolicy(office, 'dieu-tra', { itemId, fileId })).toEqual({
      items: 1,
      words: 0,
      lines: 1,
      files: 0,
      parts: 0,
      changeable: 1,
    });
  });
});

/** Columns of the whole database in which one of the words stands, whatever their type. */
async function findInDatabase(words: readonly string[]) {
  return await office.province.db.asOwner(async (client) => {
    const { rows } = await client.query(`
      select table_name, column_name, udt_name from information_schema.columns
       where table_schema = 'public' and udt_name in ('text', 'jsonb', '_text', 'bytea')
         and table_name in (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')`);
    const found: string[] = [];
    for (const { table_name, column_name, udt_name } of rows) {
      const text =
        udt_name === 'bytea' ? `encode("${column_name}", 'escape')` : `"${column_name}"::text`;
      const hit = await client.query(
        `select 1 from "${table_name}" where ${words.map((_, at) => `${text} like '%' || $${at + 1} || '%'`).join(' or ')} limit 1`,
        [...words],
      );
      if (hit.rows.length > 0) {
        found.push(`${table_name}.${column_name}`);
      }
    }
    return { found, columns: rows.length };
  });
}
