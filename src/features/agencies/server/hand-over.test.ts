import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { asSystem, withActor } from '#platform/server/database/database.ts';
import { planInArrears } from '../../../../tests/harness/plan-in-arrears.ts';
import { aProvince, type Officer } from '../../../../tests/harness/province.ts';
import { finishSignIns } from '../../../../tests/harness/sample-work.ts';
import { successionOffice } from '../../../../tests/harness/succession-office.ts';
import type { AgencyView } from '../contract.ts';

const province = await aProvince('2026-03-02');
const admin = await province.signIn('quan-tri-he-thong');
const [before, after] = [
  await province.signIn('dau-moi-gd'),
  await province.signIn('dau-moi'),
] as const;
await finishSignIns(province.db);
const office = await successionOffice(province, admin);
const { committee } = office;

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

/** What the database says to whoever would make another agency the issuer. */
async function rewriteIssuer(planId: string): Promise<string> {
  return await asSystem(province.db, 'test', (tx) =>
    sql`update plan set issuer_agency_id = owner_agency_id where id = ${planId}`.execute(tx),
  ).then(
    () => 'rewritten',
    (error: { code?: string }) => error.code ?? '',
  );
}

interface Kept {
  id: string;
  issuer: { id: string };
  keptBy: { id: string } | null;
}

const letters = { fresh: randomUUID(), entered: randomUUID() };

/** Two letters that came to an agency; one stands in its arrival book. */
async function storeLetters(agencyId: string): Promise<void> {
  await province.db.asOwner(async (client) => {
    for (const id of Object.values(letters)) {
      await client.query(
        `insert into directive_document (id, type, subject, folded, status, direction, owner_agency_id, owner_lft, created_at)
         select $1, 'Công văn', 'V/v mẫu', 'v/v mau', 'registered', 'incoming', id, lft, now() from agency where id = $2`,
        [id, agencyId],
      );
    }
    await client.query(
      `insert into document_arrival (id, document_id, agency_id, agency_lft, arrival_number, arrival_year, arrived_on)
       select $1, $2, id, lft, 4, 2026, '2026-02-01' from agency where id = $3`,
      [randomUUID(), letters.entered, agencyId],
    );
  });
}

async function urgable(officer: Officer, planId: string): Promise<number> {
  const { body } = await officer.get<{ rows: unknown[] }>(`/urging?planId=${planId}`);
  return body.rows.length;
}

describe('an agency that issued plans and is succeeded whole', () => {
  let heir = '';
  let planId = '';

  it('hands all that it administers to the successor, and keeps who issued', async () => {
    heir = await office.addCommittee('BCĐ mới');
    planId = (await planInArrears(province.db, '2026-02-20')).planId;
    await office.takePost('dau-moi-gd', committee);
    await office.takePost('dau-moi', heir);
    const ids = await storeOffice(committee, planId);
    await storeLetters(committee);
    expect((await before.get(`/plans/${planId}`)).status).toBe(200);
    expect((await after.get(`/plans/${planId}`)).status).toBe(404);
    const moved = await office.succeed(committee, heir, {
      on: '2026-03-02',
      share: 'whole',
      takesWork: true,
      legalBasis: 'QĐ mẫu',
    });
    expect(moved.plans).toBeGreaterThanOrEqual(1);
    expect(await office.ownerOf('plan', planId)).toEqual({ owner: heir, keeper: heir });
    expect(await office.ownerOf('meeting', ids.held)).toEqual({ owner: committee, keeper: heir });
    expect(await office.ownerOf('meeting', ids.planned)).toEqual({ owner: heir, keeper: heir });
    const stored = await asSystem(province.db, 'test', async (tx) => ({
      letters: await tx
        .selectFrom('outgoing_document')
        .select(['id', 'state', 'owner_agency_id'])
        .where('plan_id', '=', planId)
        .execute(),
      document: await tx
        .selectFrom('directive_document')
        .innerJoin('plan', 'plan.document_id', 'directive_document.id')
        .select(['directive_document.issuer_agency_id', 'directive_document.owner_agency_id'])
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

  it('hands the arrival book over: what stands in it waits to be entered nowhere again', async () => {
    const waiting = await after.get<{ rows: { document: { id: string } }[] }>(
      '/arrivals?box=waiting&limit=100',
    );
    const ids = waiting.body.rows.map((row) => row.document.id);
    expect(ids).toContain(letters.fresh);
    expect(ids).not.toContain(letters.entered);
    expect((await after.get(`/documents/${letters.entered}`)).status).toBe(200);
  });

  it('lets the successor’s coordinator open and urge, in the successor’s name', async () => {
    const { status, body } = await after.get<Kept>(`/plans/${planId}`);
    expect([status, body.issuer.id, body.keptBy?.id]).toEqual([200, committee, heir]);
    const list = await after.get<{ rows: Kept[] }>(`/plans?issuerId=${committee}&limit=50`);
    expect(list.body.rows.find((row) => row.id === planId)?.issuer.id).toBe(committee);
    expect(await rewriteIssuer(planId)).toBe('42501');
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
