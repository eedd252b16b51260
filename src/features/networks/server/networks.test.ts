import { beforeAll, describe, expect, it } from 'vitest';
import { aCaseOffice, type CaseOffice } from '../../../../tests/harness/case-office.ts';
import type { NetworkView } from '../contract.ts';

interface Proposal {
  id: string;
  records: { kind: string; id: string; code: string }[];
  reasons: string[];
}

let office: CaseOffice;
let one: string;
let other: string;
let strange: string;
let tip: string;

const SHARED = '0934 777 120';

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  one = await office.open();
  other = await office.open();
  strange = await office.open({}, 'dieu-tra-2');
  const duty = await office.as('truc-ban');
  const received = await office.receive(duty, {
    channel: 'in-person',
    denounced: [],
    values: [{ kind: 'phone', value: '+84 934.777.120' }],
    reporter: {},
    facts: { reporterStanding: 'anonymous' },
  });
  tip = received.id;
  await office.act(duty, tip, { do: 'classify', offence: { article: '150', paragraph: 1 } });
  await office.act(await office.as('thu-truong'), tip, {
    do: 'assign',
    handlerPostIds: [await office.post('dieu-tra')],
    decidedByPostId: office.headOfPolice,
  });
  await drawPhone('dieu-tra', one);
  await drawPhone('dieu-tra', other);
  await drawPhone('dieu-tra-2', strange);
}, 240_000);

async function drawPhone(name: string, id: string): Promise<string> {
  const drawn = await (await office.as(name)).send<{ id: string }>(
    'POST',
    `/cases/${id}/chart/nodes`,
    { kind: 'phone', label: SHARED },
  );
  expect(drawn.status, JSON.stringify(drawn.body)).toBe(200);
  return drawn.body.id;
}

async function proposals(name: string): Promise<Proposal[]> {
  const answer = await (await office.as(name)).get<{ rows: Proposal[] }>('/network-proposals');
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.rows;
}

async function networks(name: string): Promise<NetworkView[]> {
  const answer = await (await office.as(name)).get<{ rows: NetworkView[] }>('/networks');
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.rows;
}

const idsOf = (row: { records: { id: string }[] }) => row.records.map(({ id }) => id).sort();

async function join(name: string, body: object) {
  return await (await office.as(name)).send<{ id: string; code: string }>(
    'POST',
    '/networks',
    body,
  );
}

describe('the same number in several records', () => {
  it('is proposed, with the reason, to those who may open both and to nobody else', async () => {
    const own = await proposals('dieu-tra');
    expect(own.map(idsOf)).toEqual(
      expect.arrayContaining([[one, other].sort(), [one, tip].sort(), [other, tip].sort()]),
    );
    expect(own.flatMap(idsOf)).not.toContain(strange);
    expect(own.find((row) => idsOf(row).includes(tip))?.reasons).toEqual(['same-phone']);
    expect(await proposals('dieu-tra-2')).toEqual([]);
    expect(await proposals('bien-phong')).toEqual([]);
    expect((await proposals('thu-truong')).length).toBeGreaterThan(0);
    expect(JSON.stringify(own)).not.toContain('weight');
    for (const name of [
      'lanh-dao',
      'dieu-phoi',
      'quan-tri-he-thong',
      'bao-ve-du-lieu',
      'thanh-tra',
    ]) {
      expect((await (await office.as(name)).get('/network-proposals')).status, name).toBe(403);
    }
  });

  it('is no longer proposed when the number leaves the chart', async () => {
    const node = await drawnPhone(other);
    const officer = await office.as('dieu-tra');
    await officer.send('POST', `/cases/${other}/chart/nodes/${node}/remove`, { revision: 1 });
    expect((await proposals('dieu-tra')).map(idsOf)).toEqual([[one, tip].sort()]);
    await drawPhone('dieu-tra', other);
    expect((await proposals('dieu-tra')).length).toBe(3);
  });
});

async function drawnPhone(caseId: string): Promise<string> {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query(
      `select id from chart_node where case_id = $1 and kind = 'phone' and removed_at is null`,
      [caseId],
    ),
  );
  return rows[0].id;
}

describe('a network', () => {
  it('is joined by a person, grows, and each joining is undone, the last first', async () => {
    const match = (await proposals('dieu-tra')).find(
      (row) => idsOf(row).includes(one) && idsOf(row).includes(other),
    );
    const joined = await join('dieu-tra', { matchId: match?.id });
    expect(joined.status, JSON.stringify(joined.body)).toBe(200);
    expect(joined.body.code).toMatch(/^ML-\d+-2026-[2-9A-HJ-NP-Z]{6}$/);
    expect((await join('dieu-tra', { records: [case_(one), tip_(tip)] })).body.id).toBe(
      joined.body.id,
    );
    const [network] = await networks('dieu-tra');
    expect(network?.records.map(({ id }) => id).sort()).toEqual([one, other, tip].sort());
    const undo = async (name: string) =>
      await (await office.as(name)).send('POST', `/networks/${joined.body.id}/undo`, {});
    expect((await undo('dieu-tra-2')).status).toBe(404);
    expect((await undo('dieu-tra')).status).toBe(200);
    expect((await networks('dieu-tra'))[0]?.records).toHaveLength(2);
    expect((await undo('dieu-tra')).status).toBe(200);
    expect(await networks('dieu-tra')).toEqual([]);
    expect((await proposals('dieu-tra')).length).toBe(3);
  });

  it('shows each reader only records that he may open, and nothing where that is one', async () => {
    const joined = await join('dieu-tra', { records: [case_(one), case_(other)] });
    await join('dieu-tra', { records: [case_(one), tip_(tip)] });
    const [ofProcuracy] = await networks('kiem-sat-kv');
    const seen = ofProcuracy?.records.map(({ id }) => id) ?? [];
    for (const id of seen) {
      const kind = id === tip ? 'tips' : 'cases';
      expect((await (await office.as('kiem-sat-kv')).get(`/${kind}/${id}`)).status).toBe(200);
    }
    expect(await networks('dieu-tra-2')).toEqual([]);
    expect(await networks('tham-phan-kv').catch(() => [])).toEqual([]);
    expect((await join('dieu-tra', { records: [case_(one), case_(strange)] })).status).toBe(404);
    expect((await join('dieu-tra-2', { records: [case_(strange), case_(one)] })).status).toBe(404);
    expect((await join('dieu-tra', { records: [case_(one), case_(one)] })).status).toBe(422);
    expect(joined.status).toBe(200);
  });

  it('merges with another whole network, and comes apart again', async () => {
    const third = await office.open();
    const fourth = await office.open();
    const second = await join('dieu-tra', { records: [case_(third), case_(fourth)] });
    expect(await networks('dieu-tra')).toHaveLength(2);
    const merged = await join('dieu-tra', { records: [case_(one), case_(third)] });
    const [whole, ...rest] = await networks('dieu-tra');
    expect(rest).toEqual([]);
    expect(whole?.records).toHaveLength(5);
    await (await office.as('dieu-tra')).send('POST', `/networks/${merged.body.id}/undo`, {});
    const apart = await networks('dieu-tra');
    expect(apart.map(({ id }) => id).sort()).toEqual([merged.body.id, second.body.id].sort());
  });
});

describe('“known anywhere?” in a case', () => {
  const ask = async (name: string, caseId: string, body: object) =>
    await (await office.as(name)).send<{ sent: boolean; leftToday: number }>(
      'POST',
      `/cases/${caseId}/known-anywhere`,
      { purpose: 'investigate', ...body },
    );

  it('is asked by the handler about a recorded value only, and always answered alike', async () => {
    const nodeId = await drawnPhone(one);
    const sent = await ask('dieu-tra', one, { nodeId });
    expect(sent).toMatchObject({ status: 200, body: { sent: true, leftToday: 9 } });
    expect((await ask('dieu-tra-2', one, { nodeId })).status).toBe(404);
    expect((await ask('kiem-sat-kv', one, { nodeId })).status).toBe(403);
    expect((await ask('dieu-tra', one, { nodeId: await drawnPhone(strange) })).status).toBe(404);
    const place = await (await office.as('dieu-tra')).send<{ id: string }>(
      'POST',
      `/cases/${one}/chart/nodes`,
      { kind: 'place', label: 'Bến xe' },
    );
    expect((await ask('dieu-tra', one, { nodeId: place.body.id })).status).toBe(404);
  });

  it('reaches the holder, who decides whether to speak', async () => {
    const holder = await office.as('dieu-tra-2');
    const asks = await holder.get<{ rows: { id: string; own: { id: string; code: string } }[] }>(
      '/known-anywhere?side=to-holder',
    );
    expect(asks.body.rows).toHaveLength(1);
    expect(asks.body.rows[0]?.own).toMatchObject({ kind: 'case', id: strange });
    expect(asks.body.rows[0]?.own.code).toMatch(/^VA-/);
    const answered = await holder.send('POST', `/known-anywhere/${asks.body.rows[0]?.id}/answer`, {
      answer: 'contact-me',
    });
    expect(answered.status, JSON.stringify(answered.body)).toBe(200);
    const mine = await (await office.as('dieu-tra')).get<{ rows: { answer: string | null }[] }>(
      '/known-anywhere?side=asked-by-me',
    );
    expect(mine.body.rows[0]?.answer).not.toBeNull();
    expect(JSON.stringify(mine.body)).not.toContain(strange);
  });
});

describe('an installation that keeps dates only', () => {
  it('has no networks, no proposals, no asks of cases', async () => {
    const nodeId = await drawnPhone(one);
    const proposed = await (await office.as('quan-tri-he-thong')).send<{ id: string }>(
      'POST',
      '/case-content',
      { mode: 'dates-only', number: '88/QĐ-UBND', on: '2026-10-30' },
    );
    await (await office.as('quan-tri-2')).send(
      'POST',
      `/case-content/${proposed.body.id}/confirm`,
      {},
    );
    const officer = await office.as('dieu-tra');
    const off = { status: 409, body: { code: 'chart.not-kept' } };
    expect(await officer.get('/networks')).toMatchObject(off);
    expect(await officer.get('/network-proposals')).toMatchObject(off);
    expect(await join('dieu-tra', { records: [case_(one), case_(other)] })).toMatchObject(off);
    expect(
      await officer.send('POST', `/cases/${one}/known-anywhere`, {
        nodeId,
        purpose: 'investigate',
      }),
    ).toMatchObject(off);
    const matches = await officer.get<{ rows: { sides: { kind: string }[] }[] }>('/tip-matches');
    expect(matches.body.rows.flatMap((row) => row.sides).some((side) => side.kind === 'case')).toBe(
      false,
    );
  });
});

function case_(id: string) {
  return { kind: 'case', id };
}

function tip_(id: string) {
  return { kind: 'tip', id };
}
