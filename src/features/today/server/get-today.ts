import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { isWorkingDay, type WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import { runNamed } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { TodayDay, TodayLine, TodayView } from '../contract.ts';
import { arrangeLines, type CountedLine } from './arrange-lines.ts';
import { issuingParts } from './issuing-parts.ts';
import { officeParts } from './office-parts.ts';
import { ownParts } from './own-parts.ts';
import { type PartRow, writePart } from './part.ts';

/** How far Hôm nay looks ahead. */
const DAYS = 14;

/** What the caller's post must do today, read in one statement under the caller's rights. */
export async function composeToday(context: RequestContext): Promise<TodayView> {
  const until = context.today.add({ days: DAYS - 1 }).toString();
  const parts = [
    ...ownParts(context, until),
    ...issuingParts(context),
    ...officeParts(context),
  ].map(writePart);
  const { sql: text, parameters } = sql`${sql.join(parts, sql` union all `)}`.compile(context.tx);
  // the same statement for every post of like rights: planned once per connection
  const name = `today-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  const rows = await runNamed<PartRow>(context.tx, { name, text, values: parameters });
  const today = context.today.toString();
  const lines = rows.map((row) => countedLine(row, today));
  return {
    today,
    days: stripOf(context.today, await loadCalendar(context.tx), lines),
    groups: arrangeLines(lines, today),
  };
}

function countedLine(row: PartRow, today: string): CountedLine {
  const isLate = row.kind === 'late-agency';
  const line: TodayLine = {
    id: `${row.kind}-${row.record_id ?? row.title}-${row.agency ?? ''}`,
    kind: row.kind,
    recordId: row.record_id,
    title: row.title,
    number: row.number,
    path: row.path === '' ? null : row.path,
    agency: row.agency,
    startsOn: row.starts_on,
    dueOn: row.due_on,
    remindOn: row.remind_on === row.due_on ? null : row.remind_on,
    state: row.state,
    at:
      row.at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.at.getTime()).toString(),
    note: isLate ? null : row.note,
    count: isLate ? Number(row.note) : row.total,
    alsoCount: row.also,
    atRisk: row.at_risk && (row.due_on === null || row.due_on >= today),
  };
  return { line, total: row.total };
}

/** The coming two weeks: which days are worked and what ends on them; what is overdue stands on today. */
function stripOf(
  today: Temporal.PlainDate,
  calendar: WorkingCalendar,
  lines: readonly CountedLine[],
): TodayDay[] {
  const own = lines
    .map(({ line }) => line)
    .filter(({ kind }) => kind === 'task' || kind === 'report' || kind === 'own-plan');
  return Array.from({ length: DAYS }, (_, offset) => {
    const day = today.add({ days: offset });
    const key = day.toString();
    const ending = own.filter((line) => line.dueOn === key);
    const off = calendar.off.get(key);
    return {
      day: key,
      working: isWorkingDay(calendar, day),
      name: off === undefined ? null : { vi: off.vi, en: off.en },
      overdue:
        offset === 0 ? own.filter((line) => line.dueOn !== null && line.dueOn < key).length : 0,
      tasks: ending.filter((line) => line.kind === 'task').length,
      duties: ending.filter((line) => line.kind !== 'task').length,
    };
  });
}
