import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { hashPassword } from '#features/accounts/server/index.ts';
import { buildServer } from '#main/build-server.ts';
import { subscriptions } from '#main/subscriptions.ts';
import type { Endpoint, InputOf, OutputOf } from '#platform/contract/endpoint.ts';
import { writeNote, writeRefusedNote } from '#platform/server/audit/write-note.ts';
import type { InstallationKind } from '#platform/server/http/context.ts';
import type { ServerDeps } from '#platform/server/http/deps.ts';
import type { TestDatabase } from './database.ts';

export const PASSWORD = 'bốn con trâu qua sông sớm';

/** A moment that a test moves on. */
export interface TestClock {
  now: Temporal.Instant;
}

/** The whole server on a test database, with a clock of its own. */
export interface AccountServer {
  app: FastifyInstance;
  deps: ServerDeps;
  clock: TestClock;
  browser(address?: string): TestBrowser;
}

/** Builds every feature's door over the database, as the program does. */
export async function makeAccountServer(
  db: TestDatabase,
  installation: InstallationKind = 'exercise',
): Promise<AccountServer> {
  const clock: TestClock = { now: Temporal.Instant.from('2026-03-02T08:00:00+07:00') };
  const deps: ServerDeps = {
    db,
    now: () => clock.now,
    installation,
    subscriptions,
    writeAudit: writeNote,
    writeRefused: (context, note) => writeRefusedNote(db, context, note),
    endpoints: [],
    secure: false,
    log: (reference, error) => console.error(reference, error),
  };
  const app = await buildServer(deps, { busyAfter: 0 });
  return { app, deps, clock, browser: (address) => new TestBrowser(app, address) };
}

/** A browser's cookies and calls, without a network. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  readonly #address: string;

  constructor(app: FastifyInstance, address = '198.51.100.7') {
    this.#app = app;
    this.#address = address;
  }

  /** Calls an endpoint; the answer's status and body. */
  async call<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: OutputOf<E> & { code?: string } }> {
    const fields = { ...(input as Record<string, unknown>) };
    const path = endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => {
      const value = String(fields[name]);
      delete fields[name];
      return encodeURIComponent(value);
    });
    const isGet = endpoint.method === 'GET' || endpoint.method === 'DELETE';
    const response = await this.#app.inject({
      method: endpoint.method,
      url: `/api${path}${isGet ? queryOf(fields) : ''}`,
      remoteAddress: this.#address,
      headers: {
        host: 'localhost:8138',
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140',
        'idempotency-key': randomUUID(),
        ...headers,
        ...(this.cookies.size === 0
          ? {}
          : { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') }),
      },
      ...(isGet ? {} : { payload: fields }),
    });
    for (const cookie of response.cookies) {
      if (cookie.value === '') {
        this.cookies.delete(cookie.name);
      } else {
        this.cookies.set(cookie.name, cookie.value);
      }
    }
    return { status: response.statusCode, body: response.json() };
  }

  /** Calls and takes the answer, which must be a success. */
  async must<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
    const { status, body } = await this.call(endpoint, input);
    if (status !== 200) {
      throw new Error(`${endpoint.method} ${endpoint.path}: ${status} ${JSON.stringify(body)}`);
    }
    return body;
  }

  /** Calls and takes the code of the refusal. */
  async refusal<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<string> {
    const { status, body } = await this.call(endpoint, input);
    return status < 400 ? `no refusal: ${status}` : String(body.code);
  }
}

export interface OfficerToMake {
  name: string;
  role?: string;
  agencyId: string;
  password?: string | null;
  state?: string;
  demonstration?: boolean;
  exempt?: boolean;
}

/** Stores an officer with a post and a password; answers the ids. */
export async function makeOfficer(
  db: TestDatabase,
  made: OfficerToMake,
): Promise<{ id: string; postId: string }> {
  const [id, postId] = [randomUUID(), randomUUID()];
  const hash = made.password === null ? null : await hashOf(made.password ?? PASSWORD);
  await db.asOwner(async (client) => {
    await client.query(
      `insert into officer (id, sign_in_name, full_name, folded, state, demonstration, created_at)
       values ($1, $2, $2, $2, $3, $4, now())`,
      [id, made.name, made.state ?? 'active', made.demonstration ?? false],
    );
    await client.query(
      `insert into credential (officer_id, password_hash, second_factor_exempt) values ($1, $2, $3)`,
      [id, hash, made.exempt ?? false],
    );
    await client.query(
      `insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from)
       select $1, $2, a.id, a.lft, a.id, $4, 'Cán bộ', '2020-01-01' from agency a where a.id = $3`,
      [postId, id, made.agencyId, made.role ?? 'focal-point'],
    );
  });
  return { id, postId };
}

/** Stores an agency of the test province. */
export async function makeAgency(
  db: TestDatabase,
  kind: string,
  lft: number,
  rgt: number,
): Promise<string> {
  const id = randomUUID();
  await db.asOwner((client) =>
    client.query(
      `insert into agency (id, kind, level, name, short_name, folded, lft, rgt, valid_from)
       values ($1, $2, 'province', $3, $3, 'co quan', $4, $5, '2020-01-01')`,
      [id, kind, `Cơ quan ${lft}`, lft, rgt],
    ),
  );
  return id;
}

const hashes = new Map<string, Promise<string>>();

function hashOf(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, known);
  return known;
}

function queryOf(fields: Record<string, unknown>): string {
  const pairs = Object.entries(fields).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
