import { beforeAll, describe, expect, it } from 'vitest';
import {
  aCaseOffice,
  type CaseOffice,
  PLANTED_ACCUSED,
  take,
} from '../../../../tests/harness/case-office.ts';
import type { CaseView } from '../contract.ts';

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

const clock = (view: CaseView, rule: string) => view.clocks.findLast((one) => one.rule === rule);
const step = (by: string, id: string, day: string, what: object) =>
  office.post_(by, id, '/steps', { at: at(day), ...what });
const police = { office: 'head-of-investigation' };

async function charge(id: string, day: string, under18 = false): Promise<string> {
  const { accusedId } = await act('dieu-tra', id, '/accused', {
    at: at(day),
    office: 'head-of-investigation',
    charges: [{ article: '150', paragraph: 2, points: [] }],
    under18,
    name: { fullName: PLANTED_ACCUSED },
  });
  return accusedId;
}

describe('suspension', () => {
  it('waits for the end of the limit, illness excepted, and resuming gives a fixed new limit', async () => {
    const id = await office.open();
    await charge(id, '2026-07-16');
    const suspend = (day: string, ground: string) =>
      step('dieu-tra', id, day, { do: 'suspend', ...police, params: { ground } });
    office.moveTo('2027-03-01T08:00:00+07:00');
    const ill = await suspend('2026-11-20', 'illness');
    expect(ill.status, JSON.stringify(ill.body)).toBe(200);
    const paused = await seen('dieu-tra', id);
    expect(paused).toMatchObject({ stage: 'investigation', suspended: 'illness' });
    expect(paused.steps.map((one) => one.step)).toEqual(['resume', 'stay']);
    expect(clock(paused, '229.3')?.nominalOn).toBe('2026-11-22');
    expect(
      (await step('dieu-tra', id, '2026-11-21', { do: 'conclude', ...police })).body,
    ).toMatchObject({ code: 'case.suspended' });
    expect((await step('dieu-tra', id, '2026-12-01', { do: 'resume', ...police })).status).toBe(
      200,
    );
    const resumed = await seen('dieu-tra', id);
    expect(resumed).toMatchObject({ suspended: null, round: 'resumed' });
    expect(clock(resumed, 'I-10')).toMatchObject({ nominalOn: '2027-03-01', state: 'running' });
    expect(clock(resumed, '235.2')?.nominalOn).toBe('2026-12-03');
  });

  it('against one accused leaves the limit of the case to run, and ends with that person', async () => {
    const id = await office.open();
    const first = await charge(id, '2026-07-16');
    const second = await charge(id, '2026-07-17');
    const about = (what: string, day: string, params: object) =>
      step('dieu-tra', id, day, { do: what, ...police, params });
    expect(
      (await about('suspend', '2026-11-20', { ground: 'whereabouts-unknown', accusedId: second }))
        .body,
    ).toMatchObject({ code: 'case.wanted-first' });
    await act('dieu-tra', id, `/accused/${second}/wanted`, {
      at: at('2026-11-21'),
      number: '07/QĐTN',
      issuedOn: '2026-11-21',
    });
    const paused = await about('suspend', '2026-11-22', {
      ground: 'whereabouts-unknown',
      accusedId: second,
    });
    expect(paused.status, JSON.stringify(paused.body)).toBe(200);
    const view = await seen('dieu-tra', id);
    expect(view.suspended).toBeNull();
    expect(view.accusedList.map((one) => one.suspended)).toEqual([false, true]);
    expect(clock(view, '172')).toMatchObject({ nominalOn: '2026-11-15', doneAt: null });
    expect(clock(view, '172')?.state).toBe('missed');
    expect((await about('resume', '2026-11-23', { accusedId: first })).body).toMatchObject({
      code: 'case.not-suspended',
    });
    expect((await about('resume', '2026-11-23', { accusedId: second })).status).toBe(200);
    const after = await seen('dieu-tra', id);
    expect(after.round).toBe('first');
    expect(clock(after, 'I-10')).toBeUndefined();
  });

  it('in the prosecution stage is followed by a prosecution limit of its own', async () => {
    const id = await office.open();
    await office.bring('prosecution', id);
    const head = { office: 'head-of-procuracy' };
    const suspended = await step('kiem-sat-kv', id, '2026-09-20', {
      do: 'suspend',
      ...head,
      params: { ground: 'expertise-pending' },
    });
    expect(suspended.status, JSON.stringify(suspended.body)).toBe(200);
    expect((await step('kiem-sat-kv', id, '2026-10-01', { do: 'resume', ...head })).status).toBe(
      200,
    );
    expect(clock(await seen('kiem-sat-kv', id), '240')?.nominalOn).toBe('2026-10-31');
  });
});

describe('a stay', () => {
  it('of some accused leaves the case to the others', async () => {
    const id = await office.open();
    const first = await charge(id, '2026-07-16');
    const second = await charge(id, '2026-07-17');
    const stayed = await step('dieu-tra', id, '2026-08-01', {
      do: 'stay',
      ...police,
      params: { accusedId: second },
    });
    expect(stayed.status, JSON.stringify(stayed.body)).toBe(200);
    const view = await seen('dieu-tra', id);
    expect(view).toMatchObject({ stage: 'investigation', accused: 1, ending: null });
    expect(view.accusedList.map((one) => one.outcome)).toEqual([null, 'person-stayed']);
    expect(clock(view, '172')).toMatchObject({ nominalOn: '2026-11-15', doneAt: null });
    expect((await step('dieu-tra', id, '2026-08-02', { do: 'conclude', ...police })).status).toBe(
      200,
    );
    expect(first).not.toBe(second);
  });
});

describe('proceedings in absence', () => {
  it('follow a wanted notice in vain, through to a judgment that waits for its receipt', async () => {
    const id = await office.open();
    const accusedId = await charge(id, '2026-07-16');
    const go = (day: string, params: object = {}) =>
      step('dieu-tra', id, day, { do: 'go-in-absentia', ...police, params });
    expect((await go('2026-08-01')).body).toMatchObject({ code: 'case.absentia-wanted-first' });
    const { wantedId } = (await act('dieu-tra', id, `/accused/${accusedId}/wanted`, {
      at: at('2026-08-02'),
      number: '08/QĐTN',
      issuedOn: '2026-08-02',
    })) as unknown as { wantedId: string };
    expect((await go('2026-08-03', { accusedId })).status).toBe(200);
    const absent = await seen('dieu-tra', id);
    expect(absent).toMatchObject({
      track: 'in-absentia',
      suspended: null,
      absences: [
        { accused: 'BC1', ground: 'wanted', since: '2026-08-03', endedOn: null, judgment: null },
      ],
    });
    expect(absent.steps.map((one) => one.step)).not.toContain('go-in-absentia');
    expect((await go('2026-08-03', { accusedId })).body).toMatchObject({
      code: 'case.absent-already',
    });
    expect((await step('dieu-tra', id, '2026-08-04', { do: 'conclude', ...police })).status).toBe(
      200,
    );
    expect((await seen('dieu-tra', id)).accusedList[0]?.wanted).toMatchObject({
      id: wantedId,
      state: 'in-search',
    });
  });

  it('need no wanted notice where the accused is abroad and cannot be summoned', async () => {
    const id = await office.open();
    const accusedId = await charge(id, '2026-07-16');
    const gone = await step('dieu-tra', id, '2026-08-01', {
      do: 'go-in-absentia',
      ...police,
      params: { accusedId, absence: 'abroad' },
    });
    expect(gone.status, JSON.stringify(gone.body)).toBe(200);
  });
});

describe('a file that comes back', () => {
  it('is returned twice by the procuracy, never a third time, and not by a step beside', async () => {
    const id = await office.open();
    await office.bring('prosecution', id);
    const sendBack = async (day: string) =>
      await office.post_('kiem-sat-kv', id, '/hand-overs', {
        at: at(day),
        purpose: 'return',
        office: 'head-of-procuracy',
        toAgencyId: await office.agency('provincial-police'),
        papers: ['return-decision'],
        volumes: 3,
      });
    const again = async (month: string) => {
      expect((await sendBack(`2026-${month}-01`)).status).toBe(200);
      await take(office, 'dieu-tra', id, `2026-${month}-02`);
      await step('dieu-tra', id, `2026-${month}-10`, { do: 'conclude', ...police });
      await act('dieu-tra', id, '/hand-overs', {
        at: at(`2026-${month}-11`),
        purpose: 'prosecute',
        toAgencyId: office.regionProcuracy,
        papers: [
          'opening-decision',
          'charge-decisions',
          'evidence-list',
          'conclusion',
          'conclusion-served',
        ],
        volumes: 3,
      });
      await take(office, 'kiem-sat-kv', id, `2026-${month}-12`);
    };
    await again('09');
    await again('10');
    expect((await sendBack('2026-11-01')).body).toMatchObject({
      code: 'case.returned-too-often',
    });
    const beside = await step('kiem-sat-kv', id, '2026-11-01', {
      do: 'return-file',
      office: 'head-of-procuracy',
    });
    expect(beside.status).toBe(400);
    expect((await seen('kiem-sat-kv', id)).purposes).toContain('return');
  });

  it('from the court goes through the procuracy, and has one month with the police', async () => {
    const id = await office.open();
    await office.bring('trial', id);
    await act('tham-phan-kv', id, '/hand-overs', {
      at: at('2026-09-10'),
      purpose: 'return',
      office: 'presiding-judge',
      toAgencyId: office.regionProcuracy,
      papers: ['return-decision'],
      volumes: 3,
    });
    await take(office, 'kiem-sat-kv', id, '2026-09-11');
    expect((await office.view('tham-phan-kv', id)).status).toBe(404);
    await act('kiem-sat-kv', id, '/hand-overs', {
      at: at('2026-09-12'),
      purpose: 'pass-return',
      toAgencyId: await office.agency('provincial-police'),
      papers: ['return-decision'],
      volumes: 3,
    });
    await take(office, 'dieu-tra', id, '2026-09-14');
    const view = await seen('dieu-tra', id);
    expect(view).toMatchObject({ stage: 'investigation', round: 'returned-by-court' });
    expect(clock(view, 'I-12')?.nominalOn).toBe('2026-10-14');
  });
});

describe('jurisdiction', () => {
  it('of the border guard ends with seven days, save for the mildest and flagrant', async () => {
    const id = await office.open({ office: 'border-guard-chief' }, 'bien-phong');
    await act('bien-phong', id, '/accused', {
      at: at('2026-07-16'),
      office: 'border-guard-chief',
      charges: [{ article: '150', paragraph: 2, points: [] }],
      under18: false,
    });
    const conclude = (of: string, params: object = {}) =>
      step('bien-phong', of, '2026-07-17', {
        do: 'conclude',
        office: 'border-guard-chief',
        params,
      });
    expect((await conclude(id, { flagrant: true })).body).toMatchObject({
      code: 'case.border-guard-passes-on',
    });
    await act('bien-phong', id, '/hand-overs', {
      at: at('2026-07-18'),
      purpose: 'transfer',
      toAgencyId: await office.agency('provincial-police'),
      papers: ['opening-decision', 'transfer-decision'],
      volumes: 1,
    });
    await take(office, 'dieu-tra', id, '2026-07-19');
    const view = await seen('dieu-tra', id);
    expect(clock(view, 'C-05')?.state).toBe('met');
    expect(clock(view, '172')).toMatchObject({ nominalOn: '2026-11-15', doneAt: null });
    const mild = await office.open(
      {
        office: 'border-guard-chief',
        charges: [{ article: '347', paragraph: 1, points: [] }],
        facts: {},
      },
      'bien-phong',
    );
    await act('bien-phong', mild, '/accused', {
      at: at('2026-07-16'),
      office: 'border-guard-chief',
      charges: [{ article: '347', paragraph: 1, points: [] }],
      under18: false,
    });
    expect((await conclude(mild)).body).toMatchObject({ code: 'case.border-guard-passes-on' });
    expect((await conclude(mild, { flagrant: true })).status).toBe(200);
  });

  it('that lies outside the province takes the case out of this register', async () => {
    const id = await office.open();
    await act('dieu-tra', id, '/leave', { at: at('2026-07-20'), office: 'head-of-investigation' });
    const view = await seen('dieu-tra', id);
    expect(view).toMatchObject({ stage: 'ended', ending: 'left' });
    expect(clock(view, '172')?.state).toBe('stopped');
    const back = await step('kiem-sat-kv', id, '2026-08-01', {
      do: 'reopen',
      office: 'head-of-procuracy',
    });
    expect(back.body).toMatchObject({ code: 'case.not-to-reopen' });
  });
});

describe('mutual legal assistance', () => {
  it('goes out and comes in, is answered in part and then whole, and never twice', async () => {
    const id = await office.open();
    const ask = async (direction: string, country: string) =>
      (
        (await act('dieu-tra', id, '/aid-requests', {
          at: at('2026-08-01'),
          direction,
          country,
          treaty: 'asean-treaty',
          matter: 'statement',
          number: '45/CQĐT',
          askedOn: '2026-08-01',
          dueOn: '2026-11-01',
        })) as unknown as { aidId: string }
      ).aidId;
    const out = await ask('aid-out', 'LA');
    const into = await ask('aid-in', 'KH');
    const answer = (aidId: string, state: string, day: string) =>
      office.post_('dieu-tra', id, `/aid-requests/${aidId}/answer`, {
        at: at(day),
        state,
        on: day,
      });
    expect((await answer(out, 'aid-part-answered', '2026-09-01')).status).toBe(200);
    expect((await answer(out, 'aid-answered', '2026-10-01')).status).toBe(200);
    expect((await answer(out, 'aid-answered', '2026-10-02')).status).toBe(404);
    expect((await answer(into, 'aid-declined', '2026-10-02')).status).toBe(200);
    const view = await seen('dieu-tra', id);
    expect(view.aid.map((one) => [one.direction, one.country, one.state, one.answeredOn])).toEqual([
      ['aid-out', 'LA', 'aid-answered', '2026-10-01'],
      ['aid-in', 'KH', 'aid-declined', '2026-10-02'],
    ]);
  });
});
