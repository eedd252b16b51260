import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';

export interface Sizes {
  tips: number;
  cases: number;
}

const CHUNK = 50_000;
/** Every tip and case lies within these five years. */
const FIRST = '2021-06-01';
const DAYS = 1826;

/** Fills tips and cases over five years in SQL; the investigator of the measurements handles 400 of each. */
export async function fillCases(
  client: Client,
  sizes: Sizes,
  prints: readonly Buffer[],
): Promise<Sizes> {
  await client.query(
    "select set_config('app.province', province_id::text, false) from agency limit 1",
  );
  await client.query('select setseed(0.5)');
  await client.query(`create temporary table who as
    select p.id as post, p.agency_id as agency, a.lft, p.province_id as province, row_number() over (order by o.sign_in_name = 'dieu-tra', p.id) - 1 as at,
           count(*) over () as among, o.sign_in_name as name
      from post p join officer o on o.id = p.officer_id join agency a on a.id = p.agency_id`);
  await client.query(`create temporary table spot as
    select p.id, row_number() over (order by p.id) - 1 as at, count(*) over () as among from place p where p.valid_to is null and not exists (select from place below where below.parent_id = p.id)`);
  for (const table of ['tip_event', 'case_event', 'tip', 'criminal_case']) {
    await client.query(`alter table ${table} disable trigger user`);
  }
  await fillTips(client, sizes.tips, prints);
  await fillCaseRows(client, sizes.cases);
  for (const table of ['tip_event', 'case_event', 'tip', 'criminal_case']) {
    await client.query(`alter table ${table} enable trigger user`);
  }
  await client.query('vacuum analyze');
  const { rows } = await client.query(
    'select (select count(*) from tip)::int as tips, (select count(*) from criminal_case)::int as cases',
  );
  return rows[0];
}

/** The post that has record n: the first 400 are the investigator's. */
const HOLDER = `join who w on w.at = case when n <= 400 then w.among - 1 else n % (w.among - 1) end`;
const DAY = `(date '${FIRST}' + ((n::bigint * 7919) % ${DAYS})::int)`;

async function fillTips(client: Client, tips: number, prints: readonly Buffer[]): Promise<void> {
  for (let from = 1; from <= tips; from += CHUNK) {
    const range = [from, Math.min(tips, from + CHUNK - 1)];
    await client.query(
      'create temporary table fresh_tip (id uuid, n integer, day date, is_open boolean, post uuid, province integer)',
    );
    await client.query(
      `with made as (
         insert into tip (id, province_id, code, kind, channel, state, urgency, received_by_id, received_at, held_by_id, held_by_lft, handler_post_ids,
           offence_article, offence_paragraph, severity, facts, narrative, created_at, updated_at, next_due_at, next_clock, place_id, happened_on)
         select gen_random_uuid(), w.province, 'TB-98-' || lpad(n::text, 7, '0'), (array['denunciation', 'crime-report', 'petition'])[1 + n % 3], 'in-person',
                case when n % 40 = 0 or n <= 400 then 'in-verification' when n % 3 = 0 then 'case-opened' else 'case-not-opened' end, 'ordinary', w.agency,
                ${DAY} + interval '8 hours', w.agency, w.lft, array[w.post], case when n % 4 = 0 then '151' else '150' end, 1 + n % 3, 'RNT',
                jsonb_build_object('acrossBorder', n % 2 = 0, 'purposes', jsonb_build_array((array['sexual-exploitation', 'forced-labour'])[1 + n % 2])),
                '\\x00', now(), now(), case when n % 40 = 0 or n <= 400 then ${DAY} + interval '20 days' end,
                case when n % 40 = 0 or n <= 400 then jsonb_build_object('rule', 'T-20', 'name', jsonb_build_object('vi', 'Giải quyết', 'en', 'Resolving'),
                  'dueOn', ${DAY} + 20, 'dueAt', null, 'askBy', null, 'nearness', 'overdue', 'provisional', false) end, s.id, ${DAY} - 3
           from generate_series($1::int, $2::int) n ${HOLDER} join spot s on s.at = n % s.among
         returning id, code, received_at, state, handler_post_ids[1] as post, province_id)
       insert into fresh_tip select id, right(code, 7)::int, received_at::date, state = 'in-verification', post, province_id from made`,
      range,
    );
    await client.query(`insert into tip_event (id, province_id, tip_id, seq, kind, at, recorded_at)
      select gen_random_uuid(), province, id, 1, 'receive', day + interval '8 hours', now() from fresh_tip
      union all select gen_random_uuid(), province, id, 2, 'classify', day + interval '30 hours', now() from fresh_tip
      union all select gen_random_uuid(), province, id, 3, case when n % 3 = 0 then 'open-case' else 'not-open-case' end, day + 20 + n % 60 + interval '8 hours', now()
        from fresh_tip where not is_open`);
    await client.query(`insert into record_grant (id, province_id, record_kind, record_id, post_id, from_at, ground)
      select gen_random_uuid(), province, 'tip', id, post, day, 'assignment' from fresh_tip`);
    await client.query(`insert into running_clock (id, province_id, record_kind, record_id, key, rule, state, due_at, due_on, in_hours, nominal_on, detail, counted_at)
      select gen_random_uuid(), province, 'tip', id, r, r, 'running', day + 20, day + 20, false, day + 20, '{"nature":"duty"}', now()
        from fresh_tip cross join unnest(array['T-07', 'T-20']) r where is_open`);
    await client.query(
      `insert into fingerprint (id, province_id, record_kind, record_id, value_kind, value, created_at)
       select gen_random_uuid(), province, 'tip', id, 'phone', ($1::bytea[])[1 + n % array_length($1, 1)], now() from fresh_tip`,
      [prints],
    );
    await client.query('select app.refresh_tip_passages(array(select id from fresh_tip))');
    await client.query('drop table fresh_tip');
  }
}

async function fillCaseRows(client: Client, cases: number): Promise<void> {
  for (let from = 1; from <= cases; from += CHUNK) {
    const range = [from, Math.min(cases, from + CHUNK - 1)];
    await client.query(
      'create temporary table fresh_case (id uuid, n integer, day date, stage text, post uuid, province integer)',
    );
    await client.query(
      `with made as (
         insert into criminal_case (id, province_id, code, origin, stage, holder_body, holder_agency_id, handling_agency_id, supervising_agency_id, trial_agency_id,
           severity, lead_article, lead_paragraph, acted_on, opened_on, place_id, facts, victims, accused, next_due_on, last_event_at, opened_by, created_at)
         select gen_random_uuid(), w.province, 'VA-98-' || lpad(n::text, 7, '0'), 'direct-discovery',
                case when n % 20 = 0 or n <= 400 then 'investigation' when n % 5 = 0 then 'prosecution' when n % 7 = 0 then 'trial' else 'in-force' end,
                'police', w.agency, w.agency, w.agency, w.agency, 'RNT', case when n % 4 = 0 then '151' else '150' end, 1 + n % 3, ${DAY} - 30, ${DAY}, s.id,
                jsonb_build_object('border', n % 2 = 0), 1, 2, case when n % 20 = 0 or n <= 400 then ${DAY} + 120 end, now(), w.post, now()
           from generate_series($1::int, $2::int) n ${HOLDER} join spot s on s.at = n % s.among
         returning id, code, opened_on, stage, opened_by, province_id)
       insert into fresh_case select id, right(code, 7)::int, opened_on, stage, opened_by, province_id from made`,
      range,
    );
    await client.query(`insert into case_event (id, province_id, case_id, position, kind, at, body, params, post_id, recorded_at)
      select gen_random_uuid(), c.province, c.id, e.position, e.kind, c.day + e.after + interval '8 hours', e.body, e.params, c.post, now()
        from fresh_case c
        join (values (1, 'opened', 0, 'police', '{}'::jsonb, 0), (2, 'concluded', 90, 'police', '{}', 1), (3, 'accepted', 95, 'procuracy', '{"purpose":"prosecute","toBody":"procuracy"}', 1),
             (4, 'indicted', 120, 'procuracy', '{}', 2), (5, 'accepted', 125, 'court', '{"purpose":"try","toBody":"court"}', 2), (6, 'judged', 180, 'court', '{}', 3)
        ) e (position, kind, after, body, params, from_stage)
          on e.from_stage <= case c.stage when 'investigation' then 0 when 'prosecution' then 1 when 'trial' then 2 else 3 end`);
    await client.query(`insert into accused (id, province_id, case_id, ordinal, charged_on, outcome, outcome_on)
      select gen_random_uuid(), province, id, o, day + 10, case when stage = 'in-force' then 'convicted' end, case when stage = 'in-force' then day + 180 end
        from fresh_case cross join generate_series(1, 2) o`);
    await client.query(`insert into case_victim (id, province_id, case_id, code, age, created_at)
      select gen_random_uuid(), province, id, 'NN-' || n, 'from-18', now() from fresh_case`);
    await client.query(`insert into record_grant (id, province_id, record_kind, record_id, post_id, from_at, ground)
      select gen_random_uuid(), province, 'case', id, post, day, 'handling' from fresh_case`);
    await client.query(`insert into running_clock (id, province_id, record_kind, record_id, key, rule, state, due_at, due_on, in_hours, nominal_on, detail, counted_at)
      select gen_random_uuid(), province, 'case', id, '172', '172', 'running', day + 120, day + 120, false, day + 120, '{"nature":"duty"}', now()
        from fresh_case where stage = 'investigation'`);
    await client.query('select app.refresh_case_passages(array(select id from fresh_case))');
    await client.query('drop table fresh_case');
  }
}

/** Opens a session for an officer of the invented province. */
export async function seat(client: Client, name: string): Promise<string> {
  const token = randomBytes(16).toString('base64url');
  await client.query(
    `insert into session (id, token_hash, officer_id, post_id, stage, created_at, last_seen_at, authenticated_at, expires_at, province_id)
     select $1, $2, o.id, p.id, 'full', now(), '2036-01-01', now(), '2036-01-01', p.province_id
       from officer o join post p on p.officer_id = o.id where o.sign_in_name = $3 order by p.valid_from limit 1`,
    [randomUUID(), createHash('sha256').update(token).digest(), name],
  );
  return token;
}
