import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Client } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { mountTasks } from '#features/tasks/server/index.ts';
import { writeNote, writeRefusedNote } from '#platform/server/audit/write-note.ts';
import type { Database } from '#platform/server/database/connect.ts';
import { buildApp } from '#platform/server/http/build-app.ts';
import type { DomainEvent, Subscriptions } from '#platform/server/http/context.ts';
import type { ServerDeps } from '#platform/server/http/deps.ts';
import { type Mount, mountsFor } from '#platform/server/http/mount.ts';
import { newId } from '#platform/server/ids/new-id.ts';

/** A small invented province, by nested-set numbers. */
const AGENCIES = {
  province: [1, 999],
  committee: [10, 19],
  health: [20, 29],
  women: [30, 39],
  police: [40, 59],
  communePolice: [42, 43],
  commune1: [70, 79],
  commune2: [80, 89],
} as const;
export type AgencyName = keyof typeof AGENCIES;

/** Who sits where: agency, role, and the agency whose range the post works for. */
const OFFICERS = {
  coordinator: ['police', 'standing-coordinator', 'province'],
  chair: ['committee', 'chair', 'province'],
  health: ['health', 'focal-point', 'health'],
  healthColleague: ['health', 'focal-point', 'health'],
  women: ['women', 'mass-organisation-officer', 'women'],
  police: ['police', 'head-of-unit', 'police'],
  communePolice: ['communePolice', 'commune-police-officer', 'communePolice'],
  commune1: ['commune1', 'commune-committee-officer', 'commune1'],
  commune2: ['commune2', 'commune-committee-officer', 'commune2'],
  administrator: ['police', 'system-administrator', 'province'],
} as const satisfies Record<string, readonly [AgencyName, string, AgencyName]>;
export type OfficerName = keyof typeof OFFICERS;

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
}

/** One officer's way into the interface. */
export interface Caller {
  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>>;
  post<T = Record<string, unknown>>(path: string, body: object, key?: string): Promise<Answer<T>>;
  token: string;
  officerId: string;
  postId: string;
}

/** Agencies, officers with open sessions, one plan, and the tasks' door mounted behind HTTP. */
export interface TaskOffice {
  db: Database;
  app: FastifyInstance;
  agencies: Record<AgencyName, string>;
  as: Record<OfficerName, Caller>;
  planId: string;
  groupId: string;
  /** Every fact published so far. */
  facts: DomainEvent[];
  setToday(day: string): void;
  addTask(task: SampleTask): Promise<string>;
  close(): Promise<void>;
}

export interface SampleTask {
  body?: string;
  dueOn?: string | null;
  startsOn?: string;
  lead?: AgencyName;
  implementing?: readonly AgencyName[];
  cooperating?: readonly AgencyName[];
  /** The two communes as “UBND các xã”. */
  group?: boolean;
  parentTaskId?: string;
}

export interface OfficeOptions {
  subscriptions?: Subscriptions;
  /** Further doors beside the tasks'. */
  more?(app: FastifyInstance, mount: Mount): void;
  webFolder?: string;
}

/** Fills a seeded database; today is 2026-03-02 until told otherwise. */
export async function makeTaskOffice(
  db: Database,
  { subscriptions = {}, more, webFolder }: OfficeOptions = {},
): Promise<TaskOffice> {
  let now = Temporal.Instant.from('2026-03-02T08:00:00+07:00');
  const made = await db.asOwner((client) => fill(client));
  const facts: DomainEvent[] = [];
  const hear = async (_context: unknown, event: DomainEvent) => {
    facts.push(event);
  };
  const deps: ServerDeps = {
    db,
    now: () => now,
    installation: 'exercise',
    subscriptions: new Proxy(subscriptions, {
      get: (listeners, name) => [hear, ...(listeners[String(name)] ?? [])],
    }),
    writeAudit: writeNote,
    writeRefused: (context, note) => writeRefusedNote(db, context, note),
    endpoints: [],
    secure: false,
    log: (reference, error) => console.error(reference, error),
  };
  const app = await buildApp(deps, {
    busyAfter: 0,
    ...(webFolder === undefined ? {} : { webFolder }),
  });
  const { mount } = mountsFor(app, deps);
  mountTasks(mount);
  more?.(app, mount);
  await app.ready();
  const callers = Object.entries(made.officers).map(([name, officer]) => [
    name,
    callerOf(app, officer),
  ]);
  return {
    db,
    app,
    agencies: made.agencies,
    as: Object.fromEntries(callers) as Record<OfficerName, Caller>,
    planId: made.planId,
    groupId: made.groupId,
    facts,
    setToday: (day) => {
      now = Temporal.Instant.from(`${day}T08:00:00+07:00`);
    },
    addTask: (task) => db.asOwner((client) => insertTask(client, made, task)),
    close: () => app.close(),
  };
}

interface Made {
  agencies: Record<AgencyName, string>;
  officers: Record<string, { token: string; officerId: string; postId: string }>;
  planId: string;
  groupId: string;
}

async function fill(client: Client): Promise<Made> {
  await client.query("select set_config('app.province', '1', false)");
  const agencies = {} as Record<AgencyName, string>;
  for (const [name, [lft, rgt]] of Object.entries(AGENCIES)) {
    const id = randomUUID();
    agencies[name as AgencyName] = id;
    await client.query(
      `insert into agency (id, kind, level, name, short_name, folded, lft, rgt, valid_from)
       values ($1, 'department-health', 'province', $2, $2, lower($2), $3, $4, '2020-01-01')`,
      [id, name, lft, rgt],
    );
  }
  const officers: Made['officers'] = {};
  for (const [name, [agency, role, scope]] of Object.entries(OFFICERS)) {
    officers[name] = await insertOfficer(client, { name, agency, role, scope, agencies });
  }
  return { agencies, officers, ...(await insertPlan(client, agencies)) };
}

async function insertOfficer(
  client: Client,
  made: {
    name: string;
    agency: AgencyName;
    role: string;
    scope: AgencyName;
    agencies: Record<AgencyName, string>;
  },
): Promise<{ token: string; officerId: string; postId: string }> {
  const [officerId, postId] = [randomUUID(), randomUUID()];
  const token = randomBytes(16).toString('base64url');
  await client.query(
    `insert into officer (id, sign_in_name, full_name, folded, created_at) values ($1, $2, 'Cán bộ ' || $2, $2, '2026-01-01')`,
    [officerId, made.name],
  );
  await client.query(
    `insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from)
     values ($1, $2, $3, $4, $5, $6, 'Chuyên viên', '2020-01-01')`,
    [
      postId,
      officerId,
      made.agencies[made.agency],
      AGENCIES[made.agency][0],
      made.agencies[made.scope],
      made.role,
    ],
  );
  await client.query(
    `insert into session (id, token_hash, officer_id, post_id, stage, created_at, last_seen_at, authenticated_at, expires_at)
     values ($1, $2, $3, $4, 'full', '2026-01-01', '2036-01-01', '2026-01-01', '2036-01-01')`,
    [randomUUID(), createHash('sha256').update(token).digest(), officerId, postId],
  );
  return { token, officerId, postId };
}

/** A plan of the committee in force for 2026 that reaches health, police and the two communes, not the women's union. */
async function insertPlan(
  client: Client,
  agencies: Record<AgencyName, string>,
): Promise<{ planId: string; groupId: string }> {
  const [documentId, nodeId, planId, groupId] = [newId(), newId(), newId(), newId()];
  const [lft] = AGENCIES.committee;
  await client.query(
    `insert into directive_document (id, type, symbol_number, subject, folded, status, direction, owner_agency_id, owner_lft, created_at)
     values ($1, 'plan', '27/KH-BCĐ', 'Kế hoạch năm 2026', 'ke hoach', 'registered', 'outgoing', $2, $3, '2026-01-05')`,
    [documentId, agencies.committee, lft],
  );
  await client.query(
    `insert into programme_node (id, kind, name, folded, owner_agency_id, owner_lft, created_at)
     values ($1, 'plan', 'Kế hoạch năm 2026', 'ke hoach', $2, $3, '2026-01-05')`,
    [nodeId, agencies.committee, lft],
  );
  await client.query(
    `insert into plan (id, document_id, node_id, owner_agency_id, owner_lft, title, folded, state, period_from, period_to, issuer_level, confirmed_at, confirmed_by)
     values ($1, $2, $3, $4, $5, 'Kế hoạch năm 2026', 'ke hoach', 'in-force', '2026-01-01', '2026-12-31', 'province', '2026-01-05', $6)`,
    [planId, documentId, nodeId, agencies.committee, lft, randomUUID()],
  );
  await client.query(
    `insert into group_snapshot (id, plan_id, as_written, resolved_on) values ($1, $2, 'UBND các xã', '2026-01-05')`,
    [groupId, planId],
  );
  for (const name of ['commune1', 'commune2'] as const) {
    await client.query(
      'insert into group_snapshot_member (snapshot_id, agency_id) values ($1, $2)',
      [groupId, agencies[name]],
    );
    await client.query(
      `insert into plan_card (plan_id, agency_id, agency_lft, owner_lft, state, sent_on)
       values ($1, $2, $3, $4, 'waiting', '2026-01-05')`,
      [planId, agencies[name], AGENCIES[name][0], lft],
    );
  }
  for (const name of ['health', 'police', 'commune1', 'commune2'] as const) {
    await client.query(
      'insert into plan_reach (plan_id, agency_id, owner_lft) values ($1, $2, $3)',
      [planId, agencies[name], lft],
    );
  }
  return { planId, groupId };
}

async function insertTask(client: Client, made: Made, task: SampleTask): Promise<string> {
  await client.query("select set_config('app.province', '1', false)");
  const id = newId();
  const dueOn = task.dueOn === undefined ? '2026-06-30' : task.dueOn;
  const [lft] = AGENCIES.committee;
  await client.query(
    `insert into task (id, owner_agency_id, owner_lft, plan_id, parent_task_id, origin, path, title, body, folded, standing, starts_on, due_on, risk_on, state, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'plan', 'II.1', left($6, 100), $6, $6, $7, $8, $9, ($9::date - 10), 'open', '2026-01-05', '2026-01-05')`,
    [
      id,
      made.agencies.committee,
      lft,
      made.planId,
      task.parentTaskId ?? null,
      task.body ?? 'Tổ chức truyền thông về phòng, chống mua bán người',
      dueOn === null,
      task.startsOn ?? '2026-01-05',
      dueOn,
    ],
  );
  const named: [string, AgencyName][] = [
    ...(task.lead === undefined ? [] : [['lead', task.lead] as [string, AgencyName]]),
    ...(task.implementing ?? []).map((name) => ['implementing', name] as [string, AgencyName]),
    ...(task.cooperating ?? []).map((name) => ['cooperating', name] as [string, AgencyName]),
  ];
  for (const [position, [role, name]] of named.entries()) {
    await client.query(
      `insert into assignment (id, task_id, role, mode, position, as_written, agency_id)
       values ($1, $2, $3, 'ordered', $4, $5, $6)`,
      [newId(), id, role, position, name, made.agencies[name]],
    );
    if (role !== 'cooperating') {
      await client.query(
        `insert into agency_task (task_id, agency_id, agency_lft, owner_lft, plan_id, role, mode, state, condition, standing, starts_on, due_on, risk_on, updated_at)
         values ($1, $2, $3, $4, $5, $6, 'ordered', 'assigned', '{"state":"assigned","on":"2026-01-05"}', $7, $8, $9, ($9::date - 10), '2026-01-05')`,
        [
          id,
          made.agencies[name],
          AGENCIES[name][0],
          lft,
          made.planId,
          role,
          dueOn === null,
          task.startsOn ?? '2026-01-05',
          dueOn,
        ],
      );
    }
  }
  if (task.group === true) {
    await client.query(
      `insert into assignment (id, task_id, role, mode, position, as_written, snapshot_id)
       values ($1, $2, 'implementing', 'ordered', 50, 'UBND các xã', $3)`,
      [newId(), id, made.groupId],
    );
  }
  return id;
}

function callerOf(
  app: FastifyInstance,
  officer: { token: string; officerId: string; postId: string },
): Caller {
  const headers = { cookie: `lachan=${officer.token}` };
  return {
    ...officer,
    async get<T>(path: string) {
      const answer = await app.inject({ method: 'GET', url: `/api${path}`, headers });
      return { status: answer.statusCode, body: answer.json() as T };
    },
    async post<T>(path: string, body: object, key?: string) {
      const answer = await app.inject({
        method: 'POST',
        url: `/api${path}`,
        headers: key === undefined ? headers : { ...headers, 'idempotency-key': key },
        payload: body,
      });
      return { status: answer.statusCode, body: answer.json() as T };
    },
  };
}
