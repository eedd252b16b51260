import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schedule } from '#main/schedule.ts';
import { subscriptions } from '#main/subscriptions.ts';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import { exportDatabase } from '#platform/server/backup/export-database.ts';
import { makeMailer } from '#platform/server/mail/mailer.ts';
import { readAnswer, searchDatabase } from '../harness/leak-search.ts';
import { findSeeded, formsOf, SEEDED } from '../harness/leak-seeds.ts';
import { type Story, tellStory } from '../harness/leak-story.ts';
import { aServedOffice, type Heard, type ServedOffice } from '../harness/served-office.ts';
import { aTip } from '../harness/tip-office.ts';

const TODAY = '2026-11-02T08:00:00+07:00';
/** Sent where it must be refused: a value of no record, so that it may be told apart from what is kept. */
const MISSENT = 'Vàng Thị Lạc Lối, 0971 313 131';

/**
 * Answers that may show what was typed although their endpoint opens nothing sealed.
 * A draft is the writer's own, sealed with the writer, and comes back to the writer alone.
 */
const OWN_WORDS: Record<string, string> = { '/drafts/:key': 'the writer’s own draft' };

/** Columns in clear that may hold a seeded value, with the reason: there is none. */
const IN_CLEAR: readonly string[] = [];

/** Those to whom most is open, and those to whom numbers alone are. */
const OFFICERS = [
  'dieu-tra',
  'thu-truong',
  'truc-ban',
  'kiem-sat',
  'tham-phan-kv',
  'lanh-dao',
  'van-thu',
  'bao-ve-du-lieu',
];

let served: ServedOffice;
let story: Story;
const mails: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'lachan-leaks-'));
const post = mailServer();

beforeAll(async () => {
  const mailing = await post.open();
  served = await aServedOffice(TODAY, mailing);
  const { db, deps } = served.office.province;
  await db.asOwner((client) =>
    client.query(`update officer set email = sign_in_name || '@thu.example'`),
  );
  story = await tellStory(served);
  const mailer = makeMailer(mailing);
  const parts = { mailer, todayAddress: 'http://127.0.0.1/', installation: deps.installation };
  for (const job of schedule({ ...parts, subscriptions })) {
    await job.run({ db, now: deps.now() });
  }
  mailer.close();
}, 300_000);

afterAll(async () => {
  await served?.server.stop();
  await post.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the search', () => {
  it('finds a name in a table of its own, as text, as JSON and as bytes, and in every form of writing', async () => {
    const { db } = served.office.province;
    await db.asOwner((client) =>
      client.query(
        `create table leak_probe (a text, b jsonb, c bytea);
         insert into leak_probe values ('x ${SEEDED['caller’s name']}', '{"n": ["${SEEDED['caller’s name']}"]}', convert_to('${SEEDED['caller’s name']}', 'UTF8'))`,
      ),
    );
    const { found } = await searchDatabase(db);
    await db.asOwner((client) => client.query('drop table leak_probe'));
    const own = found.filter((one) => one.includes('leak_probe'));
    expect(own.map((one) => one.split('.').at(-1))).toEqual([
      'a: caller’s name',
      'b: caller’s name',
      'c: caller’s name',
    ]);
    for (const form of formsOf(SEEDED['caller’s refused phone'])) {
      expect(findSeeded(`a ${form} b`), form).toEqual(['caller’s refused phone']);
    }
    expect(findSeeded('lo van panh xa')).toEqual(['caller’s name']);
  });
});

describe('the story', () => {
  it('really opened what it gave: whoever may, read every kind of seeded value', () => {
    const opened = served.heard.map(({ body }) => body.toString('utf8')).join('\n');
    for (const name of [
      'sender’s phone',
      'caller’s name',
      'denounced person',
      'second denounced person’s phone',
      'complainant',
    ] as const) {
      expect(findSeeded(opened), name).toContain(name);
    }
    expect(findSeeded(opened)).not.toContain('caller’s refused phone');
  });
});

describe('no seeded name, phone, address, account or word stands', () => {
  it('in a column of any table: notices, trail, events, jobs in the queue, statistics', async () => {
    const { found, columns, rows } = await searchDatabase(served.office.province.db);
    expect(columns).toBeGreaterThan(500);
    expect(rows).toBeGreaterThan(3000);
    expect(found.filter((one) => !IN_CLEAR.includes(one))).toEqual([]);
  });

  it('in a mail, though mails were sent', () => {
    expect(mails.length).toBeGreaterThan(3);
    expect(findSeeded(mails.join('\n'))).toEqual([]);
  });

  it('in an export of the database or a file of the data folder, which is what a back-up copies', async () => {
    const to = join(folder, 'export.gz');
    const { db, deps, places } = served.office.province;
    await exportDatabase(db, { to, now: deps.now() });
    const exported = gunzipSync(readFileSync(to));
    expect(exported.length).toBeGreaterThan(1_000_000);
    const inBytes = findSeeded(exported.toString('utf8'));
    const hex = Object.entries(SEEDED).filter(([, value]) =>
      exported.includes(Buffer.from(value).toString('hex')),
    );
    expect([...inBytes, ...hex]).toEqual([]);
    const files = readdirSync(places.dataFolder, { recursive: true, withFileTypes: true });
    const kept = files.filter((file) => file.isFile());
    expect(kept.length).toBeGreaterThan(0);
    for (const file of kept) {
      const path = join(file.parentPath, file.name);
      expect(findSeeded(`${path}\n${readFileSync(path).toString('utf8')}`), path).toEqual([]);
    }
  });

  it('in an answer to a step: only what opens something sealed shows it', async () => {
    const shown = await leaksIn(served.heard);
    expect(served.heard.length).toBeGreaterThan(60);
    expect(shown).toEqual([]);
  });

  it('in any page of data, list, count, statistic, calendar or export that opens nothing sealed', {
    timeout: 240_000,
  }, async () => {
    const asked = readable();
    expect(asked.length).toBeGreaterThan(90);
    const from = served.heard.length;
    const readAll = async (name: string) => {
      for (const path of asked) {
        await served.office.raw(name, { method: 'GET', url: `/api${path}` });
      }
    };
    // The server works on some requests at once, as in the office.
    await Promise.all(
      [0, 1, 2].map(async (hand) => {
        for (const name of OFFICERS.filter((_, at) => at % 3 === hand)) {
          await readAll(name);
        }
      }),
    );
    const heard = served.heard.slice(from);
    expect(heard.filter(({ status }) => status === 200).length).toBeGreaterThan(300);
    console.info(
      `${Object.keys(SEEDED).length} seeded values, ${asked.length} addresses read, ${heard.length} answers`,
    );
    expect(heard.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await leaksIn(heard)).toEqual([]);
  });
});

describe('what is refused', () => {
  it('is never told back: no error answer repeats what was sent, in body, address or file', {
    timeout: 240_000,
  }, async () => {
    const from = served.heard.length;
    const officer = await served.office.as('dieu-tra');
    for (const endpoint of writing()) {
      const body = Object.fromEntries(
        Object.keys(endpoint.input.shape).map((key) => [key, { [MISSENT]: MISSENT }]),
      );
      await officer.send(endpoint.method as 'POST', pathOf(endpoint), body);
      await officer.send(
        endpoint.method as 'POST',
        endpoint.path.replace(/:\w+/g, encodeURIComponent(MISSENT)),
        Object.fromEntries(Object.keys(body).map((key) => [key, MISSENT])),
      );
    }
    await misuse();
    const refused = served.heard.slice(from).filter(({ status }) => status >= 400);
    console.info(`${refused.length} refusals`);
    expect(refused.length).toBeGreaterThan(150);
    const told = refused.filter(({ body }) => repeats(body.toString('utf8')));
    expect(told.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('leaves no word in trail, events, notices or kept answers', async () => {
    const { rows } = await served.office.province.db.asOwner((client) =>
      client.query<{ said: string }>(`
        select coalesce(string_agg(t::text, ' '), '') as said from (
          select a::text as t from audit_entry a union all select e::text from domain_event e
          union all select n::text from notification n) told`),
    );
    expect(rows[0]?.said.length).toBeGreaterThan(10_000);
    expect(repeats(rows[0]?.said ?? '')).toBe(false);
  });
});

describe('the log of the process, staff and public listener together', () => {
  it('says what ran and what failed, and holds no seeded value, no word that was refused, no address of a record', async () => {
    await expect.poll(() => served.server.said(), { timeout: 60_000 }).toContain('"job.done"');
    await served.server.stop();
    const said = served.server.said();
    expect(said).toContain('"request.failed"');
    expect(said).toContain('leak_probe');
    expect(findSeeded(said)).toEqual([]);
    expect(repeats(said)).toBe(false);
    for (const id of Object.values(story)) {
      expect(said).not.toContain(id);
    }
    expect(said).not.toMatch(/\/api\/|lien-he\/|203\.0\.113/);
  });
});

/** What a careless or hostile client sends besides wrong fields. */
async function misuse(): Promise<void> {
  const text = encodeURIComponent(MISSENT);
  const raw = (request: Parameters<typeof served.office.raw>[1]) =>
    served.office.raw('dieu-tra', request);
  const json = { 'content-type': 'application/json' };
  await raw({ method: 'GET', url: `/api/${text}?q=${text}` });
  await raw({ method: 'GET', url: `/api/tips?state=${text}&after=${text}&limit=${text}` });
  await raw({ method: 'POST', url: '/api/tips', headers: json, payload: `{"a": "${MISSENT}` });
  await raw({ method: 'POST', url: '/api/tips', headers: json, payload: `"${MISSENT}"` });
  await raw({
    method: 'POST',
    url: '/api/tips',
    headers: { 'content-type': 'text/strange' },
    payload: MISSENT,
  });
  await raw({
    method: 'POST',
    url: '/api/tips/search',
    headers: json,
    payload: JSON.stringify({ words: `${MISSENT}\u0000` }),
  });
  await raw({
    method: 'POST',
    url: '/api/sign-in',
    headers: json,
    payload: JSON.stringify({ name: MISSENT, password: MISSENT }),
  });
  await raw({
    method: 'POST',
    url: '/api/tips',
    headers: json,
    payload: JSON.stringify({ narrative: MISSENT.repeat(90_000) }),
  });
  await breakDown();
  await served.browser.get(`/lien-he/${text}?q=${text}`);
  await served.browser.form('/lien-he/xem', { digits: '12345678901234567890', words: MISSENT });
  await served.browser.form('/lien-he/gui', { kind: MISSENT, go: MISSENT });
}

/** The database refuses a row and quotes it whole: the server fails, and must not pass the quotation on. */
async function breakDown(): Promise<void> {
  const { db } = served.office.province;
  await db.asOwner((client) =>
    client.query(`alter table tip add constraint leak_probe check (book_number <> '${MISSENT}')`),
  );
  const officer = await served.office.as('cong-an-xa');
  const given = { ...aTip(served.office.placeId), bookNumber: MISSENT };
  const { status } = await officer.send('POST', '/tips', given);
  await db.asOwner((client) => client.query('alter table tip drop constraint leak_probe'));
  expect(status).toBe(500);
}

function repeats(text: string): boolean {
  return [...formsOf(MISSENT), 'Lạc Lối', 'lac loi', '0971313131', '0971 313 131'].some((form) =>
    text.includes(form),
  );
}

/** Answers with a seeded value although nothing sealed is opened there. */
async function leaksIn(heard: readonly Heard[]): Promise<string[]> {
  const leaks: string[] = [];
  for (const one of heard) {
    const found = findSeeded(await readAnswer(one.body));
    if (found.length > 0 && !mayShow(one)) {
      leaks.push(`${one.method} ${one.path}: ${found.join(', ')}`);
    }
  }
  return [...new Set(leaks)];
}

function mayShow({ who, method, path }: Heard): boolean {
  if (who === 'public') {
    // The sender's own words travel in the sender's own page, from question to question.
    return true;
  }
  const found = endpoints().find((one) => one.method === method && fits(one, path));
  return found?.protectedRead === true || OWN_WORDS[found?.path ?? ''] !== undefined;
}

function fits(endpoint: Endpoint, path: string): boolean {
  const pattern = endpoint.path.replace(/:\w+/g, '[^/]+');
  return new RegExp(`^/api${pattern}$`).test(path.split('?')[0] ?? '');
}

/** Every endpoint of the product, as it was mounted. */
function endpoints(): readonly Endpoint[] {
  return served.office.province.deps.endpoints;
}

/** Addresses of everything that is read without opening something sealed. */
function readable(): string[] {
  const query = 'from=2026-01-01&to=2026-12-31&limit=200&closed=true&year=2026&purpose=handle-tip';
  return endpoints()
    .filter((one) => one.method === 'GET' && !one.protectedRead && one.caller === 'officer')
    .map((one) => `${pathOf(one)}?${query}`);
}

/** Everything that takes fields and writes; what would end a session or lock somebody out stays untouched. */
function writing(): readonly Endpoint[] {
  return endpoints().filter(
    (one) =>
      one.method !== 'GET' &&
      one.upload === false &&
      one.caller === 'officer' &&
      Object.keys(one.input.shape).some((key) => !one.path.includes(`:${key}`)),
  );
}

/** The address with the record of the story that belongs there. */
function pathOf({ path }: Endpoint): string {
  const first = path.split('/')[1] ?? '';
  const id = story[first as keyof Story] ?? story.cases;
  return path.replace(/:\w+/g, id);
}

/** A mail server that keeps what it is given. */
function mailServer() {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const text = Buffer.concat(pieces).toString();
        const body = text.split('\r\n\r\n').slice(1).join('\n');
        mails.push(text, Buffer.from(body, 'base64').toString());
        done();
      });
    },
  });
  return {
    open: async (): Promise<Record<string, string>> => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = (server.server as ReturnType<typeof createServer>).address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      return {
        LACHAN_SMTP_HOST: '127.0.0.1',
        LACHAN_SMTP_PORT: String(port),
        LACHAN_SMTP_SECURITY: 'none',
        LACHAN_SMTP_FROM: 'lachan@thu.example',
        LACHAN_OUTBOUND: '127.0.0.1',
      };
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
