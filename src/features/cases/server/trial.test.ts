import { beforeAll, describe, expect, it } from 'vitest';
import { aCaseOffice, type CaseOffice, take } from '../../../../tests/harness/case-office.ts';
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
    expect(clock(police, '232.4')).toMatchObject({ state: 'met', doneAt: '2026-08-17T02:00:00Z' });
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
