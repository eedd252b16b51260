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
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
}, 180_000);

const at = (day: string, hour = '09:00') => `${day}T${hour}:00+07:00`;

async function seen(by: string, id: string): Promise<CaseView> {
  const answer = await office.view<CaseView>(by, id);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

const clock = (view: CaseView, rule: string) => view.clocks.find((one) => one.rule === rule);

describe('opening a case', () => {
  it('derives class, procuracy, court and the four-month limit from the paragraph', async () => {
    const id = await office.open();
    const view = await seen('dieu-tra', id);
    expect(view).toMatchObject({
      stage: 'investigation',
      severity: 'RNT',
      lead: { article: '150', paragraph: 2 },
      supervising: { id: office.regionProcuracy },
      trialCourt: { id: office.regionCourt },
    });
    expect(view.code).toMatch(/^VA-\d+-2026-[A-Z0-9]{6}$/);
    expect(clock(view, '172')).toMatchObject({ nominalOn: '2026-11-15', dueOn: '2026-11-16' });
    expect(clock(view, 'C-01')?.dueAt).toBe('2026-07-16T02:00:00.000Z');
  });

  it('refuses the commune chief for 150 whatever the paragraph', async () => {
    const refused = await (await office.as('dieu-tra')).send('POST', '/cases', {
      at: at('2026-07-15'),
      decision: { number: '1', on: '2026-07-15' },
      office: 'commune-chief',
      actedOn: '2026-06-01',
      placeId: office.placeId,
      charges: [{ article: '150', paragraph: 1, points: [] }],
      facts: {},
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'case.not-competent' } });
  });

  it('by the border guard starts its seven days, and the file goes to the police', async () => {
    const id = await office.open({ office: 'border-guard-chief' }, 'bien-phong');
    const view = await seen('bien-phong', id);
    expect(clock(view, 'C-05')?.dueOn).toBe('2026-07-22');
    const police = await office.agency('provincial-police');
    const sent = await office.post_('bien-phong', id, '/hand-overs', {
      at: at('2026-07-18'),
      purpose: 'transfer',
      toAgencyId: police,
      papers: ['opening-decision', 'transfer-decision'],
      volumes: 1,
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(200);
    expect((await office.view('dieu-tra', id)).status).toBe(404);
    await take(office, 'dieu-tra', id, '2026-07-19');
    expect(await seen('dieu-tra', id)).toMatchObject({ holder: 'police', mayRecord: true });
    expect((await office.view('bien-phong', id)).status).toBe(404);
  });
});

describe('the charges', () => {
  it('made heavier move the case to the provincial procuracy, and the clock keeps its beginning', async () => {
    const id = await office.open();
    const charges = [{ article: '150', paragraph: 3, points: ['đ'] }];
    const officer = await office.as('dieu-tra');
    const preview = await officer.send<Record<string, unknown>>(
      'POST',
      `/cases/${id}/charge-previews`,
      { at: at('2026-08-01'), charges },
    );
    expect(preview.body).toMatchObject({
      direction: 'heavier',
      movesSupervision: true,
      movesTrial: false,
    });
    expect((await office.view('kiem-sat-kv', id)).status).toBe(200);
    const changed = await office.post_('dieu-tra', id, '/charges', {
      at: at('2026-08-01'),
      office: 'head-of-investigation',
      charges,
    });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    const view = await seen('kiem-sat', id);
    expect(view).toMatchObject({
      severity: 'DBNT',
      supervising: { id: office.provincialProcuracy },
      trialCourt: { id: office.regionCourt },
    });
    expect(view.events.map((event) => event.kind)).toEqual([
      'opened',
      'charge-changed',
      'severity-changed',
      'supervision-moved',
    ]);
    expect(clock(view, '172')).toMatchObject({ nominalOn: '2026-11-15', extensionsLeft: 4 });
    expect((await office.view('kiem-sat-kv', id)).status).toBe(404);
  });

  it('made lighter can make a case overdue at once', async () => {
    const id = await office.open();
    const changed = await office.post_('dieu-tra', id, '/charges', {
      at: at('2026-10-30'),
      office: 'head-of-investigation',
      charges: [{ article: '348', paragraph: 1, points: [] }],
    });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    expect(clock(await seen('dieu-tra', id), '172')).toMatchObject({
      dueOn: '2026-10-15',
      state: 'missed',
    });
  });

  it('are proposed by the facts, and a person decides', async () => {
    const id = await office.open();
    const kept = await office.put_('dieu-tra', id, '/facts', {
      at: at('2026-08-01'),
      facts: { victimsFrom16: 6, means: true },
    });
    expect(kept.body).toMatchObject({
      proposals: [{ charge: { article: '150', paragraph: 3, points: ['đ'] }, severity: 'DBNT' }],
    });
    expect((await seen('dieu-tra', id)).severity).toBe('RNT');
  });
});

describe('an accused', () => {
  it('stands with measures, each on its own clock; detention counts its first day and never rolls', async () => {
    const id = await office.open();
    const { accusedId } = (
      await office.post_('dieu-tra', id, '/accused', {
        at: at('2026-07-15', '10:00'),
        office: 'head-of-investigation',
        charges: [{ article: '150', paragraph: 2, points: ['d'] }],
        under18: false,
      })
    ).body;
    const detained = await office.post_('dieu-tra', id, `/accused/${accusedId}/measures`, {
      at: at('2026-07-15', '11:00'),
      kind: 'detention',
      office: 'head-of-investigation',
      until: at('2026-11-11', '11:00'),
    });
    expect(detained.status, JSON.stringify(detained.body)).toBe(200);
    const view = await seen('dieu-tra', id);
    expect(clock(view, '173')).toMatchObject({
      dueOn: '2026-11-11',
      accused: 'BC1',
      nature: 'limit',
    });
    expect(clock(view, 'C-04')).toBeUndefined();
    const measure = view.accusedList[0]?.measures[0];
    expect(measure).toMatchObject({ kind: 'detention', endedAt: null });
    const ended = await office.post_('dieu-tra', id, `/measures/${measure?.id}/end`, {
      at: at('2026-09-01'),
      office: 'head-of-investigation',
      reason: 'replaced',
    });
    expect(ended.status).toBe(200);
    expect(clock(await seen('dieu-tra', id), '173')?.state).not.toBe('running');
  });

  it('in custody longer than three days at a time is refused', async () => {
    const id = await office.open();
    const { accusedId } = (
      await office.post_('dieu-tra', id, '/accused', {
        at: at('2026-07-15', '10:00'),
        office: 'head-of-investigation',
        charges: [{ article: '150', paragraph: 1, points: [] }],
        under18: true,
      })
    ).body;
    const custody = (until: string) =>
      office.post_('dieu-tra', id, `/accused/${accusedId}/measures`, {
        at: at('2026-07-15', '11:00'),
        kind: 'custody',
        office: 'head-of-investigation',
        until,
      });
    expect((await custody(at('2026-07-18', '11:01'))).body).toMatchObject({
      code: 'case.measure-until',
    });
    const { body } = await custody(at('2026-07-18', '11:00'));
    const extend = (day: string, by = 'head-of-investigation') =>
      office.post_('dieu-tra', id, `/measures/${body.measureId}/extend`, {
        at: at('2026-07-18', '10:00'),
        office: by,
        until: at(day, '11:00'),
      });
    expect((await extend('2026-07-21', 'trial-panel')).body).toMatchObject({
      code: 'case.wrong-office',
    });
    expect((await extend('2026-07-21')).status).toBe(200);
    expect((await extend('2026-07-24')).status).toBe(200);
    expect((await extend('2026-07-27')).body).toMatchObject({ code: 'case.custody-three-times' });
    const view = await seen('dieu-tra', id);
    expect(view.hasMinorAccused).toBe(true);
    expect(clock(view, '172')?.nominalOn).toBe('2026-09-15');
  });

  it('whose charge the procuracy cancels is cleared: the name closes to the investigator', async () => {
    const id = await office.open();
    const { accusedId } = (
      await office.post_('dieu-tra', id, '/accused', {
        at: at('2026-07-16'),
        office: 'head-of-investigation',
        charges: [{ article: '150', paragraph: 1, points: [] }],
        under18: false,
        name: { fullName: PLANTED_ACCUSED },
      })
    ).body;
    const open = async (by: string, purpose: string) =>
      (await office.as(by)).send('POST', `/cases/${id}/accused/${accusedId}/name/open`, {
        purpose,
      });
    expect(await open('dieu-tra', 'investigate')).toMatchObject({
      status: 200,
      body: { fullName: PLANTED_ACCUSED },
    });
    const cancelled = await office.post_('kiem-sat-kv', id, `/accused/${accusedId}/answer`, {
      at: at('2026-07-18'),
      office: 'head-of-procuracy',
      answer: 'cancelled',
    });
    expect(cancelled.status, JSON.stringify(cancelled.body)).toBe(200);
    expect(await seen('dieu-tra', id)).toMatchObject({
      accused: 0,
      accusedList: [{ outcome: 'charge-dropped', cleared: true, mayOpenName: false }],
    });
    expect((await open('dieu-tra', 'investigate')).status).toBe(403);
    expect((await open('thu-truong', 'supervise-legality')).status).toBe(200);
    expect((await open('kiem-sat-kv', 'supervise-legality')).status).toBe(200);
    const left = await office.province.db.asOwner((client) =>
      client.query(
        'select count(*)::integer as open from fingerprint where record_id = $1 and closed_at is null',
        [accusedId],
      ),
    );
    expect(left.rows[0]?.open).toBe(0);
  });

  it('who fled is wanted before the case is suspended', async () => {
    const id = await office.open({
      at: at('2026-05-05'),
      decision: { number: '1', on: '2026-05-05' },
      actedOn: '2026-04-01',
    });
    const { accusedId } = (
      await office.post_('dieu-tra', id, '/accused', {
        at: at('2026-05-06'),
        office: 'head-of-investigation',
        charges: [{ article: '150', paragraph: 1, points: [] }],
        under18: false,
      })
    ).body;
    const suspend = () =>
      office.post_('dieu-tra', id, '/steps', {
        at: at('2026-09-20'),
        do: 'suspend',
        office: 'head-of-investigation',
        params: { ground: 'whereabouts-unknown' },
      });
    expect((await suspend()).body).toMatchObject({ code: 'case.wanted-first' });
    const wanted = await office.post_('dieu-tra', id, `/accused/${accusedId}/wanted`, {
      at: at('2026-08-01'),
      number: '07/QĐTN',
      issuedOn: '2026-08-01',
    });
    expect(wanted.status, JSON.stringify(wanted.body)).toBe(200);
    const done = await suspend();
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect((await seen('dieu-tra', id)).suspended).toBe('whereabouts-unknown');
    expect(clock(await seen('dieu-tra', id), '172')?.state).not.toBe('running');
  });
});
