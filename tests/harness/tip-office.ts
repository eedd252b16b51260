import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { asSystem } from '#platform/server/database/database.ts';
import { type Answer, aProvince, type Officer, type Province } from './province.ts';

/** The invented province with the offices that tips need: heads who decide, a khu vực procuracy of its communes. */
export interface TipOffice {
  province: Province;
  /** Signed-in officers by sign-in name. */
  as(name: string): Promise<Officer>;
  agency(kind: string, at?: string): Promise<string>;
  post(name: string): Promise<string>;
  /** The commune of the commune police of the demonstration. */
  placeId: string;
  headOfPolice: string;
  headOfProcuracy: string;
  headOfRegion: string;
  receive(officer: Officer, changes?: object): Promise<{ id: string; code: string }>;
  act(officer: Officer, id: string, act: object): Promise<Answer<{ paperId: string | null }>>;
  sees(officer: Officer, id: string): Promise<boolean>;
  /** Moves the clock; everybody signs in anew. */
  moveTo(moment: string): void;
}

/** Builds it on a day of the calendar. */
export async function aTipOffice(today: string): Promise<TipOffice> {
  const province = await aProvince(today);
  const signedIn = new Map<string, Promise<Officer>>();
  const one = async (query: string, values: unknown[] = []): Promise<string> => {
    const found = await province.db.asOwner((client) => client.query(query, values));
    return String(found.rows[0]?.id);
  };
  const agency = (kind: string, at = '%') =>
    one(
      `select id from agency where kind = $1 and name like $2 and valid_to is null order by lft limit 1`,
      [kind, at],
    );
  const post = (name: string) =>
    one(
      `select p.id from post p join officer o on o.id = p.officer_id where o.sign_in_name = $1 limit 1`,
      [name],
    );
  const placeId = await one(
    `select a.place_id as id from post p join officer o on o.id = p.officer_id join agency a on a.id = p.agency_id
      where o.sign_in_name = 'cong-an-xa'`,
  );
  const procuracy = await agency('provincial-procuracy');
  const region = await agency('regional-procuracy');
  const headOfProcuracy = await addOfficer(province, 'vien-truong', procuracy, 'head-of-unit');
  const headOfRegion = await addOfficer(province, 'vien-truong-kv', region, 'head-of-unit');
  await addOfficer(province, 'kiem-sat-kv', region, 'procurator');
  await addOfficer(province, 'dieu-tra-2', await agency('provincial-police'), 'investigator');
  await giveAuthority(province, [headOfProcuracy, headOfRegion], { region, placeId });
  const act = async (officer: Officer, id: string, given: object) => {
    const found = await officer.get<{ revision: number }>(`/tips/${id}`);
    return await officer.send<{ paperId: string | null }>('POST', `/tips/${id}/acts`, {
      revision: found.body.revision ?? 1,
      act: given,
    });
  };
  return {
    province,
    as: (name) => {
      const known = signedIn.get(name) ?? takeSeat(province, name);
      signedIn.set(name, known);
      return known;
    },
    agency,
    post,
    placeId,
    headOfPolice: await post('thu-truong'),
    headOfProcuracy,
    headOfRegion,
    receive: async (officer, changes = {}) => {
      const answer = await officer.send<{ id: string; code: string }>('POST', '/tips', {
        ...aTip(placeId),
        ...changes,
      });
      if (answer.status !== 200) {
        throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
      }
      return answer.body;
    },
    act,
    moveTo: (moment) => {
      province.setToday(moment);
      signedIn.clear();
    },
    sees: async (officer, id) => (await officer.get(`/tips/${id}`)).status === 200,
  };
}

/** The heads sign, and the regional procuracy supervises the place. */
async function giveAuthority(
  province: Province,
  heads: readonly string[],
  { region, placeId }: { region: string; placeId: string },
): Promise<void> {
  for (const id of heads) {
    await province.db.asOwner((client) =>
      client.query(
        `insert into post_authority (id, post_id, kind, valid_from, province_id)
         select $1, $2, 'head', '2023-01-01', province_id from post where id = $2`,
        [randomUUID(), id],
      ),
    );
  }
  await province.db.asOwner((client) =>
    client.query(
      `insert into jurisdiction (agency_id, place_id, valid_from, province_id)
       select $1, id, '2025-07-01', province_id from place where id = $2`,
      [region, placeId],
    ),
  );
}

/** A session of the officer without the cost of a password; a busy machine is asked again. */
async function takeSeat(province: Province, name: string): Promise<Officer> {
  const token = randomBytes(16).toString('base64url');
  await province.db.asOwner((client) =>
    client.query(
      `insert into session (id, token_hash, officer_id, post_id, stage, created_at, last_seen_at, authenticated_at, expires_at, province_id)
       select $1, $2, o.id, p.id, 'full', $4, $4, $4, '2099-01-01', p.province_id
         from officer o join post p on p.officer_id = o.id where o.sign_in_name = $3 order by p.valid_from limit 1`,
      [
        randomUUID(),
        createHash('sha256').update(token).digest(),
        name,
        new Date(province.deps.now().epochMilliseconds),
      ],
    ),
  );
  const ask = async <T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => {
    for (let tries = 0; ; tries += 1) {
      const answer = await province.app.inject({
        method,
        url: `/api${path}`,
        headers: { cookie: `lachan=${token}` },
        ...(body === undefined ? {} : { payload: body }),
      });
      if (answer.statusCode !== 503 || tries > 60) {
        const isJson = String(answer.headers['content-type']).includes('json');
        return {
          status: answer.statusCode,
          body: (isJson ? answer.json() : answer.rawPayload) as T,
        };
      }
      await pause(250);
    }
  };
  return {
    get: (path) => ask('GET', path),
    send: (method, path, body) => ask(method, path, body ?? {}),
  };
}

/** Names and numbers planted to be searched for; nobody has them. */
export const PLANTED = {
  reporter: 'Quàng Thị Xuyến Chi',
  denounced: 'Lục Khắc Trượng',
  phone: '0977 123 499',
  account: '9704 1888 2299 33',
  words: 'bị hứa việc nhẹ lương cao rồi bị giữ giấy tờ ở bến xe cũ',
} as const;

/** A tip as a commune police officer types it. */
export function aTip(placeId: string): Record<string, unknown> {
  return {
    kind: 'denunciation',
    channel: 'commune-desk',
    receivedAt: '2026-03-02T07:30:00+07:00',
    bookNumber: '12/2026',
    facts: {
      reporterStanding: 'named',
      offence: { article: '150', paragraph: 1 },
      victims: { under16: 0, from16To17: 1, adults: 0, ageUnknown: 0 },
      placeId,
      happenedOn: '2026-02-27',
    },
    narrative: `Người trình báo kể: ${PLANTED.words}.`,
    placeWords: 'Bến xe cũ',
    reporter: { name: PLANTED.reporter, phone: PLANTED.phone, address: 'Bản Nà Phiêng' },
    denounced: [
      {
        name: PLANTED.denounced,
        marks: 'Cao, sẹo ở tay trái',
        values: [{ kind: 'account', value: PLANTED.account }],
      },
    ],
    values: [{ kind: 'plate', value: '98H1-774.21' }],
  };
}

async function addOfficer(
  province: Province,
  name: string,
  agencyId: string,
  role: string,
): Promise<string> {
  const [officerId, postId] = [randomUUID(), randomUUID()];
  await asSystem(province.db, 'test', async (tx) => {
    const shared = await sql<{ password_hash: string; province_id: number }>`
      select password_hash, province_id from credential where password_hash is not null limit 1`.execute(
      tx,
    );
    const hash = shared.rows[0]?.password_hash ?? '';
    await sql`
      insert into officer (id, sign_in_name, full_name, folded, demonstration, created_at)
      values (${officerId}, ${name}, ${name}, ${name}, true, '2023-01-01')`.execute(tx);
    await sql`
      insert into credential (officer_id, password_hash, changed_at, second_factor_exempt)
      values (${officerId}, ${hash}, '2023-01-01', true)`.execute(tx);
    await sql`
      insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from)
      select ${postId}, ${officerId}, a.id, a.lft, a.id, ${role}, ${name}, '2023-01-01'
        from agency a where a.id = ${agencyId}::uuid`.execute(tx);
  });
  return postId;
}
