import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '#platform/server/database/database.ts';
import {
  aCaseOffice,
  type CaseOffice,
  PLANTED_ACCUSED,
  take,
} from '../../../../tests/harness/case-office.ts';
import type { CaseView } from '../contract.ts';
import { minimiseAccused } from './minimise-accused.ts';

let office: CaseOffice;

beforeAll(async () => {
  office = await aCaseOffice('2027-03-01T08:00:00+07:00');
}, 180_000);

const at = (day: string, hour = '09:00') => `${day}T${hour}:00+07:00`;

async function seen(by: string, id: string): Promise<CaseView> {
  const answer = await office.view<CaseView>(by, id);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

async function act(by: string, id: string, path: string, body: object) {
  const answer = await office.post_(by, id, path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

const clock = (view: CaseView, rule: string) => view.clocks.find((one) => one.rule === rule);
const step = (by: string, id: string, day: string, what: object) =>
  office.post_(by, id, '/steps', { at: at(day), ...what });

/** Brings a case whose judgment was appealed before the provincial court, its hearing held. */
async function onAppeal(
  heard = true,
): Promise<{ id: string; accusedId: string; appealId: string }> {
  const id = await office.open();
  await office.bring('judged', id);
  const accusedId = (await seen('tham-phan-kv', id)).accusedList[0]?.id ?? '';
  const { appealId } = await act('tham-phan-kv', id, '/appeals', {
    at: at('2026-10-12'),
    party: 'accused',
    accusedId,
    lodgedOn: '2026-10-10',
  });
  await act('tham-phan-kv', id, '/hand-overs', {
    at: at('2026-10-20'),
    purpose: 'appeal',
    toAgencyId: await office.agency('provincial-court'),
    papers: ['judgment', 'appeal-notices'],
    volumes: 3,
  });
  await take(office, 'tham-phan', id, '2026-10-22');
  if (heard) {
    await hearAppeal(id);
  }
  return { id, accusedId, appealId };
}

async function hearAppeal(id: string): Promise<void> {
  expect(
    (await step('tham-phan', id, '2026-11-10', { do: 'decide-trial', office: 'presiding-judge' }))
      .status,
  ).toBe(200);
  const { hearingId } = await act('tham-phan', id, '/hearings', {
    at: at('2026-11-10', '10:00'),
    form: 'at-court',
    closed: false,
    startsAt: at('2026-11-20'),
  });
  await act('tham-phan', id, `/hearings/${hearingId}/held`, { at: at('2026-11-20', '10:00') });
}

const decide = (id: string, result: string, defendants: object[] = []) =>
  step('tham-phan', id, '2026-11-23', {
    do: 'decide-appeal',
    office: 'appeal-panel',
    params: { result },
    defendants,
  });

describe('the appeal trial', () => {
  it('has its own limits, and is decided only after its hearing', async () => {
    const { id } = await onAppeal(false);
    const view = await seen('tham-phan', id);
    expect(view).toMatchObject({ stage: 'appeal', holder: 'court' });
    expect(clock(view, '346-decision')?.nominalOn).toBe('2026-12-06');
    expect(clock(view, 'X-12')?.nominalOn).toBe('2026-12-21');
    expect((await decide(id, 'upheld')).body).toMatchObject({ code: 'case.trial-not-decided' });
    await hearAppeal(id);
    expect(clock(await seen('tham-phan', id), 'X-12')?.state).toBe('met');
    expect((await decide(id, 'upheld')).status).toBe(200);
    const over = await seen('tham-phan', id);
    expect(over).toMatchObject({ stage: 'in-force' });
    expect(over.accusedList[0]).toMatchObject({ outcome: 'convicted', word: 'convicted-person' });
  });

  it('amends a sentence, or acquits: then the name closes', async () => {
    const { id, accusedId } = await onAppeal();
    const amended = await decide(id, 'amended', [
      { accusedId, outcome: 'convicted', sentence: { kind: 'prison', months: 84 } },
    ]);
    expect(amended.status, JSON.stringify(amended.body)).toBe(200);
    expect((await seen('tham-phan', id)).accusedList[0]?.sentence).toEqual({
      kind: 'prison',
      months: 84,
    });
    const other = await onAppeal();
    expect((await decide(other.id, 'amended', [{ accusedId, outcome: 'acquitted' }])).status).toBe(
      404,
    );
    expect(
      (await decide(other.id, 'amended', [{ accusedId: other.accusedId, outcome: 'acquitted' }]))
        .status,
    ).toBe(200);
    expect((await seen('kiem-sat-kv', other.id)).accusedList[0]).toMatchObject({
      outcome: 'acquitted',
      cleared: true,
    });
  });

  it('annuls for a new investigation: no court sees it, the limit counts afresh, nobody is convicted', async () => {
    const { id } = await onAppeal();
    expect((await decide(id, 'annulled-reinvestigate')).status).toBe(200);
    expect((await office.view('tham-phan', id)).status).toBe(404);
    expect((await office.view('tham-phan-kv', id)).status).toBe(404);
    const view = await seen('dieu-tra', id);
    expect(view).toMatchObject({ stage: 'investigation', holder: 'police', round: 'fresh' });
    expect(view.accusedList[0]).toMatchObject({ outcome: null, sentence: null });
    expect(clock(view, 'I-13')).toMatchObject({ nominalOn: '2027-03-23', state: 'running' });
    expect(view.mayRecord).toBe(true);
  });

  it('annuls for a retrial: the first court prepares it again and judges again', async () => {
    const { id, accusedId } = await onAppeal();
    expect((await decide(id, 'annulled-retry')).status).toBe(200);
    const view = await seen('tham-phan-kv', id);
    expect(view).toMatchObject({ stage: 'trial', holder: 'court' });
    expect(
      view.clocks.filter((one) => one.rule === '277').map((one) => [one.nominalOn, one.doneAt]),
    ).toEqual([
      ['2026-11-03', expect.any(String)],
      ['2027-01-23', null],
    ]);
    const judge = () =>
      office.post_('tham-phan-kv', id, '/judgment', {
        at: at('2027-01-20'),
        defendants: [{ accusedId, outcome: 'convicted' }],
      });
    expect((await judge()).body).toMatchObject({ code: 'case.trial-not-decided' });
    await step('tham-phan-kv', id, '2027-01-05', { do: 'decide-trial', office: 'presiding-judge' });
    expect((await judge()).body).toMatchObject({ code: 'case.trial-not-decided' });
    const { hearingId } = await act('tham-phan-kv', id, '/hearings', {
      at: at('2027-01-06'),
      form: 'at-court',
      closed: false,
      startsAt: at('2027-01-20'),
    });
    await act('tham-phan-kv', id, `/hearings/${hearingId}/held`, { at: at('2027-01-20', '08:30') });
    expect((await judge()).status).toBe(200);
  });

  it('is stayed where every appeal is withdrawn: the first judgment is in force', async () => {
    const { id, appealId } = await onAppeal(false);
    expect((await decide(id, 'withdrawn')).body).toMatchObject({ code: 'case.appeal-open' });
    await act('tham-phan', id, `/appeals/${appealId}/withdraw`, { at: at('2026-11-12') });
    expect((await decide(id, 'withdrawn')).status).toBe(200);
    expect(await seen('tham-phan', id)).toMatchObject({ stage: 'in-force' });
  });
});

describe('a judgment in force', () => {
  async function inForce(): Promise<string> {
    const id = await office.open();
    await office.bring('judged', id);
    const entered = await step('tham-phan-kv', id, '2026-11-03', {
      do: 'enter-into-force',
      office: 'chief-justice',
    });
    expect(entered.status, JSON.stringify(entered.body)).toBe(200);
    return id;
  }

  it('waits for an absent defendant’s own window, which begins with receipt or posting', async () => {
    const id = await office.open();
    await office.bring('trial', id);
    const accusedId = (await seen('tham-phan-kv', id)).accusedList[0]?.id;
    await step('tham-phan-kv', id, '2026-09-20', { do: 'decide-trial', office: 'presiding-judge' });
    const { hearingId } = await act('tham-phan-kv', id, '/hearings', {
      at: at('2026-09-20', '10:00'),
      form: 'at-court',
      closed: false,
      startsAt: at('2026-10-01'),
    });
    await act('tham-phan-kv', id, `/hearings/${hearingId}/held`, { at: at('2026-10-01') });
    await act('tham-phan-kv', id, '/judgment', {
      at: at('2026-10-01', '16:00'),
      defendants: [{ accusedId, outcome: 'convicted', absent: true }],
    });
    const enter = (day: string) =>
      step('tham-phan-kv', id, day, { do: 'enter-into-force', office: 'chief-justice' });
    expect((await enter('2026-11-09')).body).toMatchObject({ code: 'case.appeal-open' });
    await act('tham-phan-kv', id, '/judgment-receipts', { at: at('2027-02-20'), accusedId });
    const windows = (await seen('tham-phan-kv', id)).windows;
    expect(windows).toContainEqual({
      subject: 'judgment',
      party: 'accused',
      accused: 'BC1',
      dueOn: '2027-03-08',
      state: 'running',
    });
    expect((await enter('2027-02-25')).body).toMatchObject({ code: 'case.appeal-open' });
    office.moveTo('2027-03-10T08:00:00+07:00');
    expect((await enter('2027-03-09')).status).toBe(200);
  });

  it('is set aside by cassation or reopening only, and the case goes where the higher court says', async () => {
    const id = await inForce();
    const reopen = (params: object, by = 'tham-phan-kv', office = 'appeal-panel') =>
      step(by, id, '2027-02-10', { do: 'reopen', office, params });
    const review = { to: 'trial', review: 'cassation' };
    expect((await reopen(review, 'kiem-sat-kv', 'head-of-higher-procuracy')).body).toMatchObject({
      code: 'case.wrong-office',
    });
    expect((await reopen({ to: 'trial' })).body).toMatchObject({ code: 'case.review-required' });
    const done = await reopen({ to: 'investigation', review: 'cassation' });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    const view = await seen('dieu-tra', id);
    expect(view).toMatchObject({ stage: 'investigation', holder: 'police', round: 'fresh' });
    expect(view.accusedList[0]?.outcome).toBeNull();
    expect(clock(view, 'I-13')?.nominalOn).toBe('2027-06-10');
  });
});

describe('a cleared person', () => {
  it('closes with the person of the tip, opens when the stay is set aside, and is destroyed in time', async () => {
    const { id, khepId, plantedId } = await caseOfTwo();
    await act('dieu-tra', id, `/accused/${khepId}/outcome`, {
      at: at('2026-08-20'),
      office: 'head-of-investigation',
      outcome: 'person-stayed',
    });
    expect(await listDenounced(id)).toEqual([
      { closed: true, minimise_on: '2028-09-04' },
      { closed: false, minimise_on: null },
    ]);
    const partly = await seen('dieu-tra', id);
    expect(partly).toMatchObject({ stage: 'investigation', accused: 1 });
    expect(clock(partly, '172')?.doneAt).toBeNull();
    expect(
      (
        await step('dieu-tra', id, '2026-09-01', {
          do: 'stay',
          office: 'head-of-investigation',
        })
      ).status,
    ).toBe(200);
    expect((await listDenounced(id)).every((one) => one.closed)).toBe(true);
    const open = (by: string, accusedId: string) =>
      office.post_(by, id, `/accused/${accusedId}/name/open`, { purpose: 'investigate' });
    expect((await open('dieu-tra', plantedId)).status).not.toBe(200);
    const reopened = await step('kiem-sat-kv', id, '2026-09-10', {
      do: 'reopen',
      office: 'head-of-procuracy',
      params: { to: 'investigation' },
    });
    expect(reopened.status, JSON.stringify(reopened.body)).toBe(200);
    const view = await seen('dieu-tra', id);
    expect(view).toMatchObject({ stage: 'investigation', round: 'resumed', accused: 1 });
    expect(view.accusedList.map((one) => [one.mark, one.outcome])).toEqual([
      ['BC1', null],
      ['BC2', 'person-stayed'],
    ]);
    expect(clock(view, 'I-10')?.nominalOn).toBe('2026-12-10');
    expect((await open('dieu-tra', plantedId)).status).toBe(200);
    expect(await minimise('2028-09-03')).toBe(0);
    expect(await minimise('2028-09-04')).toBe(1);
    expect(await hasName(khepId)).toBe(false);
    expect(await hasName(plantedId)).toBe(true);
    expect(await minimise('2028-09-05')).toBe(0);
  });
});

/** A case of a tip in which two persons are denounced and charged under the same names. */
async function caseOfTwo() {
  const names = ['Lò Văn Khép', PLANTED_ACCUSED];
  const tip = await office.receive(await office.as('cong-an-xa'), {
    denounced: names.map((name) => ({ name, marks: '', values: [] })),
    receivedAt: at('2026-07-10'),
  });
  const id = await office.open();
  await office.province.db.asOwner((client) =>
    client.query('update criminal_case set tip_id = $1 where id = $2', [tip.id, id]),
  );
  await office.bring('investigation', id);
  const { accusedId: khepId } = await act('dieu-tra', id, '/accused', {
    at: at('2026-07-20'),
    office: 'head-of-investigation',
    charges: [{ article: '150', paragraph: 2, points: [] }],
    under18: false,
    name: { fullName: 'Lò Văn Khép' },
  });
  const plantedId = (await seen('dieu-tra', id)).accusedList[0]?.id ?? '';
  return { id, khepId, plantedId };
}

async function listDenounced(caseId: string) {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query<{ closed: boolean; minimise_on: string | null }>(
      `select d.closed_at is not null as closed, d.minimise_on::text from denounced_person d
         join criminal_case c on c.tip_id = d.tip_id where c.id = $1 order by d.ordinal`,
      [caseId],
    ),
  );
  return rows;
}

async function minimise(day: string): Promise<number> {
  const now = Temporal.Instant.from(at(day, '00:35'));
  return await asSystem(office.province.db, 'test', (tx) =>
    minimiseAccused(tx, Temporal.PlainDate.from(day), now),
  );
}

async function hasName(accusedId: string): Promise<boolean> {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query('select 1 from accused_name where id = $1', [accusedId]),
  );
  return rows.length > 0;
}
