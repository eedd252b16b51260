import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { buildServer } from '#main/build-server.ts';
import { inventAgencies } from '#main/demonstration/agencies.ts';
import { inventGeography } from '#main/demonstration/geography.ts';
import { loadBase } from '#main/demonstration/load-base.ts';
import { inventPeople } from '#main/demonstration/people.ts';
import { chanceFrom } from '#main/demonstration/random.ts';
import { subscriptions } from '#main/subscriptions.ts';
import { writeNote, writeRefusedNote } from '#platform/server/audit/write-note.ts';
import { makeKeyFile } from '#platform/server/confidential/key-file.ts';
import { getRoom, openRoom } from '#platform/server/confidential/room.ts';
import { openDatabase, withClient } from '#platform/server/database/connect.ts';
import { asSystem, type Database } from '#platform/server/database/database.ts';
import { buildTemplates, startTestCluster } from '../tests/harness/test-cluster.ts';
import { fillCases, seat } from './proof-cases/fill-cases.ts';
import { findSeqScans, recordStatements } from './proof-cases/record-statements.ts';

// npm run proof:cases: boards, search, proposals of duplicates and statistics on 1,000,000 tips and
// 200,000 cases, each as a share of the same SQL sent bare. `--scale 0.02` makes a smaller one.

const NOW = Temporal.Instant.from('2026-06-01T02:00:00Z');
const ROUNDS = 15;
const BIG = [
  'tip',
  'tip_event',
  'tip_passage',
  'criminal_case',
  'case_event',
  'case_passage',
  'accused',
  'record_grant',
  'running_clock',
  'fingerprint',
];
const scale = Number(optionOf('--scale') ?? 1);
const PHONE = '0912000007';

interface Measured {
  name: string;
  by: 'dieu-tra' | 'lanh-dao';
  method: 'GET' | 'POST';
  path: string;
  body?: object;
}

const YEAR = 'years=chosen&from=2025-06-01&to=2026-05-31';
const MEASURED: readonly Measured[] = [
  { name: 'board of tips, 50 rows', by: 'dieu-tra', method: 'GET', path: '/tips?limit=50' },
  { name: 'counts of the board of tips', by: 'dieu-tra', method: 'GET', path: '/tip-boards' },
  {
    name: 'search of tips by code',
    by: 'dieu-tra',
    method: 'POST',
    path: '/tips/search',
    body: { words: 'tb-98-0000123' },
  },
  {
    name: 'search of tips by phone',
    by: 'dieu-tra',
    method: 'POST',
    path: '/tips/search',
    body: { words: PHONE },
  },
  {
    name: 'proposals of duplicates while typing',
    by: 'dieu-tra',
    method: 'POST',
    path: '/tips/likely',
    body: {
      values: [{ kind: 'phone', value: PHONE }],
      names: [],
      placeId: null,
      happenedOn: '2026-05-01',
    },
  },
  { name: 'board of cases, 50 rows', by: 'dieu-tra', method: 'GET', path: '/cases?limit=50' },
  { name: 'counts of the board of cases', by: 'dieu-tra', method: 'GET', path: '/case-board' },
  {
    name: 'statistics of tips, one year, by article',
    by: 'lanh-dao',
    method: 'GET',
    path: `/statistics?subject=tips&split=by-article&${YEAR}`,
  },
  {
    name: 'statistics of cases, one year, by article',
    by: 'lanh-dao',
    method: 'GET',
    path: `/statistics?subject=cases&split=by-article&${YEAR}`,
  },
  {
    name: 'statistics of cases, one year, by month',
    by: 'lanh-dao',
    method: 'GET',
    path: `/statistics?subject=cases&split=by-month&${YEAR}`,
  },
  {
    name: 'statistics of accused, one year, by place',
    by: 'lanh-dao',
    method: 'GET',
    path: `/statistics?subject=accused&split=by-place&${YEAR}`,
  },
  {
    name: 'statistics of victims, one year, by form',
    by: 'lanh-dao',
    method: 'GET',
    path: `/statistics?subject=victims&split=by-form&${YEAR}`,
  },
  {
    name: 'records behind a figure',
    by: 'dieu-tra',
    method: 'GET',
    path: `/statistics/records?subject=cases&split=by-total&figure=left&${YEAR}`,
  },
];

const { superuser, dataFolder, stop } = await startTestCluster();
const folder = mkdtempSync(join(tmpdir(), 'lachan-proof-'));
try {
  const cluster = await buildTemplates(superuser, dataFolder, 'cases');
  const owner = { ...cluster.owner, database: cluster.seeded };
  const login = { ...cluster.app, database: cluster.seeded };
  const db = openDatabase({ owner, app: login, poolSize: 4 });
  await inventProvince(db);
  const prints = Array.from({ length: 5000 }, (_, n) =>
    printOf(`0912${String(n).padStart(6, '0')}`),
  );
  const sizes = { tips: Math.round(1_000_000 * scale), cases: Math.round(200_000 * scale) };
  const began = performance.now();
  let filled = { tips: 0, cases: 0 };
  const tokens = await withClient(owner, async (client) => {
    filled = await fillCases(client as pg.Client, sizes, prints);
    return {
      'dieu-tra': await seat(client as pg.Client, 'dieu-tra'),
      'lanh-dao': await seat(client as pg.Client, 'lanh-dao'),
    };
  });
  console.log(
    `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.version}, load average ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(
    `${filled.tips} tips and ${filled.cases} cases in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  const app = await buildServer(depsOf(db), { busyAfter: 0 });
  const bare = new pg.Client(login);
  await bare.connect();
  for (const one of MEASURED) {
    await measure(app, bare, one, tokens[one.by]);
  }
  await explainStatistics(owner);
  await bare.end();
  await app.close();
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true });
}

async function inventProvince(db: Database): Promise<void> {
  const chance = chanceFrom(799);
  const geography = inventGeography(chance);
  const agencies = inventAgencies(chance, geography);
  const people = inventPeople(chance, agencies, geography);
  const masterKeyFile = join(folder, 'keys', 'master.key');
  mkdirSync(dirname(masterKeyFile), { recursive: true });
  makeKeyFile(masterKeyFile);
  await asSystem(db, 'proof', async (tx) => {
    await loadBase(tx, chance, { geography, agencies, people }, new Date(NOW.epochMilliseconds));
    const places = {
      masterKeyFile,
      keysFolder: join(folder, 'erasure'),
      dataFolder: join(folder, 'data'),
    };
    await openRoom(tx, places, NOW);
  });
}

function printOf(phone: string): Buffer {
  const print = getRoom().fingerprints.of('phone', phone);
  if (print === null) {
    throw new Error('a phone has a fingerprint');
  }
  return Buffer.from(print);
}

function depsOf(db: Database): Parameters<typeof buildServer>[0] {
  return {
    db,
    now: () => NOW,
    installation: 'exercise',
    subscriptions,
    writeAudit: writeNote,
    writeRefused: (context, note) => writeRefusedNote(db, context, note),
    endpoints: [],
    secure: false,
    log: (reference, error) => console.error(reference, error),
  };
}

/** One request through the whole server against the statements that it sent, replayed bare in one transaction. */
async function measure(
  app: FastifyInstance,
  bare: pg.Client,
  one: Measured,
  token: string,
): Promise<void> {
  const ask = async () => {
    const answer = await app.inject({
      method: one.method,
      url: `/api${one.path}`,
      headers: { cookie: `lachan=${token}` },
      ...(one.body === undefined ? {} : { payload: one.body }),
    });
    if (answer.statusCode !== 200) {
      throw new Error(`${one.name}: ${answer.statusCode} ${answer.body.slice(0, 300)}`);
    }
    return answer.body.length;
  };
  await ask();
  const statements = await recordStatements(ask);
  const times: Record<'server' | 'bare', number[]> = { server: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.server.push(await timeOf(ask));
    times.bare.push(
      await timeOf(async () => {
        for (const { text, values } of statements) {
          await bare.query(text, values);
        }
      }),
    );
  }
  const scans = await findSeqScans(bare, statements, BIG);
  const [server, direct] = [median(times.server), median(times.bare)];
  console.log(
    `${one.name}: ${server.toFixed(1)} ms through the server, ${direct.toFixed(1)} ms bare, share of the limit ${((direct / server) * 100).toFixed(0)} %; read from end to end: ${scans.join(', ') || 'none'}`,
  );
}

/** Functions hide their plan: the same base, explained where it stands open. */
async function explainStatistics(owner: pg.ClientConfig): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query('select province_id from agency limit 1');
    for (const subject of ['tips', 'cases', 'accused', 'victims']) {
      const scans = await findSeqScans(
        client as pg.Client,
        [
          {
            text: `select count(*) from app.statistics_base('${subject}', 'investigation', '2025-06-01', '2026-05-31', ${rows[0].province_id}, false)`,
            values: [],
          },
        ],
        BIG,
      );
      console.log(
        `plan of statistics of ${subject}: read from end to end: ${scans.join(', ') || 'none'}`,
      );
    }
  });
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
