import { beforeAll, describe, expect, it } from 'vitest';
import {
  aCaseOffice,
  type CaseOffice,
  PLANTED_ACCUSED,
} from '../../../../tests/harness/case-office.ts';

let office: CaseOffice;
let id: string;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  id = await office.open();
  await office.bring('judged', id);
  await office.post_('tham-phan-kv', id, '/legal-notes', {
    at: '2026-10-20T09:00:00+07:00',
    matter: 'paragraph-facts',
    provision: 'Điều 150',
    text: `Bị cáo ${PLANTED_ACCUSED} cho rằng`,
  });
}, 180_000);

describe('the name of an accused', () => {
  it('stands in clear nowhere in the database', async () => {
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(`
        select table_name, column_name, udt_name from information_schema.columns
         where table_schema = 'public' and udt_name in ('text', 'jsonb', '_text', 'bytea')
           and table_name in (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')`),
    );
    const words = ['Trượng Phiêng', 'truong phieng', 'TRƯỢNG PHIÊNG'];
    const found: string[] = [];
    for (const { table_name, column_name, udt_name } of rows) {
      const text =
        udt_name === 'bytea' ? `encode("${column_name}", 'escape')` : `"${column_name}"::text`;
      const hit = await office.province.db.asOwner((client) =>
        client.query(
          `select 1 from "${table_name}" where ${words.map((_, at) => `${text} like '%' || $${at + 1} || '%'`).join(' or ')} limit 1`,
          words,
        ),
      );
      if (hit.rows.length > 0) {
        found.push(`${table_name}.${column_name}`);
      }
    }
    expect(rows.length).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });

  it('stands in no answer but the one that opens it', async () => {
    for (const name of [
      'dieu-tra',
      'kiem-sat-kv',
      'tham-phan-kv',
      'lanh-dao',
      'dieu-phoi',
      'van-thu',
    ]) {
      const officer = await office.as(name);
      for (const path of [
        `/cases/${id}`,
        '/cases',
        '/case-board',
        '/case-outline',
        '/case-counts?from=2026-01-01&to=2026-12-31',
        '/hearings?from=2026-01-01&to=2026-12-31',
        '/hearing-outline?from=2026-01-01&to=2026-12-31',
        '/case-hand-overs?state=accepted',
        '/legal-notes?from=2026-01-01&to=2026-12-31',
        '/case-papers/to-number',
        '/own-victim-steps',
        '/notifications',
      ]) {
        const answer = await officer.get(path);
        expect(JSON.stringify(answer.body), `${name} ${path}`).not.toContain('Phiêng');
      }
    }
  });

  it('is opened with a purpose that fits, and the reading stands in the trail without it', async () => {
    const { rows } = await office.province.db.asOwner((client) =>
      client.query('select id from accused where case_id = $1', [id]),
    );
    const open = async (purpose: string) =>
      (await office.as('tham-phan-kv')).send(
        'POST',
        `/cases/${id}/accused/${rows[0].id}/name/open`,
        { purpose },
      );
    expect((await open('support-victim')).status).not.toBe(200);
    expect(await open('prepare-hearing')).toMatchObject({
      status: 200,
      body: { state: 'open', fullName: PLANTED_ACCUSED },
    });
    const trail = await office.province.db.asOwner((client) =>
      client.query(
        `select purpose, fields from audit_entry where action = 'accused.opened' and record_id = $1`,
        [rows[0].id],
      ),
    );
    expect(trail.rows).toEqual([{ purpose: 'prepare-hearing', fields: ['full_name', 'marks'] }]);
  });
});
