import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';

export const AGENCIES = 160;
const PLANS = 20;

/** Tokens of one officer who steers the province and one of an agency. */
export interface Filled {
  rows: number;
  coordinator: string;
  focalPoint: string;
}

/** Invents a province of 160 agencies and gives every task to all of them, as many rows as asked. */
export async function fillMillion(client: Client, wanted: number): Promise<Filled> {
  const tasks = Math.max(1, Math.round(wanted / AGENCIES));
  await client.query("select set_config('app.province', '1', false), setseed(0.5)");
  const [root, committee] = [randomUUID(), randomUUID()];
  const insertAgency = `insert into agency (id, kind, level, name, short_name, folded, lft, rgt, valid_from)`;
  await client.query(
    `${insertAgency} values ($1, 'provincial-peoples-committee', 'province', 'Tỉnh', 'Tỉnh', 'tinh', 1, 9999, '2020-01-01'),
      ($2, 'steering-committee', 'province', 'Ban Chỉ đạo', 'Ban Chỉ đạo', 'ban chi dao', 5, 8, '2020-01-01')`,
    [root, committee],
  );
  await client.query(
    `${insertAgency} select gen_random_uuid(), 'commune-peoples-committee', 'commune', 'Ủy ban nhân dân xã số ' || n,
       'UBND xã ' || n, 'ubnd xa ' || n, 10 * n, 10 * n + 5, '2020-01-01' from generate_series(1, $1::int) n`,
    [AGENCIES],
  );
  await fillPlans(client, committee);
  await fillTasks(client, committee, tasks);
  const { rows } = await client.query('select id from agency where lft = 500');
  const coordinator = await addOfficer(client, {
    agency: committee,
    lft: 5,
    scope: root,
    role: 'standing-coordinator',
  });
  const focalPoint = await addOfficer(client, {
    agency: rows[0].id,
    lft: 500,
    scope: rows[0].id,
    role: 'commune-committee-officer',
  });
  await client.query('vacuum analyze');
  const counted = await client.query('select count(*)::int as rows from agency_task');
  return { rows: counted.rows[0].rows, coordinator, focalPoint };
}

async function fillPlans(client: Client, committee: string): Promise<void> {
  await client.query(
    `insert into directive_document (id, type, symbol_number, subject, folded, status, direction, owner_agency_id, owner_lft, created_at, open)
     select gen_random_uuid(), 'plan', n || '/KH-BCĐ', 'Kế hoạch số ' || n, 'ke hoach', 'registered', 'outgoing', $1, 5, now(), true
     from generate_series(1, $2::int) n`,
    [committee, PLANS],
  );
  await client.query(
    `insert into programme_node (id, kind, name, folded, owner_agency_id, owner_lft, created_at)
     select id, 'plan', subject, folded, owner_agency_id, owner_lft, created_at from directive_document`,
  );
  await client.query(
    `insert into plan (id, document_id, node_id, owner_agency_id, owner_lft, title, folded, state, period_from, period_to, issuer_level, confirmed_at, confirmed_by)
     select gen_random_uuid(), id, id, owner_agency_id, owner_lft, subject, folded, 'in-force', '2026-01-01', '2026-12-31', 'province', now(), gen_random_uuid()
     from directive_document`,
  );
  await client.query(
    `insert into plan_reach (plan_id, agency_id, owner_lft)
     select p.id, a.id, 5 from plan p, agency a where a.level = 'commune'`,
  );
}

async function fillTasks(client: Client, committee: string, tasks: number): Promise<void> {
  await client.query(
    `insert into task (id, owner_agency_id, owner_lft, plan_id, origin, position, path, title, body, folded, standing, starts_on, due_on, risk_on, state, created_at, updated_at)
     select gen_random_uuid(), $1, 5, p.id, 'plan', n, 'II.' || n % 9, words, words || ' và báo cáo kết quả về Cơ quan Thường trực', 'x',
       n % 10 = 0, '2026-01-01', due, due - 14, 'open', now(), now()
     from (select n, 'Tổ chức truyền thông phòng, chống mua bán người tại địa bàn, đợt ' || n as words,
             case when n % 10 = 0 then null else date '2026-01-01' + (random() * 730)::int end as due
           from generate_series(1, $2::int) n) t
     join (select id, row_number() over (order by id) as at from plan) p on p.at = t.n % ${PLANS} + 1`,
    [committee, tasks],
  );
  await client.query(
    `insert into agency_task (task_id, agency_id, agency_lft, owner_lft, plan_id, role, mode, state, condition, standing, starts_on, due_on, risk_on, progress, updated_at, done_at)
     select t.id, a.id, a.lft, 5, t.plan_id, 'implementing', 'ordered', s.state, '{}', t.standing, t.starts_on, t.due_on, t.risk_on,
       s.progress, now(), case when s.state in ('done', 'confirmed') then now() end
     from task t, agency a, lateral (select (array['assigned', 'acknowledged', 'in-progress', 'in-progress', 'done', 'confirmed', 'confirmed'])[1 + floor(random() * 7 + 0 * a.lft * t.position)::int] as state, floor(random() * 100 + 0 * a.lft * t.position)::int as progress) s
     where a.level = 'commune'`,
  );
}

async function addOfficer(
  client: Client,
  made: { agency: string; lft: number; scope: string; role: string },
): Promise<string> {
  const [officer, post] = [randomUUID(), randomUUID()];
  const token = randomBytes(16).toString('base64url');
  await client.query(
    `insert into officer (id, sign_in_name, full_name, folded, created_at) values ($1, $2, $2, $2, now())`,
    [officer, made.role],
  );
  await client.query(
    `insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from)
     values ($1, $2, $3, $4, $5, $6, 'x', '2020-01-01')`,
    [post, officer, made.agency, made.lft, made.scope, made.role],
  );
  await client.query(
    `insert into session (id, token_hash, officer_id, post_id, stage, created_at, last_seen_at, authenticated_at, expires_at)
     values ($1, $2, $3, $4, 'full', now(), '2036-01-01', now(), '2036-01-01')`,
    [randomUUID(), createHash('sha256').update(token).digest(), officer, post],
  );
  return token;
}
