import type { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { withClient } from '#platform/server/database/connect.ts';
import { freshDatabase } from '../harness/database.ts';

const db = await freshDatabase({ seeded: false });
const superuser = { ...inject('testCluster').superuser, database: db.name };

interface TableCover {
  name: string;
  protected: boolean;
  policies: number;
  grants: string[];
  province: boolean;
  comment: boolean;
  silent: string[];
}

describe('every table', () => {
  it('is under row-level security with a policy, a grant, its province and its comments', async () => {
    const tables = await withClient(superuser, listTables);
    expect(tables.length).toBeGreaterThan(40);
    expect(tables.flatMap(listGaps)).toEqual([]);
  });

  it('is caught when it is not', async () => {
    const gaps = await withClient(superuser, async (client) => {
      await client.query('create table naked (id integer)');
      const found = (await listTables(client)).filter(({ name }) => name === 'naked');
      await client.query('drop table naked');
      return found.flatMap(listGaps);
    });
    expect(gaps).toEqual([
      'naked: row-level security is off',
      'naked: no policy',
      'naked: no grant to app_officer, app_system or app_public',
      'naked: no province_id',
      'naked: no comment',
      'naked: no comment on id',
    ]);
  });
});

describe('the login of the server', () => {
  it('owns nothing, passes under no policy, and may become the caller roles only', async () => {
    const { rows } = await db.pool.query<{
      super: boolean;
      bypass: boolean;
      owns: number;
      roles: string[];
    }>(`
      select r.rolsuper as super, r.rolbypassrls as bypass,
        (select count(*)::int from pg_class c where c.relowner = r.oid) as owns,
        (select array_agg(g.rolname::text order by g.rolname) from pg_auth_members m
           join pg_roles g on g.oid = m.roleid where m.member = r.oid) as roles
      from pg_roles r where r.rolname = current_user`);
    expect(rows[0]).toMatchObject({ super: false, bypass: false, owns: 0 });
    expect(rows[0]?.roles.every((role) => role.startsWith('app_'))).toBe(true);
  });

  it('sees no row before it says who asks', async () => {
    const seen = await db.pool
      .query('select count(*)::int as seen from officer')
      .then(({ rows }) => rows[0].seen)
      .catch((error: { code: string }) => error.code);
    expect(['42501', 0]).toContain(seen);
  });
});

async function listTables(client: Client): Promise<TableCover[]> {
  const { rows } = await client.query<TableCover>(`
    select c.relname as name, c.relrowsecurity as protected,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
      (select coalesce(array_agg(distinct g.grantee::text), '{}') from information_schema.role_table_grants g
         where g.table_schema = 'public' and g.table_name = c.relname and g.grantee like 'app\\_%') as grants,
      exists (select from pg_attribute a
         where a.attrelid = c.oid and a.attname = 'province_id' and a.attnotnull) as province,
      obj_description(c.oid, 'pg_class') is not null as comment,
      (select coalesce(array_agg(a.attname::text order by a.attnum), '{}') from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
           and col_description(c.oid, a.attnum) is null) as silent
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`);
  return rows;
}

function listGaps(table: TableCover): string[] {
  const gaps = [
    !table.protected && 'row-level security is off',
    table.policies === 0 && 'no policy',
    table.grants.length === 0 && 'no grant to app_officer, app_system or app_public',
    !table.province && 'no province_id',
    !table.comment && 'no comment',
    ...table.silent.map((column) => `no comment on ${column}`),
  ];
  return gaps.flatMap((gap) => (gap === false ? [] : [`${table.name}: ${gap}`]));
}
