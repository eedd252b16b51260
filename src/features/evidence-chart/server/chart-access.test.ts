import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  aCaseOffice,
  type CaseOffice,
  PLANTED_ACCUSED,
  type Stage,
} from '../../../../tests/harness/case-office.ts';
import type { ChartView } from '../contract.ts';

/** Who sees the chart at which stage: the table of the office for a case's content. */
const MAY_SEE: Record<Stage, readonly string[]> = {
  investigation: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  prosecution: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  trial: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv', 'tham-phan-kv'],
  judged: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv', 'tham-phan-kv'],
};

/** Who draws: the holder while it investigates, the supervising procuracy; nobody once a court has it. */
const MAY_DRAW: Record<Stage, readonly string[]> = {
  investigation: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  prosecution: ['kiem-sat-kv', 'vien-truong-kv'],
  trial: [],
  judged: [],
};

const EVERYBODY = [
  'lanh-dao',
  'dieu-phoi',
  'van-thu',
  'thu-truong',
  'truc-ban',
  'dieu-tra',
  'dieu-tra-2',
  'kiem-sat',
  'kiem-sat-kv',
  'vien-truong',
  'vien-truong-kv',
  'tham-phan',
  'tham-phan-kv',
  'toa-an',
  'dau-moi',
  'cong-tac-xa-hoi',
  'duong-day-nong',
  'bien-phong',
  'tro-giup-phap-ly',
  'thanh-tra',
  'bao-ve-du-lieu',
  'quan-tri-co-quan',
  'quan-tri-he-thong',
  'phu-nu',
  'cong-an-xa',
  'uy-ban-xa',
];

const EXPORTERS = ['thu-truong', 'vien-truong-kv'];
const STAGES: readonly Stage[] = ['investigation', 'prosecution', 'trial', 'judged'];
const PLANTED_PHONE = '0987 016 543';
const PLANTED_PLACE = 'Quán Suối Vắng Hoa Tiêu';

let office: CaseOffice;
const cases = {} as Record<Stage, { id: string; nodes: string[] }>;

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  for (const stage of STAGES) {
    const id = await office.open();
    await office.bring(stage, id, async (accusedId) => {
      cases[stage] = { id, nodes: await drawSample(id, accusedId) };
    });
  }
}, 240_000);

async function drawSample(id: string, accusedId: string): Promise<string[]> {
  const officer = await office.as('dieu-tra');
  const nodes: string[] = [];
  for (const body of [
    { kind: 'person', accusedId },
    { kind: 'phone', label: PLANTED_PHONE },
    { kind: 'place', label: PLANTED_PLACE, placeId: office.placeId },
  ]) {
    const drawn = await officer.send<{ id: string }>('POST', `/cases/${id}/chart/nodes`, body);
    expect(drawn.status, JSON.stringify(drawn.body)).toBe(200);
    nodes.push(drawn.body.id);
  }
  const link = await officer.send('POST', `/cases/${id}/chart/links`, {
    kind: 'uses',
    fromId: nodes[0],
    toId: nodes[1],
    source: 'statement',
    certainty: 'to-verify',
  });
  expect(link.status, JSON.stringify(link.body)).toBe(200);
  return nodes;
}

describe.each(EVERYBODY)('the chart and %s', (name) => {
  it.each(STAGES)('at the stage “%s”: the same in every route', async (stage) => {
    const officer = await office.as(name);
    const { id, nodes } = cases[stage];
    const sees = MAY_SEE[stage].includes(name);
    const draws = MAY_DRAW[stage].includes(name);
    const chart = await officer.get<ChartView>(`/cases/${id}/chart`);
    expect(chart.status, 'chart').toBe(sees ? 200 : 404);
    if (sees) {
      expect(chart.body.nodes).toHaveLength(3);
      expect(chart.body.mayDraw).toBe(draws);
      expect(JSON.stringify(chart.body)).not.toContain('Suối Vắng');
    } else {
      expect(Object.keys(chart.body as object)).not.toContain('nodes');
    }
    const purpose = name.startsWith('tham-phan') ? 'prepare-hearing' : 'investigate';
    const opened = await officer.send('POST', `/cases/${id}/chart/open`, { purpose, names: true });
    expect(opened.status, 'words').toBe(sees ? 200 : 404);
    const codes = await officer.send('POST', `/cases/${id}/chart/export`, {
      form: 'json',
      purpose,
    });
    expect(codes.status, 'export').toBe(sees ? 200 : 404);
    expect(JSON.stringify(codes.body)).not.toContain('Phiêng');
    const named = await officer.send('POST', `/cases/${id}/chart/export`, {
      form: 'json',
      purpose,
      withNames: true,
    });
    expect(named.status, 'export with names').toBe(
      !sees ? 404 : EXPORTERS.includes(name) ? 200 : 403,
    );
    const drawn = await officer.send('POST', `/cases/${id}/chart/nodes`, {
      kind: 'event',
      label: 'Gặp nhau',
      from: '2026-05-04',
    });
    expect(drawn.status, 'draw').toBe(draws ? 200 : sees ? 409 : 404);
    if (draws) {
      const taken = (drawn.body as { id: string }).id;
      const off = await officer.send('POST', `/cases/${id}/chart/nodes/${taken}/remove`, {
        revision: 1,
      });
      expect(off.status, JSON.stringify(off.body)).toBe(200);
    }
    const guess = await officer.send('POST', `/cases/${id}/chart/nodes/${nodes[1]}/remove`, {
      revision: 99,
    });
    expect(guess.status, 'remove').toBe(draws || sees ? 409 : 404);
  });
});

describe('what the chart keeps', () => {
  it('opens its words for a purpose, names apart, and the trail has both without them', async () => {
    const { id, nodes } = cases.investigation;
    const officer = await office.as('dieu-tra');
    const words = await officer.send<{ labels: { nodeId: string; text: string }[] }>(
      'POST',
      `/cases/${id}/chart/open`,
      { purpose: 'investigate' },
    );
    expect(words.body.labels.map(({ text }) => text).sort()).toEqual([
      PLANTED_PHONE,
      PLANTED_PLACE,
    ]);
    const all = await officer.send<{ labels: { nodeId: string; text: string }[] }>(
      'POST',
      `/cases/${id}/chart/open`,
      { purpose: 'investigate', names: true },
    );
    expect(all.body.labels).toContainEqual({ nodeId: nodes[0], text: PLANTED_ACCUSED });
    const unfit = await officer.send('POST', `/cases/${id}/chart/open`, {
      purpose: 'support-victim',
    });
    expect(unfit.status).not.toBe(200);
    const trail = await office.province.db.asOwner((client) =>
      client.query('select action, purpose, fields from audit_entry where record_id = $1', [id]),
    );
    expect(trail.rows.some((row) => row.action === 'case.opened')).toBe(true);
    expect(JSON.stringify(trail.rows)).not.toContain('Suối');
  });

  it('stands in clear nowhere in the database', async () => {
    const found = await listColumnsWith(office, ['Suối Vắng', '0987 016 543', '0987016543']);
    expect(found).toEqual([]);
  });

  it('refuses a victim with words, an accused of another case, a link that says nonsense', async () => {
    const { id, nodes } = cases.investigation;
    const officer = await office.as('dieu-tra');
    const add = (body: object) => officer.send('POST', `/cases/${id}/chart/nodes`, body);
    expect(await add({ kind: 'victim', label: 'Tên thật' })).toMatchObject({
      body: { code: 'chart.node-not-fit' },
    });
    const other = await office.province.db.asOwner((client) =>
      client.query('select id from accused where case_id = $1 limit 1', [cases.trial.id]),
    );
    expect((await add({ kind: 'person', accusedId: other.rows[0].id })).status).toBe(404);
    const join = (body: object) => officer.send('POST', `/cases/${id}/chart/links`, body);
    const facts = { source: 'statement', certainty: 'grounded' };
    expect(await join({ ...facts, kind: 'uses', fromId: nodes[1], toId: nodes[0] })).toMatchObject({
      body: { code: 'chart.link-not-fit' },
    });
    expect(
      await join({ ...facts, kind: 'uses', fromId: nodes[0], toId: cases.prosecution.nodes[1] }),
    ).toMatchObject({ status: 404 });
    expect(
      await join({
        ...facts,
        kind: 'uses',
        fromId: nodes[0],
        toId: nodes[1],
        evidenceId: randomUUID(),
      }),
    ).toMatchObject({ status: 404 });
  });

  it('names the item on which a link rests, takes its kind as the source, and no item of another case', async () => {
    const { id, nodes } = cases.investigation;
    const officer = await office.as('dieu-tra');
    const item = await anItem(id);
    const drawn = await officer.send<{ id: string }>('POST', `/cases/${id}/chart/links`, {
      kind: 'was-at',
      fromId: nodes[1],
      toId: nodes[2],
      evidenceId: item,
      source: 'statement',
      certainty: 'established',
    });
    expect(drawn.status, JSON.stringify(drawn.body)).toBe(200);
    const chart = await officer.get<ChartView>(`/cases/${id}/chart`);
    expect(chart.body.links.find((link) => link.id === drawn.body.id)).toMatchObject({
      evidenceId: item,
      evidence: 'CC1',
      source: 'electronic-data',
    });
    expect(chart.body.evidence.map(({ mark }) => mark)).toEqual(['CC1']);
    const changed = await officer.send('PUT', `/cases/${id}/chart/links/${drawn.body.id}`, {
      revision: 1,
      kind: 'was-at',
      evidenceId: await anItem(cases.prosecution.id),
      source: 'statement',
      certainty: 'grounded',
    });
    expect(changed.status).toBe(404);
  });

  it('brings a phone into matching and takes it out when the thing goes', async () => {
    const { id } = cases.investigation;
    const officer = await office.as('dieu-tra');
    const drawn = await officer.send<{ id: string }>('POST', `/cases/${id}/chart/nodes`, {
      kind: 'account',
      label: '1903 5555 0001',
    });
    expect(await openPrints(id, 'account')).toBe(1);
    await officer.send('POST', `/cases/${id}/chart/nodes/${drawn.body.id}/remove`, { revision: 1 });
    expect(await openPrints(id, 'account')).toBe(0);
    await officer.send('POST', `/cases/${id}/chart/nodes`, {
      kind: 'account',
      label: '1903-5555-0001',
    });
    expect(await openPrints(id, 'account')).toBe(1);
  });

  it('shows a cleared person as such, opens the name no more, and frees the phone that only that person used', async () => {
    const { id, nodes } = cases.investigation;
    expect(await openPrints(id, 'phone')).toBe(1);
    await office.province.db.asOwner((client) =>
      client.query(
        `update accused set outcome = 'charge-dropped', cleared_on = '2026-11-01' where id =
           (select accused_id from chart_node where id = $1)`,
        [nodes[0]],
      ),
    );
    const officer = await office.as('thu-truong');
    const chart = await officer.get<ChartView>(`/cases/${id}/chart`);
    expect(chart.body.nodes.find((node) => node.id === nodes[0])).toMatchObject({
      mark: 'BC1',
      cleared: true,
    });
    const all = await officer.send('POST', `/cases/${id}/chart/open`, {
      purpose: 'investigate',
      names: true,
    });
    expect(JSON.stringify(all.body)).not.toContain('Phiêng');
    expect(await openPrints(id, 'phone')).toBe(0);
  });
});

describe('an installation that keeps dates only', () => {
  it('has no chart, by interface and by policy', async () => {
    const { id } = cases.investigation;
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
    expect(await officer.get(`/cases/${id}/chart`)).toMatchObject(off);
    expect(
      await officer.send('POST', `/cases/${id}/chart/open`, { purpose: 'investigate' }),
    ).toMatchObject(off);
    expect(
      await officer.send('POST', `/cases/${id}/chart/nodes`, {
        kind: 'phone',
        label: '0912345678',
      }),
    ).toMatchObject(off);
    expect((await (await office.as('dau-moi')).get(`/cases/${id}/chart`)).status).toBe(404);
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(`select count(*)::integer as all from chart_node`),
    );
    expect(rows[0].all).toBeGreaterThan(0);
  });
});

/** An item of the register, as its own feature stores it. */
async function anItem(caseId: string): Promise<string> {
  const id = randomUUID();
  const post = await office.post('dieu-tra');
  await office.province.db.asOwner((client) =>
    client.query(
      `insert into evidence_item (id, province_id, case_id, ordinal, kind, source, body, received_at, received_by,
         received_agency_id, state, holder_body, holder_agency_id, holder_post_id, kept, recorded_at)
       select $1, c.province_id, c.id, 1, 'electronic-data', 'service-provider', 'police', c.last_event_at, $3,
         c.handling_agency_id, 'in-custody', 'police', c.handling_agency_id, $3, 'case-file', c.last_event_at
         from criminal_case c where c.id = $2`,
      [id, caseId, post],
    ),
  );
  return id;
}

async function openPrints(caseId: string, kind: string): Promise<number> {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query(
      `select count(*)::integer as open from fingerprint
        where record_kind = 'case' and record_id = $1 and value_kind = $2 and closed_at is null`,
      [caseId, kind],
    ),
  );
  return rows[0].open;
}

async function listColumnsWith(from: CaseOffice, words: readonly string[]): Promise<string[]> {
  const { rows } = await from.province.db.asOwner((client) =>
    client.query(`
      select table_name, column_name, udt_name from information_schema.columns
       where table_schema = 'public' and udt_name in ('text', 'jsonb', '_text', 'bytea')
         and table_name in (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')`),
  );
  const found: string[] = [];
  for (const { table_name, column_name, udt_name } of rows) {
    const text =
      udt_name === 'bytea' ? `encode("${column_name}", 'escape')` : `"${column_name}"::text`;
    const hit = await from.province.db.asOwner((client) =>
      client.query(
        `select 1 from "${table_name}" where ${words.map((_, at) => `${text} like '%' || $${at + 1} || '%'`).join(' or ')} limit 1`,
        [...words],
      ),
    );
    if (hit.rows.length > 0) {
      found.push(`${table_name}.${column_name}`);
    }
  }
  return found;
}
