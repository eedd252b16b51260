import { beforeAll, describe, expect, it } from 'vitest';
import { aCaseOffice, type CaseOffice, PLANTED_ACCUSED } from '../harness/case-office.ts';
import { PLANTED } from '../harness/tip-office.ts';

/** Pages of the court, lessons, search and written requests, as each of their readers asks for them. */
const PAGES: readonly (readonly [string, string])[] = [
  ['dieu-tra', '/hearings?from=2026-01-01&to=2026-12-31'],
  ['kiem-sat-kv', '/hearings?from=2026-01-01&to=2026-12-31'],
  ['tham-phan-kv', '/hearings?from=2026-01-01&to=2026-12-31'],
  ['lanh-dao', '/hearing-outline?from=2026-01-01&to=2026-12-31'],
  ['kiem-sat-kv', '/case-hand-overs?state=accepted'],
  ['tham-phan-kv', '/case-hand-overs?state=accepted'],
  ['kiem-sat-kv', '/case-hand-overs?state=awaiting-receipt'],
  ['tham-phan-kv', '/legal-notes?from=2026-01-01&to=2026-12-31'],
  ['lanh-dao', '/legal-notes?from=2026-01-01&to=2026-12-31'],
  ['tham-phan-kv', '/lessons'],
  ['dau-moi', '/lessons'],
  ['tham-phan-kv', '/lessons/cases'],
  ['kiem-sat-kv', '/tip-requests?side=supervised&waiting=true'],
  ['truc-ban', '/tip-requests?side=of-unit&waiting=true'],
];

const LESSON = 'Ghi lời khai nạn nhân một lần, có người hỗ trợ ngồi cùng.';
const NOTE =
  'Khi bị cáo đưa nhiều người qua biên giới trong một lần thì áp dụng điểm nào của khoản 2?';

let office: CaseOffice;
let judged: string;
let waiting: string;
let tip: { id: string; code: string };
const full: Record<string, unknown> = {};
const datesOnly: Record<string, unknown> = {};
let named: unknown;
let namedInNote: unknown;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  judged = await office.open();
  await office.bring('judged', judged);
  waiting = await office.open();
  await office.bring('investigation', waiting);
  await sendOn();
  const note = await writeNote();
  await share(note, NOTE);
  await setInForce();
  const lesson = await post('tham-phan-kv', '/lessons', { ...aLesson(LESSON), share: true });
  expect(lesson.status, JSON.stringify(lesson.body)).toBe(200);
  tip = await office.receive(await office.as('truc-ban'), {
    receivedAt: '2026-11-02T07:30:00+07:00',
  });
  await office.act(await office.as('kiem-sat-kv'), tip.id, {
    do: 'ask-of-body',
    decidedByPostId: office.headOfRegion,
    words: PLANTED.words,
  });
  await readPages(full);
  await keepDatesOnly();
  await readPages(datesOnly);
  named = await post('tham-phan-kv', '/lessons', aLesson(`Bị cáo ${PLANTED_ACCUSED} quanh co.`));
  namedInNote = await post('tham-phan-kv', `/cases/${judged}/legal-notes/${note}/share`, {
    purpose: 'prepare-hearing',
    text: `Bị cáo ${PLANTED_ACCUSED} quanh co.`,
  });
}, 240_000);

describe('where dates only are kept', () => {
  it.each(PAGES)('%s reads on %s what stands there in full, and no name', (name, path) => {
    const key = `${name} ${path}`;
    expect(datesOnly[key]).toEqual(full[key]);
    expect(JSON.stringify(datesOnly[key])).not.toMatch(/Phiêng|Xuyến|Lục Khắc|bến xe cũ/);
  });

  it('those pages are not empty: dates, courts, volumes, matters, lessons and limits stand', () => {
    const rowsOf = (key: string) => (datesOnly[key] as { body: { rows: object[] } }).body.rows;
    for (const [name, path] of PAGES) {
      expect(rowsOf(`${name} ${path}`).length, `${name} ${path}`).toBeGreaterThan(0);
    }
  });

  it('sealed tips are found and opened as before', async () => {
    for (const name of ['truc-ban', 'kiem-sat-kv']) {
      const found = await post<{ rows: { id: string }[] }>(name, '/tips/search', {
        words: tip.code,
      });
      expect(found.body.rows.map((row) => row.id)).toEqual([tip.id]);
      const opened = await post<{ narrative: string }>(name, `/tips/${tip.id}/open`, {
        part: 'tip-words',
        purpose: 'handle-tip',
      });
      expect(JSON.stringify(opened.body)).toContain(PLANTED.words);
    }
  });

  it('a name that was kept before stays out of lessons and notes: it is still compared', () => {
    expect(named).toMatchObject({ body: { code: 'lesson.names-somebody' } });
    expect(namedInNote).toMatchObject({ body: { code: 'case.name-in-text' } });
  });
});

type Told<T> = { status: number; body: T };

async function post<T = { code?: string }>(name: string, path: string, body: object) {
  return (await (await office.as(name)).send<T>('POST', path, body)) as Told<T>;
}

async function readPages(into: Record<string, unknown>): Promise<void> {
  for (const [name, path] of PAGES) {
    into[`${name} ${path}`] = await (await office.as(name)).get(path);
  }
}

/** The second case lies between the police and the procuracy. */
async function sendOn(): Promise<void> {
  const steps: [string, object][] = [
    [
      '/steps',
      {
        at: '2026-08-15T09:00:00+07:00',
        do: 'conclude',
        office: 'head-of-investigation',
        params: { proposal: 'prosecute' },
      },
    ],
    [
      '/hand-overs',
      {
        at: '2026-08-16T09:00:00+07:00',
        purpose: 'prosecute',
        toAgencyId: office.regionProcuracy,
        papers: ['conclusion'],
        volumes: 2,
      },
    ],
  ];
  for (const [path, body] of steps) {
    const done = await office.post_('dieu-tra', waiting, path, body);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
  }
}

async function writeNote(): Promise<string> {
  const note = await office.post_('tham-phan-kv', judged, '/legal-notes', {
    at: '2026-10-20T09:00:00+07:00',
    matter: 'paragraph-facts',
    provision: 'Điều 150',
    text: `Bị cáo ${PLANTED_ACCUSED} cho rằng`,
  });
  expect(note.status, JSON.stringify(note.body)).toBe(200);
  return note.body.noteId;
}

async function share(id: string, text: string): Promise<void> {
  const path = `/cases/${judged}/legal-notes/${id}/share`;
  const shared = await post('tham-phan-kv', path, { purpose: 'prepare-hearing', text });
  expect(shared.status, JSON.stringify(shared.body)).toBe(200);
}

function aLesson(body: string) {
  return { caseId: judged, topic: 'victims', title: 'Một lần hỏi là đủ', body };
}

async function setInForce(): Promise<void> {
  await office.province.db.asOwner((client) =>
    client.query(`update criminal_case set stage = 'in-force' where id = $1`, [judged]),
  );
}

async function keepDatesOnly(): Promise<void> {
  const proposed = await post<{ id: string }>('quan-tri-he-thong', '/case-content', {
    mode: 'dates-only',
    number: '88/QĐ-UBND',
    on: '2026-10-30',
  });
  const path = `/case-content/${proposed.body.id}/confirm`;
  expect((await post('quan-tri-2', path, {})).status).toBe(200);
}
