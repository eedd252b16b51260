import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { afterAll } from 'vitest';
import { buildServer } from '#main/build-server.ts';
import { momentOf } from '#main/config.ts';
import { inventAgencies } from '#main/demonstration/agencies.ts';
import { inventGeography } from '#main/demonstration/geography.ts';
import { DEMONSTRATION_PASSWORD, loadBase } from '#main/demonstration/load-base.ts';
import { inventPeople } from '#main/demonstration/people.ts';
import { chanceFrom } from '#main/demonstration/random.ts';
import { subscriptions } from '#main/subscriptions.ts';
import { writeNote, writeRefusedNote } from '#platform/server/audit/write-note.ts';
import { makeKeyFile } from '#platform/server/confidential/key-file.ts';
import { closeRoom, openRoom, type RoomPlaces } from '#platform/server/confidential/room.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { ServerDeps } from '#platform/server/http/deps.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/** An answer of the interface: status and body. */
export interface Answer<T = unknown> {
  status: number;
  body: T;
}

/** One signed-in officer of the invented province. */
export interface Officer {
  get<T>(path: string): Promise<Answer<T>>;
  send<T>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    key?: string,
  ): Promise<Answer<T>>;
}

/** The whole server on a database of its own, with the invented province in it. */
export interface Province {
  db: TestDatabase;
  app: FastifyInstance;
  deps: ServerDeps;
  /** Where its keys and files lie. */
  places: RoomPlaces;
  /** Moves the clock of the server. */
  setToday(day: string): void;
  signIn(name: string): Promise<Officer>;
}

/** Builds the server with the invented province as of a day; removed by itself after the tests. */
export async function aProvince(today: string): Promise<Province> {
  const db = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'lachan-province-'));
  let now = momentOf(today);
  const deps: ServerDeps = {
    db,
    now: () => now,
    installation: 'demonstration',
    subscriptions,
    writeAudit: writeNote,
    writeRefused: (context, note) => writeRefusedNote(db, context, note),
    endpoints: [],
    secure: false,
    log: (reference, error) =>
      console.error(reference, error, (error as { issues?: unknown }).issues),
  };
  const places = await fillIn(db, folder, now);
  const app = await buildServer(deps, { busyAfter: 0 });
  afterAll(async () => {
    await app.close();
    closeRoom();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    db,
    app,
    deps,
    places,
    setToday: (day) => {
      now = momentOf(day);
    },
    signIn: (name) => signIn(app, name),
  };
}

async function fillIn(
  db: TestDatabase,
  folder: string,
  now: Temporal.Instant,
): Promise<RoomPlaces> {
  const chance = chanceFrom(799);
  const geography = inventGeography(chance);
  const agencies = inventAgencies(chance, geography);
  const people = inventPeople(chance, agencies, geography);
  const masterKeyFile = join(folder, 'keys', 'master.key');
  mkdirSync(dirname(masterKeyFile), { recursive: true });
  makeKeyFile(masterKeyFile);
  const places = {
    masterKeyFile,
    keysFolder: join(folder, 'erasure'),
    dataFolder: join(folder, 'data'),
  };
  await asSystem(db, 'test', async (tx) => {
    await loadBase(tx, chance, { geography, agencies, people }, new Date(now.epochMilliseconds));
    await openRoom(tx, places, now);
  });
  return places;
}

async function signIn(app: FastifyInstance, name: string): Promise<Officer> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { name, password: DEMONSTRATION_PASSWORD },
  });
  const cookie = answer.cookies.map(({ name: key, value }) => `${key}=${value}`).join('; ');
  if (answer.statusCode !== 200 || cookie === '') {
    throw new Error(`sign-in of ${name} answered ${answer.statusCode}: ${answer.body}`);
  }
  const ask = async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    key?: string,
  ) => {
    const response = await app.inject({
      method,
      url: `/api${path}`,
      headers: { cookie, ...(key === undefined ? {} : { 'idempotency-key': key }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: response.statusCode, body: response.json() as T };
  };
  return {
    get: (path) => ask('GET', path),
    send: (method, path, body, key) => ask(method, path, body ?? {}, key),
  };
}
