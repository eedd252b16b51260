import { beforeAll, describe, expect, it } from 'vitest';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import type { JurisdictionBody } from '../contract.ts';

let office: TipOffice;
let region: string;
let other: string;

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  const { rows } = await office.province.db.asOwner((client) =>
    client.query(
      `select id from agency where kind = 'regional-procuracy' and valid_to is null order by lft`,
    ),
  );
  region = String(rows[0]?.id);
  other = String(rows[1]?.id);
});

describe('the communes of a khu vực procuracy', () => {
  it('say who supervises a tip whose commune is known later, and danger told later is told on', async () => {
    const duty = await office.as('truc-ban');
    const facts = { reporterStanding: 'anonymous', offence: { article: '150', paragraph: 1 } };
    const { id } = await office.receive(duty, { facts, channel: 'letterbox', reporter: undefined });
    const procurator = await office.as('kiem-sat-kv');
    expect(await office.sees(procurator, id)).toBe(false);
    const { revision } = (await duty.get<{ revision: number }>(`/tips/${id}`)).body;
    const corrected = { ...facts, placeId: office.placeId, urgency: 'danger-now' };
    const answer = await duty.send('POST', `/tips/${id}/content`, { revision, facts: corrected });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(await office.sees(procurator, id)).toBe(true);
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(`select 1 from danger_alert where record_id = $1`, [id]),
    );
    expect(rows).toHaveLength(1);
  });

  it('pass to another from a day on; a tip of that commune is then supervised there', async () => {
    expect((await bodies()).find((body) => body.id === region)?.communes).toMatchObject([
      { id: office.placeId, since: '2025-07-01' },
    ]);
    expect((await give({ agencyId: other, from: '2026-03-02' })).status).toBe(200);
    const after = await bodies();
    expect(after.find((body) => body.id === region)?.communes).toEqual([]);
    expect(after.find((body) => body.id === other)?.communes).toMatchObject([
      { id: office.placeId, since: '2026-03-02' },
    ]);
    const tip = await office.receive(await office.as('cong-an-xa'));
    expect(await office.sees(await office.as('kiem-sat-kv'), tip.id)).toBe(false);
  });

  it('are not given twice from the same day, nor to another kind of body', async () => {
    expect((await give({ agencyId: region, from: '2026-03-02' })).body.code).toBe(
      'tip.jurisdiction-later',
    );
    const police = await office.agency('provincial-police');
    expect((await give({ agencyId: police, from: '2026-04-01' })).body.code).toBe(
      'tip.jurisdiction-not-fit',
    );
  });

  it('are the business of whoever keeps the agencies', async () => {
    for (const name of ['kiem-sat', 'thu-truong', 'dieu-phoi', 'quan-tri-co-quan']) {
      expect((await (await office.as(name)).get('/jurisdiction')).status, name).toBe(403);
      expect((await give({ agencyId: region, from: '2026-05-01' }, name)).status, name).toBe(403);
    }
  });
});

async function bodies(): Promise<JurisdictionBody[]> {
  const admin = await office.as('quan-tri-he-thong');
  return (await admin.get<{ bodies: JurisdictionBody[] }>('/jurisdiction')).body.bodies;
}

async function give(body: object, by = 'quan-tri-he-thong') {
  return await (await office.as(by)).send<{ code: string }>('PUT', '/jurisdiction', {
    placeIds: [office.placeId],
    ...body,
  });
}
