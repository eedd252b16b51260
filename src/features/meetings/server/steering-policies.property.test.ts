import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { RoleRow } from '#domain/access/role.ts';
import { ROLES } from '#domain/access/roles.ts';
import {
  mayDecideDifficulty,
  mayManageMeeting,
  mayManagePilot,
  mayRaiseDifficulty,
  mayReadDifficulty,
  mayReadMeeting,
} from '#domain/programme/steering-permissions.ts';
import { type Tx, withActor } from '#platform/server/database/database.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';

const db = await freshDatabase();
const PROVINCE = '1';
/** Top, two branches, and one agency under each. */
const TREE = [
  { lo: 1, hi: 10 },
  { lo: 2, hi: 5 },
  { lo: 3, hi: 4 },
  { lo: 6, hi: 9 },
  { lo: 7, hi: 8 },
] as const;
const place = fc.nat({ max: TREE.length - 1 });

/** Who owns what, as numbers that shrink well; the caller is drawn beside them. */
const shape = fc.record({
  role: fc.constantFrom(...ROLES),
  at: place,
  meetings: fc.array(fc.record({ owner: place, invited: place }), { minLength: 3, maxLength: 3 }),
  difficulties: fc.array(fc.record({ by: place, to: place, own: fc.boolean() }), {
    minLength: 3,
    maxLength: 3,
  }),
  pilots: fc.array(place, { minLength: 2, maxLength: 2 }),
});
type Drawn = typeof shape extends fc.Arbitrary<infer S> ? S : never;
type Case = { key: string; allowed: boolean; act: string | null };

describe('the functions and the row-level policies of steering work', () => {
  it('agree for every role, place and relation', { timeout: 120_000 }, async () => {
    const agencies = TREE.map(() => randomUUID());
    await storeTree(agencies);
    let compared = 0;
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(shape, async (drawn) => {
        const actor = actorOf(drawn.role, drawn.at, agencies);
        const cases = await storeCases(drawn, actor, agencies);
        const said = await withActor(db, actor, (tx) => ask(tx, cases));
        const apart = cases.filter((one) => said.get(one.key) !== one.allowed);
        expect(
          apart.map((one) => `${one.key}: code ${one.allowed}, policy ${said.get(one.key)}`),
          `as ${drawn.role.code} at ${drawn.at}`,
        ).toEqual([]);
        compared += cases.length;
        allowed += cases.filter((one) => one.allowed).length;
      }),
      { numRuns: 70, seed: 799 },
    );
    console.info(`${compared} combinations compared, ${allowed} of them allowed`);
    expect(compared).toBeGreaterThan(1500);
    expect(allowed).toBeGreaterThan(200);
  });

  it('let nobody read, write or tick off the notices of another post', async () => {
    const agencies = TREE.map(() => randomUUID());
    const actor = actorOf(ROLES[0] as RoleRow, 0, agencies);
    const own = randomUUID();
    const others = randomUUID();
    await db.asOwner(async (client) => {
      await client.query(
        'alter table notification drop constraint if exists notification_post_id_fkey',
      );
      for (const [id, post] of [
        [own, actor.postId],
        [others, randomUUID()],
      ]) {
        await client.query(
          `insert into notification (id, post_id, kind, record_kind, record_id, at, dedupe)
           values ($1, $2, 'task.assigned', 'task', $1, now(), 'k')`,
          [id, post],
        );
      }
    });
    await withActor(db, actor, async (tx) => {
      const seen = await tx.selectFrom('notification').select('id').execute();
      expect(seen).toEqual([{ id: own }]);
      const ticked = await tx
        .updateTable('notification')
        .set({ read_at: new Date() })
        .executeTakeFirst();
      expect(ticked.numUpdatedRows).toBe(1n);
    });
    await expect(
      withActor(db, actor, (tx) =>
        tx
          .insertInto('notification')
          .values({
            id: randomUUID(),
            post_id: actor.postId,
            kind: 'task.assigned',
            record_kind: 'task',
            record_id: own,
            at: new Date(),
            dedupe: 'forged',
          })
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});

function actorOf(role: RoleRow, at: number, agencies: readonly string[]): Actor {
  return {
    officerId: randomUUID(),
    postId: randomUUID(),
    agencyId: agencies[at] ?? '',
    agencyKind: 'provincial-police',
    scope: rangeOf(at),
    placeScope: { lo: 0, hi: 0 },
    roles: [role.code],
    permissions: new Set(role.permissions),
    provinceId: PROVINCE,
  };
}

function rangeOf(at: number): { lo: number; hi: number } {
  return TREE[at] ?? TREE[0];
}

/** Stores what was drawn and says what the functions answer. */
async function storeCases(
  drawn: Drawn,
  actor: Actor,
  agencies: readonly string[],
): Promise<Case[]> {
  const statements: string[] = [];
  const cases = [
    ...drawn.meetings.flatMap((one) => meetingCases(one, actor, agencies, statements)),
    ...drawn.difficulties.flatMap((one) => difficultyCases(one, actor, agencies, statements)),
    ...drawn.pilots.flatMap((owner) => pilotCases(owner, actor, agencies, statements)),
  ];
  await db.asOwner(async (client) => {
    await client.query('truncate meeting, difficulty, pilot cascade');
    await client.query(statements.join(';'));
  });
  return cases;
}

function meetingCases(
  drawn: Drawn['meetings'][number],
  actor: Actor,
  agencies: readonly string[],
  statements: string[],
): Case[] {
  const id = randomUUID();
  const invited = agencies[drawn.invited] ?? '';
  const ownerLft = rangeOf(drawn.owner).lo;
  statements.push(
    `insert into meeting (id, province_id, owner_agency_id, owner_lft, kind, title, folded, starts_at, state, created_at)
     values ('${id}', 1, '${agencies[drawn.owner]}', ${ownerLft}, 'meeting', 'Họp', 'hop', now(), 'planned', now())`,
    `insert into meeting_participant (meeting_id, agency_id, province_id) values ('${id}', '${invited}', 1)`,
  );
  const record = { provinceId: PROVINCE, ownerLft, participantIds: [invited] };
  const reads = mayReadMeeting(actor, record).allowed;
  const manages = mayManageMeeting(actor, record).allowed;
  const conclusion = `insert into conclusion (id, province_id, meeting_id, position, body) values ('${randomUUID()}', 1, '${id}', 1, 'x')`;
  return [
    { key: `read meeting ${id}`, allowed: reads, act: null },
    {
      key: `change meeting ${id}`,
      allowed: reads && manages,
      act: `update meeting set title = title where id = '${id}'`,
    },
    { key: `conclude ${id}`, allowed: manages, act: conclusion },
  ];
}

function difficultyCases(
  drawn: Drawn['difficulties'][number],
  actor: Actor,
  agencies: readonly string[],
  statements: string[],
): Case[] {
  const id = randomUUID();
  const by = drawn.own ? agencies.indexOf(actor.agencyId) : drawn.by;
  const row = (key: string) =>
    `insert into difficulty (id, province_id, agency_id, agency_lft, owner_lft, field, body, proposal, state, raised_at, raised_by)
     values ('${key}', 1, '${agencies[by]}', ${rangeOf(by).lo}, ${rangeOf(drawn.to).lo}, 'x', 'x', 'x', 'raised', now(), '${actor.postId}')`;
  statements.push(row(id));
  const record = {
    provinceId: PROVINCE,
    raisedById: agencies[by] ?? '',
    raisedByLft: rangeOf(by).lo,
    decidedByLft: rangeOf(drawn.to).lo,
  };
  const reads = mayReadDifficulty(actor, record).allowed;
  const raises = mayRaiseDifficulty(actor, record).allowed;
  const decides = mayDecideDifficulty(actor, record).allowed;
  return [
    { key: `read difficulty ${id}`, allowed: reads, act: null },
    {
      key: `move difficulty ${id}`,
      allowed: reads && (raises || decides),
      act: `update difficulty set state = state where id = '${id}'`,
    },
    { key: `raise ${id}`, allowed: raises, act: row(randomUUID()) },
  ];
}

function pilotCases(
  owner: number,
  actor: Actor,
  agencies: readonly string[],
  statements: string[],
): Case[] {
  const id = randomUUID();
  const ownerLft = rangeOf(owner).lo;
  const row = (key: string) =>
    `insert into pilot (id, province_id, owner_agency_id, owner_lft, agency_id, title, content, starts_on, created_at)
     values ('${key}', 1, '${agencies[owner]}', ${ownerLft}, '${agencies[owner]}', 'x', 'x', '2026-01-01', now())`;
  statements.push(row(id));
  const reads = actor.permissions.has('plan.read');
  const manages = mayManagePilot(actor, { provinceId: PROVINCE, ownerLft }).allowed;
  return [
    { key: `read pilot ${id}`, allowed: reads, act: null },
    {
      key: `change pilot ${id}`,
      allowed: reads && manages,
      act: `update pilot set title = title where id = '${id}'`,
    },
    { key: `mark ${id}`, allowed: manages, act: row(randomUUID()) },
  ];
}

/** Puts every case to the database: rows read, acts tried and taken back. */
async function ask(tx: Tx, cases: readonly Case[]): Promise<Map<string, boolean>> {
  const said = new Map<string, boolean>();
  for (const table of ['meeting', 'difficulty', 'pilot'] as const) {
    const rows = await tx.selectFrom(table).select('id').execute();
    const seen = new Set(rows.map((row) => row.id));
    for (const { key } of cases.filter((one) => one.key.startsWith(`read ${table} `))) {
      said.set(key, seen.has(key.slice(`read ${table} `.length)));
    }
  }
  const acts = cases.filter((one) => one.act !== null);
  const { rows } = await sql<{ verdicts: boolean[] }>`
    select app.try_acts(${acts.map((one) => one.act)}::text[]) as verdicts`.execute(tx);
  acts.forEach((one, at) => {
    said.set(one.key, rows[0]?.verdicts[at] ?? false);
  });
  return said;
}

async function storeTree(agencies: readonly string[]): Promise<void> {
  await db.asOwner(async (client) => {
    for (const [at, id] of agencies.entries()) {
      await client.query(
        `insert into agency (id, province_id, kind, level, name, short_name, folded, lft, rgt, valid_from)
         values ($1, 1, 'provincial-police', 'province', 'A', 'A', 'a', $2, $3, '2020-01-01')`,
        [id, rangeOf(at).lo, rangeOf(at).hi],
      );
    }
    await client.query(TRY_ACTS);
  });
}

/** Tries acts one after the other under the caller's policies and takes each back at once. */
const TRY_ACTS = `
  create or replace function app.try_acts(acts text[]) returns boolean[]
  language plpgsql security invoker set search_path = public, app as $fn$
  declare
    act text;
    touched integer;
    said boolean;
    verdicts boolean[] := '{}';
  begin
    foreach act in array acts loop
      said := false;
      begin
        execute act;
        get diagnostics touched = row_count;
        said := touched > 0;
        raise exception 'taken back' using errcode = 'P9999';
      exception
        when sqlstate 'P9999' then null;
        when insufficient_privilege then said := false;
      end;
      verdicts := verdicts || said;
    end loop;
    return verdicts;
  end $fn$;
  grant execute on function app.try_acts(text[]) to app_officer;
`;
