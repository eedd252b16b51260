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
import { listDangerAlerts } from '#features/duty/contract.ts';
import { readDesk } from '#features/duty/server/get-desk.ts';
import { countAlerts, listAlerts } from '#features/duty/server/list-alerts.ts';
import { listCalls } from '#features/hotline/contract.ts';
import { listOwnCalls } from '#features/hotline/server/list-calls.ts';
import { withActor } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { attemptsOf, installAttempts } from '../harness/policy-attempts.ts';
import { requestContext } from '../harness/request-context.ts';
import { aTipOffice, type TipOffice } from '../harness/tip-office.ts';

let office: TipOffice;
const BIG = ['call', 'danger_alert', 'danger_event', 'duty_shift', 'record_grant'];

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  await (await office.as('phu-nu')).send('POST', '/danger-alerts', { kind: 'violence' });
  await installAttempts(office.province.db);
  await fill();
}, 240_000);

type Work = (context: RequestContext) => Promise<unknown>;

const LISTS: Record<string, Work> = {
  alerts: (context) => listAlerts(context, listDangerAlerts.input.parse({})),
  'the next page of alerts': async (context) => {
    const { next } = await listAlerts(context, listDangerAlerts.input.parse({ limit: 5 }));
    return await listAlerts(context, listDangerAlerts.input.parse({ after: next ?? undefined }));
  },
  'the count of alerts': countAlerts,
  'the desk': (context) => readDesk(context, { days: 7 }),
  'the call log': (context) => listOwnCalls(context, listCalls.input.parse({})),
};

describe('every list of duty and calls, on 30,000 and more of each', () => {
  it.each(Object.keys(LISTS))('%s reads by an index', async (name) => {
    const actor = await actorOf('truc-ban', 'duty-officer');
    const { scans, queries } = await explain(actor, LISTS[name] ?? (async () => undefined));
    expect(queries).toBeGreaterThan(0);
    expect(scans).toEqual([]);
  });
});

describe('policies, without any function before them', () => {
  it('let nobody put somebody on another body’s roster, answer an alert, or touch a call', async () => {
    const post = await office.post('dieu-tra');
    const police = await office.agency('provincial-police');
    const foreign = await ofOthers();
    const shift = (agency: string, who: string) =>
      `insert into duty_shift (id, agency_id, post_id, from_at, until_at, call_order, made_by, made_at)
       values (gen_random_uuid(), '${agency}', '${who}', now(), now() + interval '1 hour', 1, app.post_id(), now())`;
    const acts = [
      { key: 'shift', statement: shift(police, post) },
      { key: 'own shift', statement: shift(await ownAgency('cong-an-xa'), post) },
      { key: 'desk', statement: `update duty_desk set phone = '1'` },
      {
        key: 'answer',
        statement: `update danger_alert set state = 'acknowledged' where id = '${foreign.alert}'`,
      },
      { key: 'raise as another', statement: raising(post) },
      { key: 'step', statement: stepping(foreign.alert) },
      {
        key: 'read',
        statement: `?select exists (select from danger_alert where id = '${foreign.alert}')`,
      },
      { key: 'call', statement: `update call set state = 'ended' where id = '${foreign.call}'` },
      {
        key: 'read call',
        statement: `?select exists (select from call where id = '${foreign.call}')`,
      },
    ];
    for (const [name, role] of [
      ['cong-an-xa', 'commune-police-officer'],
      ['kiem-sat', 'procurator'],
      ['lanh-dao', 'chair'],
      ['bao-ve-du-lieu', 'data-protection-officer'],
    ] as const) {
      const tried = await withActor(office.province.db, await actorOf(name, role), (tx) =>
        attemptsOf(tx, acts),
      );
      expect(
        tried.filter((one) => one.allowed).map((one) => one.key),
        name,
      ).toEqual([]);
    }
  });

  it('let the head of the body keep its own roster, with whoever may serve', async () => {
    const police = await office.agency('provincial-police');
    const on = (who: string) =>
      `insert into duty_shift (id, agency_id, post_id, from_at, until_at, call_order, made_by, made_at)
       values (gen_random_uuid(), '${police}', '${who}', now(), now() + interval '1 hour', 1, app.post_id(), now())`;
    const acts = [
      { key: 'investigator', statement: on(await office.post('dieu-tra')) },
      { key: 'clerk', statement: on(await office.post('van-thu')) },
      { key: 'somebody of another body', statement: on(await office.post('cong-an-xa')) },
    ];
    const head = await actorOf('thu-truong', 'head-of-unit');
    const tried = await withActor(office.province.db, head, (tx) => attemptsOf(tx, acts));
    expect(tried.filter((one) => one.allowed).map((one) => one.key)).toEqual(['investigator']);
  });
});

function raising(post: string): string {
  return `insert into danger_alert (id, raised_at, source, kind, raised_by)
    values (gen_random_uuid(), now(), 'officer', 'violence', '${post}')`;
}

function stepping(alert: string): string {
  return `insert into danger_event (id, alert_id, seq, kind, at, by_post_id)
    values (gen_random_uuid(), '${alert}', 99, 'alert-closed', now(), app.post_id())`;
}

/** The alert that another body was called for, and a call of the hotline's operator. */
async function ofOthers(): Promise<{ alert: string; call: string }> {
  const operator = await office.post('duong-day-nong');
  const found = await office.province.db.asOwner((client) =>
    client.query(
      `select (select id from danger_alert where state = 'calling') as alert,
              (select id from call where operator_post_id = $1 limit 1) as call`,
      [operator],
    ),
  );
  return found.rows[0] as { alert: string; call: string };
}

async function ownAgency(name: string): Promise<string> {
  return (await actorOf(name, 'commune-police-officer')).agencyId;
}

async function actorOf(name: string, role: string): Promise<Actor> {
  const found = await office.province.db.asOwner((client) =>
    client.query(
      `select o.id as officer, p.id as post, p.agency_id as agency, a.kind, a.lft, a.rgt, p.province_id as province
         from officer o join post p on p.officer_id = o.id join agency a on a.id = p.agency_id
        where o.sign_in_name = $1 order by p.valid_from limit 1`,
      [name],
    ),
  );
  const row = found.rows[0];
  return {
    officerId: row.officer,
    postId: row.post,
    agencyId: row.agency,
    agencyKind: row.kind,
    scope: { lo: row.lft, hi: row.rgt },
    placeScope: { lo: 0, hi: 0 },
    roles: [role],
    permissions: new Set(ROLES.find((one) => one.code === role)?.permissions ?? []),
    provinceId: String(row.province),
  };
}

/** Runs the work and explains every statement it made, under the caller's policies. */
async function explain(actor: Actor, work: Work): Promise<{ scans: string[]; queries: number }> {
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
      const plan = JSON.stringify(rows);
      for (const [, table] of plan.matchAll(
        /"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+)"/g,
      )) {
        if (table !== undefined && BIG.includes(table)) {
          scans.push(`${table}: ${query.sql.slice(0, 120)}`);
        }
      }
    }
    return { scans, queries: made.length };
  });
}

/** 30,000 calls and turns, 120,000 alerts of all posts. */
async function fill(): Promise<void> {
  const statements = [
    `create temporary table who as select p.id as post, p.agency_id as agency, p.province_id as province, row_number() over () - 1 as at from post p`,
    `insert into call (id, province_id, agency_id, operator_post_id, line, state, started_at, heard_at)
     select gen_random_uuid(), w.province, w.agency, w.post, 'own-hotline', 'ended', '2026-01-01'::timestamptz + n * interval '1 minute', now()
       from generate_series(1, 30000) n join who w on w.at = n % (select count(*) from who)`,
    `insert into danger_alert (id, province_id, raised_at, source, state, raised_by, body_id)
     select gen_random_uuid(), w.province, '2026-01-01'::timestamptz + n * interval '1 minute', 'officer', 'closed', w.post, w.agency
       from generate_series(1, 120000) n join who w on w.at = n % (select count(*) from who)`,
    `insert into danger_event (id, province_id, alert_id, seq, kind, at, post_id)
     select gen_random_uuid(), a.province_id, a.id, 51, 'post-called', a.raised_at, a.raised_by from danger_alert a where a.state = 'closed'`,
    `insert into record_grant (id, province_id, record_kind, record_id, post_id, from_at, ground)
     select gen_random_uuid(), a.province_id, 'danger-alert', a.id, a.raised_by, '2026-01-01', 'roster' from danger_alert a where a.state = 'closed'`,
    `insert into duty_shift (id, province_id, agency_id, post_id, from_at, until_at, call_order, made_by, made_at)
     select gen_random_uuid(), w.province, w.agency, w.post, '2025-01-01'::timestamptz + n * interval '8 hours', '2025-01-01'::timestamptz + (n + 1) * interval '8 hours', 1, w.post, now()
       from generate_series(1, 30000) n join who w on w.at = n % (select count(*) from who)`,
    'analyze call, danger_alert, danger_event, duty_shift, record_grant, group_member',
  ];
  await office.province.db.asOwner(async (client) => {
    for (const statement of statements) {
      await client.query(statement);
    }
  });
}
