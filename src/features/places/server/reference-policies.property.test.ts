import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { Permission } from '#domain/access/permission.ts';
import { ROLES } from '#domain/access/roles.ts';
import { asSystem, type Tx, withActor } from '#platform/server/database/database.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';

/** Rows of the reference data, each with the permission that its editing needs. */
const EDITED_BY: readonly (readonly [string, Permission])[] = [
  ['place', 'place.edit'],
  ['place_succession', 'place.edit'],
  ['place_shape', 'place.edit'],
  ['agency', 'agency.edit'],
  ['agency_alias', 'agency.edit'],
  ['agency_succession', 'agency.edit'],
  ['agency_group', 'agency.edit'],
  ['committee_member', 'agency.edit'],
];
const ACTS = ['read', 'add', 'change', 'remove'] as const;
type Act = (typeof ACTS)[number];

const CHANGED: Readonly<Record<string, string>> = {
  place: 'name',
  place_succession: 'share',
  place_shape: 'source',
  agency: 'name',
  agency_alias: 'alias',
  agency_succession: 'share',
  agency_group: 'name',
  committee_member: 'function',
};
const KEY_OF: Readonly<Record<string, string>> = {
  place_succession: 'from_id',
  place_shape: 'place_id',
};
/** One row of every table to be removed. */
const spare: Readonly<Record<string, string>> = Object.fromEntries(
  EDITED_BY.map(([table]) => [table, randomUUID()]),
);

const db = await freshDatabase();
const ids = { place: randomUUID(), agency: randomUUID() };
await asSystem(db, 'test', async (tx) => {
  for (const statement of [insertPlace(ids.place), insertAgency(ids.agency), ...rowsBeside()]) {
    await sql.raw(statement).execute(tx);
  }
});

/** Each shipped role, and any set of rights that an installation may give a role. */
const rights = fc.oneof(
  fc.constantFrom(...ROLES.map((role) => role.permissions)),
  fc.subarray([...Permission.options]),
);

describe('the policies of places and agencies', () => {
  it('let a post do what its permissions say, for every shipped role', {
    timeout: 60_000,
  }, async () => {
    for (const role of ROLES) {
      expect([role.code, await verdicts(role.permissions)]).toEqual([
        role.code,
        expected(role.permissions),
      ]);
    }
  });

  it('and for any set of permissions, in one province only', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rights, fc.boolean(), async (permissions, stranger) => {
        const seen = await verdicts(permissions, stranger ? '2' : '1');
        expect(seen).toEqual(stranger ? expected([], false) : expected(permissions));
      }),
      { numRuns: 40, seed: 799 },
    );
  });
});

function expected(permissions: readonly Permission[], reads = true): Record<string, boolean> {
  return Object.fromEntries(
    EDITED_BY.flatMap(([table, permission]) =>
      ACTS.map((act) => [
        `${act} ${table}`,
        act === 'read' ? reads : permissions.includes(permission),
      ]),
    ),
  );
}

async function verdicts(
  permissions: readonly Permission[],
  provinceId = '1',
): Promise<Record<string, boolean>> {
  const actor: Actor = {
    officerId: randomUUID(),
    postId: randomUUID(),
    agencyId: ids.agency,
    agencyKind: 'department-health',
    scope: { lo: 1, hi: 1000 },
    placeScope: { lo: 1, hi: 1000 },
    roles: [],
    permissions: new Set(permissions),
    provinceId,
  };
  return await withActor(db, actor, async (tx) => {
    const found: Record<string, boolean> = {};
    for (const [table] of EDITED_BY) {
      for (const act of ACTS) {
        found[`${act} ${table}`] = await tries(tx, statementOf(act, table));
      }
    }
    return found;
  });
}

/** Carries an act out and takes it back: it passed when it touched a row and no policy refused it. */
async function tries(tx: Tx, statement: string): Promise<boolean> {
  await sql`savepoint one`.execute(tx);
  const touched = await sql
    .raw(statement)
    .execute(tx)
    .then(
      (result) => Number(result.numAffectedRows ?? 0n) + result.rows.length > 0,
      (error: { code?: string }) => {
        if (error.code !== '42501') {
          throw error;
        }
        return false;
      },
    );
  await sql`rollback to savepoint one`.execute(tx);
  return touched;
}

function statementOf(act: Act, table: string): string {
  switch (act) {
    case 'read':
      return `select 1 from ${table} limit 1`;
    case 'add':
      return insertInto(table);
    case 'change':
      return `update ${table} set ${CHANGED[table]} = ${CHANGED[table]}`;
    case 'remove':
      return `delete from ${table} where ${KEY_OF[table] ?? 'id'} = '${spare[table] ?? ''}'`;
  }
}

function insertInto(table: string, id: string = randomUUID()): string {
  switch (table) {
    case 'place':
      return insertPlace(id);
    case 'place_succession':
      return `insert into place_succession (from_id, to_id, province_id, share, on_date) values ('${ids.place}', '${ids.place}', 1, 'whole', '2027-01-01')`;
    case 'place_shape':
      return `insert into place_shape (place_id, province_id, geometry, source) values ('${ids.place}', 1, '{}', 'mẫu')`;
    case 'agency':
      return insertAgency(id);
    case 'agency_alias':
      return `insert into agency_alias (id, province_id, agency_id, alias, folded) values ('${id}', 1, '${ids.agency}', 'Tên', 'ten')`;
    case 'agency_succession':
      return `insert into agency_succession (id, province_id, from_id, to_id, on_date, share) values ('${id}', 1, '${ids.agency}', '${ids.agency}', '2026-01-01', 'part')`;
    case 'agency_group':
      return `insert into agency_group (id, province_id, code, name, folded, selector, valid_from) values ('${id}', 1, 'mau', 'Mẫu', 'mau', '{}', '2026-01-01')`;
    default:
      return `insert into committee_member (id, province_id, committee_id, agency_id, function, valid_from) values ('${id}', 1, '${ids.agency}', '${ids.agency}', 'member', '2026-01-01')`;
  }
}

function insertPlace(id: string): string {
  return `insert into place (id, province_id, code, kind, name, full_name, folded, lft, rgt, valid_from)
          values ('${id}', 1, '${id.slice(0, 8)}', 'xã', 'Mẫu', 'Xã Mẫu', 'xa mau', 1, 2, '2026-01-01')`;
}

function insertAgency(id: string): string {
  return `insert into agency (id, province_id, kind, level, name, short_name, folded, lft, rgt, valid_from)
          values ('${id}', 1, 'department-health', 'province', 'Sở Mẫu', 'Sở Mẫu', 'so mau', 1, 2, '2026-01-01')`;
}

/** One row of every table that may be removed again without another hanging on it. */
function rowsBeside(): string[] {
  const { place_succession: from = '', place_shape: shape = '' } = spare;
  return [
    ...EDITED_BY.map(([table]) => table)
      .filter((table) => table !== 'place_succession' && table !== 'place_shape')
      .map((table) => insertInto(table, spare[table])),
    insertPlace(from),
    insertPlace(shape),
    `insert into place_succession (from_id, to_id, province_id, share, on_date) values ('${from}', '${ids.place}', 1, 'whole', '2026-01-01')`,
    `insert into place_shape (place_id, province_id, geometry, source) values ('${shape}', 1, '{}', 'mẫu')`,
  ];
}
