import { beforeAll, describe, expect, it } from 'vitest';
import { type ListedFile, matchLists } from '#domain/statistics/match-lists.ts';
import { aCaseOffice, type CaseOffice } from '../../../../tests/harness/case-office.ts';
import { type Clerk, fileSession } from '../../../../tests/harness/file-session.ts';
import { finishSignIns } from '../../../../tests/harness/sample-work.ts';
import type { OwnLine } from '../contract.ts';

interface Round {
  id: string;
  ownLines: number;
  ownDifferences: number;
  lines: OwnLine[];
  missingHere: { agency: string; files: number }[];
  tasks: { taskId: string | null; agency: string; agreedAt: string | null }[];
}

let office: CaseOffice;
let police: Clerk;
let roundId = '';

const PERIOD = { matter: 'opened', from: '2026-07-01', to: '2026-07-31' };
const HEADING = 'Số;Ngày;Số bị can';

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  for (const [at, number] of ['31/QĐ', '32/QĐ', '33/QĐ'].entries()) {
    const id = await office.open({ decision: { number, on: `2026-07-1${at}` } });
    await office.bring('investigation', id);
  }
  police = await fileSession(office.province.app, 'thu-truong');
  await finishSignIns(office.province.db);
}, 240_000);

async function view(name: string, id = roundId) {
  return await (await office.as(name)).get<Round>(`/reconciliations/${id}`);
}

async function bring(lines: readonly string[], heading = HEADING) {
  return await police.upload<{ lines: number; differences: number; code: string }>(
    `/reconciliations/${roundId}/list`,
    { name: 'so-rieng.csv', bytes: new TextEncoder().encode([heading, ...lines].join('\r\n')) },
  );
}

describe('a round of reconciliation', () => {
  it('agrees while both sides work from the records', async () => {
    const opened = await (await office.as('kiem-sat-kv')).send<{ id: string }>(
      'POST',
      '/reconciliations',
      PERIOD,
    );
    expect(opened.status, JSON.stringify(opened.body)).toBe(200);
    roundId = opened.body.id;
    for (const name of ['kiem-sat-kv', 'thu-truong']) {
      const { body } = await view(name);
      expect(body.lines.map(({ number }) => number)).toEqual(['31/QĐ', '32/QĐ', '33/QĐ']);
      expect(body.ownDifferences).toBe(0);
    }
  });

  it('is one round, whoever begins it', async () => {
    const again = await (await office.as('thu-truong')).send<{ id: string }>(
      'POST',
      '/reconciliations',
      PERIOD,
    );
    expect(again.body.id).toBe(roundId);
  });

  it('shows each side its own values and from whom they differ, never the other’s', async () => {
    const brought = await bring(['031/qđ;10/07/2026;4', '32/QĐ;2026-07-19;1', '77/QĐ;15/7/2026;2']);
    expect(brought.body, JSON.stringify(brought.body)).toMatchObject({ lines: 3 });
    const own = (await view('thu-truong')).body;
    const kinds = (side: Round) =>
      Object.fromEntries(
        side.lines.map((line) => [line.number, line.differences.map(({ kind }) => kind)]),
      );
    expect(kinds(own)).toEqual({
      '031/qđ': ['accused-differ'],
      '32/QĐ': ['dates-differ'],
      '77/QĐ': ['not-listed-there'],
    });
    expect(own.missingHere).toEqual([{ agency: expect.any(String), files: 1 }]);
    expect(JSON.stringify(own)).not.toContain('33/QĐ');
    const theirs = (await view('kiem-sat-kv')).body;
    expect(kinds(theirs)).toEqual({
      '31/QĐ': ['accused-differ'],
      '32/QĐ': ['dates-differ'],
      '33/QĐ': ['not-listed-there'],
    });
    expect(theirs.lines.map(({ accused, on }) => [accused, on])).toEqual([
      [1, '2026-07-10'],
      [1, '2026-07-11'],
      [1, '2026-07-12'],
    ]);
    expect(JSON.stringify(theirs)).not.toContain('77/QĐ');
    expect(JSON.stringify(theirs)).not.toContain('2026-07-19');
  });

  it('becomes a task of both, which says how many and never which', async () => {
    const head = await office.as('vien-truong-kv');
    expect(
      (
        await (
          await office.as('kiem-sat-kv')
        ).send('POST', `/reconciliations/${roundId}/tasks`, { dueOn: '2026-11-20' })
      ).status,
    ).toBe(403);
    const asked = await head.send('POST', `/reconciliations/${roundId}/tasks`, {
      dueOn: '2026-11-20',
    });
    expect(asked, JSON.stringify(asked.body)).toMatchObject({ status: 200, body: { asked: 1 } });
    const [task] = (await view('vien-truong-kv')).body.tasks;
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select t.body, count(*)::int as agencies from task t join agency_task a on a.task_id = t.id where t.id = $1 group by t.body`,
        [task?.taskId],
      ),
    );
    expect(rows[0].agencies).toBe(2);
    expect(rows[0].body).toContain('3 hồ sơ còn lệch');
    expect(rows[0].body).not.toMatch(/3[123]\/QĐ/);
    const twice = await head.send('POST', `/reconciliations/${roundId}/tasks`, {
      dueOn: '2026-11-20',
    });
    expect(twice).toMatchObject({ status: 409, body: { code: 'reconciliation.nothing-to-ask' } });
  });

  it('closes when the lists agree, and the task is done', async () => {
    const brought = await bring(['31/QĐ;10/07/2026;1', '32/QĐ;11/07/2026;1', '33/QĐ;12/07/2026;1']);
    expect(brought.body.differences).toBe(0);
    const side = (await view('kiem-sat-kv')).body;
    expect(side.ownDifferences).toBe(0);
    expect(side.tasks[0]?.agreedAt).not.toBeNull();
    const { rows } = await office.province.db.asOwner((client) =>
      client.query('select distinct state from agency_task where task_id = $1', [
        side.tasks[0]?.taskId,
      ]),
    );
    expect(rows).toEqual([{ state: 'done' }]);
  });

  it('counts a number that stands twice', async () => {
    await bring(['31/QĐ;10/07/2026;1', '031/QĐ;10/07/2026;1']);
    const { body } = await view('thu-truong');
    expect(body.lines.flatMap(({ differences }) => differences.map(({ kind }) => kind))).toEqual([
      'number-twice',
      'number-twice',
    ]);
    const dropped = await police.send('POST', `/reconciliations/${roundId}/list/drop`, {});
    expect(dropped.status).toBe(200);
    expect((await view('thu-truong')).body).toMatchObject({ ownDifferences: 0, ownLines: 3 });
  });
});

describe('a list that cannot be read', () => {
  it('is refused with the line or the column that is wrong', async () => {
    expect(await bring(['31/QĐ;10/07/2026'], 'Số;Ngày')).toMatchObject({
      status: 400,
      body: { code: 'reconciliation.columns' },
    });
    for (const line of ['31/QĐ;10/09/2026;1', '31/QĐ;10/07/2026;nhiều', ';10/07/2026;1']) {
      expect(await bring([line]), line).toMatchObject({
        status: 400,
        body: { code: 'reconciliation.line' },
      });
    }
  });
});

describe('a list with several faults', () => {
  it('names every line that is wrong at once, and is not cut where it is too long', async () => {
    const right = '31/QĐ;10/07/2026;1';
    const wrong = await bring([right, '32/QĐ;10/09/2026;1', right, '33/QĐ;31/02/2026;1']);
    expect(wrong.body).toMatchObject({ code: 'reconciliation.line', params: { line: '3, 5' } });
    expect((await bring(Array.from({ length: 5001 }, () => right))).body).toMatchObject({
      code: 'reconciliation.too-many',
    });
    expect((await view('thu-truong')).body.ownLines).toBe(3);
  });
});

describe('indictments', () => {
  it('stand in the list of a court only once it has accepted the case', async () => {
    const indicted = { matter: 'indicted', from: '2026-08-01', to: '2026-10-31' };
    const waiting = await office.open();
    await office.bring('prosecution', waiting);
    await office.post_('kiem-sat-kv', waiting, '/steps', {
      at: '2026-09-01T09:00:00+07:00',
      do: 'indict',
      office: 'head-of-procuracy',
    });
    const judge = await office.as('tham-phan-kv');
    const opened = await judge.send<{ id: string }>('POST', '/reconciliations', indicted);
    expect((await view('tham-phan-kv', opened.body.id)).body).toMatchObject({
      lines: [],
      missingHere: [],
    });
    expect((await view('kiem-sat-kv', opened.body.id)).body.ownLines).toBe(0);
    const accepted = await office.open();
    await office.bring('trial', accepted);
    await judge.send('POST', `/reconciliations/${opened.body.id}/compare`, {});
    for (const name of ['tham-phan-kv', 'kiem-sat-kv']) {
      const { body } = await view(name, opened.body.id);
      expect([body.lines.map(({ caseId }) => caseId), body.ownDifferences]).toEqual([
        [accepted],
        0,
      ]);
    }
  });
});

describe('names of accused', () => {
  it('are compared by fingerprint where names are kept', async () => {
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select count(*)::int as n from reconciliation_line where source = 'records' and prints <> '{}'`,
      ),
    );
    expect(rows[0].n).toBeGreaterThan(0);
    const named = [
      '31/QĐ;10/07/2026;1;Lò Thị Không Ai',
      '32/QĐ;11/07/2026;1;',
      '33/QĐ;12/07/2026;1;',
    ];
    await bring(named, `${HEADING};Họ tên bị can`);
    const { body } = await view('thu-truong');
    expect(body.lines.map(({ differences }) => differences.map(({ kind }) => kind))).toContainEqual(
      ['names-differ'],
    );
    const kept = await office.province.db.asOwner((client) =>
      client.query('select row_to_json(l)::text as row from reconciliation_line l'),
    );
    expect(JSON.stringify(kept.rows)).not.toContain('Không Ai');
  });

  it('are not taken where the installation keeps dates only', async () => {
    await datesOnly();
    const refused = await bring(['31/QĐ;10/07/2026;1;Lò Thị Không Ai'], `${HEADING};Họ tên bị can`);
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'reconciliation.names-closed' },
    });
    await police.send('POST', `/reconciliations/${roundId}/compare`, {});
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(`select count(*)::int as n from reconciliation_line where prints <> '{}'`),
    );
    expect(rows[0].n).toBe(0);
    const { body } = await view('thu-truong');
    expect(JSON.stringify(body.lines)).not.toContain('names-differ');
  });
});

describe('who sees a side', () => {
  it('is its own agency and nobody else, by interface and by policy', async () => {
    for (const name of [
      'lanh-dao',
      'dieu-phoi',
      'van-thu',
      'thanh-tra',
      'dau-moi',
      'phu-nu',
      'dieu-tra',
      'bien-phong',
    ]) {
      const officer = await office.as(name);
      expect((await officer.get('/reconciliations')).status, name).toBe(403);
      expect((await officer.get(`/reconciliations/${roundId}`)).status, name).toBe(403);
      expect((await officer.send('POST', '/reconciliations', PERIOD)).status, name).toBe(403);
    }
    for (const name of ['tham-phan-kv', 'kiem-sat', 'tham-phan']) {
      const { status, body } = await view(name);
      expect([status, body.lines, body.ownLines, body.missingHere, body.tasks], name).toEqual([
        200,
        [],
        0,
        [],
        [],
      ]);
    }
    const judge = await office.as('tham-phan-kv');
    expect(await judge.send('POST', '/reconciliations', PERIOD)).toMatchObject({
      status: 409,
      body: { code: 'reconciliation.other-sides' },
    });
    const unknown = '7d1c0e52-6b1f-4b7e-9a55-0f6f0f3b1a99';
    expect((await view('kiem-sat-kv', unknown)).status).toBe(404);
  });
});

describe('the comparison in SQL', () => {
  it('finds what the rule finds', async () => {
    await police.send('POST', `/reconciliations/${roundId}/list/drop`, {});
    const records: ListedFile[] = (await view('kiem-sat-kv')).body.lines.map((line) => ({
      number: line.number,
      accused: line.accused,
      on: line.on,
    }));
    const lists: ListedFile[][] = [
      [{ number: 'Số 0031 /QĐ', accused: 1, on: '2026-07-10' }],
      [
        { number: '33/qđ', accused: 2, on: '2026-07-11' },
        { number: '32/QĐ', accused: 0, on: '2026-07-11' },
        { number: '032/QĐ', accused: 1, on: '2026-07-30' },
        { number: '5/QĐ', accused: 1, on: '2026-07-30' },
      ],
    ];
    for (const list of lists) {
      await bring(list.map(({ number, accused, on }) => `${number};${on};${accused}`));
      const { body } = await view('thu-truong');
      const told = new Map(
        body.lines.map((line) => [line.number, line.differences.map(({ kind }) => kind).sort()]),
      );
      const expected = matchLists(list, records);
      for (const [at, line] of list.entries()) {
        expect(told.get(line.number), line.number).toEqual([...(expected[at] ?? [])].sort());
      }
    }
  });
});

async function datesOnly(): Promise<void> {
  await office.province.db.asOwner((client) =>
    client.query(
      `insert into case_content (id, mode, decision_number, decision_on, proposed_at, proposed_by, confirmed_at, confirmed_by, province_id)
       select gen_random_uuid(), 'dates-only', '9/QĐ', '2026-10-01', now(), min(o.id::text)::uuid, now(), max(o.id::text)::uuid, o.province_id from officer o group by o.province_id`,
    ),
  );
}
