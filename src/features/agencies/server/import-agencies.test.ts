import { describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import { fileSession } from '../../../../tests/harness/file-session.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import { finishSignIns } from '../../../../tests/harness/sample-work.ts';
import type { AgencyImportView } from '../contract.ts';

const province = await aProvince('2026-03-02');
const admin = await fileSession(province.app, 'quan-tri-he-thong');
const clerk = await fileSession(province.app, 'van-thu');
await finishSignIns(province.db);

const HEADING =
  'Tên cơ quan;Tên gọn;Loại;Cấp;Từ ngày;Đến ngày;Cơ quan cấp trên;Mã đơn vị;Tên khác;Căn cứ';

async function preview(lines: readonly string[], name = 'co-quan.csv') {
  const bytes = new TextEncoder().encode([HEADING, ...lines].join('\r\n'));
  return await admin.upload<AgencyImportView & { code: string; params: object }>(
    '/agency-imports',
    { name, bytes },
  );
}

async function stored(name: string) {
  return await asSystem(province.db, 'test', (tx) =>
    tx
      .selectFrom('agency')
      .leftJoin('agency as above', 'above.id', 'agency.parent_id')
      .selectAll('agency')
      .select('above.name as above')
      .where('agency.name', '=', name)
      .execute(),
  );
}

const accept = (id: string) =>
  admin.send<{ written: number; code: string }>('POST', `/agency-imports/${id}/accept`, {});

describe('a table of agencies', () => {
  it('shows what it would do and writes nothing before it is accepted', async () => {
    const { status, body } = await preview([
      'Chi cục Mẫu Phòng ngừa;CC Phòng ngừa;Hội;Cấp tỉnh;01/01/2026;;Trung tâm Mẫu;;CCPN;QĐ mẫu',
      'Trung tâm Mẫu;TT Mẫu;association;province;1/1/2026;;;;TTM; ',
    ]);
    expect([status, body.fresh, body.changed, body.rejected]).toEqual([200, 2, 0, []]);
    expect(await stored('Trung tâm Mẫu')).toEqual([]);
    const written = await accept(body.id);
    expect(written.body.written).toBe(2);
    const [below] = await stored('Chi cục Mẫu Phòng ngừa');
    const [above] = await stored('Trung tâm Mẫu');
    expect(below).toMatchObject({
      above: 'Trung tâm Mẫu',
      valid_from: '2026-01-01',
      legal_basis: 'QĐ mẫu',
    });
    expect((below?.lft ?? 0) > (above?.lft ?? 0) && (below?.rgt ?? 0) <= (above?.rgt ?? 0)).toBe(
      true,
    );
    const found = await admin.send<{ rows: { name: string }[] }>('POST', '/agencies/find', {
      words: 'ccpn',
    });
    expect(found.body.rows.map((row) => row.name)).toEqual(['Chi cục Mẫu Phòng ngừa']);
  });

  it('names every wrong row with its line and what to do; the right ones can be written', async () => {
    const { body } = await preview([
      'Hội Mẫu A;;association;province;01/01/2026;;;;;',
      ';;association;province;01/01/2026;;;;;',
      'Hội Mẫu B;;câu lạc bộ;province;01/01/2026;;;;;',
      'Hội Mẫu C;;association;liên tỉnh;01/01/2026;;;;;',
      'Hội Mẫu D;;association;province;31/02/2026;;;;;',
      'Hội Mẫu E;;association;province;01/01/2026;01/01/2025;;;;',
      'Hội Mẫu F;;association;province;01/01/2026;;;99999;;',
      'Hội Mẫu G;;association;province;01/01/2026;;Cơ quan không có;;;',
      'Hội Mẫu A;;association;province;01/01/2026;;;;;',
      'Hội Mẫu H;;association;province;01/01/2026;;Hội Mẫu B;;;',
      'Hội Mẫu I;;association;province;01/01/2026;;Hội Mẫu K;;;',
      'Hội Mẫu K;;association;province;01/01/2026;;Hội Mẫu I;;;',
    ]);
    expect(body.rejected.map((row) => [row.line, row.reason])).toEqual([
      [3, 'name-missing'],
      [4, 'kind-unknown'],
      [5, 'level-wrong'],
      [6, 'day-wrong'],
      [7, 'days-turned'],
      [8, 'place-unknown'],
      [9, 'parent-unknown'],
      [10, 'twice'],
      [11, 'parent-wrong'],
      [12, 'parent-wrong'],
      [13, 'parent-wrong'],
    ]);
    expect(body.rejected.every((row) => row.vi !== '' && row.en !== '')).toBe(true);
    expect((await accept(body.id)).body.written).toBe(1);
    expect(await stored('Hội Mẫu A')).toHaveLength(1);
    expect(await stored('Hội Mẫu H')).toEqual([]);
  });

  it('corrects an agency that is there, never what it is, and brings no ended one back', async () => {
    await asSystem(province.db, 'test', (tx) =>
      tx
        .updateTable('agency')
        .set({ valid_to: '2026-02-28' })
        .where('name', '=', 'Hội Mẫu A')
        .execute(),
    );
    const { body } = await preview([
      'hội mẫu a;Hội A;association;province;05/01/2026;;;;HMA;QĐ 5',
      'Trung tâm Mẫu;;ministry;central;01/01/2026;;;;;',
      'Chi cục Mẫu Phòng ngừa;;association;province;01/01/2026;;Sở Y tế;;;',
    ]);
    expect([body.fresh, body.changed]).toEqual([0, 1]);
    expect(body.rejected.map((row) => row.reason)).toEqual(['kind-other', 'parent-other']);
    await accept(body.id);
    expect(await stored('Hội Mẫu A')).toMatchObject([
      {
        short_name: 'Hội A',
        valid_from: '2026-01-05',
        valid_to: '2026-02-28',
        legal_basis: 'QĐ 5',
      },
    ]);
  });

  it('is accepted once, and adds nobody twice whom another added meanwhile', async () => {
    const line = 'Hội Mẫu Hai Lần;;association;province;01/01/2026;;;;;';
    const [one, other] = [await preview([line]), await preview([line])];
    expect((await accept(one.body.id)).status).toBe(200);
    expect((await accept(one.body.id)).body.code).toBe('agency.import-closed');
    expect((await accept(other.body.id)).status).toBe(200);
    expect(await stored('Hội Mẫu Hai Lần')).toHaveLength(1);
    const dropped = await preview(['Hội Mẫu Bỏ;;association;province;01/01/2026;;;;;']);
    await admin.send('POST', `/agency-imports/${dropped.body.id}/abandon`, {});
    expect((await accept(dropped.body.id)).body.code).toBe('agency.import-closed');
    expect(await stored('Hội Mẫu Bỏ')).toEqual([]);
  });

  it('is refused without its needed columns, with no right row, and from whoever may not', async () => {
    const bytes = new TextEncoder().encode('Tên cơ quan;Cấp\r\nHội Mẫu;province');
    const short = await admin.upload<{ code: string; params: { columns: string } }>(
      '/agency-imports',
      { name: 'thieu.csv', bytes },
    );
    expect(short.body).toMatchObject({ code: 'agency.import-columns' });
    expect(short.body.params.columns).toBe('loại, từ ngày');
    const none = await preview([';;;;;;;;;']);
    expect((await accept(none.body.id)).body.code).toBe('agency.nothing-to-write');
    const refused = await clerk.upload('/agency-imports', { name: 'x.csv', bytes });
    expect(refused.status).toBe(403);
  });

  it('of hundreds of wrong rows says how many there are', async () => {
    const wrong = Array.from({ length: 620 }, (_, at) => `Hội ${at};;sai;province;01/01/2026;;;;;`);
    const { body } = await preview(wrong);
    expect([body.rejected.length, body.rejectedCount]).toEqual([500, 620]);
  });
});
