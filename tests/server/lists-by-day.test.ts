import { CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { ROLES } from '#domain/access/roles.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { listArrivals, listDocuments } from '#features/documents/contract.ts';
import { listIncoming } from '#features/documents/server/list-arrivals.ts';
import { listRegister } from '#features/documents/server/list-documents.ts';
import { listPlans } from '#features/plans/contract.ts';
import { listVisiblePlans } from '#features/plans/server/list-plans.ts';
import { type Tx, withActor } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { nextKey } from '#platform/server/http/page-key.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { aProvince } from '../harness/province.ts';
import { requestContext } from '../harness/request-context.ts';

/** 50,000 in every run; more by hand, as `docs/proof.md` tells. */
const ROWS = Number(process.env.LACHAN_LIST_ROWS ?? 50_000);
const NOW = Temporal.Instant.from('2026-02-10T02:00:00Z');

const province = await aProvince('2026-02-10');
let coordinator: Actor;
let health: Actor;
beforeAll(async () => {
  await province.db.asOwner(async (client) => {
    await client.query(FILL_DOCUMENTS, [ROWS]);
    await client.query(FILL_REACH);
    await client.query(FILL_PLANS, [ROWS / 10]);
    await client.query('analyze directive_document, document_reach, plan, plan_reach');
  });
  coordinator = await actorOf('provincial-police', 'standing-coordinator', true);
  health = await actorOf('department-health', 'focal-point', false);
}, 300_000);

/** A day in the middle of what is filled in. */
const MIDDLE = { directive_document: '1996-06-01', plan: '1972-06-01' };

interface Page {
  next: string | null;
  rows: unknown[];
}
type Turn = (context: RequestContext, after?: string) => Promise<Page>;
const register: Turn = (context, after) =>
  listRegister(context, listDocuments.input.parse({ limit: 50, after }));
const waiting: Turn = (context, after) =>
  listIncoming(context, listArrivals.input.parse({ limit: 50, box: 'waiting', after }));
const plans: Turn = (context, after) =>
  listVisiblePlans(context, listPlans.input.parse({ limit: 50, after }));

describe(`a later page on ${ROWS} rows begins where the earlier one ended`, () => {
  it.each([
    ['of the register, for the whole province', register, () => coordinator, 'directive_document'],
    ['of the register, for one agency', register, () => health, 'directive_document'],
    ['of what waits to be entered', waiting, () => health, 'directive_document'],
    ['of the plans', plans, () => coordinator, 'plan'],
  ] as const)('%s', async (_, turn, who, table) => {
    const read = await measure(who(), turn, table);
    expect(read.conditions).toContainEqual(
      expect.stringMatching(table === 'plan' ? /period_from/ : /issued_key/),
    );
    expect(read.looked).toBeLessThan(2_000);
  });
});

interface Read {
  conditions: string[];
  looked: number;
}

/** Reads the first page, then explains the statement of a page half-way down. */
async function measure(actor: Actor, turn: Turn, table: keyof typeof MIDDLE): Promise<Read> {
  return await withActor(province.db, actor, async (tx) => {
    const { plugin, statements } = recorder(tx);
    const context = (own: Tx) => requestContext(own, actor, NOW);
    const first = await turn(context(tx));
    expect(first.rows).toHaveLength(50);
    const middle = [{}, {}];
    const after = nextKey(middle, 1, () => [MIDDLE[table], newId()]);
    await turn(context(tx.withPlugin(plugin) as Tx), after ?? '');
    const statement = statements.at(-1);
    if (statement === undefined) {
      throw new Error('the page was read without a statement');
    }
    const { rows } = await tx.executeQuery<{ 'QUERY PLAN': [{ Plan: Node }] }>(
      CompiledQuery.raw(`explain (analyze, format json) ${statement.sql}`, [
        ...statement.parameters,
      ]),
    );
    const plan = rows[0]?.['QUERY PLAN'][0].Plan as Node;
    const looked = lookedAt(plan, 'directive_document') + lookedAt(plan, 'plan');
    return { conditions: conditionsOf(plan, table), looked };
  });
}

interface Node {
  'Relation Name'?: string;
  'Index Cond'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

/** What the index of a table is asked for. */
function conditionsOf(node: Node, table: string): string[] {
  const own = node['Relation Name'] === table ? [node['Index Cond'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap((inner) => conditionsOf(inner, table))];
}

/** How many rows of a table were looked at. */
function lookedAt(node: Node, table: string): number {
  const each = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
  const own = node['Relation Name'] === table ? each * node['Actual Loops'] : 0;
  return own + (node.Plans ?? []).reduce((sum, inner) => sum + lookedAt(inner, table), 0);
}

/** Keeps every statement that goes through it, as it is sent. */
function recorder(tx: Tx): { plugin: KyselyPlugin; statements: CompiledQuery[] } {
  const statements: CompiledQuery[] = [];
  const plugin: KyselyPlugin = {
    transformQuery: ({ node, queryId }): RootOperationNode => {
      statements.push(tx.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { plugin, statements };
}

async function actorOf(kind: AgencyKind, role: string, isWide: boolean): Promise<Actor> {
  const { rows } = await province.db.asOwner((client) =>
    client.query(
      `select a.id, a.lft, a.rgt, a.province_id, (select min(lft) from agency) as lo, (select max(rgt) from agency) as hi
         from agency a where a.kind = $1 and a.valid_to is null order by a.lft limit 1`,
      [kind],
    ),
  );
  const agency = rows[0];
  const permissions = ROLES.find((one) => one.code === role)?.permissions ?? [];
  return {
    officerId: '00000000-0000-4000-8000-000000000001',
    postId: '00000000-0000-4000-8000-000000000002',
    agencyId: agency.id,
    agencyKind: kind,
    provinceId: String(agency.province_id),
    roles: [role],
    permissions: new Set(permissions),
    scope: isWide ? { lo: agency.lo, hi: agency.hi } : { lo: agency.lft, hi: agency.rgt },
    placeScope: { lo: 0, hi: 0 },
  };
}

/** Documents of sixty years, one in forty without a day; every third addressed to one department. */
const FILL_DOCUMENTS = `
  insert into directive_document (id, type, symbol_number, folded_number, issued_on, issuer_agency_id, subject,
      folded, status, direction, open, owner_agency_id, owner_lft, created_at)
  select gen_random_uuid(), 'Kế hoạch', n || '/KH-X', n || '/kh-x',
         case when n % 40 = 0 then null else date '1966-01-01' + (n % 21900) end, a.id, 'Kế hoạch số ' || n,
         'ke hoach so ' || n, 'registered', 'outgoing', false, a.id, a.lft, now()
    from generate_series(1, $1::integer) n,
         (select id, lft from agency where kind = 'provincial-steering-committee' and valid_to is null limit 1) a`;
const FILL_REACH = `
  insert into document_reach (document_id, agency_id)
  select d.id, a.id from directive_document d,
         (select id from agency where kind = 'department-health' and valid_to is null limit 1) a
   where d.folded like 'ke hoach so %' and abs(hashtext(d.folded)) % 3 = 0`;
const FILL_PLANS = `
  with picked as (select id, owner_agency_id, owner_lft, subject, row_number() over () as n
                    from directive_document where folded like 'ke hoach so %' limit $1::integer),
  nodes as (insert into programme_node (id, kind, name, folded, owner_agency_id, owner_lft, created_at)
            select id, 'plan', subject, '', owner_agency_id, owner_lft, now() from picked returning id)
  insert into plan (id, document_id, node_id, owner_agency_id, owner_lft, title, folded, state, period_from, period_to,
      issuer_level, confirmed_at, confirmed_by)
  select gen_random_uuid(), p.id, n.id, owner_agency_id, owner_lft, subject, '', 'history',
         date '1966-01-01' + (p.n % 21900)::integer, date '1966-12-31' + (p.n % 21900)::integer, 'province', now(),
         gen_random_uuid() from picked p join nodes n on n.id = p.id`;
