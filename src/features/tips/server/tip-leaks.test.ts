import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { aTipOffice, PLANTED, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import { minimiseNames, recountTips } from './daily-tips.ts';

let office: TipOffice;
let id: string;
const answers: string[] = [];

/** Forms in which a planted value might turn up: as typed, without marks or blanks, in capitals. */
const FORMS = Object.values(PLANTED).flatMap((value) => {
  const bare = value.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  return [value, bare, bare.toLowerCase(), value.replace(/\s/g, ''), value.toUpperCase()];
});

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  const commune = await office.as('cong-an-xa');
  ({ id } = await office.receive(commune));
  const toAgencyId = await office.agency('provincial-police');
  const steps: [string, object][] = [
    ['cong-an-xa', { do: 'transfer', toAgencyId, words: PLANTED.words }],
    ['truc-ban', { do: 'take-over' }],
    ['truc-ban', { do: 'classify', offence: { article: '150', paragraph: 1 } }],
    [
      'thu-truong',
      {
        do: 'assign',
        handlerPostIds: [await office.post('dieu-tra')],
        decidedByPostId: office.headOfPolice,
        words: PLANTED.denounced,
      },
    ],
    ['dieu-tra', { do: 'prolong', decidedByPostId: office.headOfPolice, words: PLANTED.words }],
  ];
  for (const [name, act] of steps) {
    const answer = await office.act(await office.as(name), id, act);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    answers.push(JSON.stringify(answer.body));
  }
  const investigator = await office.as('dieu-tra');
  for (const path of [
    `/tips/${id}`,
    '/tips?closed=true',
    '/tip-boards',
    '/tip-matches',
    '/tip-missed-notices',
    '/tip-receipts',
    `/tips/${id}/choices`,
    '/notifications',
  ]) {
    answers.push(JSON.stringify((await investigator.get(path)).body));
  }
  for (const part of ['tip-words', 'tip-reporter', 'tip-persons', 'tip-values']) {
    await investigator.send('POST', `/tips/${id}/open`, { part, purpose: 'handle-tip' });
  }
  answers.push(
    JSON.stringify(
      (await (await office.as('phu-nu')).send('POST', '/tips/search', { words: PLANTED.denounced }))
        .body,
    ),
  );
  answers.push(
    JSON.stringify(
      (await investigator.send('POST', '/tips', { narrative: PLANTED.words, kind: 'wrong' })).body,
    ),
  );
  answers.push(
    JSON.stringify(
      (
        await office.act(investigator, id, {
          do: 'suspend',
          ground: 'force-majeure',
          words: PLANTED.denounced,
        })
      ).body,
    ),
  );
  await asSystem(office.province.db, 'test', (tx) => recountTips(tx, office.province.deps.now()));
}, 180_000);

describe('planted names, phones, accounts and words', () => {
  it('stand in no table of the database, neither as text nor as bytes', async () => {
    const found = await office.province.db.asOwner(async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      const hits: string[] = [];
      for (const { name } of tables) {
        for (const form of FORMS) {
          const { rows } = await client.query(
            `select 1 from ${name} t where position($1 in t::text) > 0 or position($2 in t::text) > 0 limit 1`,
            [form, Buffer.from(form).toString('hex')],
          );
          if (rows.length > 0) {
            hits.push(`${name}: ${form}`);
          }
        }
      }
      return { hits, searched: tables.length };
    });
    expect(found.searched).toBeGreaterThan(100);
    expect(found.hits).toEqual([]);
  });

  it('stand in no answer but the opening itself: no list, error, notice, count or page', () => {
    const told = answers.join('\n');
    expect(answers.length).toBeGreaterThan(14);
    expect(FORMS.filter((form) => told.includes(form))).toEqual([]);
  });

  it('leave the trail with ids, purposes and field names', async () => {
    const { rows } = await office.province.db.asOwner((client) =>
      client.query<{ action: string }>(
        `select distinct action from audit_entry where record_id = $1`,
        [id],
      ),
    );
    const actions = rows.map((row) => row.action);
    for (const action of [
      'tip.receive',
      'tip.transfer',
      'tip.take-over',
      'tip.classify',
      'tip.assign',
      'tip.prolong',
      'tip.opened',
    ]) {
      expect(actions, action).toContain(action);
    }
  });
});

describe('a name whose time has come', () => {
  it('is destroyed with its key, its values and its fingerprints, and reads erased', async () => {
    const ended = await office.act(await office.as('dieu-tra'), id, {
      do: 'not-open-case',
      ground: 'no-event',
      decidedByPostId: office.headOfPolice,
    });
    expect(ended.status, JSON.stringify(ended.body)).toBe(200);
    const later = office.province.deps
      .now()
      .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
      .add({ months: 26 });
    const before = await asSystem(office.province.db, 'test', (tx) =>
      minimiseNames(tx, later.subtract({ months: 3 }).toPlainDate(), later.toInstant()),
    );
    const after = await asSystem(office.province.db, 'test', (tx) =>
      minimiseNames(tx, later.toPlainDate(), later.toInstant()),
    );
    expect([before, after]).toEqual([0, 1]);
    const opened = await (await office.as('thu-truong')).send<{ denounced: object[] }>(
      'POST',
      `/tips/${id}/open`,
      { part: 'tip-persons', purpose: 'handle-tip' },
    );
    expect(opened.body.denounced).toMatchObject([{ name: null, marks: null, erased: true }]);
  });
});
