import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import type { Officer } from '../../../../tests/harness/province.ts';
import { aPublicOffice, type PublicOffice } from '../../../../tests/harness/public-office.ts';
import type { ComplaintView } from '../contract.ts';
import { recountComplaints } from './index.ts';

const WORDS = 'Bị giữ ở đồn hai ngày không có lệnh';

let world: PublicOffice;
let procurator: Officer;

beforeAll(async () => {
  world = await aPublicOffice();
  procurator = await world.office.as('kiem-sat');
}, 240_000);

describe('a complaint about an arrest', () => {
  it('runs twenty-four hours, three days once more has to be checked, and ends with a numbered decision', {
    timeout: 60_000,
  }, async () => {
    const id = await takeIn({ matter: 'restraint', receivedAt: '2026-03-02T07:00:00+07:00' });
    expect((await view(id)).clock).toMatchObject({
      rule: 'KN-02',
      dueAt: '2026-03-03T00:00:00.000Z',
    });
    await step(id, { step: 'take-on' });
    await step(id, { step: 'ask-more-time' });
    expect((await view(id)).clock).toMatchObject({ rule: 'KN-02-kd', dueOn: '2026-03-05' });
    expect((await tryStep(id, { step: 'settle' })).body).toMatchObject({
      code: 'complaint.outcome-required',
    });
    await step(id, {
      step: 'settle',
      outcome: 'partly-upheld',
      compensation: true,
      words: 'Lệnh giữ được ghi sau khi đã giữ người.',
    });
    const settled = await view(id);
    expect(settled).toMatchObject({ state: 'settled', outcome: 'partly-upheld', decision: null });
    expect(settled.steps).toEqual(['number-decision']);
    expect((await open(id, 'complaint-decision')).text).toContain('ghi sau khi');
    const paper = await procurator.get<Buffer>(`/complaints/${id}/decision`);
    expect(paper.status).toBe(200);
    expect(paper.body.subarray(0, 2).toString()).toBe('PK');
    await step(id, { step: 'number-decision', number: '7/QĐ-VKS', on: '2026-03-02' });
    await step(id, { step: 'serve-result' });
    const served = await view(id);
    expect(served.decision).toEqual({ number: '7/QĐ-VKS', on: '2026-03-02' });
    expect(served.clocks.find((clock) => clock.rule === 'KN-04')).toMatchObject({
      state: 'running',
      dueOn: '2026-03-05',
    });
    expect(served.events.map((event) => event.kind)).toEqual([
      'receive',
      'take-on',
      'ask-more-time',
      'settle',
      'number-decision',
      'serve-result',
    ]);
  });

  it('is refused a step that comes too late, from the future, or on an old revision', async () => {
    const id = await takeIn({});
    expect(
      (await tryStep(id, { step: 'take-on', at: '2026-03-09T08:00:00+07:00' })).body.code,
    ).toBe('complaint.dated-in-future');
    await step(id, { step: 'take-on' });
    expect((await tryStep(id, { step: 'take-on' })).body.code).toBe('complaint.other-state');
    expect((await tryStep(id, { step: 'withdraw', revision: 1 })).body.code).toBe('record.changed');
    await step(id, { step: 'withdraw' });
    expect((await view(id)).clock).toBeNull();
  });
});

describe('a second complaint', () => {
  it('names who settled it first, so that it never comes back to the same desk', async () => {
    const officer = await world.office.as('tro-giup-phap-ly');
    const answer = await officer.send<{ code: string }>('POST', '/complaints', {
      kind: 'complaint',
      matter: 'decision',
      standing: 'victim',
      channel: 'in-person',
      round: 'second-settlement',
      receivedAt: '2026-03-02T07:00:00+07:00',
      againstId: await world.office.agency('provincial-police'),
      againstWho: 'officer',
      words: 'Không đồng ý với quyết định giải quyết lần đầu.',
    });
    expect(answer.body.code).toBe('complaint.first-settler-needed');
  });
});

describe('the days of a complaint', () => {
  const due = async (id: string) => {
    const list = await procurator.get<{ rows: { id: string; clock: { dueOn: string } | null }[] }>(
      '/complaints?limit=200',
    );
    return list.body.rows.find((row) => row.id === id)?.clock?.dueOn;
  };
  const recount = () => {
    const { db, deps } = world.office.province;
    return asSystem(db, 'test', (tx) => recountComplaints(tx, deps.now()));
  };
  const traces = async (id: string) =>
    (
      await world.office.province.db.asOwner((client) =>
        client.query(
          'select cause, changes from clock_trace where record_id = $1 order by at, id',
          [id],
        ),
      )
    ).rows;

  it('follow the calendar and what the house decides of a rule, in lists too, with a trace that no officer reads', async () => {
    const id = await takeIn({ receivedAt: '2026-03-02T07:00:00+07:00' });
    expect(await due(id)).toBe('2026-03-09');
    const administrator = await world.office.as('quan-tri-he-thong');
    const day = await administrator.send('PUT', '/calendar-days/2026-03-09', {
      kind: 'day-off',
      nameVi: 'Nghỉ bù theo quyết định của tỉnh',
      basis: '12/QĐ-UBND',
    });
    expect(day.status, JSON.stringify(day.body)).toBe(200);
    expect(await due(id)).toBe('2026-03-09');
    expect(await recount()).toBeGreaterThan(0);
    expect(await due(id)).toBe('2026-03-10');
    expect(await recount()).toBe(0);
    const decided = await administrator.send('POST', '/clock-values', {
      rule: 'KN-03',
      value: { part: 'length', length: { days: 10 } },
      from: '2026-03-01',
      decidedBy: 'Viện trưởng VKSND tỉnh',
      note: 'công văn 12/VKS',
    });
    expect(decided.status, JSON.stringify(decided.body)).toBe(200);
    const longer = await administrator.send<{ code: string }>('POST', '/clock-values', {
      rule: '173',
      value: { part: 'minor-share', of: 3, in: 4 },
      from: '2026-03-01',
      decidedBy: 'Viện trưởng VKSND tỉnh',
      note: 'công văn 13/VKS',
    });
    expect([longer.status, longer.body.code]).toEqual([400, 'input.invalid']);
    await recount();
    expect(await due(id)).toBe('2026-03-12');
    const kept = await traces(id);
    expect(kept.map((one) => one.cause)).toEqual(['calendar', 'rule']);
    expect(kept[0].changes).toMatchObject([
      { from: '2026-03-09T17:00:00.000Z', to: '2026-03-10T17:00:00.000Z' },
    ]);
  });

  it('move in no complaint that is over, and nobody but who keeps the calendar makes them stale', async () => {
    const id = await takeIn({});
    await step(id, { step: 'withdraw' });
    const refused = await (await world.office.as('kiem-sat')).send(
      'PUT',
      '/calendar-days/2026-03-11',
      { kind: 'day-off', nameVi: 'Nghỉ', basis: 'x' },
    );
    expect(refused.status).toBe(403);
    expect(await recount()).toBe(0);
    expect(await traces(id)).toEqual([]);
  });
});

describe('a colleague complained about', () => {
  it('stands in the group that settles it and learns nothing once he is named', async () => {
    const id = await takeIn({
      againstId: await world.office.agency('regional-procuracy'),
      againstWho: 'unit',
    });
    const { rows } = await world.office.province.db.asOwner((client) =>
      client.query(
        `select officer_id from post p join officer o on o.id = p.officer_id where o.sign_in_name = 'kiem-sat-kv'`,
      ),
    );
    const officerId = String(rows[0]?.officer_id);
    const officers = await procurator.get<{ rows: { id: string }[] }>(`/complaints/${id}/officers`);
    expect(officers.body.rows.map((row) => row.id)).toContain(officerId);
    await step(id, { step: 'name-officer', officerId });
    const province = await world.office.agency('provincial-procuracy');
    await world.office.province.db.asOwner((client) =>
      client.query(`update post set agency_id = $1 where officer_id = $2`, [province, officerId]),
    );
    const moved = await world.office.as('kiem-sat-kv');
    expect((await moved.get(`/complaints/${id}`)).status).toBe(404);
    const listed = await moved.get<{ rows: { id: string }[] }>('/complaints?limit=200&closed=true');
    expect(listed.body.rows.map((row) => row.id)).not.toContain(id);
    expect((await view(id)).officer?.id).toBe(officerId);
  });
});

describe('a complaint from the public page', () => {
  it('is taken up in the sender’s own words, received when it was lodged, once', {
    timeout: 60_000,
  }, async () => {
    await lodge('Cán bộ đồn đòi tiền');
    const id = await firstLodging(procurator);
    const codes = {
      lodgingId: id,
      purpose: 'complaint',
      kind: 'accusation',
      matter: 'conduct',
      standing: 'other-person',
      againstId: await world.office.agency('provincial-police'),
      againstWho: 'officer',
    };
    const early = await procurator.send<{ code: string }>(
      'POST',
      '/complaints/from-lodging',
      codes,
    );
    expect(early.body.code).toBe('lodging.not-opened');
    await procurator.send('POST', `/lodgings/${id}/open`, { purpose: 'complaint' });
    const made = await procurator.send<{ id: string }>('POST', '/complaints/from-lodging', codes);
    expect(made.status).toBe(200);
    expect((await open(made.body.id, 'complaint-words')).text).toContain('đòi tiền');
    expect((await view(made.body.id)).channel).toBe('public-page');
    const again = await procurator.send<{ code: string }>(
      'POST',
      '/complaints/from-lodging',
      codes,
    );
    expect(again.body.code).toBe('record.changed');
    const police = await world.office.as('thu-truong');
    const refused = await police.send('POST', '/complaints/from-lodging', codes);
    expect(refused.status).toBe(404);
  });

  it('leaves the group with the head, lodging and all, where it is about a colleague', {
    timeout: 60_000,
  }, async () => {
    await lodge('Kiểm sát viên bảo rút đơn');
    const id = await firstLodging(procurator);
    await procurator.send('POST', `/lodgings/${id}/open`, { purpose: 'complaint' });
    const made = await procurator.send<{ id: string | null }>('POST', '/complaints/from-lodging', {
      lodgingId: id,
      purpose: 'complaint',
      kind: 'complaint',
      matter: 'conduct',
      standing: 'victim',
      againstId: await world.office.agency('provincial-procuracy'),
      againstWho: 'officer',
    });
    expect(made.status).toBe(200);
    expect(made.body.id).toBeNull();
    expect((await procurator.get(`/lodgings/${id}`)).status).toBe(404);
    const head = await world.office.as('vien-truong');
    expect((await head.get(`/lodgings/${id}`)).status).toBe(200);
    const list = await head.get<{ rows: { channel: string }[] }>('/complaints');
    expect(list.body.rows.some((row) => row.channel === 'public-page')).toBe(true);
  });
});

async function takeIn(changes: object): Promise<string> {
  const desk = await world.office.as('tro-giup-phap-ly');
  const answer = await desk.send<{ code: string }>('POST', '/complaints', {
    kind: 'complaint',
    matter: 'decision',
    standing: 'relative',
    channel: 'letter',
    receivedAt: '2026-03-02T07:00:00+07:00',
    againstId: await world.office.agency('provincial-police'),
    againstWho: 'officer',
    words: WORDS,
    ...changes,
  });
  if (answer.status !== 200) {
    throw new Error(JSON.stringify(answer.body));
  }
  const { rows } = await world.office.province.db.asOwner((client) =>
    client.query('select id from complaint where code = $1', [answer.body.code]),
  );
  return String(rows[0]?.id);
}

async function view(id: string): Promise<ComplaintView> {
  return (await procurator.get<ComplaintView>(`/complaints/${id}`)).body;
}

async function open(id: string, part: string): Promise<{ text: string }> {
  const opened = await procurator.send<{ text: string }>('POST', `/complaints/${id}/open`, {
    part,
    purpose: 'complaint',
  });
  return opened.body;
}

async function tryStep(id: string, body: object) {
  const { revision } = await view(id);
  return await procurator.send<{ code: string }>('POST', `/complaints/${id}/steps`, {
    revision,
    at: '2026-03-02T08:00:00+07:00',
    ...body,
  });
}

async function step(id: string, body: object): Promise<void> {
  const answer = await tryStep(id, body);
  if (answer.status !== 200) {
    throw new Error(`${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`);
  }
}

async function lodge(account: string): Promise<void> {
  await world.lodge({ kind: 'complaint', about: 'yes', danger: 'not-now', account });
  await world.watch();
}

async function firstLodging(officer: Officer): Promise<string> {
  const listed = await officer.get<{ rows: { id: string; state: string }[] }>('/lodgings');
  return listed.body.rows.find((row) => row.state === 'waiting')?.id ?? '';
}
