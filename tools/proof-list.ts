import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor } from '#domain/access/actor.ts';
import { listTasks } from '#features/tasks/contract.ts';
import { listQuery } from '#features/tasks/server/index.ts';
import { withClient } from '#platform/server/database/connect.ts';
import { buildTemplates, startTestCluster } from '../tests/harness/test-cluster.ts';
import { type Filled, fillMillion } from './proof-list/fill-million.ts';
import { loadHttp } from './proof-list/load-http.ts';

// npm run proof:list: the share of the limit that a list reaches, and what row-level security costs.
// `--rows 50000` makes a smaller one, `--seconds 3` a shorter one.

const NOW = '2026-06-01T02:00:00Z';
const TODAY = '2026-06-01';
const CONNECTIONS = 16;
const ROUNDS = 3;
const wantedRows = Number(optionOf('--rows') ?? 1_000_000);
const seconds = Number(optionOf('--seconds') ?? 6);

const { superuser, dataFolder, stop } = await startTestCluster();
try {
  const cluster = await buildTemplates(superuser, dataFolder, 'proof');
  const owner = { ...cluster.owner, database: cluster.seeded };
  const login = { ...cluster.app, database: cluster.seeded };
  const began = performance.now();
  const filled = await withClient(owner, (client) => fillMillion(client, wantedRows));
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}`);
  console.log(`${filled.rows} rows in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const server = fork(join(import.meta.dirname, 'proof-list/serve-list.ts'), {
    env: { ...process.env, PROOF_LOGINS: JSON.stringify({ owner, app: login }), PROOF_NOW: NOW },
  });
  const [{ port }] = (await once(server, 'message')) as [{ port: number }];
  for (const list of await listLists(owner, filled)) {
    await compare(list, { port, login });
    await weighPolicies(list, owner, login);
  }
  server.kill();
} finally {
  await stop();
}

interface List {
  name: string;
  path: string;
  token: string;
  query: { name: string; text: string; values: unknown[] };
}

async function listLists(owner: pg.ClientConfig, filled: Filled): Promise<List[]> {
  const { rows } = await withClient(owner, (client) =>
    client.query('select id from agency where lft = 500'),
  );
  const make = (
    name: string,
    token: string,
    actor: Partial<Actor>,
    filters: Record<string, string>,
  ): List => {
    const input = listTasks.input.parse(filters);
    const query = listQuery(input, { provinceId: '1', ...actor } as Actor, {
      today: TODAY,
      after: null,
      isWide: filters.scope === 'issued',
    });
    return {
      name,
      token,
      path: `/tasks?${new URLSearchParams(filters)}`,
      query: { ...query, values: [...query.values] },
    };
  };
  const wide = { agencyId: '', scope: { lo: 1, hi: 9999 } };
  const narrow = { agencyId: rows[0].id, scope: { lo: 500, hi: 505 } };
  const due = { dueBefore: '2027-01-01', limit: '50' };
  return [
    make('whole province, open, by due day', filled.coordinator, wide, {
      scope: 'issued',
      state: 'open',
      ...due,
    }),
    make('one agency, open, by due day', filled.focalPoint, narrow, {
      scope: 'mine',
      state: 'open',
      ...due,
    }),
  ];
}

async function compare(list: List, where: { port: number; login: pg.ClientConfig }): Promise<void> {
  const load = (length: number) =>
    loadHttp({ ...list, port: where.port, connections: CONNECTIONS, seconds: length });
  await load(2);
  const shares: Record<string, number[]> = { three: [], one: [] };
  let last = { http: { perSecond: 0, bytes: 0 }, bare: { perSecond: 0, bytes: 0 } };
  for (let round = 0; round < ROUNDS; round += 1) {
    const http = await load(seconds);
    const bare = await runBare(list, where.login, false);
    const thin = await runBare(list, where.login, true);
    shares.three?.push(http.perSecond / bare.perSecond);
    shares.one?.push(http.perSecond / thin.perSecond);
    last = { http, bare };
  }
  const { http, bare } = last;
  console.log(`\n${list.name}`);
  console.log(`  bytes: ${http.bytes} through HTTP, ${bare.bytes} bare`);
  console.log(
    `  per second: ${http.perSecond.toFixed(0)} through HTTP, ${bare.perSecond.toFixed(0)} bare`,
  );
  console.log(
    `  share of the limit: ${percent(median(shares.three ?? []))} (aim 90 %, floor 75 %)`,
  );
  console.log(
    `  share of a bare loop that sends all in one round trip: ${percent(median(shares.one ?? []))}`,
  );
}

async function runBare(
  list: List,
  login: pg.ClientConfig,
  pipelined: boolean,
): Promise<{ perSecond: number; bytes: number }> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'proof-list/bare-loop.ts'));
  child.send({
    login,
    token: list.token,
    now: NOW,
    query: list.query,
    limit: 50,
    seconds,
    connections: CONNECTIONS,
    pipelined,
  });
  const [answer] = await once(child, 'message');
  child.kill();
  return answer;
}

/** The same prepared statement by turns under the policies and by the owner, who stands above them. */
async function weighPolicies(
  list: List,
  owner: pg.ClientConfig,
  login: pg.ClientConfig,
): Promise<void> {
  const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
  const clients = { with: new pg.Client(login), without: new pg.Client(owner) };
  await Promise.all(Object.values(clients).map((client) => client.connect()));
  const hash = `\\x${await hashOf(list.token)}`;
  for (let run = 0; run < 400; run += 1) {
    for (const side of ['with', 'without'] as const) {
      const client = clients[side];
      await client.query('begin');
      await client
        .query('select * from app.open_request($1::bytea, $2::timestamptz)', [hash, NOW])
        .catch(() => null);
      if (side === 'with') {
        await client.query('rollback; begin; set local role app_officer');
        await client.query('select * from app.open_request($1::bytea, $2::timestamptz)', [
          hash,
          NOW,
        ]);
      }
      await client.query('set local plan_cache_mode = force_generic_plan');
      const began = performance.now();
      await client.query({ ...list.query });
      times[side].push(performance.now() - began);
      await client.query('commit');
    }
  }
  await Promise.all(Object.values(clients).map((client) => client.end()));
  const [under, above] = [median(times.with.slice(50)), median(times.without.slice(50))];
  console.log(
    `  row-level security: ${under.toFixed(2)} ms with, ${above.toFixed(2)} ms without: ${percent(under / above - 1)} more (at most 20 %)`,
  );
}

async function hashOf(token: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Buffer.from(bytes).toString('hex');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
