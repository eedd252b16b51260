import { beforeAll, describe, expect, it } from 'vitest';
import { aTipOffice, PLANTED, type TipOffice } from '../../../../tests/harness/tip-office.ts';

let office: TipOffice;
let tip: { id: string; code: string };
let commune: { full_name: string; folded: string };

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  tip = await office.receive(await office.as('cong-an-xa'));
  const places = await office.province.db.asOwner((client) =>
    client.query('select full_name, folded from place where id = $1', [office.placeId]),
  );
  commune = places.rows[0];
}, 120_000);

interface Found {
  rows?: { id: string }[];
  next?: string | null;
}

async function find(name: string, words: string, page = {}) {
  const officer = await office.as(name);
  return await officer.send<Found>('POST', '/tips/search', { words, ...page });
}

describe('finding a tip', () => {
  it('goes by code, book number, commune with or without marks, article, and value', async () => {
    for (const words of [
      tip.code,
      tip.code.toLowerCase(),
      '12/2026',
      '12',
      commune.full_name,
      commune.folded,
      commune.full_name.toUpperCase(),
      '150',
      'Điều 150',
      'dieu 150',
      '98H1-774.21',
      PLANTED.account,
      PLANTED.denounced,
    ]) {
      const { status, body } = await find('cong-an-xa', words);
      expect(status, words).toBe(200);
      expect(
        body.rows?.map((row) => row.id),
        words,
      ).toEqual([tip.id]);
    }
  });

  it('finds nothing by another commune, another article, or signs that match anything', async () => {
    for (const words of ['Điều 151', 'Điều 15', '%%', 'xa khong co that', '0911 222 333']) {
      expect((await find('cong-an-xa', words)).body.rows, words).toEqual([]);
    }
  });

  it('gives a stranger to the tip nothing, whatever is typed', async () => {
    for (const name of ['truc-ban', 'dieu-tra', 'bien-phong', 'phu-nu', 'tham-phan', 'lanh-dao']) {
      for (const words of [tip.code, '12/2026', commune.folded, 'Điều 150', PLANTED.account]) {
        expect((await find(name, words)).body.rows ?? [], `${name} ${words}`).toEqual([]);
      }
    }
  });

  it('goes on by page without showing a tip twice', async () => {
    const other = await office.receive(await office.as('cong-an-xa'), { bookNumber: '13/2026' });
    const first = await find('cong-an-xa', '150', { limit: 1 });
    const second = await find('cong-an-xa', '150', { limit: 1, after: first.body.next });
    const shown = [...(first.body.rows ?? []), ...(second.body.rows ?? [])].map((row) => row.id);
    expect(shown.toSorted()).toEqual([tip.id, other.id].toSorted());
    expect(second.body.next).toBeNull();
  });

  it('leaves nothing of the words in the trail or the table of repeated requests', async () => {
    const words = 'Zwqx Kvjf';
    await find('cong-an-xa', words);
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select (select count(*) from audit_entry a where a::text ilike '%zwqx%')::integer as audit,
                (select count(*) from idempotency k where k::text ilike '%zwqx%')::integer as kept`,
      ),
    );
    expect(rows[0]).toEqual({ audit: 0, kept: 0 });
  });
});
