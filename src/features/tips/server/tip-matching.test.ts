import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { MATCH_WEIGHTS } from '#domain/matching/match-reasons.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import type { LikelyTip, TipView } from '../contract.ts';

let office: TipOffice;

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
}, 120_000);

interface Proposal {
  id: string;
  sides: { id: string | null; code: string; heldBy: { name: string } | null }[];
  reasons: string[];
  audience: string;
  state: string;
}

const apart = { denounced: [], values: [], reporter: {}, facts: { reporterStanding: 'anonymous' } };

async function proposals(name: string, query = ''): Promise<Proposal[]> {
  const answer = await (await office.as(name)).get<{ rows: Proposal[] }>(`/tip-matches${query}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.rows;
}

async function view(name: string, id: string): Promise<TipView> {
  return (await (await office.as(name)).get<TipView>(`/tips/${id}`)).body;
}

/** Received, classified and assigned within the provincial police. */
async function anOwnTip(changes: object): Promise<string> {
  const duty = await office.as('truc-ban');
  const { id } = await office.receive(duty, { ...apart, ...changes, channel: 'in-person' });
  await office.act(duty, id, { do: 'classify', offence: { article: '150', paragraph: 1 } });
  const assigned = await office.act(await office.as('thu-truong'), id, {
    do: 'assign',
    handlerPostIds: [await office.post('dieu-tra')],
    decidedByPostId: office.headOfPolice,
  });
  expect(assigned.status, JSON.stringify(assigned.body)).toBe(200);
  return id;
}

describe('while typing', () => {
  it('proposes only tips that the writer may open, each explained', async () => {
    const { id } = await office.receive(await office.as('cong-an-xa'), {
      ...apart,
      denounced: [{ name: 'Trần Văn Dũng', values: [{ kind: 'phone', value: '0912 333 444' }] }],
    });
    const ask = async (name: string) => {
      const answer = await (await office.as(name)).send<{ rows: LikelyTip[] }>(
        'POST',
        '/tips/likely',
        {
          values: [{ kind: 'phone', value: '+84 912.333.444' }],
          names: ['Chần Văn Rũng'],
        },
      );
      return answer.body.rows.filter((row) => row.id === id);
    };
    const [own] = await ask('cong-an-xa');
    expect(own?.reasons).toEqual(['same-phone', 'name-sounds-alike']);
    expect(await ask('bien-phong')).toEqual([]);
    expect(await ask('truc-ban')).toEqual([]);
  });
});

describe('the matcher after saving', () => {
  it('tells the recorder nothing and the provincial duty group the two bodies only', async () => {
    const shared = { ...apart, values: [{ kind: 'account', value: '8811 2233 4455' }] };
    const commune = await office.as('cong-an-xa');
    const first = await office.receive(commune, shared);
    const second = await (await office.as('bien-phong')).send<object>('POST', '/tips', {
      ...shared,
      kind: 'crime-report',
      channel: 'border-desk',
      receivedAt: '2026-03-02T07:40:00+07:00',
      narrative: 'Người qua lại cửa khẩu báo',
    });
    expect(Object.keys(second.body).sort()).toEqual(['code', 'id']);
    expect(await proposals('cong-an-xa')).toEqual([]);
    expect(await proposals('bien-phong')).toEqual([]);
    const told = (await proposals('truc-ban')).find((one) =>
      one.sides.some((side) => side.code === first.code),
    );
    expect(told).toMatchObject({ reasons: ['same-account'], audience: 'provincial-duty' });
    expect(told?.sides.map((side) => side.id)).toEqual([null, null]);
    expect(told?.sides.every((side) => side.heldBy !== null)).toBe(true);
    const linked = await (await office.as('truc-ban')).send(
      'POST',
      `/tip-matches/${told?.id}/answer`,
      { answer: 'link-both' },
    );
    expect(linked.status).toBe(404);
    const tell = await (await office.as('truc-ban')).send(
      'POST',
      `/tip-matches/${told?.id}/answer`,
      { answer: 'tell-holders' },
    );
    expect(tell.status, JSON.stringify(tell.body)).toBe(200);
    const seen = (await proposals('cong-an-xa', '?state=match-told')).find(
      (one) => one.id === told?.id,
    );
    expect(seen?.sides.filter((side) => side.id !== null)).toHaveLength(1);
  });

  it('proposes to whoever opens both, who may link them', async () => {
    const values = [{ kind: 'plate', value: '98C-111.22' }];
    const one = await anOwnTip({ values });
    const other = await anOwnTip({ values });
    const [found] = (await proposals('dieu-tra')).filter((row) =>
      row.sides.some((side) => side.id === other),
    );
    expect(found).toMatchObject({ audience: 'who-opens-both', reasons: ['same-plate'] });
    expect((await proposals('truc-ban')).some((row) => row.id === found?.id)).toBe(false);
    const answer = await (await office.as('dieu-tra')).send(
      'POST',
      `/tip-matches/${found?.id}/answer`,
      { answer: 'link-both' },
    );
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect((await view('dieu-tra', one)).links).toMatchObject([
      { tipId: other, relation: 'linked' },
    ]);
  });

  it('does not propose on a shared place alone, and weighs as the domain does', async () => {
    const values = [{ kind: 'place', value: 'Quán trọ đầu dốc Pha Luông' }];
    await anOwnTip({ values });
    const other = await anOwnTip({ values });
    expect((await proposals('dieu-tra', `?tipId=${other}`)).length).toBe(0);
    const { rows } = await asSystem(office.province.db, 'test', (tx) =>
      sql<{
        value_kind: string;
        reason: string;
        weight: number;
      }>`select * from app.match_weights()`.execute(tx),
    );
    expect(Object.fromEntries(rows.map(({ value_kind, ...row }) => [value_kind, row]))).toEqual(
      MATCH_WEIGHTS,
    );
  });
});

describe('merging and splitting', () => {
  it('merges a duplicate with its clocks stopped, and undoes it', async () => {
    const main = await anOwnTip({});
    const copy = await anOwnTip({});
    const investigator = await office.as('dieu-tra');
    const revision = (await view('dieu-tra', copy)).revision;
    const merged = await investigator.send('POST', `/tips/${copy}/merge`, {
      revision,
      intoId: main,
      decidedByPostId: office.headOfPolice,
    });
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    const after = await view('dieu-tra', copy);
    expect(after.state).toBe('merged');
    expect(
      after.clocks.filter((clock) => clock.rule === 'T-20').map((clock) => clock.state),
    ).toEqual(['stopped']);
    expect((await view('dieu-tra', main)).links).toMatchObject([
      { tipId: copy, relation: 'merged-here' },
    ]);
    const undone = await investigator.send('POST', `/tips/${copy}/unmerge`, {
      revision: after.revision,
      decidedByPostId: office.headOfPolice,
    });
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    const standing = await view('dieu-tra', copy);
    expect(standing.state).toBe('in-verification');
    expect(standing.clocks.find((clock) => clock.rule === 'T-20')?.state).toBe('running');
  });

  it('never merges two tips each into the other', async () => {
    const [one, other] = [await anOwnTip({}), await anOwnTip({})];
    const investigator = await office.as('dieu-tra');
    const into = async (id: string, intoId: string) => {
      const { revision } = await view('dieu-tra', id);
      return await investigator.send<{ code?: string }>('POST', `/tips/${id}/merge`, {
        revision,
        intoId,
        decidedByPostId: office.headOfPolice,
      });
    };
    const answers = await Promise.all([into(one, other), into(other, one)]);
    expect(answers.map((answer) => answer.status).toSorted()[0]).toBe(200);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.find((answer) => answer.status !== 200)?.body.code).toBe('tip.merge-into-self');
  });

  it('closes the names in a duplicate with the tip into which it was merged, and opens them with it', async () => {
    const denounced = [{ name: 'Sùng Văn Pờ' }];
    const [main, copy] = [await anOwnTip({}), await anOwnTip({ denounced })];
    const investigator = await office.as('dieu-tra');
    const decided = { decidedByPostId: office.headOfPolice };
    const merged = await investigator.send('POST', `/tips/${copy}/merge`, {
      revision: (await view('dieu-tra', copy)).revision,
      intoId: main,
      ...decided,
    });
    expect(merged.status, JSON.stringify(merged.body)).toBe(200);
    const named = async () => (await view('thu-truong', copy)).denounced[0]?.standing;
    const matched = async () =>
      (
        await office.province.db.asOwner((client) =>
          client.query(
            `select count(*)::int as n from fingerprint f join denounced_person d on d.id = f.record_id
              where d.tip_id = $1 and f.closed_at is null`,
            [copy],
          ),
        )
      ).rows[0].n;
    expect([await named(), (await matched()) > 0]).toEqual(['named-in-tip', true]);
    const ended = await office.act(investigator, main, {
      do: 'not-open-case',
      ground: 'no-event',
      ...decided,
    });
    expect(ended.status, JSON.stringify(ended.body)).toBe(200);
    expect([await named(), await matched()]).toEqual(['name-closed', 0]);
    expect((await view('dieu-tra', copy)).denounced[0]?.mayOpen).toBe(false);
    const again = await office.act(await office.as('vien-truong'), main, {
      do: 'cancel-non-opening',
      decidedByPostId: office.headOfProcuracy,
    });
    expect(again.status, JSON.stringify(again.body)).toBe(200);
    expect([await named(), (await matched()) > 0]).toEqual(['named-in-tip', true]);
  });

  it('splits a part off with the same receipt, its own key and the persons that go over', async () => {
    const id = await anOwnTip({
      denounced: [{ name: 'Người thứ nhất' }, { name: 'Người thứ hai' }],
    });
    const before = await view('dieu-tra', id);
    const second = before.denounced[1]?.id;
    const answer = await (await office.as('dieu-tra')).send<{ id: string }>(
      'POST',
      `/tips/${id}/split`,
      {
        revision: before.revision,
        narrative: 'Phần về người thứ hai',
        personIds: [second],
        decidedByPostId: office.headOfPolice,
      },
    );
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const part = await view('dieu-tra', answer.body.id);
    expect(part).toMatchObject({ state: 'in-verification', receivedAt: before.receivedAt });
    expect(part.denounced.map((person) => person.id)).toEqual([second]);
    expect((await view('dieu-tra', id)).denounced).toHaveLength(1);
    const opened = await (await office.as('dieu-tra')).send<{ denounced: { name: string }[] }>(
      'POST',
      `/tips/${answer.body.id}/open`,
      { part: 'tip-persons', purpose: 'handle-tip' },
    );
    expect(opened.body.denounced[0]?.name).toBe('Người thứ hai');
  });
});

describe('“known anywhere?”', () => {
  it('answers the asker always alike, lets the holder decide, ten a day, with a weekly list', async () => {
    const values = [{ kind: 'paper', value: 'B9988776' }];
    const asked = await anOwnTip({ values });
    await office.receive(await office.as('cong-an-xa'), { ...apart, values });
    const investigator = await office.as('dieu-tra');
    const valueId = (await view('dieu-tra', asked)).values[0]?.id;
    const ask = () =>
      investigator.send<{ sent: boolean; leftToday: number }>(
        'POST',
        `/tips/${asked}/known-anywhere`,
        { valueId, purpose: 'verify-tip' },
      );
    const first = await ask();
    expect(first.body).toEqual({ sent: true, leftToday: 9 });
    const unknown = await anOwnTip({ values: [{ kind: 'paper', value: 'Z1231231' }] });
    const nowhere = await investigator.send<object>('POST', `/tips/${unknown}/known-anywhere`, {
      valueId: (await view('dieu-tra', unknown)).values[0]?.id,
      purpose: 'verify-tip',
    });
    expect(nowhere.body).toEqual({ sent: true, leftToday: 8 });
    const mine = await investigator.get<{ rows: { state: string }[] }>(
      '/known-anywhere?side=asked-by-me',
    );
    expect(mine.body.rows.map((row) => row.state)).toEqual(['ask-open', 'ask-open']);
    const held = await (await office.as('cong-an-xa')).get<{
      rows: { id: string; own: { code: string } | null; tip: object | null }[];
    }>('/known-anywhere');
    expect(held.body.rows).toHaveLength(1);
    expect(held.body.rows[0]?.tip).toBeNull();
    await (await office.as('cong-an-xa')).send(
      'POST',
      `/known-anywhere/${held.body.rows[0]?.id}/answer`,
      { answer: 'contact-me' },
    );
    const later = await investigator.get<{ rows: { state: string; answer: string | null }[] }>(
      '/known-anywhere?side=asked-by-me',
    );
    expect(later.body.rows.map((row) => row.state).sort()).toEqual(['ask-answered', 'ask-open']);
    for (let at = 0; at < 8; at += 1) {
      await ask();
    }
    const last = await ask();
    expect((last.body as unknown as { code: string }).code).toBe('tip.asked-enough-today');
    for (const [name, status] of [
      ['bao-ve-du-lieu', 200],
      ['kiem-sat', 200],
      ['kiem-sat-kv', 403],
      ['dieu-tra', 403],
    ] as const) {
      expect((await (await office.as(name)).get('/known-anywhere/weekly')).status, name).toBe(
        status,
      );
    }
  });

  it('is asked only by whoever handles that tip, about a value recorded in it', async () => {
    const id = await anOwnTip({ values: [{ kind: 'paper', value: 'C5556667' }] });
    const valueId = (await view('dieu-tra', id)).values[0]?.id;
    const head = await (await office.as('thu-truong')).send('POST', `/tips/${id}/known-anywhere`, {
      valueId,
      purpose: 'verify-tip',
    });
    expect(head.status).toBe(403);
    const made = await (await office.as('dieu-tra')).send('POST', `/tips/${id}/known-anywhere`, {
      valueId: '3f9c0d5e-1111-4222-8333-444455556666',
      purpose: 'verify-tip',
    });
    expect(made.status).toBe(404);
  });
});
