import { createHash } from 'node:crypto';
import pg from 'pg';

// One Node process: no HTTP, no framework. Each of 16 connections repeats session look-up with claims,
// the list and the commit, and builds the same bytes that the server sends.

interface Work {
  login: pg.ClientConfig;
  token: string;
  now: string;
  query: { name: string; text: string; values: unknown[] };
  limit: number;
  seconds: number;
  connections: number;
  /** True to send all statements in one round trip instead of three. */
  pipelined: boolean;
}

process.on('message', async (work: Work) => {
  const clients = await Promise.all(
    Array.from({ length: work.connections }, async () => {
      const client = new pg.Client({ ...work.login, pipeline: true } as pg.ClientConfig);
      await client.connect();
      await client.query("set timezone = 'Asia/Ho_Chi_Minh'");
      return client;
    }),
  );
  const until = performance.now() + work.seconds * 1000;
  let done = 0;
  let bytes = 0;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < until) {
        bytes = (await once(client, work)).length;
        done += 1;
      }
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  process.send?.({ perSecond: done / work.seconds, bytes });
});

async function once(client: pg.Client, work: Work): Promise<Buffer> {
  const hash = createHash('sha256').update(work.token).digest('hex');
  const opened = client.query(
    `begin; set local role app_officer; set local plan_cache_mode = force_generic_plan; select * from app.open_request('\\x${hash}'::bytea, '${work.now}'::timestamptz)`,
  );
  if (!work.pipelined) {
    await opened;
  }
  const listed = client.query({ ...work.query });
  if (!work.pipelined) {
    await listed;
  }
  const [, { rows }] = await Promise.all([opened, listed, client.query('commit')]);
  const shown = rows.slice(0, work.limit).map(({ row }) => row);
  const last = rows[work.limit - 1];
  const next =
    rows.length > work.limit
      ? Buffer.from(JSON.stringify([last.due_key, last.task_id, last.agency_id])).toString(
          'base64url',
        )
      : null;
  return Buffer.from(`{"rows":[${shown.join(',')}],"next":${JSON.stringify(next)}}`);
}
