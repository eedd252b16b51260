import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Range } from '#domain/access/actor.ts';
import {
  type HeldPost,
  mayChangeRole,
  mayCoverPost,
  mayGiveScope,
  mayGrantRole,
  mayManageAccount,
  mayManageOfficer,
  mayReadOfficer,
  mayRevokeSessions,
  mayWithdrawRole,
} from '#domain/access/officer-permissions.ts';
import type { RoleRow } from '#domain/access/role.ts';
import { ROLES } from '#domain/access/roles.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { type Tx, withActor } from '#platform/server/database/database.ts';
import { freshDatabase, type TestDatabase } from '../../../../tests/harness/database.ts';
import { attemptsOf, installAttempts, readIds } from '../../../../tests/harness/policy-attempts.ts';

const db = await freshDatabase();
const TODAY = '2026-03-02';
const KINDS: readonly AgencyKind[] = [
  'provincial-peoples-committee',
  'provincial-police',
  'commune-police',
  'investigating-body',
  'commune-peoples-committee',
  'department-health',
  'inspectorate',
  'provincial-procuracy',
  'provincial-court',
  'border-post',
  'womens-union',
];
const ADMINISTRATORS = ['agency-administrator', 'system-administrator', 'head-of-unit'] as const;
const TREES = 7;

interface World {
  agencies: { id: string; kind: AgencyKind; range: Range; placeId: string; place: Range }[];
  officers: string[];
  posts: (HeldPost & { id: string; agencyId: string; scope: Range; place: Range })[];
}

/** Where in the tree each agency hangs, and who holds what where, as numbers that shrink well. */
const shape = fc.record({
  parents: fc.array(fc.nat({ max: 6 }), { minLength: 4, maxLength: 7 }),
  kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 8, maxLength: 8 }),
  posts: fc.array(
    fc.record({
      officer: fc.nat({ max: 5 }),
      agency: fc.nat({ max: 7 }),
      role: fc.constantFrom(...ROLES),
      ended: fc.boolean(),
    }),
    { minLength: 8, maxLength: 12 },
  ),
  administrators: fc.array(fc.nat({ max: 7 }), { minLength: 3, maxLength: 3 }),
});

describe('the functions and the row-level policies of accounts', () => {
  it('agree for every role, place, agency and state', { timeout: 120_000 }, async () => {
    await installAttempts(db);
    let compared = 0;
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(shape, async (drawn) => {
        const world = buildWorld(drawn);
        await storeWorld(db, world);
        for (const post of world.posts.filter((one) => !one.ended)) {
          const actor = actorOf(post);
          const seen = await compare(actor, world);
          compared += seen.compared;
          allowed += seen.allowed;
        }
      }),
      { numRuns: TREES, seed: 799 },
    );
    console.info(`${compared} combinations compared, ${allowed} of them allowed`);
    expect(compared).toBeGreaterThan(30_000);
    expect(allowed).toBeGreaterThan(1_000);
  });
});

type Outcome = { compared: number; allowed: number };
type Case = { key: string; allowed: boolean };

async function compare(actor: Actor, world: World): Promise<Outcome> {
  const expected = listCases(actor, world);
  const found = await withActor(db, actor, async (tx) => [
    ...(await listReadable(tx, world)),
    ...(await attemptsOf(tx, listAttempts(actor, world))),
  ]);
  const said = new Map(found.map((one) => [one.key, one.allowed]));
  const apart = expected.filter((one) => said.get(one.key) !== one.allowed);
  expect(
    apart.map((one) => `${one.key} code ${one.allowed} policy ${said.get(one.key)}`),
    `as ${actor.roles[0]} of ${actor.agencyKind} ${JSON.stringify(actor.scope)}`,
  ).toEqual([]);
  return {
    compared: expected.length,
    allowed: expected.filter((one) => one.allowed).length,
  };
}

/** What the functions say. */
function listCases(actor: Actor, world: World): Case[] {
  const cases: Case[] = [];
  const add = (key: string, allowed: boolean) => cases.push({ key, allowed });
  for (const post of world.posts) {
    add(`read ${post.id}`, mayReadOfficer(actor, post).allowed);
    add(`withdraw ${post.id}`, mayWithdrawRole(actor, post, post.role).allowed);
    add(`authority ${post.id}`, mayManageOfficer(actor, post).allowed);
    for (const officer of world.officers) {
      const covering = { officerId: officer, held: heldBy(world, officer) };
      const known = world.posts.some(
        (one) => one.officerId === officer && mayReadOfficer(actor, one).allowed,
      );
      add(`cover ${post.id} ${officer}`, known && mayCoverPost(actor, post, covering).allowed);
    }
  }
  for (const officer of world.officers) {
    const posts = world.posts.filter((post) => post.officerId === officer);
    const current = posts.filter((post) => !post.ended);
    const account = mayManageAccount(actor, officer, posts).allowed;
    add(`account ${officer}`, account);
    add(`code ${officer}`, account);
    const own = officer === actor.officerId;
    add(
      `sessions ${officer}`,
      own || current.some((post) => mayRevokeSessions(actor, post).allowed),
    );
    for (const agency of world.agencies) {
      for (const role of ROLES) {
        const post = aPostIn(agency, officer);
        const allowed =
          mayGrantRole(actor, post, role, heldBy(world, officer)).allowed &&
          mayGiveScope(actor, agency.range, agency.place).allowed;
        add(`grant ${officer} ${agency.id} ${role.code}`, allowed);
      }
    }
  }
  for (const role of ROLES) {
    add(`role ${role.code}`, mayChangeRole(actor, role.code).allowed);
  }
  for (const [at, agency] of world.agencies.entries()) {
    const other = world.agencies[(at + 1) % world.agencies.length] ?? agency;
    add(
      `scope ${agency.id} ${other.placeId}`,
      mayGiveScope(actor, agency.range, other.place).allowed,
    );
  }
  return cases;
}

/** The same questions, put to the database as acts that its policies let pass or not. */
function listAttempts(actor: Actor, world: World): { key: string; statement: string }[] {
  const attempts: { key: string; statement: string }[] = [];
  const add = (key: string, statement: string) => attempts.push({ key, statement });
  for (const { id } of world.posts) {
    add(`withdraw ${id}`, `update post set title = title where id = '${id}'`);
    add(
      `authority ${id}`,
      `insert into post_authority (id, post_id, kind, valid_from) values ('${randomUUID()}', '${id}', 'head', '${TODAY}')`,
    );
    for (const officer of world.officers) {
      add(
        `cover ${id} ${officer}`,
        `insert into post_cover (id, post_id, covering_officer_id, valid_from, valid_to) values ('${randomUUID()}', '${id}', '${officer}', '${TODAY}', '${TODAY}')`,
      );
    }
  }
  for (const officer of world.officers) {
    add(`account ${officer}`, `update officer set state = state where id = '${officer}'`);
    add(
      `code ${officer}`,
      `insert into one_time_code (id, officer_id, code_hash, issued_by, expires_at) values ('${randomUUID()}', '${officer}', '\\x00', '${actor.postId}', now())`,
    );
    add(
      `sessions ${officer}`,
      `update session set revoked_at = now() where officer_id = '${officer}'`,
    );
    for (const agency of world.agencies) {
      for (const role of ROLES) {
        add(
          `grant ${officer} ${agency.id} ${role.code}`,
          `insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, place_id, role_code, title, valid_from, granted_by)
           values ('${randomUUID()}', '${officer}', '${agency.id}', ${agency.range.lo}, '${agency.id}', '${agency.placeId}', '${role.code}', 'x', '${TODAY}', '${actor.postId}')`,
        );
      }
    }
  }
  for (const role of ROLES) {
    add(
      `role ${role.code}`,
      `insert into role_permission (role_code, permission, valid_from) values ('${role.code}', 'place.edit', '2026-04-01')`,
    );
  }
  for (const [at, agency] of world.agencies.entries()) {
    const other = world.agencies[(at + 1) % world.agencies.length] ?? agency;
    add(
      `scope ${agency.id} ${other.placeId}`,
      `? select app.may_give_scope('${agency.id}', '${other.placeId}')`,
    );
  }
  return attempts;
}

async function listReadable(tx: Tx, world: World): Promise<Case[]> {
  const seen = await readIds(tx, 'post');
  return world.posts.map(({ id }) => ({ key: `read ${id}`, allowed: seen.has(id) }));
}

function heldBy(world: World, officer: string): RoleRow[] {
  return world.posts
    .filter((post) => post.officerId === officer && !post.ended)
    .map((post) => post.role);
}

function aPostIn(agency: World['agencies'][number], officerId: string) {
  return {
    officerId,
    agencyKind: agency.kind,
    agencyLft: agency.range.lo,
    provinceId: '1',
    roles: [],
  };
}

function actorOf(post: World['posts'][number]): Actor {
  return {
    officerId: post.officerId,
    postId: post.id,
    agencyId: post.agencyId,
    agencyKind: post.agencyKind,
    scope: post.scope,
    placeScope: post.place,
    roles: [post.role.code],
    permissions: new Set(post.role.permissions),
    provinceId: '1',
  };
}

function buildWorld(drawn: typeof shape extends fc.Arbitrary<infer S> ? S : never): World {
  const agencies = numberTree(drawn.parents).map((range, at) => ({
    id: randomUUID(),
    kind: drawn.kinds[at] ?? 'provincial-police',
    range,
    placeId: randomUUID(),
    place: range,
  }));
  const officers = Array.from({ length: 7 }, () => randomUUID());
  const drawnPosts = [
    ...drawn.posts,
    ...drawn.administrators.map((agency, at) => ({
      officer: at,
      agency,
      role: getRole(ADMINISTRATORS[at % ADMINISTRATORS.length] ?? 'agency-administrator'),
      ended: false,
    })),
  ];
  const posts = drawnPosts.flatMap((one) => {
    const agency = agencies[one.agency % agencies.length];
    const officerId = officers[one.officer];
    return agency === undefined || officerId === undefined
      ? []
      : [
          {
            ...aPostIn(agency, officerId),
            id: randomUUID(),
            agencyId: agency.id,
            role: one.role,
            ended: one.ended,
            scope: agency.range,
            place: agency.place,
          },
        ];
  });
  return { agencies, officers, posts };
}

/** Nested-set numbers of a tree given by each node's parent among those before it. */
function numberTree(parents: readonly number[]): Range[] {
  const children = new Map<number, number[]>();
  parents.forEach((parent, at) => {
    const above = parent % (at + 1);
    children.set(above, [...(children.get(above) ?? []), at + 1]);
  });
  const ranges: Range[] = [];
  let next = 1;
  const walk = (node: number) => {
    const lo = next++;
    for (const child of children.get(node) ?? []) {
      walk(child);
    }
    ranges[node] = { lo, hi: next++ };
  };
  walk(0);
  return ranges;
}

function getRole(code: string): RoleRow {
  const row = ROLES.find((one) => one.code === code);
  if (row === undefined) {
    throw new Error(code);
  }
  return row;
}

/** Clears what an earlier tree left and stores this one. */
async function storeWorld(database: TestDatabase, world: World): Promise<void> {
  await database.asOwner(async (client) => {
    await client.query(
      'truncate one_time_code, session, post_cover, post_authority, post, officer, agency, place cascade',
    );
    for (const agency of world.agencies) {
      await client.query(
        `insert into place (id, code, kind, name, full_name, folded, lft, rgt, valid_from)
         values ($1, $2, 'xã', $2, $2, $2, $3, $4, '2020-01-01')`,
        [agency.placeId, String(agency.range.lo), agency.place.lo, agency.place.hi],
      );
      await client.query(
        `insert into agency (id, kind, level, name, short_name, folded, place_id, lft, rgt, valid_from)
         values ($1, $2, 'province', 'A', 'A', 'a', $3, $4, $5, '2020-01-01')`,
        [agency.id, agency.kind, agency.placeId, agency.range.lo, agency.range.hi],
      );
    }
    for (const [at, officer] of world.officers.entries()) {
      await client.query(
        `insert into officer (id, sign_in_name, full_name, folded, created_at) values ($1, $2, $2, $2, now())`,
        [officer, `o-${at}`],
      );
      await client.query(
        `insert into session (id, token_hash, officer_id, stage, created_at, last_seen_at, authenticated_at, expires_at)
         values ($1, $2, $3, 'full', now(), now(), now(), now())`,
        [randomUUID(), Buffer.from(officer), officer],
      );
    }
    for (const post of world.posts) {
      await client.query(
        `insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from, valid_to)
         values ($1, $2, $3, $4, $3, $5, 'x', '2020-01-01', $6)`,
        [
          post.id,
          post.officerId,
          post.agencyId,
          post.agencyLft,
          post.role.code,
          post.ended ? '2021-01-01' : null,
        ],
      );
    }
  });
}
