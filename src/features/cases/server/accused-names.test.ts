import { beforeAll, describe, expect, it } from 'vitest';
import {
  aCaseOffice,
  type CaseOffice,
  PLANTED_ACCUSED,
} from '../../../../tests/harness/case-office.ts';

let office: CaseOffice;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
}, 180_000);

/** An accused charged under the wrong name. */
async function aCase(): Promise<{ id: string; accusedId: string }> {
  const id = await office.open();
  let accusedId = '';
  await office.bring('investigation', id, async (charged) => {
    accusedId = charged;
  });
  return { id, accusedId };
}

async function prints(accusedId: string): Promise<{ open: number; values: string[] }> {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query(
      `select encode(value, 'hex') as value, closed_at is null as open from fingerprint
        where record_kind = 'accused' and record_id = $1 order by 1`,
      [accusedId],
    ),
  );
  return {
    open: rows.filter((row) => row.open).length,
    values: rows.map((row) => String(row.value)),
  };
}

const correct = (of: { id: string; accusedId: string }, fullName: string, by = 'dieu-tra') =>
  office.put_(by, of.id, `/accused/${of.accusedId}/name`, {
    purpose: by === 'dieu-tra' ? 'correct-record' : 'supervise-legality',
    fullName,
  });

describe('a corrected name', () => {
  it('leaves nothing of the wrong one in matching, in the same act; the right one enters it', async () => {
    const one = await aCase();
    const before = await prints(one.accusedId);
    expect(before.open).toBeGreaterThan(0);
    const done = await correct(one, 'Sùng Thị Khe Mây');
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    const after = await prints(one.accusedId);
    expect(after.open).toBe(before.open);
    expect(after.values.filter((value) => before.values.includes(value))).toEqual([]);
    expect((await correct(one, PLANTED_ACCUSED)).status).toBe(200);
    expect(await prints(one.accusedId)).toEqual(before);
  });

  it('changes nothing in matching where only the marks are corrected', async () => {
    const one = await aCase();
    const before = await prints(one.accusedId);
    expect((await correct(one, PLANTED_ACCUSED)).status).toBe(200);
    expect(await prints(one.accusedId)).toEqual(before);
  });

  it('of a person who was cleared stays out of matching', async () => {
    const one = await aCase();
    await office.post_('kiem-sat-kv', one.id, `/accused/${one.accusedId}/answer`, {
      at: '2026-07-18T09:00:00+07:00',
      office: 'head-of-procuracy',
      answer: 'cancelled',
    });
    const done = await correct(one, 'Sùng Thị Khe Mây', 'kiem-sat-kv');
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect((await prints(one.accusedId)).open).toBe(0);
  });
});
