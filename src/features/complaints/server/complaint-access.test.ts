import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { ROLES } from '#domain/access/roles.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { mayReadComplaint } from '#domain/complaint/complaint-permissions.ts';
import { withActor } from '#platform/server/database/database.ts';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';

const NOW = '2026-03-02T08:00:00+07:00';
const WORDS = 'Điều tra viên dọa giữ cả nhà Lò Phìn Sảo nếu không ký vào biên bản';

let office: TipOffice;
let posts: PostRow[];
const complaints: Record<string, { id: string; code: string }> = {};

interface PostRow {
  name: string;
  officer_id: string;
  post_id: string;
  agency_id: string;
  kind: AgencyKind;
  role_code: string;
  own_lft: number;
  lft: number;
  rgt: number;
  province_id: number;
}

/** Who sees which complaint; whoever is not named does not learn that it exists. */
const TABLE: Record<string, readonly string[]> = {
  'the provincial police': ['kiem-sat', 'vien-truong'],
  'a commune police': ['kiem-sat-kv', 'vien-truong-kv'],
  'the head of a khu vực procuracy': ['kiem-sat', 'vien-truong'],
  'a procurator of the province': ['vien-truong'],
  'a procurator who is the only reader': [],
  'a border post': ['kiem-sat', 'vien-truong'],
  'a department': ['thanh-tra'],
  'the first settlement of the khu vực procuracy': ['kiem-sat', 'vien-truong'],
};

beforeAll(async () => {
  office = await aTipOffice(NOW);
  posts = await listPosts();
  await makeComplaints();
}, 240_000);

describe('the table of who learns of a complaint', () => {
  it('holds on list, detail, officers, opening and steps for every post', {
    timeout: 240_000,
  }, async () => {
    let cells = 0;
    for (const name of new Set(posts.map((post) => post.name))) {
      const officer = await office.as(name);
      const listed = await officer.get<{ rows?: { id: string }[] }>(
        '/complaints?limit=200&closed=true',
      );
      const found = new Set((listed.body.rows ?? []).map((row) => row.id));
      for (const [about, { id, code }] of Object.entries(complaints)) {
        const expected = TABLE[about]?.includes(name) === true;
        const opened = await officer.send('POST', `/complaints/${id}/open`, {
          part: 'complaint-words',
          purpose: 'complaint',
        });
        const stepped = await officer.send('POST', `/complaints/${id}/steps`, {
          revision: 99,
          at: NOW,
          step: 'take-on',
        });
        const seen = {
          list: found.has(id),
          detail: (await officer.get(`/complaints/${id}`)).status === 200,
          officers: (await officer.get(`/complaints/${id}/officers`)).status === 200,
          open: opened.status === 200,
          step: stepped.status === 409,
        };
        expect(seen, `${name} × ${about}`).toEqual({
          list: expected,
          detail: expected,
          officers: expected,
          open: expected,
          step: expected,
        });
        expect(JSON.stringify(listed.body).includes(code), `${name} × ${about}`).toBe(expected);
        cells += 1;
      }
    }
    console.info(`${cells} cells of the table of complaints, 5 routes each`);
    expect(cells).toBeGreaterThan(150);
  });

  it('answers the same for what is unknown and what may not be read', async () => {
    const head = await office.as('thu-truong');
    const { id } = complaints['the provincial police'] ?? { id: '' };
    const hidden = await head.get<object>(`/complaints/${id}`);
    const unknown = await head.get<object>(`/complaints/${randomUUID()}`);
    expect(hidden.status).toBe(unknown.status);
    expect({ ...hidden.body, reference: null }).toEqual({ ...unknown.body, reference: null });
  });

  it('is the same in the function and in the policy', async () => {
    for (const post of posts) {
      for (const [about, { id }] of Object.entries(complaints)) {
        const { actor, one } = await asRuled(post, id);
        const rows = await withActor(office.province.db, actor, async (tx) => {
          await sql`select set_config('app.now', ${NOW}, true)`.execute(tx);
          const seen = await tx.selectFrom('complaint').select('id').where('id', '=', id).execute();
          const chain = await tx
            .selectFrom('complaint_event')
            .select('id')
            .where('complaint_id', '=', id)
            .execute();
          return [seen.length, chain.length];
        });
        const sees = Number(mayReadComplaint(actor, one).allowed);
        expect(rows, `${post.name} × ${about}`).toEqual([sees, sees]);
      }
    }
  });
});

describe('whoever is complained about', () => {
  it('reads no entry of the trail, though other readers of the trail do', async () => {
    const { id } = complaints['the provincial police'] ?? { id: '' };
    const entries = async (agencyId: string, officerId: string) => {
      const reader = posts.find((post) => post.name === 'bao-ve-du-lieu');
      if (reader === undefined) {
        throw new Error('no data-protection officer');
      }
      const actor = actorOf({ ...reader, agency_id: agencyId, officer_id: officerId });
      return await withActor(office.province.db, actor, async (tx) => {
        const found = await tx
          .selectFrom('audit_entry')
          .select('id')
          .where('record_id', '=', id)
          .execute();
        return found.length;
      });
    };
    expect(await entries(await office.agency('provincial-police'), randomUUID())).toBe(0);
    expect(
      await entries(await office.agency('provincial-procuracy'), randomUUID()),
    ).toBeGreaterThan(0);
  });

  it('may not take the complaint in, and what belongs above the province is kept nowhere', async () => {
    const own = await (await office.as('dieu-tra')).send<{ code: string }>(
      'POST',
      '/complaints',
      await aComplaint({ againstId: await office.agency('provincial-police') }),
    );
    expect(own.body.code).toBe('complaint.own-unit');
    const above = await (await office.as('tro-giup-phap-ly')).send<{ code: string }>(
      'POST',
      '/complaints',
      await aComplaint({
        againstId: await office.agency('provincial-procuracy'),
        againstWho: 'head',
      }),
    );
    expect(above.body.code).toBe('complaint.above-province');
    const { rows } = await office.province.db.asOwner((client) =>
      client.query('select count(*)::int as n from complaint'),
    );
    expect(rows[0]?.n).toBe(Object.keys(TABLE).length);
  });

  it('is told of no complaint in the numbers for leaders of the same branch', async () => {
    const counts = async (name: string) =>
      (
        await (
          await office.as(name)
        ).get<{ received: number }>('/complaint-counts?from=2026-01-01&to=2026-12-31')
      ).body.received;
    expect(await counts('lanh-dao')).toBe(8);
    expect(await counts('dieu-phoi')).toBe(5);
    expect(
      (await (await office.as('kiem-sat')).get('/complaint-counts?from=2026-01-01&to=2026-12-31'))
        .status,
    ).toBe(403);
  });

  it('finds no word of it in the database, the tip or its own lists', async () => {
    const { rows } = await office.province.db.asOwner((client) =>
      client.query(
        `select c::text as row from complaint c union all select e::text from complaint_event e
         union all select a::text from audit_entry a union all select i::text from idempotency i`,
      ),
    );
    expect(rows.some(({ row }) => String(row).includes('Lò Phìn Sảo'))).toBe(false);
  });
});

describe('the answer to whoever takes a complaint in', () => {
  it('is the same whether the code of the tip is known or not', async () => {
    const { code } = await office.receive(await office.as('truc-ban'));
    const clerk = await office.as('tro-giup-phap-ly');
    const answers = [];
    for (const aboutCode of [code, 'TB-98-2026-ZZZZZZ']) {
      const { body } = await clerk.send<{ code: string; id: null; receiver: string }>(
        'POST',
        '/complaints',
        await aComplaint({ againstId: await office.agency('border-post'), aboutCode }),
      );
      answers.push({ ...body, code: body.code.slice(0, 3) });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.id).toBeNull();
  });
});

async function makeComplaints(): Promise<void> {
  const add = async (about: string, by: string, changes: object) => {
    const answer = await (await office.as(by)).send<{ code: string; receiver: string }>(
      'POST',
      '/complaints',
      await aComplaint(changes),
    );
    if (answer.status !== 200) {
      throw new Error(`${about}: ${JSON.stringify(answer.body)}`);
    }
    const { rows } = await office.province.db.asOwner((client) =>
      client.query('select id from complaint where code = $1', [answer.body.code]),
    );
    complaints[about] = { id: String(rows[0]?.id), code: answer.body.code };
  };
  const region = await office.agency('regional-procuracy');
  const province = await office.agency('provincial-procuracy');
  const commune = posts.find((post) => post.name === 'cong-an-xa')?.agency_id;
  await add('the provincial police', 'tro-giup-phap-ly', {
    againstId: await office.agency('provincial-police'),
  });
  await add('a commune police', 'uy-ban-xa', { againstId: commune, againstWho: 'unit' });
  await add('the head of a khu vực procuracy', 'thanh-tra', {
    againstId: region,
    againstWho: 'head',
  });
  await add('a procurator of the province', 'tro-giup-phap-ly', { againstId: province });
  await add('a procurator who is the only reader', 'tro-giup-phap-ly', { againstId: province });
  await add('a border post', 'dau-moi', { againstId: await office.agency('border-post', '%Đồn%') });
  await add('a department', 'phu-nu', { againstId: await office.agency('department-education') });
  await add('the first settlement of the khu vực procuracy', 'tro-giup-phap-ly', {
    againstId: commune,
    round: 'second-settlement',
    firstSettlerId: region,
  });
  await office.province.db.asOwner((client) =>
    client.query(
      `update complaint set officer_id = (select officer_id from post where id = $1) where id = $2`,
      [office.headOfProcuracy, complaints['a procurator who is the only reader']?.id],
    ),
  );
}

async function aComplaint(changes: object): Promise<object> {
  return {
    kind: 'complaint',
    matter: 'conduct',
    grounds: ['coercion'],
    standing: 'victim',
    channel: 'in-person',
    receivedAt: NOW,
    againstWho: 'officer',
    words: WORDS,
    complainant: 'Lò Phìn Sảo, nhắn qua trạm y tế',
    officerWords: 'người tên Sùng',
    actedOn: '2026-02-25',
    knownOn: '2026-02-25',
    ...changes,
  };
}

async function listPosts(): Promise<PostRow[]> {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query<PostRow>(`
      select distinct on (o.id) o.sign_in_name as name, o.id as officer_id, p.id as post_id, a.id as agency_id, a.kind,
             p.role_code, a.lft as own_lft, s.lft, s.rgt, p.province_id
        from officer o join post p on p.officer_id = o.id join agency a on a.id = p.agency_id
        join agency s on s.id = p.scope_agency_id
       where o.sign_in_name not like 'can-bo-%' order by o.id, p.valid_from`),
  );
  return rows;
}

function actorOf(post: PostRow): Actor {
  return {
    officerId: post.officer_id,
    postId: post.post_id,
    agencyId: post.agency_id,
    agencyKind: post.kind,
    scope: { lo: post.lft, hi: post.rgt },
    placeScope: { lo: 0, hi: 0 },
    roles: [post.role_code],
    permissions: new Set(ROLES.find((role) => role.code === post.role_code)?.permissions ?? []),
    provinceId: String(post.province_id),
  };
}

/** The complaint and the post as the rule sees them, read as the owner of the database. */
async function asRuled(post: PostRow, id: string) {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query(
      `select c.receiver_id, c.officer_id, c.province_id, a.lft, a.rgt, s.lft as first_lft, s.rgt as first_rgt,
              exists (select from record_grant g left join group_member m on m.group_id = g.group_id
                       where g.record_kind = 'complaint' and g.record_id = c.id
                         and (g.post_id = $2 or m.post_id = $2)) as granted
         from complaint c join agency a on a.id = c.against_id left join agency s on s.id = c.first_settler_id
        where c.id = $1`,
      [id, post.post_id],
    ),
  );
  const row = rows[0];
  return {
    actor: actorOf(post),
    one: {
      provinceId: String(row.province_id),
      granted: row.granted,
      receiverId: row.receiver_id,
      against: [
        { lo: row.lft, hi: row.rgt },
        ...(row.first_lft === null ? [] : [{ lo: row.first_lft, hi: row.first_rgt }]),
      ],
      ownLft: post.own_lft,
      officerId: row.officer_id,
      holderId: post.officer_id,
    },
  };
}
