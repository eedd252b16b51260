import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { writeNote, writeRefusedNote } from '#platform/server/audit/write-note.ts';
import { buildApp } from '#platform/server/http/build-app.ts';
import { JsonText } from '#platform/server/http/context.ts';
import type { ServerDeps } from '#platform/server/http/deps.ts';
import type { HotRead } from '#platform/server/http/hot-read.ts';
import { mountsFor } from '#platform/server/http/mount.ts';
import { fillMillion } from '../../tools/proof-list/fill-million.ts';
import { freshDatabase } from '../harness/database.ts';

const db = await freshDatabase();
const filled = await db.asOwner((client) => fillMillion(client, 160));
const deps: ServerDeps = {
  db,
  now: () => Temporal.Instant.from('2026-06-01T02:00:00Z'),
  installation: 'exercise',
  subscriptions: {},
  writeAudit: writeNote,
  writeRefused: (context, note) => writeRefusedNote(db, context, note),
  endpoints: [],
  secure: false,
  log: () => undefined,
};
const way = endpoint({
  method: 'GET',
  path: '/way',
  summary: 'Tells by which way it was answered',
  tag: 'probe',
  input: z.object({}),
  output: z.object({ way: z.string() }),
});
const hot: HotRead<object> = {
  query: ({ actor }) => ({ name: 'way', text: 'select $1::text as post', values: [actor.postId] }),
  answer: (rows) => new JsonText(JSON.stringify({ way: 'short', rows: rows.length })),
};
const app = await buildApp(deps, { busyAfter: 0 });
mountsFor(app, deps).mount(way, async () => ({ way: 'long' }), { hot });

async function ask(): Promise<{ way?: string; code?: string }> {
  const cookies = { lachan: filled.focalPoint };
  return (await app.inject({ method: 'GET', url: '/api/way', cookies })).json();
}

function change(statement: string): Promise<unknown> {
  return db.asOwner((client) => client.query(statement));
}

const mine = `where officer_id = (select id from officer where sign_in_name = 'commune-committee-officer')`;

describe('a hot list', () => {
  beforeEach(async () => {
    await change(
      `update session set revoked_at = null, stage = 'full', last_seen_at = '2036-01-01'`,
    );
    await change(
      `update post set valid_to = null, role_code = 'commune-committee-officer' ${mine}`,
    );
    await ask();
    expect(await ask()).toMatchObject({ way: 'short', rows: 1 });
  });

  it.each([
    ['signed out', `update session set revoked_at = now() ${mine}`, 'session.required'],
    ['idle too long', `update session set last_seen_at = '2026-06-01' ${mine}`, 'session.locked'],
    ['asked again', `update session set stage = 'second-factor' ${mine}`, 'session.unfinished'],
    ['without the post', `update post set valid_to = '2026-05-31' ${mine}`, 'session.no-post'],
  ])('is refused on the very next request to whoever is %s', async (_, statement, code) => {
    await change(statement);
    expect(await ask()).toMatchObject({ code });
    expect(await ask()).toMatchObject({ code });
  });

  it('goes the ordinary way once when the rights of the caller have changed', async () => {
    await change(`update post set role_code = 'clerk' ${mine}`);
    expect(await ask()).toEqual({ way: 'long' });
    expect(await ask()).toMatchObject({ way: 'short' });
  });

  it('is never a protected read nor a write', () => {
    const { mount } = mountsFor(app, deps);
    const handler = async () => ({ way: 'long' });
    expect(() => mount({ ...way, protectedRead: true }, handler, { hot })).toThrow(TypeError);
    expect(() => mount({ ...way, method: 'POST' }, handler, { hot })).toThrow(TypeError);
  });
});
