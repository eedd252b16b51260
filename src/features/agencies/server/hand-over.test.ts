import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { asSystem, withActor } from '#platform/server/database/database.ts';
import { planInArrears } from '../../../../tests/harness/plan-in-arrears.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import { finishSignIns, storeSampleWork } from '../../../../tests/harness/sample-work.ts';
import type { AgencyRow, AgencyView, HeldView, MovedWork } from '../contract.ts';
import { moveDueWork } from './move-due.ts';

const province = await aProvince('2026-03-02');
const admin = await province.signIn('quan-tri-he-thong');
const [before, after] = [
  await province.signIn('dau-moi-gd'),
  await province.signIn('dau-moi'),
] as const;
await finishSignIns(province.db);
const steering = await admin.get<{ rows: AgencyRow[] }>('/agencies?branch=steering&level=province');
const committee = steering.body.rows[0]?.id ?? '';
const { parent } = (await admin.get<AgencyView>(`/agencies/${committee}`)).body;

async function addCommittee(shortName: string): Promise<string> {
  const { body } = await admin.send<{ id: string }>('POST', '/agencies', {
    name: `Ban Chỉ đạo mẫu ${shortName}`,
    shortName,
    kind: 'provincial-steering-committee',
    level: 'province',
    validFrom: '2026-01-01',
    parentId: parent?.id ?? null,
  });
  return body.id;
}

/** Puts an officer's session into a new post of an agency, as its coordinator who signs for it. */
async function takePost(signInName: string, agencyId: string): Promise<void> {
  const post = randomUUID();
  await province.db.asOwner(async (client) => {
    await client.query(
      `insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from)
       select $1, o.id, a.id, a.lft, a.id, 'standing-coordinator', 'Thư ký', '2026-01-01'
         from officer o, agency a where o.sign_in_name = $2 and a.id = $3`,
      [post, signInName, agencyId],
    );
    await client.query(
      `insert into post_authority (id, post_id, kind, valid_from) values ($1, $2, 'head', '2026-01-01')`,
      [randomUUID(), post],
    );
    await client.query(
      'update session s set post_id = $1 from officer o where o.id = s.officer_id and o.sign_in_name = $2',
      [post, signInName],
    );
  });
}

async function succeed(former: string, successorId: string, fields: object): Promise<MovedWork> {
  const { status, body } = await admin.send<{ moved: MovedWork }>(
    'POST',
    `/agencies/${former}/successions`,
    { successorId, takesWork: false, ...fields },
  );
  expect(status).toBe(200);
  return body.moved;
}

async function ownerOf(table: 'plan' | 'meeting' | 'task', id: string) {
  return await asSystem(province.db, 'test', (tx) =>
    tx
      .selectFrom(table)
      .innerJoin('agency as keeper', 'keeper.lft', `${table}.owner_lft`)
      .select([`${table}.owner_agency_id as owner`, 'keeper.id as keeper'])
      .where(`${table}.id`, '=', id)
      .executeTakeFirstOrThrow(),
  );
}

/** Drafted and issued letters, two numbers of the book, a meeting held and one to come. */
async function storeOffice(agencyId: string, planId: string) {
  const ids = {
    draft: randomUUID(),
    sent: randomUUID(),
    held: randomUUID(),
    planned: randomUUID(),
  };
  await province.db.asOwner(async (client) => {
    const { rows } = await client.query('select lft from agency where id = $1', [agencyId]);
    const lft = rows[0].lft;
    for (const [id, state, number] of [
      [ids.draft, 'draft', null],
      [ids.sent, 'sent', 7],
    ]) {
      await client.query(
        `insert into outgoing_document (id, kind, state, owner_agency_id, owner_lft, plan_id, subject, content, document_number, drafted_by, drafted_officer_id, created_at, updated_at)
         select $1, 'dispatch', $2, $3, $4, $5, 'V/v mẫu', '{}', $6, $7, (select id from officer limit 1), now(), now()`,
        [id, state, agencyId, lft, planId, number, randomUUID()],
      );
    }
    await client.query(
      `insert into number_entry (id, agency_id, agency_lft, type_code, year, number, state, entered_at, entered_by)
       values ($1, $2, $3, '', 2026, 7, 'used', now(), $1)`,
      [randomUUID(), agencyId, lft],
    );
    for (const [id, state] of [
      [ids.held, 'held'],
      [ids.planned, 'planned'],
    ]) {
      await client.query(
        `insert into meeting (id, owner_agency_id, owner_lft, plan_id, kind, title, folded, starts_at, state, created_at)
         values ($1, $2, $3, $4, 'briefing', 'Giao ban', 'giao ban', '2026-02-01', $5, now())`,
        [id, agencyId, lft, planId, state],
      );
    }
  });
  return ids;
}

/** What the policies let a coordinator of the agency change of a plan, whatever the code would say. */
async function rewritePlan(planId: string, agencyId: string): Promise<number> {
  const { lft, rgt } = await asSystem(province.db, 'test', (tx) =>
    tx
      .selectFrom('agency')
      .select(['lft', 'rgt'])
      .where('id', '=', agencyId)
      .executeTakeFirstOrThrow(),
  );
  const actor: Actor = {
    officerId: randomUUID(),
    postId: randomUUID(),
    agencyId,
    agencyKind: 'provincial-steering-committee',
    scope: { lo: lft, hi: rgt },
    placeScope: { lo: 1, hi: 1 },
    roles: ['standing-coordinator'],
    permissions: new Set(['plan.read', 'plan.confirm']),
    provinceId: '1',
  };
  const touched = await withActor(province.db, actor, (tx) =>
    sql`update plan set title = title where id = ${planId}`.execute(tx),
  );
  return Number(touched.numAffectedRows ?? 0n);
}

async function urgable(officer: Officer, planId: string): Promise<number> {
  const { body } = await officer.get<{ rows: unknown[] }>(`/urging?planId=${planId}`);
  return body.rows.length;
}

describe('an agency that issued plans and is succeeded whole', () => {
  let heir = '';
  let planId = '';

  it('hands all that it administers to the successor, and keeps who issued', async () => {
    heir = await addCommittee('BCĐ mới');
    planId = (await planInArrears(province.db, '2026-02-20')).planId;
    await takePost('dau-moi-gd', committee);
    await takePost('dau-moi', heir);
    const ids = await storeOffice(committee, planId);
    expect((await before.get(`/plans/${planId}`)).status).toBe(200);
    expect((await after.get(`/plans/${planId}`)).status).toBe(404);
    const moved = await succeed(committee, heir, {
      on: '2026-03-02',
      share: 'whole',
      takesWork: true,
      legalBasis: 'QĐ mẫu',
    });
    expect(moved.plans).toBeGreaterThanOrEqual(1);
    expect(await ownerOf('plan', planId)).toEqual({ owner: heir, keeper: heir });
    expect(await ownerOf('meeting', ids.held)).toEqual({ owner: committee, keeper: heir });
    expect(await ownerOf('meeting', ids.planned)).toEqual({ owner: heir, keeper: heir });
    const stored = await asSystem(province.db, 'test', async (tx) => ({
      letters: await tx
        .selectFrom('outgoing_document')
        .select(['id', 'state', 'owner_agency_id'])
        .where('plan_id', '=', planId)
        .execute(),
      document: await tx
        .selectFrom('directive_document')
        .innerJoin('plan', 'plan.document_id', 'directive_document.id')
        .select(['issuer_agency_id', 'directive_document.owner_agency_id'])
        .where('plan.id', '=', planId)
        .executeTakeFirstOrThrow(),
      book: await tx
        .selectFrom('number_entry')
        .innerJoin('agency', 'agency.lft', 'number_entry.agency_lft')
        .select(['agency.id as keeper', 'agency_id'])
        .where('agency_id', '=', committee)
        .executeTakeFirstOrThrow(),
    }));
    expect(new Map(stored.letters.map((one) => [one.id, one]))).toEqual(
      new Map([
        [ids.draft, { id: ids.draft, state: 'cancelled', owner_agency_id: committee }],
        [ids.sent, { id: ids.sent, state: 'sent', owner_agency_id: committee }],
      ]),
    );
    expect(stored.document).toEqual({ issuer_agency_id: committee, owner_agency_id: heir });
    expect(stored.book).toEqual({ keeper: heir, agency_id: committee });
  });

  it('leaves nothing of any table in the range of the former agency', async () => {
    const left = await province.db.asOwner(async (client) => {
      const { rows: tables } = await client.query<{ name: string; col: string }>(
        `select c.relname as name, a.attname as col from pg_class c
           join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
           join pg_attribute a on a.attrelid = c.oid and a.attname in ('owner_lft', 'agency_lft')
          where c.relkind in ('r', 'p') and c.relname <> 'post'`,
      );
      const found: string[] = [];
      for (const { name, col } of tables) {
        const { rowCount } = await client.query(
          `select from ${name} t join agency a on a.lft = t.${col} where a.id = $1 limit 1`,
          [committee],
        );
        found.push(...(rowCount === 0 ? [] : [`${name}.${col}`]));
      }
      return { tables: tables.length, found };
    });
    expect(left.tables).toBeGreaterThan(20);
    expect(left.found).toEqual([]);
  });

  it('lets the successor’s coordinator open and urge, in the successor’s name', async () => {
    const { status } = await after.get(`/plans/${planId}`);
    expect(status).toBe(200);
    expect(await urgable(after, planId)).toBeGreaterThan(2);
    const drafted = await after.send<{ drafted: { id: string }[] }>('POST', '/urging', {
      all: true,
    });
    expect(drafted.status).toBe(200);
    const letter = await after.get<{ issuer: { id: string } }>(
      `/outgoing/${drafted.body.drafted[0]?.id}`,
    );
    expect(letter.body.issuer.id).toBe(heir);
    const book = await after.get<{ agency: { id: string } }>(
      `/number-book?agencyId=${committee}&typeCode=&year=2026`,
    );
    expect(book.status).toBe(200);
  });

  it('lets nobody of the former agency write, and nobody act for it after its last day', async () => {
    expect((await before.get(`/plans/${planId}`)).status).toBe(404);
    expect(await urgable(before, planId)).toBe(0);
    expect(await rewritePlan(planId, committee)).toBe(0);
    expect(await rewritePlan(planId, heir)).toBe(1);
    expect((await before.get('/agencies?limit=1')).status).toBe(200);
    const closed = await admin.send('POST', `/agencies/${committee}/end`, {
      lastDay: '2026-03-01',
    });
    expect(closed.status).toBe(200);
    const refused = await before.send<{ code: string }>('POST', '/urging', { all: true });
    expect(refused).toMatchObject({ status: 403, body: { code: 'session.no-post' } });
    const granted = await admin.send<{ code: string }>('POST', '/officers', {
      signInName: 'nguoi-moi',
      fullName: 'Trần Thị Mẫu',
      post: { agencyId: committee, role: 'focal-point', title: 'Chuyên viên' },
    });
    expect(granted.body.code).toBe('agency.ended');
  });

  it('shows what went over on the page of the former agency, with the names of both', async () => {
    const { body } = await admin.get<AgencyView>(`/agencies/${committee}`);
    const plans = body.moves.find((move) => move.kind === 'plan');
    expect(plans).toMatchObject({ outcome: 'moved', to: { id: heir } });
    expect(body.moves).toContainEqual(
      expect.objectContaining({ kind: 'letter', outcome: 'cancelled' }),
    );
    const range = await asSystem(province.db, 'test', (tx) =>
      sql<{ scope: string; count: number }>`
        select scope_agency_id as scope, count(*)::int as count from post
         where scope_agency_id = ${committee} and agency_id <> ${committee} and valid_to is null group by 1`.execute(
        tx,
      ),
    );
    expect(range.rows).toEqual([]);
  });
});

describe('an agency whose duties were split', () => {
  const heirs = { first: '', second: '' };
  let former = '';
  const plans: string[] = [];

  it('asks which successor takes each plan, and ends only when every plan has one', async () => {
    former = await addCommittee('BCĐ tách');
    heirs.first = await addCommittee('BCĐ tách 1');
    heirs.second = await addCommittee('BCĐ tách 2');
    for (const heir of Object.values(heirs)) {
      const { planId } = await storeSampleWork(province.db, {
        issuer: former,
        former: parent?.id ?? '',
        heir,
      });
      plans.push(planId);
    }
    const end = await admin.send<{ code: string }>('POST', `/agencies/${former}/end`, {
      lastDay: '2026-03-01',
    });
    expect(end.body.code).toBe('agency.open-work');
    await succeed(former, heirs.first, { on: '2026-03-02', share: 'part', duty: 'Phòng ngừa' });
    await succeed(former, heirs.second, { on: '2026-04-01', share: 'part', duty: 'Hỗ trợ' });
    const { body } = await admin.get<HeldView>(`/agencies/${former}/held`);
    expect(body.plans.map((plan) => plan.id).sort()).toEqual([...plans].sort());
    expect(body).toMatchObject({ unasked: false, mayStay: true, restToId: null });
    expect(body.successors.map((one) => one.id)).toEqual([heirs.first, heirs.second]);
    const bare = await admin.send<{ code: string }>('POST', `/agencies/${former}/hand-over`, {});
    expect(bare.body.code).toBe('agency.plans-unanswered');
    expect((await after.send('POST', `/agencies/${former}/hand-over`, {})).status).toBe(403);
  });

  it('moves each plan with its tasks to its successor, on the day of that succession', async () => {
    const done = await admin.send<{ moved: MovedWork; later: number }>(
      'POST',
      `/agencies/${former}/hand-over`,
      {
        plans: [
          { planId: plans[0], toId: heirs.first },
          { planId: plans[1], toId: heirs.second },
        ],
        restToId: heirs.first,
      },
    );
    expect(done.body).toMatchObject({ moved: { plans: 1 }, later: 1 });
    expect(await ownerOf('plan', plans[0] ?? '')).toEqual({
      owner: heirs.first,
      keeper: heirs.first,
    });
    expect((await ownerOf('plan', plans[1] ?? '')).owner).toBe(former);
    await asSystem(province.db, 'test', (tx) =>
      moveDueWork(tx, Temporal.PlainDate.from('2026-04-01'), province.deps.now()),
    );
    const tasks = await asSystem(province.db, 'test', (tx) =>
      tx
        .selectFrom('task')
        .select('owner_agency_id as owner')
        .distinct()
        .where('plan_id', '=', plans[1] ?? '')
        .execute(),
    );
    expect(tasks).toEqual([{ owner: heirs.second }]);
    const { body } = await admin.get<HeldView>(`/agencies/${former}/held`);
    expect(body.plans).toEqual([]);
    const end = await admin.send('POST', `/agencies/${former}/end`, { lastDay: '2026-03-31' });
    expect(end.status).toBe(200);
  });

  it('lets a plan stay with an agency that goes on', async () => {
    const goesOn = await addCommittee('BCĐ còn');
    const taker = await addCommittee('BCĐ nhận');
    const kept = await storeSampleWork(province.db, {
      issuer: goesOn,
      former: parent?.id ?? '',
      heir: taker,
    });
    const given = await storeSampleWork(province.db, {
      issuer: goesOn,
      former: parent?.id ?? '',
      heir: taker,
    });
    await succeed(goesOn, taker, { on: '2026-03-02', share: 'part' });
    const done = await admin.send('POST', `/agencies/${goesOn}/hand-over`, {
      plans: [
        { planId: kept.planId, toId: goesOn },
        { planId: given.planId, toId: taker },
      ],
      restToId: taker,
    });
    expect(done.status).toBe(200);
    expect((await ownerOf('plan', kept.planId)).keeper).toBe(goesOn);
    expect((await ownerOf('task', kept.taskId)).keeper).toBe(goesOn);
    expect((await ownerOf('plan', given.planId)).keeper).toBe(taker);
  });
});

describe('units below an agency that is succeeded', () => {
  it('hang under the successor, which takes the place of the former, and the tree keeps its order', async () => {
    const former = await addCommittee('Cấp trên cũ');
    const heir = await addCommittee('Cấp trên mới');
    const unit = await admin.send<{ id: string }>('POST', '/agencies', {
      name: 'Đơn vị trực thuộc mẫu',
      shortName: 'ĐV mẫu',
      kind: 'association',
      level: 'province',
      validFrom: '2026-01-01',
      parentId: former,
    });
    await succeed(former, heir, { on: '2026-03-02', share: 'whole', takesWork: true });
    const alone = await admin.send<{ id: string }>('POST', '/agencies', {
      name: 'Ban Chỉ đạo mẫu chưa có cấp trên',
      shortName: 'BCĐ chưa có cấp trên',
      kind: 'provincial-steering-committee',
      level: 'province',
      validFrom: '2026-01-01',
      parentId: null,
    });
    await succeed(heir, alone.body.id, { on: '2026-03-02', share: 'whole', takesWork: true });
    const rows = await asSystem(province.db, 'test', (tx) =>
      tx.selectFrom('agency').select(['id', 'parent_id', 'lft', 'rgt']).execute(),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(byId.get(unit.body.id)?.parent_id).toBe(alone.body.id);
    expect(byId.get(alone.body.id)?.parent_id).toBe(parent?.id);
    const misplaced = rows.filter((row) => {
      const above = byId.get(row.parent_id ?? '');
      return above !== undefined && !(row.lft > above.lft && row.rgt <= above.rgt);
    });
    expect(misplaced).toEqual([]);
  });
});
