import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { aCaseOffice, type CaseOffice, type Stage } from '../../../../tests/harness/case-office.ts';

/** Who sees a case at which stage, as the table of the office says; everybody else sees nothing at all. */
const MAY_SEE: Record<Stage, readonly string[]> = {
  investigation: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  prosecution: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  trial: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv', 'tham-phan-kv'],
  judged: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv', 'tham-phan-kv'],
};

/** Who may record at which stage: the holder, and the supervising procuracy. */
const MAY_RECORD: Record<Stage, readonly string[]> = {
  investigation: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  prosecution: ['kiem-sat-kv', 'vien-truong-kv'],
  trial: ['kiem-sat-kv', 'vien-truong-kv', 'tham-phan-kv'],
  judged: ['kiem-sat-kv', 'vien-truong-kv', 'tham-phan-kv'],
};

const EVERYBODY = [
  'lanh-dao',
  'dieu-phoi',
  'van-thu',
  'thu-truong',
  'truc-ban',
  'dieu-tra',
  'dieu-tra-2',
  'kiem-sat',
  'kiem-sat-kv',
  'vien-truong',
  'vien-truong-kv',
  'tham-phan',
  'tham-phan-kv',
  'toa-an',
  'dau-moi',
  'dau-moi-gd',
  'cong-tac-xa-hoi',
  'duong-day-nong',
  'bien-phong',
  'tro-giup-phap-ly',
  'thanh-tra',
  'bao-ve-du-lieu',
  'quan-tri-co-quan',
  'quan-tri-he-thong',
  'quan-tri-2',
  'phu-nu',
  'cong-an-xa',
  'uy-ban-xa',
];

const COUNTS = ['lanh-dao', 'dieu-phoi'];
const STAGES: readonly Stage[] = ['investigation', 'prosecution', 'trial', 'judged'];

let office: CaseOffice;
const cases = {} as Record<Stage, { id: string; code: string; accusedId: string }>;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  for (const stage of STAGES) {
    const id = await office.open();
    await office.bring(stage, id);
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        'select c.code, a.id from criminal_case c join accused a on a.case_id = c.id where c.id = $1',
        [id],
      ),
    );
    cases[stage] = { id, code: rows[0].code, accusedId: rows[0].id };
  }
}, 240_000);

describe.each(EVERYBODY)('the rights of %s', (name) => {
  it.each(STAGES)('to a case at the stage “%s” are the same in every route', async (stage) => {
    const officer = await office.as(name);
    const { id, code, accusedId } = cases[stage];
    const sees = MAY_SEE[stage].includes(name);
    const expected = sees ? 200 : 404;
    expect((await officer.get(`/cases/${id}`)).status, 'detail').toBe(expected);
    for (const standing of ['open', 'over']) {
      const list = await officer.get<{ rows?: { id: string }[] }>(
        `/cases?limit=200&standing=${standing}`,
      );
      const listed = list.body.rows?.some((row) => row.id === id) ?? false;
      expect(listed, `list ${standing}`).toBe(sees && standing === 'open');
    }
    const opened = await officer.send('POST', `/cases/${id}/accused/${accusedId}/name/open`, {
      purpose: 'investigate',
    });
    expect(opened.status, 'name').toBe(sees ? 200 : 404);
    const preview = await officer.send('POST', `/cases/${id}/charge-previews`, {
      at: '2026-10-30T09:00:00+07:00',
      charges: [{ article: '150', paragraph: 3, points: [] }],
    });
    const mayRecord = MAY_RECORD[stage].includes(name);
    expect(preview.status, 'preview').toBe(mayRecord ? 200 : sees ? 409 : 404);
    const answer = { office: 'head-of-procuracy', answer: 'approved' };
    for (const [path, what] of [
      [`measures/${randomUUID()}/answer`, answer],
      [`accused/${accusedId}/supplement`, answer],
      ['duties', { duty: 'evidence-reviewed' }],
      ['decision-receipts', { accusedId }],
    ] as const) {
      const acted = await officer.send<{ code?: string }>('POST', `/cases/${id}/${path}`, {
        ...what,
        revision: 0,
        at: '2026-10-30T09:00:00+07:00',
      });
      expect([acted.status, acted.body.code], path).toEqual(
        sees ? [409, mayRecord ? 'record.changed' : 'case.not-holder'] : [404, 'record.not-found'],
      );
    }
    const hearings = await officer.get<{ rows?: { caseId: string }[] }>(
      '/hearings?from=2026-01-01&to=2026-12-31',
    );
    const heard = hearings.body.rows?.some((row) => row.caseId === id) ?? false;
    expect(heard, 'calendar').toBe(sees && stage === 'judged');
    const outline = await officer.get<{ rows?: { code: string }[] }>('/case-outline?limit=200');
    const outlined = outline.body.rows?.some((row) => row.code === code) ?? false;
    expect(outlined, 'outline').toBe(COUNTS.includes(name));
    expect((await officer.get('/case-counts?from=2026-01-01&to=2026-12-31')).status, 'counts').toBe(
      COUNTS.includes(name) ? 200 : 403,
    );
  });

  it.each(STAGES)(
    'to the rows themselves at the stage “%s” are the same, by policy alone',
    async (stage) => {
      const { id, accusedId } = cases[stage];
      const sees = MAY_SEE[stage].includes(name);
      const read = await asOfficer(name, id, accusedId);
      expect(read.cases, 'case').toBe(sees ? 1 : 0);
      expect(read.accused, 'accused').toBe(sees ? 1 : 0);
      expect(read.names, 'name').toBe(sees ? 1 : 0);
      expect(read.charges > 0, 'charges').toBe(sees);
      expect(read.changeable, 'update').toBe(MAY_RECORD[stage].includes(name) ? 1 : 0);
      const police = ['dieu-tra', 'thu-truong'].includes(name);
      const accepted = stage === 'trial' || stage === 'judged';
      const bodies = read.bodies.split(',').filter((body) => body !== '');
      if (!sees) {
        expect(bodies, 'events').toEqual([]);
      } else if (police && accepted) {
        expect(bodies, 'events').toEqual(['police']);
        expect(read.foreignClocks, 'clocks').toBe(0);
      } else {
        expect(bodies, 'events').toContain('police');
      }
    },
  );
});

describe('while names are not kept', () => {
  it('nobody reads, opens or writes one, by interface and by policy', async () => {
    const { id, accusedId } = cases.investigation;
    const first = await office.as('quan-tri-he-thong');
    const proposed = await first.send<{ id: string }>('POST', '/case-content', {
      mode: 'dates-only',
      number: '88/QĐ-UBND',
      on: '2026-10-30',
    });
    expect(proposed.status, JSON.stringify(proposed.body)).toBe(200);
    const confirm = async (name: string) =>
      (await office.as(name)).send('POST', `/case-content/${proposed.body.id}/confirm`, {});
    expect(await confirm('quan-tri-he-thong')).toMatchObject({
      body: { code: 'case-content.two-persons' },
    });
    expect((await confirm('dieu-phoi')).status).toBe(403);
    expect(
      (await (await office.as('dieu-tra')).get<{ mode: string }>('/case-content')).body.mode,
    ).toBe('full');
    expect((await confirm('quan-tri-2')).status).toBe(200);
    const shown = await (await office.as('dieu-tra')).get('/case-content');
    expect(shown.body).toEqual({
      mode: 'dates-only',
      decision: { number: '88/QĐ-UBND', on: '2026-10-30' },
      proposed: null,
    });
    const opened = await (await office.as('dieu-tra')).send(
      'POST',
      `/cases/${id}/accused/${accusedId}/name/open`,
      { purpose: 'investigate' },
    );
    expect(opened).toMatchObject({ status: 409, body: { code: 'case.names-closed' } });
    expect((await asOfficer('dieu-tra', id, accusedId)).names).toBe(0);
    const named = await office.post_('dieu-tra', id, '/accused', {
      at: '2026-10-30T09:00:00+07:00',
      office: 'head-of-investigation',
      charges: [{ article: '150', paragraph: 1, points: [] }],
      under18: false,
      name: { fullName: 'Lò Ai Đó' },
    });
    expect(named.body).toMatchObject({ code: 'case.names-closed' });
    const bare = await office.post_('dieu-tra', id, '/accused', {
      at: '2026-10-30T09:00:00+07:00',
      office: 'head-of-investigation',
      charges: [{ article: '150', paragraph: 1, points: [] }],
      under18: false,
    });
    expect(bare.body).toMatchObject({ mark: 'BC2' });
  });
});

/** What the policies alone let a post read and change, whatever the server's code asks. */
async function asOfficer(name: string, caseId: string, accusedId: string) {
  const { db } = office.province;
  const found = await db.asOwner((client) =>
    client.query(
      `select o.id as officer, p.id as post, p.agency_id as agency, a.lft, a.rgt, p.province_id, p.role_code,
              (select string_agg(permission, ',') from role_permission r where r.role_code = p.role_code) as permissions
         from officer o join post p on p.officer_id = o.id join agency a on a.id = p.agency_id
        where o.sign_in_name = $1 order by p.valid_from limit 1`,
      [name],
    ),
  );
  const who = found.rows[0];
  return await asSystem(db, 'test', async (tx) => {
    await sql`
      select set_config('app.now', '2026-11-02T08:00:00+07:00', true), set_config('app.province', ${String(who.province_id)}, true),
             set_config('app.officer', ${who.officer}, true), set_config('app.post', ${who.post}, true),
             set_config('app.agency', ${who.agency}, true), set_config('app.lo', ${String(who.lft)}, true),
             set_config('app.hi', ${String(who.rgt)}, true), set_config('app.roles', ${who.role_code}, true),
             set_config('app.permissions', ${who.permissions ?? ''}, true)`.execute(tx);
    await sql`set local role app_officer`.execute(tx);
    const { rows } = await sql<{
      cases: number;
      accused: number;
      names: number;
      charges: number;
      bodies: string;
      foreignClocks: number;
    }>`
      select (select count(*)::integer from criminal_case where id = ${caseId}::uuid) as cases,
             (select count(*)::integer from accused where id = ${accusedId}::uuid) as accused,
             (select count(*)::integer from accused_name where id = ${accusedId}::uuid) as names,
             (select count(*)::integer from case_charge where case_id = ${caseId}::uuid) as charges,
             coalesce((select string_agg(distinct body, ',' order by body) from case_event where case_id = ${caseId}::uuid), '') as bodies,
             (select count(*)::integer from running_clock where record_id = ${caseId}::uuid and detail ->> 'body' <> 'police') as "foreignClocks"
    `.execute(tx);
    const changed =
      await sql`update criminal_case set book_number = book_number where id = ${caseId}::uuid`.execute(
        tx,
      );
    const row = rows[0];
    if (row === undefined) {
      throw new Error('nothing was counted');
    }
    return { ...row, changeable: Number(changed.numAffectedRows ?? 0) };
  });
}
