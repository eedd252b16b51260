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
    const extend = (day: string) =>
      office.post_('dieu-tra', id, `/measures/${body.measureId}/extend`, {
        at: at('2026-07-18', '10:00'),
        office: 'head-of-procuracy',
        until: at(day, '11:00'),
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

describe('a file on its way', () => {
  it('is nothing to the court before acceptance; refused where a paper is missing; its clock starts on acceptance', async () => {
    const id = await office.open();
    await office.bring('prosecution', id);
    await office.post_('kiem-sat-kv', id, '/steps', {
      at: at('2026-09-01'),
      do: 'indict',
      office: 'head-of-procuracy',
    });
    const sent = await office.post_('kiem-sat-kv', id, '/hand-overs', {
      at: at('2026-09-02'),
      purpose: 'try',
      toAgencyId: office.regionCourt,
      papers: ['charge-decisions', 'evidence-list', 'conclusion', 'indictment'],
      volumes: 2,
    });
    expect(sent.body.missing).toEqual(['indictment-served']);
    expect((await office.view('tham-phan-kv', id)).status).toBe(404);
    const court = await office.as('tham-phan-kv');
    const waiting = await court.get<{ rows: { id: string; missing: string[] }[] }>(
      '/case-hand-overs',
    );
    const row = waiting.body.rows.find((one) => one.id === sent.body.handOverId);
    expect(row?.missing).toEqual(['indictment-served']);
    const refuse = (missing: string[]) =>
      court.send('POST', `/case-hand-overs/${sent.body.handOverId}/refuse`, {
        at: at('2026-09-03'),
        missing,
      });
    expect((await refuse(['indictment'])).status).toBe(409);
    const refused = await refuse(['indictment-served']);
    expect(refused.status, JSON.stringify(refused.body)).toBe(200);
    const back = await seen('kiem-sat-kv', id);
    expect(back).toMatchObject({ stage: 'indicted', handOver: null });
    expect(back.events.at(-1)?.kind).toBe('file-refused');
    expect(clock(back, '277')).toBeUndefined();
    await office.post_('kiem-sat-kv', id, '/hand-overs', {
      at: at('2026-09-04'),
      purpose: 'try',
      toAgencyId: office.regionCourt,
      papers: [
        'charge-decisions',
        'evidence-list',
        'conclusion',
        'indictment',
        'indictment-served',
      ],
      volumes: 2,
    });
    await take(office, 'tham-phan-kv', id, '2026-09-07');
    expect(clock(await seen('tham-phan-kv', id), '277')?.nominalOn).toBe('2026-11-07');
  });

  it('comes back to the police, twice by the procuracy at most, with one month or two of its own', async () => {
    const id = await office.open();
    await office.bring('prosecution', id);
    const returned = await office.post_('kiem-sat-kv', id, '/hand-overs', {
      at: at('2026-09-01'),
      purpose: 'return',
      office: 'head-of-procuracy',
      toAgencyId: await office.agency('provincial-police'),
      papers: ['return-decision'],
      volumes: 3,
    });
    expect(returned.status, JSON.stringify(returned.body)).toBe(200);
    await take(office, 'dieu-tra', id, '2026-09-03');
    const view = await seen('dieu-tra', id);
    expect(view).toMatchObject({
      stage: 'investigation',
      holder: 'police',
      round: 'returned-by-procuracy',
    });
    expect(clock(view, 'I-11')?.nominalOn).toBe('2026-11-03');
  });
});

describe('the police after acceptance by the court', () => {
  it('see their own stage, read only', async () => {
    const id = await office.open();
    await office.bring('judged', id);
    const police = await seen('dieu-tra', id);
    expect(new Set(police.events.map((event) => event.body))).toEqual(new Set(['police']));
    expect(police.mayRecord).toBe(false);
    expect(police.clocks.every((one) => one.body === 'police')).toBe(true);
    expect(police.hearings).toHaveLength(1);
    const tried = await office.post_('dieu-tra', id, '/steps', {
      at: at('2026-10-20'),
      do: 'enter-into-force',
      office: 'chief-justice',
    });
    expect(tried.status).toBe(409);
    const court = await seen('tham-phan-kv', id);
    expect(court.events.map((event) => event.kind)).toContain('judged');
  });
});

describe('the judgment', () => {
  it('opens a window for each party, and is in force when all are over', async () => {
    const id = await office.open();
    await office.bring('judged', id);
    const view = await seen('tham-phan-kv', id);
    expect(view.windows.map((one) => [one.party, one.dueOn, one.state])).toEqual([
      ['accused', '2026-10-16', 'missed'],
      ['procuracy-same', '2026-10-16', 'missed'],
      ['procuracy-higher', '2026-11-02', 'running'],
    ]);
    const enter = () =>
      office.post_('tham-phan-kv', id, '/steps', {
        at: at('2026-11-01'),
        do: 'enter-into-force',
        office: 'chief-justice',
      });
    expect((await enter()).body).toMatchObject({ code: 'case.appeal-open' });
    const late = await office.post_('tham-phan-kv', id, '/appeals', {
      at: at('2026-10-20'),
      party: 'accused',
      accusedId: view.accusedList[0]?.id,
      lodgedOn: '2026-10-19',
    });
    expect(late.body).toMatchObject({ late: true });
  });
});

describe('the protection of victims', () => {
  it('is answered before each step, and a child’s leaves no choice', async () => {
    const id = await office.open();
    await office.bring('investigation', id);
    const { victimId, code } = (
      await office.post_('dieu-tra', id, '/victims', { at: at('2026-07-20'), age: 'under-16' })
    ).body;
    expect(code).toMatch(/^NN-\d+-2026-[A-Z0-9]{6}$/);
    const conclude = () =>
      office.post_('dieu-tra', id, '/steps', {
        at: at('2026-08-15'),
        do: 'conclude',
        office: 'head-of-investigation',
      });
    expect((await conclude()).body).toMatchObject({
      code: 'case.protection-unanswered',
      params: { victims: code },
    });
    const answer = (supportPerson: string) =>
      office.post_('dieu-tra', id, '/protection-checks', {
        victimId,
        step: 'conclude',
        supportPerson,
        legalAidOffered: 'done',
        contactAvoided: 'done',
        closedHearingAsked: 'not-needed',
      });
    expect((await answer('declined')).body).toMatchObject({ code: 'case.protection-not-kept' });
    expect((await answer('done')).body).toMatchObject({ unanswered: [] });
    expect((await conclude()).status).toBe(200);
  });

  it('warns of a hearing that exposes a child, and asks for a reason', async () => {
    const id = await office.open();
    await office.post_('dieu-tra', id, '/victims', {
      at: at('2026-07-15', '10:00'),
      age: 'from-18',
    });
    const { code } = (
      await office.post_('dieu-tra', id, '/victims', {
        at: at('2026-07-15', '11:00'),
        age: 'under-16',
      })
    ).body;
    expect(code).toBeTruthy();
    const view = await seen('dieu-tra', id);
    expect(view).toMatchObject({ victims: 2, hasMinorVictim: true });
    const weighed = await (await office.as('dieu-tra')).send(
      'POST',
      `/cases/${id}/hearing-checks`,
      {
        form: 'mobile',
        closed: false,
        startsAt: at('2026-12-01'),
      },
    );
    expect(weighed.body).toEqual({
      warnings: ['mobile-with-minor', 'mobile-with-victim', 'open-with-minor'],
      refused: false,
    });
  });

  it('lets the social worker see code, stage and hearing day of a victim assigned, and nothing else', async () => {
    const id = await office.open();
    const { victimId, code } = (
      await office.post_('dieu-tra', id, '/victims', { at: at('2026-07-20'), age: 'from-18' })
    ).body;
    const named = await office.put_('dieu-tra', id, `/victims/${victimId}/helpers`, {
      supportPostId: await office.post('cong-tac-xa-hoi'),
      legalAidPostId: null,
    });
    expect(named.status, JSON.stringify(named.body)).toBe(200);
    const own = await (await office.as('cong-tac-xa-hoi')).get<{ rows: object[] }>(
      '/own-victim-steps',
    );
    expect(own.body.rows).toEqual([{ code, stage: 'investigation', hearingAt: null }]);
    expect((await office.view('cong-tac-xa-hoi', id)).status).toBe(404);
    const other = await (await office.as('tro-giup-phap-ly')).get<{ rows: object[] }>(
      '/own-victim-steps',
    );
    expect(other.body.rows).toEqual([]);
  });
});

describe('merging and splitting', () => {
  it('a merge takes a case away and no person', async () => {
    const [into, from] = [
      await office.open(),
      await office.open({ at: at('2026-07-10'), actedOn: '2026-06-01' }),
    ];
    await office.bring('investigation', into);
    await office.bring('investigation', from);
    await office.post_('dieu-tra', from, '/victims', { at: at('2026-07-20'), age: 'from-18' });
    const merged = await office.post_('dieu-tra', into, '/merge', {
      at: at('2026-08-01'),
      office: 'head-of-investigation',
      fromId: from,
    });
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    const view = await seen('dieu-tra', into);
    expect(view).toMatchObject({ accused: 2, victims: 1, openedOn: '2026-07-10' });
    expect(view.accusedList.map((one) => one.mark)).toEqual(['BC1', 'BC2']);
    expect(clock(view, '172')?.nominalOn).toBe('2026-11-10');
    expect(await seen('dieu-tra', from)).toMatchObject({
      stage: 'ended',
      ending: 'merged',
      accused: 0,
      mergedInto: { id: into },
    });
  });

  it('a split leaves the opening where it was, and each side its accused', async () => {
    const id = await office.open();
    await office.bring('investigation', id);
    const second = await office.post_('dieu-tra', id, '/accused', {
      at: at('2026-07-20'),
      office: 'head-of-investigation',
      charges: [{ article: '348', paragraph: 1, points: [] }],
      under18: true,
    });
    const split = await office.post_('dieu-tra', id, '/split', {
      at: at('2026-08-01'),
      office: 'head-of-investigation',
      accusedIds: [second.body.accusedId],
    });
    expect(split.status, JSON.stringify(split.body)).toBe(200);
    const part = await seen('dieu-tra', split.body.newId);
    expect(part).toMatchObject({
      accused: 1,
      severity: 'NT',
      origin: 'split-off',
      openedOn: '2026-07-15',
      hasMinorAccused: true,
      splitFrom: { id },
    });
    expect(await seen('dieu-tra', id)).toMatchObject({ accused: 1, hasMinorAccused: false });
  });
});

describe('what the committee sees', () => {
  it('is code, stage, article and mark, counts, and open hearings only', async () => {
    const id = await office.open();
    await office.bring('trial', id);
    const { code } = await seen('tham-phan-kv', id);
    const committee = await office.as('dieu-phoi');
    const outline = await committee.get<{ rows: object[] }>('/case-outline?limit=200');
    expect(outline.body.rows).toContainEqual({ code, stage: 'trial', article: '150', marks: [] });
    expect((await office.view('dieu-phoi', id)).status).toBe(404);
    await office.post_('tham-phan-kv', id, '/steps', {
      at: at('2026-09-20'),
      do: 'decide-trial',
      office: 'presiding-judge',
    });
    for (const [hour, closed] of [
      ['13:00', true],
      ['14:00', false],
    ] as const) {
      const set = await office.post_('tham-phan-kv', id, '/hearings', {
        at: at('2026-09-21'),
        form: 'at-court',
        closed,
        startsAt: at('2026-12-24', hour),
      });
      expect(set.status, JSON.stringify(set.body)).toBe(200);
    }
    const days = '?from=2026-12-24&to=2026-12-24';
    const hearings = await committee.get<{ rows: object[] }>(`/hearing-outline${days}`);
    expect(hearings.body.rows).toEqual([
      {
        startsAt: '2026-12-24T07:00:00.000Z',
        court: expect.any(String),
        mobile: false,
        state: 'planned',
      },
    ]);
    const own = await (await office.as('tham-phan-kv')).get<{ rows: object[] }>(`/hearings${days}`);
    expect(own.body.rows).toHaveLength(2);
    expect((await committee.get<{ rows: object[] }>(`/hearings${days}`)).status).toBe(403);
  });

  it('adds up in every stage and period: carried over + new = handled + left', async () => {
    const leader = await office.as('lanh-dao');
    for (const [from, to] of [
      ['2026-07-01', '2026-07-31'],
      ['2026-08-01', '2026-08-31'],
      ['2026-07-01', '2026-11-30'],
      ['2025-12-01', '2026-11-30'],
    ]) {
      const counts = await leader.get<{
        stages: {
          stage: string;
          carriedOver: number;
          taken: number;
          handled: number;
          left: number;
        }[];
      }>(`/case-counts?from=${from}&to=${to}`);
      expect(counts.status, JSON.stringify(counts.body)).toBe(200);
      expect(counts.body.stages.map((one) => one.stage)).toEqual([
        'investigation',
        'prosecution',
        'trial',
      ]);
      for (const one of counts.body.stages) {
        expect(one.carriedOver + one.taken, `${one.stage} ${from}`).toBe(one.handled + one.left);
      }
      expect(counts.body.stages[0]?.taken).toBeGreaterThanOrEqual(from === '2026-08-01' ? 0 : 5);
    }
  });
});

describe('agreement, difficulty and papers', () => {
  it('a priority case is in force when the three bodies agree; a court that knows nothing yet by the minutes', async () => {
    const id = await office.open();
    const { designationId } = (
      await office.post_('dieu-tra', id, '/designations', {
        at: at('2026-07-20'),
        kind: 'priority-case',
        level: 'province',
      })
    ).body;
    const agree = (by: string, body: string, minutesNumber: string | null) =>
      office.post_(by, id, `/designations/${designationId}/agree`, {
        at: at('2026-07-21'),
        body,
        on: '2026-07-21',
        minutesNumber,
      });
    expect((await agree('kiem-sat-kv', 'procuracy', null)).body).toMatchObject({ inForce: false });
    expect((await agree('kiem-sat-kv', 'court', null)).status).toBe(409);
    expect((await agree('kiem-sat-kv', 'court', '03/BB-LN')).body).toMatchObject({ inForce: true });
    const marked = await (await office.as('lanh-dao')).get<{ rows: { marks: string[] }[] }>(
      '/case-outline?mark=priority-case',
    );
    expect(marked.body.rows).toHaveLength(1);
  });

  it('a difficulty is shared without a name and without its case', async () => {
    const id = await office.open();
    await office.bring('investigation', id);
    const { noteId } = (
      await office.post_('dieu-tra', id, '/legal-notes', {
        at: at('2026-07-20'),
        matter: 'paragraph-facts',
        provision: 'Khoản 2 Điều 150',
        text: `Bị can ${PLANTED_ACCUSED} cho rằng nạn nhân tự nguyện`,
      })
    ).body;
    const share = (text: string) =>
      office.post_('dieu-tra', id, `/legal-notes/${noteId}/share`, {
        purpose: 'investigate',
        text,
      });
    expect((await share('Bị can giang quoc truong phieng khai nhận')).body).toMatchObject({
      code: 'case.name-in-text',
    });
    const text = 'Chưa có hướng dẫn khi nạn nhân ban đầu đồng ý ra nước ngoài';
    expect((await share(text)).status).toBe(200);
    const notes = await (await office.as('dieu-phoi')).get<{ rows: Record<string, string>[] }>(
      '/legal-notes?from=2026-11-01&to=2026-11-30',
    );
    expect(notes.body.rows).toEqual([
      expect.objectContaining({ matter: 'paragraph-facts', text, stage: 'investigation' }),
    ]);
    expect(JSON.stringify(notes.body)).not.toContain(id);
  });

  it('a decision is drafted, approved by another, and numbered by the clerk who sees no case', async () => {
    const id = await office.open();
    const drafted = await office.post_('dieu-tra', id, '/papers', {
      form: 'opening-decision',
      paragraphs: ['Giao Điều tra viên tiến hành điều tra theo quy định.'],
    });
    expect(drafted.status, JSON.stringify(drafted.body)).toBe(200);
    const { paperId } = drafted.body as unknown as { paperId: string };
    const step = async (by: string, revision: number) =>
      (await office.as(by)).send('POST', `/case-papers/${paperId}/steps`, {
        revision,
        do: 'approve',
      });
    expect((await step('dieu-tra', 1)).status).toBe(403);
    const approved = await step('thu-truong', 1);
    expect(approved.status, JSON.stringify(approved.body)).toBe(200);
    const clerk = await office.as('van-thu');
    const waiting = await clerk.get<{ rows: Record<string, unknown>[] }>('/case-papers/to-number');
    const line = waiting.body.rows.find((row) => row.id === paperId);
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'createdAt',
      'form',
      'id',
      'name',
      'proposedNumber',
      'revision',
      'typeCode',
    ]);
    const numbered = await clerk.send('POST', `/case-papers/${paperId}/number`, {
      revision: 2,
      number: 41,
      issuedOn: '2026-11-02',
    });
    expect(numbered.status, JSON.stringify(numbered.body)).toBe(200);
    expect((await office.view('van-thu', id)).status).toBe(404);
    const file = await (await office.as('dieu-tra')).send('POST', `/case-papers/${paperId}/docx`, {
      purpose: 'investigate',
    });
    expect(file.status).toBe(200);
    expect(
      (await clerk.send('POST', `/case-papers/${paperId}/docx`, { purpose: 'investigate' })).status,
    ).toBe(404);
  });
});
