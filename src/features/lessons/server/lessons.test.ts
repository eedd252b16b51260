import { beforeAll, describe, expect, it } from 'vitest';
import {
  aCaseOffice,
  type CaseOffice,
  PLANTED_ACCUSED,
} from '../../../../tests/harness/case-office.ts';
import type { LessonRow } from '../contract.ts';

const BODY =
  'Ghi lời khai nạn nhân một lần, có người hỗ trợ ngồi cùng, để khỏi phải hỏi lại ở tòa.';

let office: CaseOffice;
let caseId: string;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  caseId = await office.open();
  await office.bring('judged', caseId);
}, 240_000);

describe('a lesson', () => {
  it('waits for a judgment in force', async () => {
    expect((await write('tham-phan-kv', {})).body.code).toBe('lesson.case-not-in-force');
    await setStage('in-force');
    const cases = await (await office.as('tham-phan-kv')).get<{ rows: { id: string }[] }>(
      '/lessons/cases',
    );
    expect(cases.body.rows.map((row) => row.id)).toEqual([caseId]);
  });

  it('is not kept while somebody of the case is named, however the name is written', async () => {
    await setStage('in-force');
    const bare = 'giang quoc truong phieng';
    for (const name of [PLANTED_ACCUSED, bare, PLANTED_ACCUSED.toUpperCase()]) {
      const refused = await write('tham-phan-kv', { body: `Bị cáo ${name} khai quanh co từ đầu.` });
      expect(refused.body.code, name).toBe('lesson.names-somebody');
    }
    const phone = await write('tham-phan-kv', {
      body: 'Hỏi thêm theo số 0912 345 678 của gia đình.',
    });
    expect(phone.body.code, 'a number of nobody who is recorded').toBe('case.name-in-text');
    const { rows } = await office.province.db.asOwner((client) =>
      client.query('select count(*)::int as n from lesson'),
    );
    expect(rows[0]?.n).toBe(0);
  });

  it('is read by its own people until it is shared, then by every body of the programme, without its case', async () => {
    await setStage('in-force');
    const made = await write('tham-phan-kv', {});
    expect(made.status).toBe(200);
    expect(await titles('dau-moi')).toEqual([]);
    expect(await titles('kiem-sat-kv')).toEqual(['Một lần hỏi là đủ']);
    const own = await list('tham-phan-kv');
    expect(own[0]).toMatchObject({ mayShare: true, sharedOn: null });
    const stranger = await office.as('dau-moi');
    const path = `/lessons/${own[0]?.id}/share`;
    expect((await stranger.send('POST', path, { revision: 1 })).status).toBe(403);
    const other = await office.as('dieu-tra-2');
    expect((await other.send('POST', path, { revision: 1 })).status).toBe(404);
    const judge = await office.as('tham-phan-kv');
    expect((await judge.send('POST', path, { revision: 1 })).status).toBe(200);
    const shared = await list('dau-moi');
    expect(shared[0]).toMatchObject({ mayShare: false, sharedOn: '2026-11-02' });
    expect(JSON.stringify(shared)).not.toContain(caseId);
  });

  it('is refused for a case that the writer may not open, as for one that is not there', async () => {
    expect((await write('dieu-tra-2', {})).status).toBe(404);
  });
});

async function write(by: string, changes: object) {
  return await (await office.as(by)).send<{ id: string; code: string }>('POST', '/lessons', {
    caseId,
    topic: 'victims',
    title: 'Một lần hỏi là đủ',
    body: BODY,
    ...changes,
  });
}

async function list(by: string): Promise<LessonRow[]> {
  return (await (await office.as(by)).get<{ rows: LessonRow[] }>('/lessons')).body.rows;
}

async function titles(by: string): Promise<string[]> {
  return (await list(by)).map((row) => row.title);
}

async function setStage(stage: string): Promise<void> {
  await office.province.db.asOwner((client) =>
    client.query('update criminal_case set stage = $1 where id = $2', [stage, caseId]),
  );
}
