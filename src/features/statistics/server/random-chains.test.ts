import { expect, it } from 'vitest';
import { CaseEventKind } from '#domain/case/case-event.ts';
import { doesBalance } from '#domain/statistics/count-passages.ts';
import { TipEventKind } from '#domain/tip/tip-event.ts';
import { aCaseOffice, type CaseOffice } from '../../../../tests/harness/case-office.ts';

const CHAINS = 150;
const PERIODS = [
  ['2026-01-01', '2026-03-31'],
  ['2026-04-01', '2026-04-01'],
  ['2026-04-02', '2026-08-15'],
  ['2026-08-16', '2026-12-31'],
] as const;

interface Counted {
  carried_over: number;
  taken: number;
  handled: number;
  left_over: number;
}

it('figures balance and go on from period to period whatever happened to tips and cases', async () => {
  const office = await aCaseOffice('2026-11-02T08:00:00+07:00');
  const caseId = await office.open();
  await office.bring('investigation', caseId);
  const tip = await office.receive(await office.as('dieu-tra'), {});
  await office.province.db.asOwner(async (client) => {
    await client.query('select setseed(0.42)');
    await client.query(RANDOM_CASES, [caseId, CHAINS, CaseEventKind.options]);
    await client.query(RANDOM_TIPS, [tip.id, CHAINS, TipEventKind.options]);
    const { rows } = await client.query('select count(*)::int as n from case_passage where again');
    expect(rows[0].n, 'chains that come back to a stage').toBeGreaterThan(0);
  });
  expect(await listSeqScans(office), 'tables of stays read from end to end').toEqual([]);
  const reader = await office.as('lanh-dao');
  for (const subject of ['tips', 'cases', 'accused', 'victims']) {
    for (const stage of ['investigation', 'prosecution', 'trial', 'appeal']) {
      let before: Counted | null = null;
      for (const [from, to] of PERIODS) {
        const asked = `subject=${subject}&stage=${stage}&years=chosen&from=${from}&to=${to}`;
        const { body } = await reader.get<{
          total: { figures: { carriedOver: number; taken: number; handled: number; left: number } };
        }>(`/statistics?${asked}`);
        const { figures } = body.total;
        expect(doesBalance(figures), asked).toBe(true);
        if (before !== null) {
          expect(figures.carriedOver, asked).toBe(before.left_over);
        }
        before = {
          carried_over: figures.carriedOver,
          taken: figures.taken,
          handled: figures.handled,
          left_over: figures.left,
        };
      }
    }
  }
}, 240_000);

/** Tables of stays that the base of the figures would read whole even where an index serves. */
async function listSeqScans(office: CaseOffice): Promise<string[]> {
  return await office.province.db.asOwner(async (client) => {
    await client.query('set enable_seqscan = off');
    const found: string[] = [];
    for (const subject of ['tips', 'cases', 'accused', 'victims']) {
      const { rows } = await client.query(
        `explain (format json) select * from app.statistics_base('${subject}', 'trial', '2026-03-01', '2026-03-31', 1, false)`,
      );
      const plan = JSON.stringify(rows);
      for (const [, table] of plan.matchAll(
        /"Node Type":"Seq Scan"[^{}]*?"Relation Name":"(\w+_passage)"/g,
      )) {
        found.push(`${subject}: ${table}`);
      }
    }
    return found;
  });
}

/** Copies of one case, each with twenty random acts at random moments of the year, and its persons. */
const RANDOM_CASES = `
  with made as (
    insert into criminal_case
    select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'code', 'X-' || n))).*
      from criminal_case c, generate_series(1, $2::int) n where c.id = $1
    returning id, province_id, code, facts
  ), acts as (
    insert into case_event (id, province_id, case_id, position, kind, at, body, params, post_id, recorded_at)
    select gen_random_uuid(), m.province_id, m.id, n, case when n = 1 then 'opened' else ($3::text[])[1 + floor(random() * array_length($3, 1))::int] end,
           timestamptz '2026-01-01 00:00+07' + (n - random()) * interval '16 days', 'police',
           jsonb_build_object('purpose', (array['prosecute', 'try', 'appeal', 'return', 'pass-return', 'transfer'])[1 + floor(random() * 6)::int],
             'toBody', (array['police', 'procuracy', 'court'])[1 + floor(random() * 3)::int],
             'result', (array['annulled-retry', 'annulled-reinvestigate', 'upheld'])[1 + floor(random() * 3)::int]),
           gen_random_uuid(), now()
      from made m, generate_series(1, 20) n
  ), persons as (
    insert into accused (id, province_id, case_id, ordinal, charged_on, outcome, outcome_on)
    select gen_random_uuid(), m.province_id, m.id, n, date '2026-01-01' + (random() * 300)::int,
           case when n = 1 then 'charge-dropped' end, case when n = 1 then date '2026-01-01' + (random() * 330)::int end
      from made m, generate_series(1, 3) n
  )
  insert into case_victim (id, province_id, case_id, code, age, created_at)
  select gen_random_uuid(), m.province_id, m.id, 'NN-' || (hashtext(m.code) % 40), 'from-18', now() from made m`;

const RANDOM_TIPS = `
  with made as (
    insert into tip
    select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'code', 'X-' || n))).*
      from tip t, generate_series(1, $2::int) n where t.id = $1
    returning id, province_id
  )
  insert into tip_event (id, province_id, tip_id, seq, kind, at, recorded_at)
  select gen_random_uuid(), m.province_id, m.id, n, case when n = 1 then 'receive' else ($3::text[])[1 + floor(random() * array_length($3, 1))::int] end,
         timestamptz '2026-01-01 00:00+07' + (n - random()) * interval '16 days', now()
    from made m, generate_series(1, 20) n`;
