import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, mayAct } from '#domain/access/actor.ts';
import { Permission } from '#domain/access/permission.ts';
import { ROLES } from '#domain/access/roles.ts';
import { withActor } from '#platform/server/database/database.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { attemptsOf, installAttempts } from '../../../../tests/harness/policy-attempts.ts';

/** Which permission an act needs; `post`: every signed-in post; `nobody`: the system alone. */
type Needs = Permission | 'post' | 'nobody';
interface Kept {
  table: string;
  read: Needs;
  add: Needs;
  change: Needs;
  remove: Needs;
  column: string;
  row: (id: string) => Record<string, string>;
}

const [agencyId, placeId, DAY] = [randomUUID(), randomUUID(), '2026-05-04'];
const MOMENT = `'2026-03-02T08:00:00+07:00'`;
const preview = (id: string) => ({
  id: `'${id}'`,
  state: `'preview'`,
  file_name: `'mau.csv'`,
  accepted: `'[]'`,
  rejected: `'[]'`,
  created_at: MOMENT,
  created_by: `'${id}'`,
});

/** The rows that administrators keep: imports, the calendar, settings, hand-overs and their trace. */
const KEPT: readonly Kept[] = [
  {
    table: 'place_import',
    ...{ read: 'place.edit', add: 'place.edit', change: 'place.edit', remove: 'nobody' },
    column: 'state',
    row: (id) => ({ ...preview(id), kind: `'units'` }),
  },
  {
    table: 'agency_import',
    ...{ read: 'agency.edit', add: 'agency.edit', change: 'agency.edit', remove: 'nobody' },
    column: 'state',
    row: preview,
  },
  {
    table: 'calendar_day',
    ...{ read: 'post', add: 'calendar.edit', change: 'calendar.edit', remove: 'calendar.edit' },
    column: 'basis',
    row: (id) => ({
      day: `'2030-01-01'::date + ${Number.parseInt(id.slice(0, 6), 16) % 20_000}`,
      kind: `'day-off'`,
      name_vi: `'Mẫu'`,
      name_en: `'Sample'`,
      basis: `'QĐ mẫu'`,
      mark: `'decided'`,
    }),
  },
  {
    table: 'calendar_change',
    ...{ read: 'calendar.edit', add: 'calendar.edit', change: 'nobody', remove: 'nobody' },
    column: 'moved_count',
    row: (id) => ({ id: `'${id}'`, day: `'${DAY}'`, moved: `'[]'`, moved_count: '0', at: MOMENT }),
  },
  {
    table: 'setting',
    ...{ read: 'post', add: 'setting.edit', change: 'setting.edit', remove: 'nobody' },
    column: 'note',
    row: (id) => ({
      key: `'mau.${id}'`,
      valid_from: `'${DAY}'`,
      value: `'5'`,
      changed_at: MOMENT,
    }),
  },
  {
    table: 'hand_over_choice',
    ...{ read: 'agency.edit', add: 'agency.edit', change: 'agency.edit', remove: 'agency.edit' },
    column: 'on_date',
    row: (id) => ({
      id: `'${id}'`,
      from_id: `'${agencyId}'`,
      to_id: `'${agencyId}'`,
      on_date: `'${DAY}'`,
      decided_at: MOMENT,
      moved_at: MOMENT,
    }),
  },
  {
    table: 'work_move',
    ...{ read: 'agency.read', add: 'nobody', change: 'nobody', remove: 'nobody' },
    column: 'at',
    row: (id) => ({
      id: `'${id}'`,
      kind: `'plan'`,
      record_id: `'${id}'`,
      from_id: `'${agencyId}'`,
      to_id: `'${agencyId}'`,
      outcome: `'moved'`,
      before: `'{}'`,
      at: MOMENT,
    }),
  },
];

/** What the database does on the caller's behalf, and the permission it asks for. */
const ACTS: readonly (readonly [string, Permission])[] = [
  ['? select count(*) > 0 from app.count_held($A)', 'agency.edit'],
  ['? select count(*) > 0 from app.count_open_work($A)', 'agency.edit'],
  ['? select app.write_recount($J) is not null', 'calendar.edit'],
  ['? select count(*) >= 0 from app.dates_to_recount()', 'calendar.edit'],
  ['? select app.renumber_agencies($U, $I, $I) is not null', 'agency.edit'],
  ['? select count(*) >= 0 from app.hand_over(null, $A, $B, $U, $U, $T, now())', 'agency.edit'],
];

const otherId = randomUUID();
const db = await freshDatabase();
await installAttempts(db);
await db.asOwner(async (client) => {
  await client.query(
    `insert into place (id, province_id, code, kind, name, full_name, folded, lft, rgt, valid_from)
     values ($1, 1, '97', 'tỉnh', 'Mẫu', 'Tỉnh Mẫu', 'mau', 1, 9, '2020-01-01')`,
    [placeId],
  );
  for (const [at, id] of [agencyId, otherId].entries()) {
    await client.query(
      `insert into agency (id, province_id, kind, level, name, short_name, folded, lft, rgt, valid_from)
       values ($1, 1, 'department-health', 'province', 'Sở Mẫu', 'Sở Mẫu', 'so mau', $2, $3, '2020-01-01')`,
      [id, 10 + at * 10, 15 + at * 10],
    );
  }
  for (const kept of KEPT) {
    await client.query(insertInto(kept, randomUUID()));
  }
});

/** Each shipped role, and any set of rights that an installation may give a role. */
const rights = fc.oneof(
  fc.constantFrom(...ROLES.map((role) => role.permissions)),
  fc.subarray([...Permission.options]),
);

describe('the policies of what administrators keep', () => {
  it('say the same as the permissions, for every shipped role', { timeout: 60_000 }, async () => {
    for (const role of ROLES) {
      await compare(role.permissions, '1');
    }
  });

  it('and for any set of permissions, in one province only', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rights, fc.boolean(), (permissions, stranger) =>
        compare(permissions, stranger ? '2' : '1'),
      ),
      { numRuns: 40, seed: 799 },
    );
  });

  it('let nobody change the value of a setting that stands', async () => {
    const act = { key: 'value', statement: `update setting set value = '6'` };
    const said = await withActor(db, actorOf(Permission.options, '1'), (tx) =>
      attemptsOf(tx, [act]),
    );
    expect(said).toEqual([{ key: 'value', allowed: false }]);
  });
});

async function compare(permissions: readonly Permission[], provinceId: string): Promise<void> {
  const actor = actorOf(permissions, provinceId);
  const expected = new Map<string, boolean>();
  const attempts: { key: string; statement: string }[] = [];
  const add = (key: string, needs: Needs, statement: string, local = true) => {
    expected.set(key, maySay(actor, needs) && (!local || provinceId === '1'));
    attempts.push({ key, statement });
  };
  for (const kept of KEPT) {
    const { table, column } = kept;
    // every caller reads settings: the rules need them, and they say nothing of a person or a case
    add(`read ${table}`, kept.read, `? select exists (select from ${table})`, table !== 'setting');
    add(`add ${table}`, kept.add, insertInto(kept, randomUUID()));
    add(`change ${table}`, kept.change, `update ${table} set ${column} = ${column}`);
    // a choice that has moved stays as its trace
    const gone = table === 'hand_over_choice' ? 'nobody' : kept.remove;
    add(`remove ${table}`, gone, `delete from ${table}`);
  }
  for (const [statement, permission] of ACTS) {
    add(statement, permission, fillIn(statement), statement.includes('$A'));
  }
  const said = await withActor(db, actor, (tx) => attemptsOf(tx, attempts));
  const apart = said.filter((one) => one.allowed !== expected.get(one.key));
  expect(apart.map((one) => `${one.key}: policy ${one.allowed}`)).toEqual([]);
}

function maySay(actor: Actor, needs: Needs): boolean {
  return needs === 'post' || (needs !== 'nobody' && mayAct(actor, needs).allowed);
}

function actorOf(permissions: readonly Permission[], provinceId: string): Actor {
  return {
    officerId: randomUUID(),
    postId: randomUUID(),
    agencyId,
    agencyKind: 'department-health',
    scope: { lo: 1, hi: 1000 },
    placeScope: { lo: 1, hi: 1000 },
    roles: [],
    permissions: new Set(permissions),
    provinceId,
  };
}

function insertInto({ table, row }: Kept, id: string): string {
  const cells = { province_id: '1', ...row(id) };
  return `insert into ${table} (${Object.keys(cells).join(', ')}) values (${Object.values(cells).join(', ')})`;
}

function fillIn(statement: string): string {
  return statement
    .replaceAll('$A', `'${agencyId}'::uuid`)
    .replaceAll('$B', `'${otherId}'::uuid`)
    .replaceAll('$J', `'[]'::jsonb`)
    .replaceAll('$U', `'{}'::uuid[]`)
    .replaceAll('$I', `'{}'::integer[]`)
    .replaceAll('$T', `''`);
}
