import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Client } from 'pg';
import type { Actor } from '#domain/access/actor.ts';
import { Permission } from '#domain/access/permission.ts';
import { ROLES } from '#domain/access/roles.ts';
import { anyWorld, insertWorld, RANGES, type StoredWorld } from './task-world.ts';

/** What must never stand in a notice or a mail: it is planted wherever a record has words. */
export const SECRET = 'Lò Thị Kín, bản Giấu';

const place = fc.nat({ max: RANGES.length - 1 });
const pick = fc.nat({ max: 99 });

/** Facts that are told of; the numbers choose the record and who is concerned. */
const FACTS = [
  'task.assigned',
  'task.done',
  'task.extension-asked',
  'task.returned',
  'task.commented',
  'plan.confirmed',
  'report.submitted',
  'report.returned',
  'report.asked',
  'meeting.called',
  'meeting.cancelled',
  'difficulty.raised',
  'difficulty.answered',
  'work.moved',
  'remind',
] as const;
export type Fact = (typeof FACTS)[number];

/** Roles as they are shipped, and such as an administrator might make of them: any rights at all. */
const ODD_ROLES = fc.sample(fc.subarray(Permission.options), { numRuns: 12, seed: 799 });
const anyRole = fc.oneof(
  fc.constantFrom('focal-point', 'standing-coordinator', 'head-of-unit', 'chair'),
  fc.constantFrom(...ROLES.map((role) => role.code)),
  fc.constantFrom(...ODD_ROLES.map((_, at) => odd(at))),
);

export const anyOffice = fc.record({
  world: anyWorld,
  posts: fc.array(fc.record({ agency: place, scope: fc.option(place), role: anyRole }), {
    minLength: 14,
    maxLength: 20,
  }),
  reports: fc.array(fc.record({ plan: pick, agency: place, to: place }), {
    minLength: 3,
    maxLength: 6,
  }),
  meetings: fc.array(fc.record({ owner: place, invited: fc.uniqueArray(place) }), {
    minLength: 2,
    maxLength: 3,
  }),
  difficulties: fc.array(fc.record({ by: place, to: place }), { minLength: 2, maxLength: 3 }),
  facts: fc.array(fc.record({ fact: fc.constantFrom(...FACTS), which: pick, who: pick }), {
    minLength: 16,
    maxLength: 24,
  }),
});
export type Office = typeof anyOffice extends fc.Arbitrary<infer O> ? O : never;

export interface StoredOffice extends StoredWorld {
  actors: Actor[];
  reports: { id: string; dutyId: string }[];
  meetings: string[];
  difficulties: string[];
}

/** The roles with any rights, beside those that are shipped. */
export async function insertOddRoles(client: Client): Promise<void> {
  for (const [at, permissions] of ODD_ROLES.entries()) {
    await client.query('insert into role (code, name_vi, name_en) values ($1, $1, $1)', [odd(at)]);
    await client.query(
      `insert into role_permission (role_code, permission, valid_from)
       select $1, unnest($2::text[]), '2020-01-01'`,
      [odd(at), permissions],
    );
  }
}

/** Stores a generated office: its plans and tasks, its posts, and all else that may be told of. */
export async function insertOffice(
  client: Client,
  agencies: readonly string[],
  office: Office,
): Promise<StoredOffice> {
  const world = await insertWorld(client, agencies, office.world);
  const stored: StoredOffice = {
    ...world,
    actors: [],
    reports: [],
    meetings: [],
    difficulties: [],
  };
  for (const post of office.posts) {
    stored.actors.push(await insertPost(client, agencies, post));
  }
  for (const report of office.reports) {
    stored.reports.push(await insertReport(client, agencies, { ...report, plans: world.plans }));
  }
  for (const meeting of office.meetings) {
    stored.meetings.push(await insertMeeting(client, agencies, meeting));
  }
  for (const difficulty of office.difficulties) {
    stored.difficulties.push(await insertDifficulty(client, agencies, difficulty));
  }
  await client.query(`update task set title = $1, body = $1, due_on = '2026-03-05'`, [SECRET]);
  await client.query(`update agency_task set due_on = '2026-03-05'`);
  await client.query('update plan set title = $1', [SECRET]);
  await client.query('update report_due set note = $1', [SECRET]);
  return stored;
}

async function insertPost(
  client: Client,
  agencies: readonly string[],
  post: Office['posts'][number],
): Promise<Actor> {
  const [officerId, postId] = [randomUUID(), randomUUID()];
  const scope = post.scope ?? post.agency;
  await client.query(
    `insert into officer (id, sign_in_name, full_name, folded, email, state, created_at)
     values ($1::uuid, $1::uuid::text, $2, 'x', 'can-bo@thu.example', 'active', now())`,
    [officerId, SECRET],
  );
  await client.query(
    `insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from)
     values ($1, $2, $3, $4, $5, $6, 'x', '2020-01-01')`,
    [postId, officerId, agencies[post.agency], lftOf(post.agency), agencies[scope], post.role],
  );
  const { rows } = await client.query<{ permission: string }>(
    'select distinct permission from role_permission where role_code = $1',
    [post.role],
  );
  const [lo, hi] = RANGES[scope] ?? RANGES[0];
  return {
    officerId,
    postId,
    agencyId: agencies[post.agency] ?? '',
    agencyKind: 'department-health',
    scope: { lo, hi },
    placeScope: { lo: 0, hi: -1 },
    roles: [],
    permissions: new Set(rows.map((row) => Permission.parse(row.permission))),
    provinceId: '1',
  };
}

async function insertReport(
  client: Client,
  agencies: readonly string[],
  made: Office['reports'][number] & { plans: StoredWorld['plans'] },
): Promise<{ id: string; dutyId: string }> {
  const [id, dutyId] = [randomUUID(), randomUUID()];
  const plan = made.plans[made.plan % made.plans.length];
  await client.query(
    `insert into reporting_duty (id, plan_id, owner_lft, position, path, kind, due, to_text, to_agency_id, by_text)
     values ($1, $2, $3, 0, 'x', 'annual', '{}', 'x', $4, 'x')`,
    [dutyId, plan?.id, plan?.ownerLft, agencies[made.to]],
  );
  await client.query(
    `insert into report_due (id, duty_id, plan_id, agency_id, agency_lft, owner_lft, period_code, period_from, period_to, last_day, remind_on, state)
     values ($1, $2, $3, $4, $5, $6, 'x', '2026-01-01', '2026-03-01', '2026-03-05', '2026-03-05', 'waiting')`,
    [id, dutyId, plan?.id, agencies[made.agency], lftOf(made.agency), plan?.ownerLft],
  );
  return { id, dutyId };
}

async function insertMeeting(
  client: Client,
  agencies: readonly string[],
  meeting: Office['meetings'][number],
): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into meeting (id, owner_agency_id, owner_lft, kind, title, folded, starts_at, state, created_at)
     values ($1, $2, $3, 'meeting', $4, 'x', now(), 'planned', now())`,
    [id, agencies[meeting.owner], lftOf(meeting.owner), SECRET],
  );
  for (const at of meeting.invited) {
    await client.query('insert into meeting_participant (meeting_id, agency_id) values ($1, $2)', [
      id,
      agencies[at],
    ]);
  }
  return id;
}

async function insertDifficulty(
  client: Client,
  agencies: readonly string[],
  { by, to }: Office['difficulties'][number],
): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into difficulty (id, agency_id, agency_lft, owner_lft, field, body, proposal, state, raised_at, raised_by)
     values ($1, $2, $3, $4, 'x', $5, $5, 'raised', now(), $1)`,
    [id, agencies[by], lftOf(by), lftOf(to), SECRET],
  );
  return id;
}

function odd(at: number): string {
  return `odd-${at}`;
}

function lftOf(at: number): number {
  return RANGES[at]?.[0] ?? 0;
}
