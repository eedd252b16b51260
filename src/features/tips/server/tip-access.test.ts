import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { ROLES } from '#domain/access/roles.ts';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { TIP_STEPS, TipAct } from '#domain/tip/tip-acts.ts';
import { mayReadTip, mayTakeAct, type OwnGroup } from '#domain/tip/tip-permissions.ts';
import { asSystem, type Tx, withActor } from '#platform/server/database/database.ts';
import { attemptsOf, installAttempts } from '../../../../tests/harness/policy-attempts.ts';
import { aTipOffice, type TipOffice } from '../../../../tests/harness/tip-office.ts';
import { audienceOf } from './tip-audience.ts';
import { getStoredTip, type StoredTip } from './tip-store.ts';

let office: TipOffice;
/** One tip in each state and relation that the table of the office's rules tells apart. */
const tips: Record<string, string> = {};
let actors: { name: string; actor: Actor; groups: OwnGroup[] }[] = [];

beforeAll(async () => {
  office = await aTipOffice('2026-03-02T08:00:00+07:00');
  await makeTips();
  actors = await listActors();
  await installAttempts(office.province.db);
}, 240_000);

/** The generated table: who sees the content of which tip. Everybody not named sees nothing, not even that it exists. */
const TABLE: Record<string, readonly string[]> = {
  received: ['cong-an-xa', 'kiem-sat', 'vien-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  underway: ['truc-ban', 'thu-truong', 'kiem-sat', 'vien-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  taken: ['truc-ban', 'thu-truong', 'kiem-sat', 'vien-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  classified: ['truc-ban', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  assigned: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  gravest: ['dieu-tra', 'thu-truong', 'kiem-sat', 'vien-truong'],
  ended: ['dieu-tra', 'thu-truong', 'kiem-sat-kv', 'vien-truong-kv'],
  left: ['kiem-sat', 'vien-truong', 'kiem-sat-kv', 'vien-truong-kv'],
};

describe('the table of who may see a tip', () => {
  it('holds on list, detail, search, opening, files, papers and clocks for every role and relation', {
    timeout: 240_000,
  }, async () => {
    const table: string[] = [];
    for (const { name } of actors) {
      const officer = await office.as(name);
      const listed = await officer.get<{ rows?: { id: string }[] }>('/tips?limit=200&closed=true');
      const board = await officer.get<{ all?: object }>('/tip-boards');
      const found = new Set((listed.body.rows ?? []).map((row) => row.id));
      for (const [state, id] of Object.entries(tips)) {
        const expected = TABLE[state]?.includes(name) === true;
        const code = await codeOf(id);
        const answers = {
          list: found.has(id),
          detail: (await officer.get(`/tips/${id}`)).status === 200,
          choices: (await officer.get(`/tips/${id}/choices`)).status === 200,
          search: (
            (
              await officer.send<{ rows?: { id: string }[] }>('POST', '/tips/search', {
                words: code,
              })
            ).body.rows ?? []
          ).some((row) => row.id === id),
          open:
            (
              await officer.send('POST', `/tips/${id}/open`, {
                part: 'tip-words',
                purpose: 'handle-tip',
              })
            ).status === 200,
          likely: (
            (
              await officer.send<{ rows?: { id: string }[] }>('POST', '/tips/likely', {
                values: [{ kind: 'plate', value: '98H1-774.21' }],
              })
            ).body.rows ?? []
          ).some((row) => row.id === id),
        };
        // A closed tip is compared with nothing any more.
        const { likely, ...routes } = answers;
        expect(routes, `${name} × ${state}`).toEqual({
          list: expected,
          detail: expected,
          choices: expected,
          search: expected,
          open: expected,
        });
        expect(likely, `${name} × ${state} likely`).toBe(
          expected && state !== 'ended' && hasReceiving(name),
        );
        table.push(`${name} × ${state}: ${expected ? 'content' : '–'}`);
      }
      expect([200, 403]).toContain(board.status);
    }
    console.info(
      `${table.length} cells of the table, ${table.filter((cell) => cell.endsWith('content')).length} with content, 6 routes each`,
    );
    expect(table.length).toBeGreaterThan(150);
  });

  it('answers the same for what is unknown and what may not be read', async () => {
    const union = await office.as('phu-nu');
    const unreadable = await union.get<{ code: string; reference?: string }>(
      `/tips/${tips.assigned}`,
    );
    const unknown = await union.get<{ code: string; reference?: string }>(
      '/tips/3f9c0d5e-1111-4222-8333-444455556666',
    );
    expect({ ...unreadable.body, reference: null }).toEqual({ ...unknown.body, reference: null });
    expect(unreadable.status).toBe(unknown.status);
  });
});

describe('functions and policies', () => {
  it('agree on reading and on every act, for every post, tip and state', {
    timeout: 240_000,
  }, async () => {
    const loaded = await loadTips();
    const states = fc.constantFrom(...loaded.keys());
    const whom = fc.constantFrom(...actors);
    let compared = 0;
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(states, whom, async (state, { actor, groups }) => {
        const one = loaded.get(state);
        if (one === undefined) {
          throw new Error(state);
        }
        const reads = mayReadTip(actor, one.audience, groups).allowed;
        const acts = TipAct.options.map((act) => ({
          key: act,
          allowed:
            reads &&
            mayTakeAct(actor, { ...one.tip.file, supervisorIds: one.tip.row.supervisor_ids }, act)
              .allowed,
        }));
        const said = await tryAll(actor, one.tip);
        expect(said.reads, `${actor.roles[0]} reads ${state}`).toBe(reads);
        const apart = acts.filter((act) => said.acts.get(act.key) !== act.allowed);
        expect(
          apart.map((act) => `${act.key} code ${act.allowed}`),
          `${actor.roles[0]} of ${actor.agencyKind} at ${state}`,
        ).toEqual([]);
        compared += acts.length + 1;
        allowed += acts.filter((act) => act.allowed).length + Number(reads);
      }),
      { numRuns: 120, seed: 799 },
    );
    console.info(`${compared} combinations compared, ${allowed} of them allowed`);
    expect(compared).toBeGreaterThan(4_000);
    expect(allowed).toBeGreaterThan(100);
  });

  it('name the same side for every act', async () => {
    const { rows } = await asSystem(office.province.db, 'test', (tx) =>
      sql<{ act: string; side: string }>`
        select act, app.side_of_tip_act(act) as side from unnest(${[...TipAct.options]}::text[]) act`.execute(
        tx,
      ),
    );
    expect(Object.fromEntries(rows.map((row) => [row.act, row.side]))).toEqual(
      Object.fromEntries(TipAct.options.map((act) => [act, TIP_STEPS[act].side])),
    );
  });
});

function hasReceiving(name: string): boolean {
  return actors.some((one) => one.name === name && one.actor.permissions.has('tip.receive'));
}

async function codeOf(id: string): Promise<string> {
  const found = await office.province.db.asOwner((client) =>
    client.query('select code from tip where id = $1', [id]),
  );
  return String(found.rows[0].code);
}

async function makeTips(): Promise<void> {
  const commune = await office.as('cong-an-xa');
  const duty = await office.as('truc-ban');
  const toAgencyId = await office.agency('provincial-police');
  const decided = { decidedByPostId: office.headOfPolice };
  const must = async (name: string, id: string, act: object) => {
    const answer = await office.act(await office.as(name), id, act);
    if (answer.status !== 200) {
      throw new Error(`${name} ${JSON.stringify(act)}: ${JSON.stringify(answer.body)}`);
    }
  };
  const upTo = async (steps: number, paragraph = 1) => {
    const { id } = await office.receive(steps === 0 ? commune : await office.as('cong-an-xa'));
    const path: (() => Promise<void>)[] = [
      () => must('cong-an-xa', id, { do: 'transfer', toAgencyId }),
      () => must('truc-ban', id, { do: 'take-over' }),
      () => must('truc-ban', id, { do: 'classify', offence: { article: '150', paragraph } }),
      async () =>
        must('thu-truong', id, {
          do: 'assign',
          handlerPostIds: [await office.post('dieu-tra')],
          ...decided,
        }),
      () => must('dieu-tra', id, { do: 'not-open-case', ground: 'no-event', ...decided }),
    ];
    for (const step of path.slice(0, steps)) {
      await step();
    }
    return id;
  };
  expect(duty).toBeDefined();
  tips.received = await upTo(0);
  tips.underway = await upTo(1);
  tips.taken = await upTo(2);
  tips.classified = await upTo(3);
  tips.assigned = await upTo(4);
  tips.gravest = await upTo(4, 3);
  tips.ended = await upTo(5);
  tips.left = await upTo(2);
  await must('thu-truong', tips.left, {
    do: 'transfer-out',
    recipient: 'Cơ quan điều tra tỉnh bạn',
    ...decided,
  });
}

/** Every signed-in role of the province, and the officers of the khu vực procuracy. */
async function listActors(): Promise<typeof actors> {
  const { rows } = await office.province.db.asOwner((client) =>
    client.query<{
      name: string;
      officer_id: string;
      post_id: string;
      agency_id: string;
      kind: string;
      role_code: string;
      lft: number;
      rgt: number;
      groups: { group: OwnGroup['group']; agencyId: string }[] | null;
      province_id: number;
    }>(`
      select distinct on (o.id) o.sign_in_name as name, o.id as officer_id, p.id as post_id, a.id as agency_id, a.kind, p.role_code, s.lft, s.rgt, p.province_id,
             (select json_agg(json_build_object('group', g.code, 'agencyId', g.agency_id)) from group_member m join group_key g on g.id = m.group_id where m.post_id = p.id) as groups
        from officer o join post p on p.officer_id = o.id join agency a on a.id = p.agency_id join agency s on s.id = p.scope_agency_id
       where o.sign_in_name not like 'can-bo-%' order by o.id, p.valid_from`),
  );
  return rows.map((row) => ({
    name: row.name,
    groups: row.groups ?? [],
    actor: {
      officerId: row.officer_id,
      postId: row.post_id,
      agencyId: row.agency_id,
      agencyKind: row.kind as AgencyKind,
      scope: { lo: row.lft, hi: row.rgt },
      placeScope: { lo: 0, hi: 0 },
      roles: [row.role_code],
      permissions: new Set(ROLES.find((role) => role.code === row.role_code)?.permissions ?? []),
      provinceId: String(row.province_id),
    },
  }));
}

interface Loaded {
  tip: StoredTip;
  audience: Awaited<ReturnType<typeof audienceOf>>['audience'];
}

async function loadTips(): Promise<Map<string, Loaded>> {
  const { now } = office.province.deps;
  const today = now().toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  return await asSystem(office.province.db, 'test', async (tx) => {
    const loaded = new Map<string, Loaded>();
    for (const [state, id] of Object.entries(tips)) {
      const tip = await getStoredTip({ tx }, id);
      const placed = { id, placeId: tip.row.place_id };
      const { audience } = await audienceOf({ tx, now: now(), today }, placed, tip.file);
      loaded.set(state, { tip, audience });
    }
    return loaded;
  });
}

/** The same questions, put to the database as acts that its policies let pass or not. */
async function tryAll(actor: Actor, { row, events }: StoredTip) {
  return await withActor(office.province.db, actor, async (tx: Tx) => {
    await sql`select set_config('app.now', ${office.province.deps.now().toString()}, true)`.execute(
      tx,
    );
    const seen = await tx.selectFrom('tip').select('id').where('id', '=', row.id).execute();
    const acts = await attemptsOf(
      tx,
      TipAct.options.map((act) => ({
        key: act,
        statement: `insert into tip_event (id, tip_id, seq, kind, at, recorded_at, by_post_id)
          values (gen_random_uuid(), '${row.id}', ${events.length + 1}, '${act}', now(), now(), '${actor.postId}')`,
      })),
    );
    return {
      reads: seen.length === 1,
      acts: new Map(acts.map((one) => [one.key as TipAct, one.allowed])),
    };
  });
}
