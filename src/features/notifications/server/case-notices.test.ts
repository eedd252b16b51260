import { beforeAll, describe, expect, it } from 'vitest';
import {
  anEvidenceOffice,
  type EvidenceOffice,
} from '../../../../tests/harness/evidence-office.ts';
import type { NoticeRow } from '../contract.ts';

let office: EvidenceOffice;

beforeAll(async () => {
  office = await anEvidenceOffice('2026-11-02T08:00:00+07:00');
}, 180_000);

async function ofKind(name: string, kind: NoticeRow['kind']): Promise<NoticeRow[]> {
  const answer = await (await office.as(name)).get<{ rows: NoticeRow[] }>('/notifications');
  return answer.body.rows.filter((row) => row.kind === kind);
}

async function everyNotice(): Promise<string> {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query('select n::text as row from notification n'),
  );
  return rows.map(({ row }) => String(row)).join('\n');
}

describe('notices of cases', () => {
  it('tell the body that must take a file on how many wait, and nobody anything of the case', async () => {
    const id = await office.open();
    await office.bring('prosecution', id);
    expect(await ofKind('kiem-sat-kv', 'case.file-waiting')).toMatchObject([
      { count: 1, recordKind: 'case-list', recordId: office.regionProcuracy },
    ]);
    for (const name of ['dieu-tra', 'dieu-tra-2', 'tham-phan-kv', 'kiem-sat', 'lanh-dao']) {
      expect(await ofKind(name, 'case.file-waiting'), name).toEqual([]);
    }
    const { rows } = await office.province.db.asOwner((client) =>
      client.query('select code from criminal_case where id = $1', [id]),
    );
    expect(await everyNotice()).not.toContain(id);
    expect(await everyNotice()).not.toContain(rows[0].code);
  });

  it('tell the post to which an item of evidence was passed on, and no other', async () => {
    const itemId = await office.receiveItem(await office.open());
    const officer = await office.as('dieu-tra');
    const passed = await officer.send('POST', `/evidence/${itemId}/custody`, {
      revision: 1,
      act: 'passed-on',
      at: '2026-11-02T07:30:00+07:00',
      toPostId: await office.post('thu-truong'),
      purpose: 'keeping',
    });
    expect(passed.status, JSON.stringify(passed.body)).toBe(200);
    expect(await ofKind('thu-truong', 'evidence.waiting')).toMatchObject([{ count: 1 }]);
    expect(await ofKind('dieu-tra', 'evidence.waiting')).toEqual([]);
    expect(await everyNotice()).not.toContain(itemId);
  });
});
