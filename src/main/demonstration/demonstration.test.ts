import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Database } from '#platform/server/database/connect.ts';
import { freshDatabase } from '../../../tests/harness/database.ts';
import { findLoaded, loadProgramme } from './load-demonstration.ts';
import { removeDemonstration } from './remove-demonstration.ts';

const asOf = Temporal.PlainDate.from('2026-11-23');

/** Salted, chained by the clock, or a mark for caches: everything else must be the same bytes. */
const DIFFERS = [
  'audit_anchor',
  'audit_entry',
  'audit_head',
  'credential',
  'reference_version',
  'session',
];

describe('the invented province', { timeout: 240_000 }, async () => {
  const one = await freshDatabase();

  it('is loaded in one go', async () => {
    expect(await findLoaded(one)).toBe('nothing');
    const begun = performance.now();
    await loadProgramme(one, { asOf });
    console.log(`demonstration loaded in ${Math.round(performance.now() - begun)} ms`);
    expect(await findLoaded(one)).toBe('programme');
  });

  it('has a yearly plan for each of three years, each cited by the plans under it', async () => {
    const rows = await ask<{ year: number; tasks: number; children: number }>(
      one,
      `select extract(year from p.period_from)::int as year,
              (select count(*)::int from task t where t.plan_id = p.id and t.origin = 'plan') as tasks,
              (select count(*)::int from plan c where c.parent_plan_id = p.id) as children
         from plan p join directive_document d on d.id = p.document_id
        where d.symbol_number like '%/KH-BCĐ138' and p.title like 'Thực hiện%' order by 1`,
    );
    expect(rows.map((row) => row.year)).toEqual([2024, 2025, 2026]);
    expect(Math.min(...rows.map((row) => row.tasks))).toBeGreaterThan(25);
    expect(Math.min(...rows.map((row) => row.children))).toBeGreaterThan(7);
  });

  it('calls agencies as they were called at the time', async () => {
    const rows = await ask<{ written: string }>(
      one,
      `select distinct n.as_written || ' ' || extract(year from p.period_from) as written
         from name_resolution n join plan p on p.id = n.plan_id
        where n.as_written ~ 'Sở Lao động|các huyện|các xã, phường|Sở Y tế$'`,
    );
    const written = rows.map((row) => row.written);
    expect(written).toContain('Sở Lao động - Thương binh và Xã hội 2024');
    expect(written).toContain('Ủy ban nhân dân các huyện, thị xã, thành phố 2024');
    expect(written).toContain('Ủy ban nhân dân các xã, phường 2026');
    expect(written).not.toContain('Ủy ban nhân dân các xã, phường 2024');
    expect(written).not.toContain('Sở Lao động - Thương binh và Xã hội 2026');
  });

  it('leaves nothing in the hands of an agency that has ended', async () => {
    const rows = await ask(
      one,
      `select a.name, t.state from agency_task t join agency a on a.id = t.agency_id
        where a.valid_to < '${asOf}' and t.state not in ('confirmed', 'cancelled')`,
    );
    expect(rows).toEqual([]);
  });

  it('leaves nothing of a past year owed: what is late belongs to this year', async () => {
    const owed = await ask<{ what: string; on: string }>(
      one,
      `select 'report' as what, last_day::text as on from report_due
        where state in ('waiting', 'returned') and last_day < '2026-01-01'
       union all
       select 'work', due_on::text from agency_task
        where state not in ('confirmed', 'cancelled') and due_on < '2026-01-01'
       union all
       select 'task', due_on::text from task
        where state not in ('confirmed', 'cancelled') and due_on < '2026-01-01'`,
    );
    expect(owed).toEqual([]);
    const [late] = await ask<{ handed: number; missing: number; settled: number }>(
      one,
      `select count(*) filter (where (submitted_at at time zone 'Asia/Ho_Chi_Minh')::date > last_day)::int as handed,
              count(*) filter (where state = 'waiting' and last_day < '${asOf}')::int as missing,
              count(*) filter (where state = 'cancelled' and note like '%khóa sổ%')::int as settled
         from report_due where last_day >= '2024-01-01'`,
    );
    expect(late?.handed).toBeGreaterThan(0);
    expect(late?.missing).toBeGreaterThan(0);
    console.log(`reports handed in late, missing, closed with their year: ${JSON.stringify(late)}`);
  });

  it('tells of nothing that has not happened yet', async () => {
    for (const [table, column] of [
      ['progress_entry', 'at'],
      ['task_comment', 'at'],
      ['agency_task', 'updated_at'],
      ['report_due', 'submitted_at'],
      ['plan_card', 'received_at'],
      ['outgoing_document', 'updated_at'],
      ['difficulty', 'raised_at'],
      ['notification', 'at'],
    ] as const) {
      const [row] = await ask<{ last: Date }>(one, `select max(${column}) as last from ${table}`);
      const last = row?.last.getTime() ?? 0;
      const end = asOf.toZonedDateTime('Asia/Ho_Chi_Minh').add({ days: 1 }).epochMilliseconds;
      expect({ table, late: last > end }).toEqual({ table, late: false });
    }
  });

  it('carries the agencies’ progress up to every task', async () => {
    const rows = await ask(
      one,
      `select t.id from task t
        where exists (select from agency_task x where x.task_id = t.id and x.role <> 'cooperating')
          and (t.state = 'confirmed') <> (select bool_and(x.state in ('confirmed', 'cancelled'))
                 and not bool_and(x.state = 'cancelled')
                from agency_task x where x.task_id = t.id and x.role <> 'cooperating')`,
    );
    expect(rows).toEqual([]);
  });

  it('gives every part of the office something to see', async () => {
    for (const table of [
      ['task_request', `state = 'open'`],
      ['agency_task', `state = 'assigned'`],
      ['agency_task', `state = 'done'`],
      ['agency_task', `due_on < '${asOf}' and state = 'in-progress'`],
      ['plan_card', `state = 'waiting'`],
      ['plan_card', `state = 'received-by-silence'`],
      ['plan_card', `own_plan_issued_on > own_plan_due_on`],
      ['report_due', `state = 'returned'`],
      ['report_due', `state = 'waiting' and last_day < '${asOf}'`],
      ['meeting', `state = 'planned'`],
      ['difficulty', `state = 'raised'`],
      ['outgoing_document', `state = 'approved'`],
      ['outgoing_document', `state = 'sent' and document_number is not null`],
      ['campaign', `state = 'closed'`],
      ['pilot', `reviewed_on is null`],
      ['notification', `read_at is null`],
    ] as const) {
      const [name, condition] = table;
      const rows = await ask(one, `select 1 from ${name} where ${condition} limit 1`);
      expect({ name, condition, found: rows.length }).toEqual({ name, condition, found: 1 });
    }
  });

  it('is the same bytes when it is loaded again elsewhere', async () => {
    const other = await freshDatabase();
    await loadProgramme(other, { asOf });
    expect(await sums(other)).toEqual(await sums(one));
  });

  it('is removed and loaded again as of another day, early in a year', async () => {
    await removeDemonstration(one);
    expect(await findLoaded(one)).toBe('nothing');
    expect(await ask(one, 'select id from task')).toEqual([]);
    const early = Temporal.PlainDate.from('2027-01-06');
    await loadProgramme(one, { asOf: early });
    expect((await ask(one, 'select id from plan')).length).toBeGreaterThan(20);
  });
});

/** A checksum of every table's rows in their order. */
async function sums(db: Pick<Database, 'asOwner'>): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    db,
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const entries: [string, string][] = [];
  for (const { name } of tables.filter((table) => !DIFFERS.includes(table.name))) {
    const [row] = await ask<{ sum: string }>(
      db,
      `select coalesce(md5(string_agg(r::text, E'\\n' order by r::text)), '') as sum from ${name} r`,
    );
    entries.push([name, row?.sum ?? '']);
  }
  return Object.fromEntries(entries);
}

function ask<T extends object>(db: Pick<Database, 'asOwner'>, query: string): Promise<T[]> {
  return db.asOwner(async (client) => (await client.query<T>(query)).rows);
}
