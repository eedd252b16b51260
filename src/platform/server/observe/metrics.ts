/** Figures about the server for the operator, on a port of their own that listens inside only. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** One answered request: pattern of the route, never the path. */
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  countRefusal(code: string): void;
  countJob(job: string, outcome: 'done' | 'failed'): void;
  countAudit(outcome: 'done' | 'refused' | 'failed'): void;
  setPool(state: 'total' | 'idle' | 'waiting', connections: number): void;
  /** All figures in the text form of Prometheus. */
  render(): Promise<string>;
}

/** Makes the figures; `processFigures` adds memory, event loop and processor time. */
export function makeMetrics(options: { processFigures?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (options.processFigures) {
    collectDefaultMetrics({ register: registry, prefix: 'lachan_' });
  }
  const registers = [registry];
  const requests = new Histogram({
    name: 'lachan_request_seconds',
    help: 'Time to answer, by method, route pattern and status class',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const refusals = counter(
    'lachan_refusals_total',
    'Refused requests by code',
    ['code'],
    registers,
  );
  const jobs = counter('lachan_jobs_total', 'Jobs run', ['job', 'outcome'], registers);
  const audits = counter(
    'lachan_audit_entries_total',
    'Entries of the trail',
    ['outcome'],
    registers,
  );
  const pool = new Gauge({
    name: 'lachan_database_connections',
    help: 'Connections of the pool by state',
    labelNames: ['state'],
    registers,
  });
  return {
    observeRequest: ({ method, route, status, seconds }) =>
      requests.observe(
        { method, route: patternOf(route), status: `${Math.floor(status / 100)}xx` },
        seconds,
      ),
    countRefusal: (code) => refusals.inc({ code: patternOf(code) }),
    countJob: (job, outcome) => jobs.inc({ job: patternOf(job), outcome }),
    countAudit: (outcome) => audits.inc({ outcome }),
    setPool: (state, connections) => pool.set({ state }, connections),
    render: () => registry.metrics(),
  };
}

/** Serves the figures on the loopback address. @returns the server and the port it took (0 asks for any) */
export async function serveMetrics(
  metrics: Pick<Metrics, 'render'>,
  port: number,
): Promise<{ server: Server; port: number }> {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
    response.end(await metrics.render());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

function counter(name: string, help: string, labelNames: string[], registers: Registry[]): Counter {
  return new Counter({ name, help, labelNames, registers });
}

/** A label is a pattern of the code; anything with an id or a query in it would be one label per record. */
function patternOf(label: string): string {
  const bare = label.split('?')[0] ?? '';
  const looksFilled = /[0-9a-f]{8}-[0-9a-f]{4}|[^A-Za-z0-9/:*._-]/i.test(bare);
  return looksFilled || bare.length > 120 ? 'other' : bare;
}
