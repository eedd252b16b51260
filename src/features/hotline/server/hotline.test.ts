import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CallWords } from '#domain/hotline/call-words.ts';
import type { Problem } from '#platform/contract/problem.ts';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import type { CallRow } from '../contract.ts';
import { endLostCalls } from './index.ts';

const BEGIN = '2026-03-02T08:00:00+07:00';
const SAID = 'Cháu bị nhốt ở nhà trọ sau bến xe Nậm Hin, họ giữ giấy tờ';
const PHONE = '0913 555 774';
let office: TipOffice;

beforeAll(async () => {
  office = await aTipOffice(BEGIN);
}, 120_000);

const operator = () => office.as('duong-day-nong');

async function save(id: string, changes: { words?: object; numberRefused?: boolean } = {}) {
  const { words = { story: SAID, phone: PHONE, safeWord: 'bưu phẩm' }, numberRefused = false } =
    changes;
  return await (await operator()).send<{ code: string }>('PUT', `/calls/${id}`, {
    line: 'own-hotline',
    words,
    numberRefused,
    callBack: 'agreed',
  });
}

async function aCall(changes: Parameters<typeof save>[1] = {}): Promise<string> {
  const id = randomUUID();
  const saved = await save(id, changes);
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  return id;
}

type Opened = { call: CallRow; words: CallWords | null };
const open = async (id: string, name = 'duong-day-nong') =>
  await (await office.as(name)).send<Opened>('POST', `/calls/${id}/open`);

describe('a place that is in no list', () => {
  it('is refused on every way in, in words that name the field', async () => {
    const placeId = randomUUID();
    const call = await aCall();
    const { id: tip } = await office.receive(await office.as('truc-ban'), { channel: 'in-person' });
    const facts = { placeId };
    const taken = {
      kind: 'crime-report',
      channel: 'press',
      receivedAt: BEGIN,
      narrative: SAID,
    };
    const opened = {
      at: BEGIN,
      office: 'head-of-investigation',
      origin: 'direct-discovery',
      actedOn: '2026-02-20',
      charges: [{ article: '150', paragraph: 1, points: [] }],
      facts: {},
      decision: { number: '1/QĐ', on: '2026-03-02' },
    };
    for (const [name, path, body, field] of [
      ['truc-ban', '/tips', { ...taken, facts }, 'facts.placeId'],
      ['truc-ban', `/tips/${tip}/content`, { revision: 1, facts }, 'facts.placeId'],
      ['duong-day-nong', `/calls/${call}/refer`, { urgency: 'ordinary', placeId }, 'placeId'],
      ['duong-day-nong', `/calls/${call}/danger`, { kind: 'violence', placeId }, 'placeId'],
      ['truc-ban', '/danger-alerts', { kind: 'violence', placeId }, 'placeId'],
      ['dieu-tra', '/cases', { ...opened, placeId }, 'placeId'],
    ] as const) {
      const officer = await office.as(name);
      const { status, body: said } = await officer.send<Problem>('POST', path, body);
      expect({ path, status, code: said.code }, JSON.stringify(said)).toEqual({
        path,
        status: 422,
        code: 'place.unknown',
      });
      expect(said.fields?.map((one) => one.path)).toEqual([field]);
    }
  });
});

async function stored(id: string): Promise<Record<string, unknown>> {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query('select * from call where id = $1', [id]),
  );
  return rows[0] as Record<string, unknown>;
}

describe('a call', () => {
  it('is a record from the first keystroke, its words sealed, and opens for its operator again', async () => {
    const id = await aCall({ words: { story: 'A' } });
    await save(id);
    const row = await stored(id);
    expect(row.state).toBe('running');
    expect(JSON.stringify({ ...row, words: String(row.words) })).not.toMatch(/Nậm|0913/);
    const { body } = await open(id);
    expect(body.words).toMatchObject({ story: SAID, phone: PHONE });
    expect(body.call).toMatchObject({ hasWords: true, tipCode: null });
  });

  it('keeps what the referral will say too, sealed, for whoever opens it again', async () => {
    const chosen = {
      place: [{ id: office.placeId, name: 'Xã Nà Pan' }],
      to: [{ id: await office.agency('provincial-police'), name: 'Công an tỉnh' }],
      urgency: 'urgent',
      children: 2,
      adults: 1,
      isVictim: true,
    };
    const id = await aCall({ words: { story: SAID, ...chosen } });
    expect(JSON.stringify(await stored(id))).not.toContain(office.placeId);
    expect((await open(id)).body.words).toMatchObject({ story: SAID, ...chosen });
  });

  it('keeps no number where the caller refuses it', async () => {
    const id = await aCall({ numberRefused: true });
    expect((await open(id)).body.words?.phone).toBe('');
    expect((await open(id)).body.call.numberRefused).toBe(true);
  });

  it('is nobody else’s: unknown by every way in, not in a list, a count or a referral', async () => {
    const id = await aCall();
    for (const name of [
      'truc-ban',
      'thu-truong',
      'cong-an-xa',
      'kiem-sat',
      'dieu-phoi',
      'phu-nu',
    ]) {
      const other = await office.as(name);
      for (const way of ['open', 'still-here', 'refer', 'end', 'danger']) {
        const body = { urgency: 'ordinary', how: 'line-dropped', kind: 'violence' };
        const answer = await other.send('POST', `/calls/${id}/${way}`, body);
        const isTaker = ['truc-ban', 'cong-an-xa'].includes(name);
        expect(answer.status, `${name} ${way}`).toBe(
          isTaker ? (way === 'still-here' ? 200 : 404) : 403,
        );
      }
      const over = await other.send('PUT', `/calls/${id}`, {
        line: 'duty-desk',
        words: { story: 'chép đè' },
        numberRefused: false,
        callBack: 'declined',
      });
      expect([403, 404], name).toContain(over.status);
      const list = await other.get<{ rows?: object[] }>('/calls');
      expect(list.body.rows ?? [], name).toEqual([]);
    }
    expect((await open(id)).body.words?.story).toBe(SAID);
    expect((await stored(id)).state).toBe('running');
  });

  it('leaves its record when the line drops, and when the screen is lost', async () => {
    const dropped = await aCall();
    const end = await (await operator()).send('POST', `/calls/${dropped}/end`, {
      how: 'line-dropped',
    });
    expect(end.status).toBe(200);
    const lost = await aCall();
    const at = (minutes: number) => Temporal.Instant.from(BEGIN).add({ minutes });
    const { db } = office.province;
    expect((await endLostCalls({ db, now: at(4) })).lost).toBe(0);
    expect((await endLostCalls({ db, now: at(6) })).lost).toBeGreaterThan(0);
    expect((await open(lost)).body).toMatchObject({
      call: { state: 'ended', endedHow: 'screen-lost', endedAt: '2026-03-02T01:00:00.000Z' },
      words: { story: SAID },
    });
    await save(lost);
    expect((await open(lost)).body.call).toMatchObject({ state: 'running', endedHow: null });
    expect((await open(dropped)).body.call.endedHow).toBe('line-dropped');
    const twice = await (await operator()).send('POST', `/calls/${dropped}/end`, {
      how: 'said-goodbye',
    });
    expect(twice.status).toBe(200);
    expect((await open(dropped)).body.call.endedHow).toBe('line-dropped');
  });
});

describe('a referral', () => {
  it('makes the tip in one step, received when the call began; the operator keeps the call until somebody takes it up', async () => {
    const id = await aCall();
    const referred = await (await operator()).send<{ code: string }>('POST', `/calls/${id}/refer`, {
      urgency: 'urgent',
      toAgencyId: await office.agency('regional-procuracy'),
      placeId: office.placeId,
    });
    expect(referred.status, JSON.stringify(referred.body)).toBe(200);
    expect(referred.body.code).toMatch(/^TB-/);
    const mine = (await open(id)).body;
    expect(mine.call).toMatchObject({ state: 'referred', tipState: 'in-transfer', hasWords: true });
    expect((await save(id)).body.code).toBe('call.already-referred');
    const again = await (await operator()).send<{ code: string }>('POST', `/calls/${id}/refer`, {
      urgency: 'urgent',
    });
    expect(again.body.code).toBe('call.already-referred');
    const tipId = String((await stored(id)).tip_id);
    const next = await office.as('kiem-sat-kv');
    const taken = await office.act(next, tipId, { do: 'take-over' });
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    const after = (await open(id)).body;
    expect(after.words).toBeNull();
    expect(after.call).toMatchObject({ hasWords: false, tipCode: referred.body.code });
    expect(after.call.acknowledgedAt).not.toBeNull();
    expect((await stored(id)).words).toBeNull();
  });

  it('says nothing without a story', async () => {
    const id = await aCall({ words: { phone: PHONE } });
    const refused = await (await operator()).send<{ code: string }>('POST', `/calls/${id}/refer`, {
      urgency: 'ordinary',
    });
    expect(refused.body.code).toBe('call.nothing-said');
  });

  it('calls those on duty once when somebody is in danger, during the call or with the referral', async () => {
    const alerts = async () =>
      (await (await operator()).get<{ rows: { source: string }[] }>('/danger-alerts')).body.rows;
    const id = await aCall();
    const told = await (await operator()).send('POST', `/calls/${id}/danger`, { kind: 'violence' });
    expect(told.status, JSON.stringify(told.body)).toBe(200);
    await (await operator()).send('POST', `/calls/${id}/danger`, { kind: 'violence' });
    expect((await alerts()).map((row) => row.source)).toEqual(['call']);
    const refer = { urgency: 'danger-now' };
    expect((await (await operator()).send('POST', `/calls/${id}/refer`, refer)).status).toBe(200);
    expect(await alerts()).toHaveLength(1);
    const other = await aCall();
    expect((await (await operator()).send('POST', `/calls/${other}/refer`, refer)).status).toBe(
      200,
    );
    expect((await alerts()).map((row) => row.source).toSorted()).toEqual(['call', 'tip']);
    const waiting = await aCall();
    await (await operator()).send('POST', `/calls/${waiting}/danger`, { kind: 'violence' });
    const third = await aCall();
    expect((await (await operator()).send('POST', `/calls/${third}/refer`, refer)).status).toBe(
      200,
    );
    expect((await alerts()).map((row) => row.source).toSorted()).toEqual([
      'call',
      'call',
      'tip',
      'tip',
    ]);
  });
});

describe('a call that was never referred', () => {
  interface Waiting {
    rows: { id: string; operator: string; operatorPostId: string; handedOverAt: string | null }[];
    takers: { postId: string; officer: string }[];
  }
  const head = () => office.as('thu-truong');
  const waiting = async () => (await (await head()).get<Waiting>('/calls-to-refer')).body;
  const handOver = async (id: string, toPostId: string, name = 'thu-truong') =>
    await (await office.as(name)).send<{ code: string }>('POST', `/calls/${id}/hand-over`, {
      toPostId,
    });

  it('is seen by the head of the body as moments and codes, and by nobody of another body', async () => {
    const id = await aCall();
    expect((await waiting()).rows.find((row) => row.id === id)).toMatchObject({ state: 'running' });
    await (await operator()).send('POST', `/calls/${id}/end`, { how: 'line-dropped' });
    const { rows, takers } = await waiting();
    expect(rows.find((row) => row.id === id)).toMatchObject({
      endedHow: 'line-dropped',
      operator: 'Trực đường dây nóng',
    });
    expect(JSON.stringify(rows)).not.toMatch(/Nậm|555 ?774/);
    expect(takers.length).toBeGreaterThan(1);
    expect((await open(id, 'thu-truong')).status).toBe(403);
    expect(
      (await (await office.as('vien-truong')).get<Waiting>('/calls-to-refer')).body.rows,
    ).toEqual([]);
    for (const name of ['truc-ban', 'duong-day-nong', 'cong-an-xa', 'dieu-phoi', 'phu-nu']) {
      expect((await (await office.as(name)).get('/calls-to-refer')).status, name).toBe(403);
      expect((await handOver(id, await office.post('truc-ban'), name)).status, name).toBe(403);
    }
    const stranger = await handOver(id, await office.post('truc-ban'), 'vien-truong');
    expect(stranger.status).toBe(404);
  });

  it('goes to another operator whole, leaves the first, and is told to both without a word of it', async () => {
    const id = await aCall();
    await (await operator()).send('POST', `/calls/${id}/end`, { how: 'said-goodbye' });
    const to = await office.post('truc-ban');
    const from = await office.post('duong-day-nong');
    expect((await handOver(id, from)).body.code).toBe('call.same-operator');
    expect((await handOver(id, await office.post('dieu-tra'))).body.code).toBe('call.not-a-taker');
    expect((await handOver(id, await office.post('cong-an-xa'))).body.code).toBe(
      'call.not-a-taker',
    );
    expect((await handOver(id, to)).status).toBe(200);
    expect((await open(id)).status).toBe(404);
    expect((await open(id, 'truc-ban')).body.words).toMatchObject({ story: SAID });
    const kinds = async (name: string) =>
      (
        await (
          await office.as(name)
        ).get<{ rows: { kind: string; subject: null }[] }>('/notifications')
      ).body.rows
        .filter((row) => row.kind.startsWith('call.'))
        .map((row) => [row.kind, row.subject]);
    expect(await kinds('truc-ban')).toEqual([['call.given', null]]);
    expect(await kinds('duong-day-nong')).toEqual([['call.given-on', null]]);
    const trace = await office.province.db.asOwner((client) =>
      client.query(
        `select h.from_post_id, h.to_post_id, a.action, a.fields from call_hand_over h
           join audit_entry a on a.record_id = h.call_id and a.action = 'call.hand-over' where h.call_id = $1`,
        [id],
      ),
    );
    expect(trace.rows).toEqual([
      {
        from_post_id: from,
        to_post_id: to,
        action: 'call.hand-over',
        fields: ['operator_post_id'],
      },
    ]);
    const referred = await (await office.as('truc-ban')).send('POST', `/calls/${id}/refer`, {
      urgency: 'urgent',
    });
    expect(referred.status, JSON.stringify(referred.body)).toBe(200);
    expect((await handOver(id, from)).status).toBe(404);
  });

  it('is one call in the numbers: taken by the first, referred by the second', async () => {
    const PERIOD = '/calls/count?from=2026-03-01&to=2026-03-31';
    type Counted = { rows: { title: string; calls: number; referred: number }[] };
    const { rows } = (await (await head()).get<Counted>(PERIOD)).body;
    const second = rows.find((row) => row.title === 'Trực ban hình sự');
    expect(second).toMatchObject({ calls: 0, referred: 1 });
  });

  it('goes over while it runs, where its operator drops out; who had it writes in it no more', async () => {
    const id = await aCall();
    expect((await handOver(id, await office.post('truc-ban'))).status).toBe(200);
    expect((await save(id, { words: { story: 'chép đè' } })).status).toBe(404);
    expect((await open(id)).status).toBe(404);
    const taken = await open(id, 'truc-ban');
    expect(taken.body).toMatchObject({ call: { state: 'running' }, words: { story: SAID } });
    const referred = await (await office.as('truc-ban')).send('POST', `/calls/${id}/refer`, {
      urgency: 'ordinary',
    });
    expect(referred.status, JSON.stringify(referred.body)).toBe(200);
  });

  it('leads its alert to the tip once it is referred, for whoever may open that tip', async () => {
    const id = await aCall();
    await (await operator()).send('POST', `/calls/${id}/danger`, { kind: 'being-moved' });
    const alertId = String((await stored(id)).alert_id);
    type Alert = { tipId: string | null };
    const seen = async (name: string) =>
      (await (await office.as(name)).get<Alert>(`/danger-alerts/${alertId}`)).body.tipId;
    expect(await seen('truc-ban')).toBeNull();
    await (await operator()).send('POST', `/calls/${id}/refer`, { urgency: 'danger-now' });
    expect(await seen('truc-ban')).toBe((await stored(id)).tip_id);
  });
});

describe('how many calls', () => {
  const PERIOD = '/calls/count?from=2026-03-01&to=2026-03-31';

  it('an operator counts the own ones, the head those of the body, nobody else any', async () => {
    const own = await (await operator()).get<{ rows: { calls: number; dropped: number }[] }>(
      PERIOD,
    );
    expect(own.body.rows).toHaveLength(1);
    expect(own.body.rows[0]?.calls).toBeGreaterThan(4);
    const head = await (await office.as('thu-truong')).get<{ rows: { title: string }[] }>(PERIOD);
    expect(head.body.rows.map((row) => row.title)).toEqual([
      'Trực ban hình sự',
      'Trực đường dây nóng',
    ]);
    expect((await (await office.as('cong-an-xa')).get(PERIOD)).body).toEqual({ rows: [] });
    expect((await (await office.as('dieu-phoi')).get(PERIOD)).status).toBe(403);
  });

  it('leaves nothing of what was said in events, notices or the trail', async () => {
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(`select (select coalesce(string_agg(payload::text, ' '), '') from domain_event)
        || (select coalesce(string_agg(params::text, ' '), '') from notification)
        || (select coalesce(string_agg(a::text, ' '), '') from audit_entry a) as said`),
    );
    expect(String(rows[0]?.said)).not.toMatch(/Nậm Hin|555 774|bưu phẩm/);
  });
});
