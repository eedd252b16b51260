import { Writable } from 'node:stream';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { type LogFields, type LogMessage, makeLogger } from './logger.ts';
import { makeMetrics, serveMetrics } from './metrics.ts';
import { makeReference } from './reference.ts';

const SEEDED = ['Lò Thị Mây Trắng', '0912777888', 'Bản Nà Lạ', 'kín đáo', 'hunter2-secret'];
const db = await freshDatabase({ seeded: false });

describe('the log', () => {
  it('holds no seeded name, phone, place, text or password, whatever it is handed', async () => {
    const { log, lines } = capture();
    const named = new Error(`invalid name "${SEEDED[0]}"\n    at ${SEEDED[2]} (${SEEDED[1]}:1:1)`);
    named.name = SEEDED[0] ?? '';
    const hostile: Record<string, unknown>[] = [
      { err: named },
      { err: new Error('outer', { cause: new TypeError(SEEDED[3]) }) },
      { err: SEEDED[0] },
      { err: { message: SEEDED[0], stack: SEEDED[1] } },
      { err: await databaseFault(`select '${SEEDED[0]}'::uuid`) },
      {
        err: await databaseFault(
          `do $$ begin raise exception '${SEEDED[3]}' using detail = '${SEEDED[1]}', hint = '${SEEDED[2]}', constraint = '${SEEDED[0]}'; end $$`,
        ),
      },
      { body: { full_name: SEEDED[0] }, query: `q=${SEEDED[1]}`, password: SEEDED[4] },
      { route: `/search?q=${SEEDED[0]}`, method: SEEDED[0], code: SEEDED[2] },
      { recordId: SEEDED[0], officerId: SEEDED[1], reference: SEEDED[3] },
      { count: SEEDED[1], milliseconds: Number.NaN, status: SEEDED[0] },
    ];
    for (const fields of hostile) {
      log.error('request.failed', fields as LogFields);
      log.warn(`tip.${SEEDED[0]}` as LogMessage, fields as LogFields);
    }
    const text = lines().join('\n');
    for (const secret of SEEDED) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain('Lò');
    expect(lines()).toHaveLength(hostile.length * 2);
  });

  it('keeps what finds the fault: reference, code, place in our own code', async () => {
    const { log, lines } = capture();
    const err = await databaseFault('select 1/0');
    log.error('request.failed', { reference: '7K3M-9QXT', route: '/tips/:id', status: 500, err });
    const line = JSON.parse(lines()[0] ?? '{}');
    expect(line).toMatchObject({
      msg: 'request.failed',
      reference: '7K3M-9QXT',
      route: '/tips/:id',
      status: 500,
      fault: { code: '22012' },
    });
    expect(line.fault.frames.join()).toMatch(/\.(ts|js):\d+/);
  });
});

describe('the figures', () => {
  it('are served inside only, by route pattern, without ids or words', async () => {
    const metrics = makeMetrics({ processFigures: true });
    metrics.observeRequest({ method: 'GET', route: '/tasks/:id', status: 200, seconds: 0.02 });
    metrics.observeRequest({
      method: 'GET',
      route: '/tasks/0d4b2c1e-6c7f-4a52-9f37-0b6f6d1f7f10',
      status: 404,
      seconds: 0.01,
    });
    metrics.observeRequest({
      method: 'GET',
      route: `/search?q=${SEEDED[0]}`,
      status: 200,
      seconds: 0.1,
    });
    metrics.countRefusal(SEEDED[0] ?? '');
    const { server, port } = await serveMetrics(metrics, 0);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
    server.close();
    expect(text).toContain(
      'lachan_request_seconds_count{method="GET",route="/tasks/:id",status="2xx"} 1',
    );
    expect(text).toContain('route="/search"');
    expect(text).toContain('lachan_process_resident_memory_bytes');
    expect(text).not.toContain('0d4b2c1e');
    expect(text).not.toContain('Lò');
  });
});

describe('a reference number', () => {
  it('is short, readable aloud and never the same', () => {
    const made = Array.from({ length: 500 }, () => makeReference());
    expect(made.every((each) => /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.test(each))).toBe(
      true,
    );
    expect(new Set(made).size).toBe(500);
  });
});

async function databaseFault(text: string): Promise<unknown> {
  const client = new pg.Client(db.owner);
  await client.connect();
  try {
    await client.query(text);
    throw new Error('the query was to fail');
  } catch (fault) {
    return fault;
  } finally {
    await client.end();
  }
}

function capture() {
  const lines: string[] = [];
  const destination = new Writable({
    write(piece, _encoding, done) {
      lines.push(String(piece).trim());
      done();
    },
  });
  return { log: makeLogger({ destination }), lines: () => lines };
}
