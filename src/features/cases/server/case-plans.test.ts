import {
  type CompiledQuery,
  createQueryId,
  type KyselyPlugin,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { ROLES } from '#domain/access/roles.ts';
import { withActor } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { aCaseOffice, type CaseOffice } from '../../../../tests/harness/case-office.ts';
import { requestContext } from '../../../../tests/harness/request-context.ts';
import { listCases, listHandOvers, listHearings, searchCases } from '../contract.ts';
import { readBoard } from './count-cases.ts';
import { findOwnCases, listOwnCases } from './list-cases.ts';
import { listIncomingFiles } from './list-hand-overs.ts';
import { listOwnHearings } from './list-hearings.ts';

let office: CaseOffice;
let actor: Actor;
const BIG = [
  'criminal_case',
  'case_event',
  'record_grant',
  'running_clock',
  'hearing',
  'case_hand_over',
];

beforeAll(async () => {
  office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  await fill();
  actor = await investigator();
}, 240_000);

type Work = (context: RequestContext) => Promise<unknown>;

const LISTS: Record<string, Work> = {
  'the board': (context) => listOwnCases(context, listCases.input.parse({})),
  'one stage and class': (context) =>
    listOwnCases(context, listCases.input.parse({ stage: 'investigation', severity: 'RNT' })),
  'what is over': (context) => listOwnCases(context, listCases.input.parse({ standing: 'over' })),
  'the next page': async (context) => {
    const page = await listOwnCases(context, listCases.input.parse({ limit: 5 }));
    return await listOwnCases(
      context,
      listCases.input.parse({ limit: 5, after: page.next ?? undefined }),
    );
  },
  counts: (context) => readBoard(context),
  search: (context) => findOwnCases(context, searchCases.input.parse({ words: 'VA-98' })),
  'files to receive': (context) => listIncomingFiles(context, listHandOvers.input.parse({})),
  'files sent': (context) =>
    listIncomingFiles(context, listHandOvers.input.parse({ way: 'outgoing' })),
  hearings: (context) =>
    listOwnHearings(context, listHearings.input.parse({ from: '2026-11-01', to: '2026-11-30' })),
};

describe('every list of cases on 20,000 cases', () => {
  it.each(Object.keys(LISTS))('%s reads by an index', async (name) => {
    const work = LISTS[name];
    const { scans, queries } = await explain(work ?? (async () => undefined));
    expect(queries).toBeGreaterThan(0);
    expect(scans).toEqual([]);
  });

  it('is caught where it does not start from the grants', async () => {
    const { scans } = await explain(({ tx }) =>
      tx.selectFrom('criminal_case').select('id').where('track', '=', 'in-absentia').execute(),
    );
    expect(scans.map((scan) => scan.split(':')[0])).toEqual(['criminal_case']);
  });
});

/** Runs the work and explains every statement it made, under the caller's policies. */
async function explain(work: Work): Promise<{ scans: string[]; queries: number }> {
  return await withActor(office.province.db, actor, async (tx) => {
    const now = office.province.deps.now();
    await sql`select set_config('app.now', ${now.toString()}, true)`.execute(tx);
    const made: CompiledQuery[] = [];
    const compiler = new PostgresQueryCompiler();
    const plugin: KyselyPlugin = {
      transformQuery: ({ node }) => {
        made.push(compiler.compileQuery(node, createQueryId()));
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    await work({ ...requestContext(tx, actor, now), tx: tx.withPlugin(plugin) });
    const scans: string[] = [];
    for (const query of made) {
      const { rows } = await tx.executeQuery<{ 'QUERY PLAN': object }>({
        ...query,
        sql: `explain (format json) ${query.sql}`,
      });
      for (const table of seqScansIn(JSON.stringify(rows))) {
        scans.push(`${table}: ${query.sql.slice(0, 120)}`);
      }
    }
    return { scans, queries: made.length };
  });
}

function seqScansIn(plan: string): string[] {
  const found = [...plan.matchAll(/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g)];
  return found.flatMap(([, table]) => (table !== undefined && BIG.includes(table) ? [table] : []));
}

async function investigator(): Promise<Actor> {
  const found = await office.province.db.asOwner((client) =>
    client.query(
      `select o.id as officer, p.id as post, p.agency_id as agency, a.lft, a.rgt, p.province_id as province
         from officer o join post p on p.officer_id = o.id join agency a on a.id = p.agency_id where o.sign_in_name = 'dieu-tra'`,
    ),
  );
  const row = found.rows[0];
  return {
    officerId: row.officer,
    postId: row.post,
    agencyId: row.agency,
    agencyKind: 'provincial-police',
    scope: { lo: row.lft, hi: row.rgt },
    placeScope: { lo: 0, hi: 0 },
    roles: ['investigator'],
    permissions: new Set(ROLES.find((role) => role.code === 'investigator')?.permissions ?? []),
    provinceId: String(row.province),
  };
}

/** 20,000 cases; those of the investigator are a few hundred among them, the rest other posts'. */
async function fill(): Promise<void> {
  const id = await office.open();
  const statements = [
    `create temporary table who as select p.id as post, p.agency_id as agency, p.province_id as province, row_number() over () - 1 as at from post p`,
    `create temporary table made as select gen_random_uuid() as id, n, w.post, w.agency, w.province from generate_series(1, 20000) n join who w on w.at = n % (select count(*) from who)`,
    `insert into criminal_case select (jsonb_populate_record(null::criminal_case, to_jsonb(c) || jsonb_build_object('id', m.id, 'code', 'VA-97-2026-' || lpad(m.n::text, 6, '0'), 'opened_by', m.post, 'book_number', null, 'next_due_on', '2026-10-01'::date + (m.n % 90)::integer))).* from criminal_case c cross join made m where c.id = '${id}'`,
    `insert into record_grant (id, province_id, record_kind, record_id, post_id, from_at, ground) select gen_random_uuid(), province, 'case', id, post, '2026-01-01', 'handling' from made`,
    `insert into case_event select (jsonb_populate_record(null::case_event, to_jsonb(e) || jsonb_build_object('id', gen_random_uuid(), 'case_id', m.id))).* from made m join case_event e on e.case_id = '${id}' and e.position = 1`,
    `insert into running_clock select (jsonb_populate_record(null::running_clock, to_jsonb(r) || jsonb_build_object('id', gen_random_uuid(), 'record_id', m.id))).* from made m join running_clock r on r.record_id = '${id}' and r.rule = '172'`,
    `insert into hearing (id, province_id, case_id, court_agency_id, instance, form, closed, starts_at, state, event_id) select gen_random_uuid(), m.province, m.id, '${office.regionCourt}', 'first-instance', 'at-court', false, '2025-01-01'::timestamptz + m.n * interval '1 hour', 'planned', e.id from made m join case_event e on e.case_id = m.id`,
    `insert into case_hand_over (id, province_id, case_id, case_code, purpose, from_agency_id, to_agency_id, to_body, state, papers, volumes, sent_at, sent_by, missing) select gen_random_uuid(), province, id, 'VA-97-2026-' || lpad(n::text, 6, '0'), 'prosecute', agency, '${office.provincialProcuracy}', 'procuracy', 'accepted', '{}', 1, '2026-01-01'::timestamptz + n * interval '1 minute', post, '{}' from made`,
    'analyze criminal_case, case_event, record_grant, running_clock, hearing, case_hand_over',
  ];
  await office.province.db.asOwner(async (client) => {
    for (const statement of statements) {
      await client.query(statement);
    }
  });
}
