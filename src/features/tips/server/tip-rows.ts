import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Offence } from '#domain/tip/tip-codes.ts';
import type { PostRef } from '#platform/contract/post-ref.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { ClockMark, TipRow } from '../contract.ts';
import { namesOf } from './bodies.ts';
import { nearnessOf } from './next-clock.ts';
import { RESOLVING_RULES } from './tip-clocks.ts';

/** The columns of a tip that lists read; none of them is sealed. */
export const LIST_COLUMNS = [
  'tip.id',
  'tip.code',
  'tip.book_number',
  'tip.kind',
  'tip.channel',
  'tip.state',
  'tip.urgency',
  'tip.received_at',
  'tip.competent_at',
  'tip.received_by_id',
  'tip.held_by_id',
  'tip.handler_post_ids',
  'tip.offence_article',
  'tip.offence_paragraph',
  'tip.severity',
  'tip.supervisor_ids',
  'tip.next_due_at',
  'tip.next_clock',
  'tip.archived_at',
] as const;

/** One such row. */
export interface ListedTip {
  id: string;
  code: string;
  book_number: string | null;
  kind: TipRow['kind'];
  channel: TipRow['channel'];
  state: TipRow['state'];
  urgency: TipRow['urgency'];
  received_at: Date;
  competent_at: Date | null;
  received_by_id: string;
  held_by_id: string;
  handler_post_ids: string[];
  offence_article: string | null;
  offence_paragraph: number | null;
  severity: TipRow['severity'];
  supervisor_ids: string[];
  next_due_at: Date | null;
  next_clock: unknown;
  archived_at: Date | null;
}

/** Rows of a page with the names they need, each name asked for once. */
export async function toTipRows(
  context: { tx: Tx; now: Temporal.Instant },
  rows: readonly ListedTip[],
): Promise<TipRow[]> {
  const { tx, now } = context;
  const agencies = await namesOf(
    tx,
    rows.flatMap((row) => [row.received_by_id, row.held_by_id, ...row.supervisor_ids]),
  );
  const posts = await titlesOf(
    tx,
    rows.flatMap((row) => row.handler_post_ids),
  );
  const missed = await countMissed(
    tx,
    rows.map((row) => row.id),
    now,
  );
  const refer = (id: string) => ({ id, name: agencies.get(id) ?? '' });
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    bookNumber: row.book_number,
    kind: row.kind,
    channel: row.channel,
    state: row.state,
    urgency: row.urgency,
    receivedAt: row.received_at.toISOString(),
    competentAt: row.competent_at?.toISOString() ?? null,
    receivedBy: refer(row.received_by_id),
    heldBy: refer(row.held_by_id),
    handlers: row.handler_post_ids.map(
      (id) => posts.get(id) ?? { id, name: null, title: '', agency: '' },
    ),
    offence: offenceOf(row),
    severity: row.severity,
    supervisedBy: row.supervisor_ids.map(refer),
    clock: clockOf(row, now),
    missedNotices: missed.get(row.id) ?? 0,
    archivedAt: row.archived_at?.toISOString() ?? null,
  }));
}

function offenceOf(row: ListedTip): Offence | null {
  return row.offence_article === null
    ? null
    : { article: row.offence_article, paragraph: row.offence_paragraph };
}

/** The mark was made when the clock was counted; how near its end is, is said now. */
function clockOf(row: ListedTip, now: Temporal.Instant): ClockMark | null {
  if (row.next_due_at === null || row.next_clock === null) {
    return null;
  }
  return { ...(row.next_clock as ClockMark), nearness: nearnessOf(row.next_due_at, now) };
}

/** Titles and bodies of posts by id, with the names of colleagues. */
export async function titlesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, PostRef>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) {
    return new Map();
  }
  const { rows } = await sql<PostRef>`
    select post_id as id, title, agency_name as agency, officer_name as name from app.post_titles(${wanted}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Duties to notify, send or pass on that are past their end and undone, by tip. */
async function countMissed(
  tx: Tx,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, number>> {
  if (ids.length === 0) {
    return new Map();
  }
  const { rows } = await sql<{ record_id: string; missed: number }>`
    select record_id, count(*)::integer as missed from running_clock
     where record_kind = 'tip' and record_id = any(${[...ids]}::uuid[])
       and ${isMissedDuty(now)} group by record_id`.execute(tx);
  return new Map(rows.map((row) => [row.record_id, row.missed]));
}

/** The condition of a missed notice; resolving itself is counted apart. */
export function isMissedDuty(now: Temporal.Instant) {
  return sql<boolean>`state in ('running', 'missed') and done_at is null
    and due_at <= ${now.toString()}::timestamptz and detail ->> 'nature' = 'duty'
    and rule <> all(${[...RESOLVING_RULES]}::text[])`;
}
