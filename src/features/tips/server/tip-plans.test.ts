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
import { requestContext } from '../../../../tests/harness/request-context.ts';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import {
  countTipBoards,
  listMissedNotices,
  listTipRequests,
  listTips,
  searchTips,
} from '../contract.ts';
import { findLikely } from './find-likely.ts';
import { findTips } from './find-tips.ts';
import { listRequests } from './list-requests.ts';
import { countBoards, listOpenTips } from './list-tips.ts';
import { listProposals } from './matches.ts';
import { listMissed, listReceipts } from './more-lists.ts';
import { linksOf } from './parts-of-tip.ts';

let office: TipOffice;
let actor: Actor;
const BIG = [
  'tip',
  'tip_event',
  'record_grant',
  'running_clock',
  'fingerprint',
  'tip_receipt',
  'match_proposal',
];

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  await fill();
  actor = await investigator();
}, 240_000);

type Work = (context: RequestContext) => Promise<unknown>;

const LISTS: Record<string, Work> = {
  'the board': (context) => listOpenTips(context, listTips.input.parse({})),
  'mine, overdue': (context) =>
    listOpenTips(context, listTips.input.parse({ box: 'mine-to-handle', nearness: 'overdue' })),
  'the next page': async (context) => {
    const page = await listOpenTips(context, listTips.input.parse({ limit: 5 }));
    return await listOpenTips(
      context,
      listTips.input.parse({ limit: 5, after: page.next ?? undefined }),
    );
  },
  counts: (context) => countBoards(context, countTipBoards.input.parse({})),
  'missed notices': (context) => listMissed(context, listMissedNotices.input.parse({})),
  search: (context) => findTips(context, searchTips.input.parse({ words: 'TB-98' })),
  'search by article': (context) =>
    findTips(context, searchTips.input.parse({ words: 'Điều 150' })),
  'search, the next page': async (context) => {
    const words = { words: 'TB-98', limit: 5 };
    const page = await findTips(context, searchTips.input.parse(words));
    const after = page.next ?? undefined;
    return await findTips(context, searchTips.input.parse({ ...words, after }));
  },
  requests: (context) => listRequests(context, listTipRequests.input.parse({})),
  'requests of the own body that wait': (context) =>
    listRequests(context, listTipRequests.input.parse({ side: 'of-unit', waiting: 'true' })),
  receipts: (context) => listReceipts(context, { limit: 50 }),
  likely: (context) =>
    findLikely(context, {
      values: [{ kind: 'phone', value: '0912345678' }],
      names: ['Vì Văn Sươi'],
      placeId: office.placeId,
      happenedOn: '2026-02-20',
    }),
  proposals: (context) => listProposals(context, { limit: 50 }),
  'what belongs to one tip': async (context) => {
    const page = await listOpenTips(context, listTips.input.parse({ limit: 1 }));
    const tip = context.tx.selectFrom('tip').selectAll();
    const row = await tip.where('id', '=', page.rows[0]?.id ?? '').executeTakeFirstOrThrow();
    return await linksOf(context, row);
  },
};

describe('every list of tips on 50,000 tips', () => {
  it.each(Object.keys(LISTS))('%s reads by an index', async (name) => {
    const work = LISTS[name];
    const { scans, queries } = await explain(work ?? (async () => undefined));
    expect(queries).toBeGreaterThan(0);
    expect(scans).toEqual([]);
  });

  it('is caught where it does not start from the grants', async () => {
    const { scans } = await explain(({ tx }) =>
      tx.selectFrom('tip').select('id').where('channel', '=', 'press').execute(),
    );
    expect(scans.map((scan) => scan.split(':')[0])).toEqual(['tip']);
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

/** 50,000 tips; 400 of them are the investigator's, the rest other posts'. */
async function fill(): Promise<void> {
  const statements = [
    `create temporary table who as select p.id as post, p.agency_id as agency, a.lft, p.province_id as province, row_number() over () - 1 as at from post p join agency a on a.id = p.agency_id`,
    `insert into tip (id, province_id, code, kind, channel, state, urgency, received_by_id, received_at, held_by_id, held_by_lft, handler_post_ids, narrative, created_at, updated_at, next_due_at, next_clock, place_id, happened_on)
     select gen_random_uuid(), w.province, 'TB-98-2026-' || lpad(n::text, 6, '0'), 'denunciation', 'in-person', 'in-verification', 'ordinary', w.agency, '2026-01-01'::timestamptz + n * interval '1 minute', w.agency, w.lft, array[w.post], '\\x00', now(), now(), '2026-02-20'::timestamptz + n * interval '1 minute', '{}', '${office.placeId}', '2026-02-01'
       from generate_series(1, 50000) n join who w on w.at = n % (select count(*) from who)`,
    `insert into record_grant (id, province_id, record_kind, record_id, post_id, from_at, ground)
     select gen_random_uuid(), t.province_id, 'tip', t.id, t.handler_post_ids[1], '2026-01-01', 'assignment' from tip t`,
    `insert into running_clock (id, province_id, record_kind, record_id, key, rule, state, due_at, due_on, in_hours, nominal_on, detail, counted_at)
     select gen_random_uuid(), t.province_id, 'tip', t.id, r, r, 'running', t.next_due_at, '2026-02-20', false, '2026-02-20', '{"nature":"duty"}', now() from tip t cross join unnest(array['T-07', 'T-20']) r`,
    `insert into fingerprint (id, province_id, record_kind, record_id, value_kind, value, created_at)
     select gen_random_uuid(), t.province_id, 'tip', t.id, 'phone', sha256(t.id::text::bytea), now() from tip t`,
    `insert into tip_receipt (id, province_id, tip_id, agency_id, code, kind, received_at, passed_on_at, state)
     select gen_random_uuid(), province_id, id, held_by_id, code, kind, received_at, received_at, state from tip`,
    `insert into tip_event (id, province_id, tip_id, seq, kind, at, recorded_at)
     select gen_random_uuid(), t.province_id, t.id, n, case n when 2 then 'ask-of-body' else 'receive' end, t.received_at, t.received_at
       from tip t cross join generate_series(1, 2) n on conflict do nothing`,
    'analyze tip, tip_event, record_grant, running_clock, fingerprint, tip_receipt',
  ];
  await office.province.db.asOwner(async (client) => {
    for (const statement of statements) {
      await client.query(statement);
    }
  });
}
