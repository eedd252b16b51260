import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LodgingView } from '#features/public-tips/contract.ts';
import { describePage } from '#features/public-tips/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { aPublicOffice, PLANTED, type PublicOffice } from '../harness/public-office.ts';
import { tracedJpeg } from '../harness/sample-evidence.ts';

/** Everybody of the invented province, by sign-in name: at least one of each role. */
const EVERYBODY = [
  'lanh-dao',
  'dieu-phoi',
  'van-thu',
  'thu-truong',
  'truc-ban',
  'dieu-tra',
  'dieu-tra-2',
  'kiem-sat',
  'kiem-sat-kv',
  'vien-truong',
  'vien-truong-kv',
  'tham-phan',
  'toa-an',
  'dau-moi',
  'dau-moi-gd',
  'cong-tac-xa-hoi',
  'duong-day-nong',
  'bien-phong',
  'tro-giup-phap-ly',
  'thanh-tra',
  'bao-ve-du-lieu',
  'quan-tri-co-quan',
  'quan-tri-he-thong',
  'phu-nu',
  'cong-an-xa',
  'uy-ban-xa',
] as const;
type Name = (typeof EVERYBODY)[number];

const PROCURACY: readonly Name[] = ['kiem-sat', 'vien-truong'];

/** Where a lodging lies and in which state, and who sees it there; whoever is not named sees not even that it is. */
const TABLE = {
  'police, waiting': ['truc-ban'],
  'police, opened': ['truc-ban', 'thu-truong', ...PROCURACY],
  'police, assigned': ['thu-truong', 'dieu-tra', ...PROCURACY],
  'authority, waiting': PROCURACY,
  'authority, opened': PROCURACY,
  'complaint, waiting': PROCURACY,
  'complaint, opened': PROCURACY,
  'complaint, with the inspectorate': [...PROCURACY, 'thanh-tra'],
  'complaint, with the police': [...PROCURACY, 'truc-ban'],
} as const satisfies Record<string, readonly Name[]>;
type Place = keyof typeof TABLE;
const PLACES = Object.keys(TABLE) as Place[];

let world: PublicOffice;
const lodgings = {} as Record<Place, { id: string; fileId: string }>;

beforeAll(async () => {
  world = await aPublicOffice();
  for (const place of PLACES) {
    lodgings[place] = await bring(place);
  }
}, 240_000);

describe('the table', () => {
  it('asks somebody of each role that a post of the province has', async () => {
    const { rows } = await world.office.province.db.asOwner((client) =>
      client.query<{ role: string }>(
        `select distinct role_code as role from post
         except select p.role_code from post p join officer o on o.id = p.officer_id where o.sign_in_name = any ($1)`,
        [[...EVERYBODY]],
      ),
    );
    expect(rows).toEqual([]);
  });
});

describe.each(PLACES)('a lodging: %s', (place) => {
  it('is seen in every route by those of the table and in none by anybody else', {
    timeout: 60_000,
  }, async () => {
    const { id } = lodgings[place];
    const seen: string[] = [];
    for (const name of EVERYBODY) {
      const officer = await world.office.as(name);
      const list = await officer.get<{ rows?: { id: string }[] }>('/lodgings?limit=200');
      const listed = list.body.rows?.some((row) => row.id === id) ?? false;
      const detail = (await officer.get(`/lodgings/${id}`)).status === 200;
      expect(detail, `${name}: list and detail agree`).toBe(listed);
      expect(await countByPolicy(name, id), `${name}: by policy alone`).toBe(listed ? 2 : 0);
      if (detail) {
        seen.push(name);
      }
    }
    expect(seen.toSorted()).toEqual([...TABLE[place]].toSorted());
  });

  it('is to a stranger in each route what an unknown one is: no word, no file, no answer, no passing on', {
    timeout: 60_000,
  }, async () => {
    const { id, fileId } = lodgings[place];
    const unknown = { id: randomUUID(), fileId: randomUUID() };
    for (const name of EVERYBODY.filter(
      (one) => !(TABLE[place] as readonly Name[]).includes(one),
    )) {
      const officer = await world.office.as(name);
      for (const [method, path, body] of routes) {
        const ask = async (of: { id: string; fileId: string }) => {
          const answer =
            method === 'GET'
              ? await officer.get<Told>(path(of))
              : await officer.send<Told>('POST', path(of), body);
          return { status: answer.status, code: answer.body.code };
        };
        const told = await ask({ id, fileId });
        expect([403, 404], `${name} ${path({ id: '', fileId: '' })}`).toContain(told.status);
        expect(told, `${name} ${path({ id: '', fileId: '' })}`).toEqual(await ask(unknown));
      }
    }
    expect(await stateOf(id)).toBe(STATES[place]);
  });

  it('opens with its words and its file to those of the table', { timeout: 60_000 }, async () => {
    const { id, fileId } = lodgings[place];
    for (const name of TABLE[place]) {
      const officer = await world.office.as(name);
      const purpose = place.startsWith('complaint') ? 'complaint' : 'handle-tip';
      const opened = await officer.send<{ content: { account: string } }>(
        'POST',
        `/lodgings/${id}/open`,
        { purpose },
      );
      expect(opened.status, `${name} ${JSON.stringify(opened.body)}`).toBe(200);
      expect(opened.body.content.account, name).toBe(PLANTED.account);
      const file = await officer.send('POST', `/lodgings/${id}/files/${fileId}/open`, { purpose });
      expect(file.status, `${name} file`).toBe(200);
    }
  });
});

describe('two officers at once', () => {
  it('make one tip of a lodging, and both read it', async () => {
    const { id } = await bring('police, waiting');
    const tips = async () => await count(`from tip where channel = 'public-page'`);
    const before = await tips();
    const duty = await world.office.as('truc-ban');
    const answers = await Promise.all(
      [1, 2, 3].map(() => duty.send('POST', `/lodgings/${id}/open`, { purpose: 'handle-tip' })),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(await tips()).toBe(before + 1);
  });

  it('pass a complaint on once', async () => {
    const { id } = await bring('complaint, opened');
    const { body } = await (await world.office.as('kiem-sat')).get<LodgingView>(`/lodgings/${id}`);
    const answers = await Promise.all(
      (['police', 'inspectorate'] as const).map(async (to) =>
        (await world.office.as('vien-truong')).send('POST', `/lodgings/${id}/pass-on`, {
          revision: body.revision,
          to,
        }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(
      await count(`from record_grant where record_id = '${id}' and ground = 'hand-over'`),
    ).toBe(1);
  });
});

describe('the group of the inspectorate', () => {
  it('holds an inspector whose post has a last day, until that day', async () => {
    const { db, deps } = world.office.province;
    const postId = await world.office.post('thanh-tra');
    await db.asOwner(async (client) => {
      await client.query(`update group_key set code = 'earlier' where code = 'complaints'`);
      await client.query(`update post set valid_to = '2026-12-31' where id = $1`, [postId]);
    });
    await asSystem(db, 'test', (tx) =>
      describePage(tx, deps.now(), { kind: 'exercise', provinceName: 'Minh Họa' }),
    );
    expect(
      await count(`from group_member m join group_key g on g.id = m.group_id where g.code = 'complaints'
        and m.post_id = '${postId}' and m.until_at = '2027-01-01T00:00:00+07:00'`),
    ).toBe(1);
  });
});

async function count(what: string): Promise<number> {
  const { rows } = await world.office.province.db.asOwner((client) =>
    client.query<{ n: number }>(`select count(*)::int as n ${what}`),
  );
  return rows[0]?.n ?? -1;
}

interface Told {
  code: string;
}
type Route = readonly ['GET' | 'POST', (of: { id: string; fileId: string }) => string, object?];

const routes: readonly Route[] = [
  ['GET', ({ id }) => `/lodgings/${id}`],
  ['POST', ({ id }) => `/lodgings/${id}/open`, { purpose: 'handle-tip' }],
  ['POST', ({ id }) => `/lodgings/${id}/answers`, { words: 'Chúng tôi đang xem' }],
  ['POST', ({ id }) => `/lodgings/${id}/pass-on`, { revision: 1, to: 'police' }],
  ['POST', ({ id, fileId }) => `/lodgings/${id}/files/${fileId}/open`, { purpose: 'handle-tip' }],
];

const STATES: Record<Place, LodgingView['state']> = {
  'police, waiting': 'waiting',
  'police, opened': 'opened',
  'police, assigned': 'opened',
  'authority, waiting': 'waiting',
  'authority, opened': 'opened',
  'complaint, waiting': 'waiting',
  'complaint, opened': 'opened',
  'complaint, with the inspectorate': 'passed-on',
  'complaint, with the police': 'passed-on',
};

const brought: string[] = [];

/** Lodges it and takes it to its place. */
async function bring(place: Place): Promise<{ id: string; fileId: string }> {
  const kind = place.startsWith('complaint') ? 'complaint' : 'tip';
  const about = place.startsWith('police') ? 'no' : 'yes';
  await world.lodge({ kind, about, danger: 'not-now', account: PLANTED.account }, [
    { name: 'anh.jpg', type: 'image/jpeg', bytes: tracedJpeg() },
  ]);
  await world.watch();
  const { rows } = await world.office.province.db.asOwner((client) =>
    client.query<{ id: string; file: string }>(
      `select l.id, f.id as file from lodging l join lodging_file f on f.lodging_id = l.id
        where not (l.id = any ($1)) limit 1`,
      [brought],
    ),
  );
  const made = { id: rows[0]?.id ?? '', fileId: rows[0]?.file ?? '' };
  brought.push(made.id);
  if (STATES[place] !== 'waiting') {
    const opener = place.startsWith('police') ? 'truc-ban' : 'kiem-sat';
    await must(opener, `/lodgings/${made.id}/open`, {
      purpose: kind === 'tip' ? 'handle-tip' : 'complaint',
    });
  }
  if (place === 'police, assigned') {
    await assign(made.id);
  }
  if (STATES[place] === 'passed-on') {
    const to = place === 'complaint, with the police' ? 'police' : 'inspectorate';
    const procurator = await world.office.as('vien-truong');
    const { body } = await procurator.get<LodgingView>(`/lodgings/${made.id}`);
    await must('vien-truong', `/lodgings/${made.id}/pass-on`, { revision: body.revision, to });
  }
  return made;
}

async function assign(id: string): Promise<void> {
  const { office } = world;
  const { body } = await (await office.as('truc-ban')).get<LodgingView>(`/lodgings/${id}`);
  const tipId = body.tipId ?? '';
  const offence = { article: '150', paragraph: 1 };
  await office.act(await office.as('truc-ban'), tipId, { do: 'classify', offence });
  const given = await office.act(await office.as('thu-truong'), tipId, {
    do: 'assign',
    handlerPostIds: [await office.post('dieu-tra')],
    decidedByPostId: office.headOfPolice,
  });
  expect(given.status, JSON.stringify(given.body)).toBe(200);
}

async function must(name: string, path: string, body: object): Promise<void> {
  const answer = await (await world.office.as(name)).send('POST', path, body);
  expect(answer.status, `${name} ${path} ${JSON.stringify(answer.body)}`).toBe(200);
}

/** Rows of the lodging and of its file that the policies alone let a post read, whatever the server asks. */
async function countByPolicy(name: string, id: string): Promise<number> {
  const { db, deps } = world.office.province;
  const found = await db.asOwner((client) =>
    client.query(
      `select p.officer_id, p.id, p.agency_id, p.province_id, p.role_code,
              (select string_agg(permission, ',') from role_permission r where r.role_code = p.role_code) as rights
         from officer o join post p on p.officer_id = o.id where o.sign_in_name = $1 order by p.valid_from limit 1`,
      [name],
    ),
  );
  const post = found.rows[0];
  return await asSystem(db, 'test', async (tx) => {
    await sql`
      select set_config('app.now', ${deps.now().toString()}, true), set_config('app.province', ${String(post.province_id)}, true),
             set_config('app.officer', ${post.officer_id}, true), set_config('app.post', ${post.id}, true),
             set_config('app.agency', ${post.agency_id}, true), set_config('app.roles', ${post.role_code}, true),
             set_config('app.permissions', ${post.rights ?? ''}, true)`.execute(tx);
    await sql`set local role app_officer`.execute(tx);
    const { rows } = await sql<{ count: number }>`
      select ((select count(*) from lodging where id = ${id}::uuid)
            + (select count(*) from lodging_file where lodging_id = ${id}::uuid))::integer as count`.execute(
      tx,
    );
    return rows[0]?.count ?? -1;
  });
}

async function stateOf(id: string): Promise<string> {
  const { rows } = await world.office.province.db.asOwner((client) =>
    client.query<{ state: string }>('select state from lodging where id = $1', [id]),
  );
  return rows[0]?.state ?? '';
}
