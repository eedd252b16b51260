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
import {
  anEvidenceOffice,
  type EvidenceOffice,
} from '../../../../tests/harness/evidence-office.ts';
import { requestContext } from '../../../../tests/harness/request-context.ts';
import { listEvidence } from '../contract.ts';
import { getItemView } from './get-evidence.ts';
import { listRegister } from './list-evidence.ts';

const BIG = [
  'evidence_item',
  'evidence_words',
  'evidence_custody',
  'evidence_file',
  'record_grant',
];

let office: EvidenceOffice;
let actor: Actor;
let caseId: string;
let itemId: string;

beforeAll(async () => {
  office = await anEvidenceOffice('2026-11-02T08:00:00+07:00');
  caseId = await office.open();
  itemId = await office.receiveItem(caseId);
  await office.startFile(itemId, Buffer.alloc(10));
  await fill();
  actor = await investigator();
}, 240_000);

type Work = (context: RequestContext) => Promise<unknown>;

const WORKS: Record<string, Work> = {
  'the register': (context) => listRegister(context, listEvidence.input.parse({ id: caseId })),
  'the register by kind': (context) =>
    listRegister(context, listEvidence.input.parse({ id: caseId, kind: 'exhibit', limit: 5 })),
  'one item': (context) => getItemView(context, { id: itemId }),
};

describe('evidence among 5,000 cases and 15,000 items', () => {
  it.each(Object.keys(WORKS))('is read by an index: %s', async (name) => {
    const { scans, queries } = await explain(WORKS[name] ?? (async () => undefined));
    expect(queries).toBeGreaterThan(0);
    expect(scans).toEqual([]);
  });

  it('is caught where it is read without its case', async () => {
    const { scans } = await explain(({ tx }) =>
      tx.selectFrom('evidence_item').select('id').where('quantity', '=', 7).execute(),
    );
    expect(scans.map((scan) => scan.split(':')[0])).toContain('evidence_item');
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

/** Copies of the one case and its item: every hundredth is the investigator's too. */
async function fill(): Promise<void> {
  const copy = (table: string, changes: string, from: string) =>
    `insert into ${table} select r.* from ${from}, lateral jsonb_populate_record(o.of_row, jsonb_build_object(${changes})) r`;
  const statements = [
    `create temporary table made as select gen_random_uuid() as id, n from generate_series(1, 5000) n`,
    `create temporary table made_item as select gen_random_uuid() as id, m.id as case_id, k from made m, generate_series(1, 3) k`,
    copy(
      'criminal_case',
      `'id', m.id, 'code', 'VA-98-2026-X' || m.n`,
      `(select t as of_row from criminal_case t where t.id = '${caseId}') o, made m`,
    ),
    `insert into record_grant (id, province_id, record_kind, record_id, post_id, from_at, ground)
     select gen_random_uuid(), g.province_id, 'case', m.id, g.post_id, g.from_at, 'handling'
       from made m join record_grant g on g.record_kind = 'case' and g.record_id = '${caseId}' and g.ground = 'handling' where m.n % 100 = 0`,
    copy(
      'evidence_item',
      `'id', m.id, 'case_id', m.case_id, 'ordinal', m.k`,
      `(select t as of_row from evidence_item t where t.id = '${itemId}') o, made_item m`,
    ),
    copy(
      'evidence_words',
      `'id', m.id, 'case_id', m.case_id`,
      `(select t as of_row from evidence_words t where t.id = '${itemId}') o, made_item m`,
    ),
    copy(
      'evidence_custody',
      `'id', gen_random_uuid(), 'item_id', m.id, 'case_id', m.case_id`,
      `(select t as of_row from evidence_custody t where t.item_id = '${itemId}') o, made_item m`,
    ),
    copy(
      'evidence_file',
      `'id', gen_random_uuid(), 'item_id', m.id, 'case_id', m.case_id`,
      `(select t as of_row from evidence_file t where t.item_id = '${itemId}') o, made_item m`,
    ),
    'analyze criminal_case, record_grant, evidence_item, evidence_words, evidence_custody, evidence_file',
  ];
  await office.province.db.asOwner(async (client) => {
    for (const statement of statements) {
      await client.query(statement);
    }
  });
}
