import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseEnding, CaseStage } from '#domain/case/case-stage.ts';
import { HearingState } from '#domain/case/hearing.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import { dayOf, endOf } from '#domain/deadline/clock/moment.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { toFileEvents } from '#domain/tip/file-events.ts';
import { TipChannel, TipKind, TipState } from '#domain/tip/tip-codes.ts';
import { type TipEvent, TipEventKind, TipEventParams } from '#domain/tip/tip-event.ts';
import { foldTip } from '#domain/tip/tip-file.ts';
import { recountCases } from '#features/cases/server/index.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { closeRoom, openRoom } from '#platform/server/confidential/room.ts';
import type { Database } from '#platform/server/database/connect.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { freshDatabase, type TestDatabase } from '../../../tests/harness/database.ts';
import { makeRoomPlaces } from '../../../tests/harness/sealed-office.ts';
import { loadCases, loadProgramme } from './load-demonstration.ts';
import { removeDemonstration } from './remove-demonstration.ts';
import { instantOf } from './story.ts';

const asOf = Temporal.PlainDate.from('2026-11-23');
const now = instantOf(asOf, '00:30');

describe('tips and cases of the invented province', { timeout: 900_000 }, async () => {
  const one = await freshDatabase();
  beforeAll(() => load(one), 900_000);
  afterAll(closeRoom);

  it('has every kind, every door and every state of a tip', async () => {
    expect(await codes(one, 'select distinct kind as code from tip')).toEqual(sorted(TipKind));
    expect(await codes(one, 'select distinct channel as code from tip')).toEqual(
      sorted(TipChannel),
    );
    const states = await codes(one, 'select distinct state as code from tip');
    expect(sorted(TipState).filter((state) => !states.includes(state))).toEqual([]);
  });

  it('has what the public sent: opened and answered, made a tip, waiting at the police and at the procuracy', async () => {
    const rows = await ask<{
      kind: string;
      receiver: string;
      state: string;
      tip: boolean;
      answers: number;
    }>(
      one,
      `select kind, receiver, state, tip_id is not null as tip,
              (select count(*)::int from lodging_answer a where a.lodging_id = l.id) as answers
         from lodging l order by lodged_at`,
    );
    expect(rows).toEqual([
      { kind: 'tip', receiver: 'police', state: 'opened', tip: true, answers: 1 },
      { kind: 'tip', receiver: 'police', state: 'opened', tip: true, answers: 0 },
      { kind: 'complaint', receiver: 'procuracy', state: 'waiting', tip: false, answers: 0 },
      { kind: 'tip', receiver: 'police', state: 'waiting', tip: false, answers: 0 },
    ]);
  });

  it('has every stage, turn and end of a case', async () => {
    const stages = await codes(one, 'select distinct stage as code from criminal_case');
    const passing = ['concluded', 'indicted', 'appeal', 'judged', 'trial', 'prosecution'];
    const wanted = sorted(CaseStage).filter((stage) => !passing.includes(stage));
    expect(wanted.filter((stage) => !stages.includes(stage))).toEqual([]);
    const ends = await codes(
      one,
      'select distinct ending as code from criminal_case where ending is not null',
    );
    const story = sorted(CaseEnding).filter((ending) => ending !== 'opening-cancelled');
    expect(ends).toEqual(story);
    expect(await codes(one, 'select distinct state as code from hearing')).toEqual(
      expect.arrayContaining(sorted(HearingState).filter((state) => state !== 'called-off')),
    );
  });

  it('has what makes a case hard: minors, several accused, flights, returns, mobile hearings, other countries', async () => {
    for (const [table, condition] of [
      ['criminal_case', 'has_minor_accused'],
      ['criminal_case', 'has_minor_victim'],
      ['criminal_case', 'accused > 1'],
      ['criminal_case', 'suspended is not null'],
      ['criminal_case', `cardinality(marks) > 0`],
      ['criminal_case', 'split_from_id is not null'],
      ['criminal_case', `split_from_id is not null and holder_body = 'procuracy'`],
      ['criminal_case', `origin = 'self-surrender'`],
      ['case_event', `kind = 'file-returned' and params ->> 'by' = 'presiding-judge'`],
      ['case_event', `kind = 'file-returned' and params ->> 'by' = 'procuracy'`],
      ['case_event', `kind = 'appeal-decided'`],
      ['case_event', `kind = 'appeal-withdrawn'`],
      ['case_hand_over', `state = 'refused'`],
      ['hearing', `form = 'mobile' and state = 'held'`],
      ['hearing', 'closed'],
      ['wanted_notice', `state = 'in-search'`],
      ['wanted_notice', `state = 'captured'`],
      ['aid_request', `country = 'KH'`],
      ['aid_request', `country = 'LA'`],
      ['legal_note', 'shared_on is not null'],
      ['accused', `outcome = 'charge-dropped'`],
      ['tip', `urgency = 'danger-now'`],
      ['tip', `merged_into_id is not null`],
      ['tip_event', `kind = 'extend'`],
      ['tip_event', `kind = 'take-from-body'`],
      ['tip_event', `kind = 'recall'`],
      ['tip', `state = 'tip-suspended' and archived_at is not null`],
      ['match_proposal', `state = 'match-open'`],
      ['match_proposal', `state = 'match-dismissed'`],
      ['network_member', 'true'],
      ['duty_shift', 'true'],
      ['danger_alert', `state = 'closed'`],
      ['complaint', `state = 'settled'`],
      ['complaint', `state = 'waiting'`],
      ['reconciliation_round', 'true'],
      ['evidence_item', `state = 'lent'`],
      ['evidence_item', `state = 'returned'`],
      ['evidence_custody', `kind = 'taken-back'`],
      ['evidence_custody', `kind = 'moved-with-file'`],
      ['evidence_custody', `kind = 'stored-elsewhere'`],
      ['accused_measure', `end_reason = 'replaced'`],
      ['accused_measure', `kind = 'detention' and end_reason = 'refused'`],
      ['accused_measure', `kind = 'detention' and approval = 'approved' and ended_at is null`],
      ['accused_measure', `kind = 'detention' and approval = 'waiting'`],
      ['case_event', `kind = 'supplement-received'`],
      ['running_clock', `rule = 'D-04' and state = 'met'`],
      ['running_clock', `rule = 'D-04' and state = 'missed'`],
      ['chart_link', `certainty = 'to-verify'`],
      ['tip_paper', `state = 'approved'`],
    ] as const) {
      const rows = await ask(one, `select 1 from ${table} where ${condition} limit 1`);
      expect({ table, condition, found: rows.length }).toEqual({ table, condition, found: 1 });
    }
  });

  it('keeps nobody detained who fled, or whose case stands still', async () => {
    const standing = await ask(
      one,
      `select m.id from accused_measure m join criminal_case c on c.id = m.case_id
        where m.kind = 'detention' and m.ended_at is null and (c.suspended is not null or c.ending = 'case-stayed'
          or exists (select from wanted_notice w where w.accused_id = m.accused_id and w.state = 'in-search'))`,
    );
    expect(standing).toEqual([]);
  });

  it('keeps whole cases by a decision that two administrators entered', async () => {
    const [row] = await ask<{ two: boolean; mode: string; number: string }>(
      one,
      'select proposed_by <> confirmed_by as two, mode, decision_number as number from case_content',
    );
    expect(row).toEqual({ two: true, mode: 'full', number: expect.stringContaining('giả định') });
  });

  it('stands by every tip where the engine says, late ones too', async () => {
    const chains = await listChains(one);
    const calendar = await asSystem(one, 'test', loadCalendar);
    const stored = await listClocks(one, 'tip');
    const states = await ask<{ id: string; state: string }>(one, 'select id, state from tip');
    const stateOf = new Map(states.map((row) => [row.id, row.state]));
    for (const [id, events] of chains) {
      const input = {
        events: toFileEvents(events),
        calendar,
        rules: CLOCK_RULES,
        settings: [],
        now,
      };
      const counted = computeClocks(input).map(
        (clock) =>
          `${clock.key} ${clock.state} ${dayOf(clock.due)} ${endOf(clock.due).epochMilliseconds}`,
      );
      expect({ id, clocks: stored.get(id) ?? [] }).toEqual({ id, clocks: counted.toSorted() });
      expect(stateOf.get(id)).toBe(foldTip(events).state);
    }
    const late = await ask(
      one,
      `select 1 from running_clock where record_kind = 'tip' and state = 'missed'`,
    );
    expect(chains.size).toBeGreaterThan(75);
    expect(late.length).toBeGreaterThan(10);
  });

  it('tells of nothing that has not happened yet', async () => {
    for (const [table, column] of [
      ['tip_event', 'at'],
      ['tip_event', 'recorded_at'],
      ['case_event', 'recorded_at'],
      ['tip_paper', 'updated_at'],
      ['case_hand_over', 'sent_at'],
      ['domain_event', 'at'],
    ] as const) {
      const [row] = await ask<{ last: Date }>(one, `select max(${column}) as last from ${table}`);
      const end = asOf.toZonedDateTime('Asia/Ho_Chi_Minh').add({ days: 1 }).epochMilliseconds;
      expect({ table, late: (row?.last.getTime() ?? 0) > end }).toEqual({ table, late: false });
    }
  });

  it('carries no word of a tip or case in what lies in clear', async () => {
    for (const [table, column] of [
      ['tip_event', 'params'],
      ['case_event', 'params'],
      ['domain_event', 'payload'],
      ['tip', 'facts'],
    ] as const) {
      const rows = await ask(
        one,
        `select 1 from ${table} where ${column}::text ~ '0100|00H|Trượng|Phiêng|bản|biên giới' limit 1`,
      );
      expect({ table, found: rows.length }).toEqual({ table, found: 0 });
    }
  });

  it('is the same story elsewhere and however it is told, but for what is drawn by the room of secrets', async () => {
    const other = await freshDatabase();
    await load(other, { takesBack: true });
    expect(await sums(other)).toEqual(await sums(one));
  });

  it('stands by every case where the engine says when all are counted again', async () => {
    const before = await listClocks(one, 'case');
    expect(before.size).toBeGreaterThan(30);
    await one.asOwner((client) =>
      client.query(`update running_clock set counted_at = '-infinity' where record_kind = 'case'`),
    );
    const counted = await asSystem(one, 'test', (tx) => recountCases(tx, now));
    expect(counted).toBe(before.size);
    const after = await listClocks(one, 'case');
    expect(after).toEqual(before);
  });

  it('is removed without a trace but the trail', async () => {
    await removeDemonstration(one);
    for (const table of [
      'tip',
      'criminal_case',
      'record_key',
      'fingerprint',
      'running_clock',
      'group_key',
    ]) {
      expect({ table, rows: await ask(one, `select 1 from ${table}`) }).toEqual({
        table,
        rows: [],
      });
    }
  });
});

async function load(db: TestDatabase, how: { takesBack?: true } = {}): Promise<void> {
  closeRoom();
  await asSystem(db, 'test', (tx) => openRoom(tx, makeRoomPlaces(), now));
  const begun = performance.now();
  const cut: string[] = [];
  await loadProgramme(db, { asOf });
  await loadCases(db, { asOf, ...how, onCut: ({ code }) => cut.push(code) });
  expect(cut).toEqual([]);
  console.log(
    `demonstration with tips and cases loaded in ${Math.round(performance.now() - begun)} ms`,
  );
}

async function listChains(db: Pick<Database, 'asOwner'>): Promise<Map<string, TipEvent[]>> {
  const rows = await ask<{
    id: string;
    tip_id: string;
    kind: string;
    at: Date;
    by_post_id: string | null;
    decided_by: TipEvent['decidedBy'];
    params: unknown;
  }>(
    db,
    'select id, tip_id, kind, at, by_post_id, decided_by, params from tip_event order by tip_id, seq',
  );
  const chains = new Map<string, TipEvent[]>();
  for (const row of rows) {
    const chain = chains.get(row.tip_id) ?? [];
    chain.push({
      id: row.id,
      kind: TipEventKind.parse(row.kind),
      at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
      byPostId: row.by_post_id,
      decidedBy: row.decided_by,
      params: TipEventParams.parse(row.params),
    });
    chains.set(row.tip_id, chain);
  }
  return chains;
}

/** Each record's clocks as lines: key, state, last day, end. */
async function listClocks(
  db: Pick<Database, 'asOwner'>,
  kind: 'tip' | 'case',
): Promise<Map<string, string[]>> {
  const rows = await ask<{ id: string; key: string; state: string; due_on: string; due_at: Date }>(
    db,
    `select record_id as id, key, state, due_on::text, due_at from running_clock where record_kind = '${kind}'`,
  );
  const clocks = new Map<string, string[]>();
  for (const row of rows) {
    const line = `${row.key} ${row.state} ${row.due_on} ${row.due_at.getTime()}`;
    clocks.set(row.id, [...(clocks.get(row.id) ?? []), line].toSorted());
  }
  return clocks;
}

/** Columns that the room or the database draws by chance, by table; of others only the count of rows is compared. */
const DRAWN: Record<string, readonly string[]> = {
  tip: ['narrative', 'place_words', 'reporter', 'referral_asked'],
  tip_paper: ['content', 'approved_hash'],
  kept_tip_paper: ['content'],
  tip_receipt: ['id'],
  denounced_person: ['name', 'marks'],
  criminal_case: ['code'],
  reconciliation_round: ['id'],
  case_hand_over: ['case_code'],
  case_victim: ['code'],
  lodging: ['content', 'dialogue_public', 'dialogue_private', 'reply_public', 'tip_key'],
  domain_event: ['record_id', 'payload'],
  running_clock: ['id', 'counted_at'],
};
const COUNTED = [
  'lodging_answer',
  'lodging_receipt',
  'accused_name',
  'chart_node',
  'complaint',
  'danger_alert',
  'evidence_custody',
  'evidence_item',
  'evidence_words',
  'network',
  'network_act',
  'network_member',
  'reconciliation_difference',
  'reconciliation_line',
  'case_content',
  'case_paper',
  'case_victim',
  'fingerprint',
  'group_key',
  'group_member',
  'legal_note',
  'match_proposal',
  'protection_check',
  'record_grant',
  'record_key',
  'record_key_wrap',
  'tip_value',
];
const LEFT_OUT = [
  'audit_anchor',
  'audit_entry',
  'audit_head',
  'credential',
  'reference_version',
  'secret_key',
  'session',
];

/** A checksum of every table's rows in their order, without what is drawn. */
async function sums(db: Pick<Database, 'asOwner'>): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    db,
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const entries: [string, string][] = [];
  for (const { name } of tables.filter((table) => !LEFT_OUT.includes(table.name))) {
    const without = (DRAWN[name] ?? []).map((column) => ` - '${column}'`).join('');
    const what = COUNTED.includes(name)
      ? 'count(*)::text'
      : `coalesce(md5(string_agg(line, E'\\n' order by line)), '')`;
    const [row] = await ask<{ sum: string }>(
      db,
      `select ${what} as sum from (select (to_jsonb(r)${without})::text as line from ${name} r) lines`,
    );
    entries.push([name, row?.sum ?? '']);
  }
  return Object.fromEntries(entries);
}

async function codes(db: Pick<Database, 'asOwner'>, query: string): Promise<string[]> {
  return (await ask<{ code: string }>(db, query)).map((row) => row.code).toSorted();
}

function sorted(codesOf: { options: readonly string[] }): string[] {
  return codesOf.options.toSorted();
}

function ask<T extends object>(db: Pick<Database, 'asOwner'>, query: string): Promise<T[]> {
  return db.asOwner(async (client) => (await client.query<T>(query)).rows);
}
