import { sql } from 'kysely';
import { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import { type CalendarChange, loadCalendarChange } from '#features/deadlines/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { termOfTask } from './term-of-task.ts';

interface OpenDay {
  kind: 'task' | 'agency-task' | 'report';
  record_id: string;
  agency_id: string | null;
  last_day: string;
}

/**
 * On `calendar.changed`: last days of tasks in plans that roll forward are rolled anew. A day that was set
 * to another one since (an extension, a change) stays.
 */
export async function moveRollingTasks(context: RequestContext, event: DomainEvent): Promise<void> {
  const change = await loadCalendarChange(context.tx, event.recordId);
  const { rows } = await sql<{ confirmed: unknown }>`
    select confirmed from app.rolling_plans()`.execute(context.tx);
  for (const row of rows) {
    const plan = ConfirmedPlan.parse(row.confirmed);
    const moves = listMoves(plan, change);
    if (moves.size > 0) {
      await moveTasks(context.tx, plan.planId, moves);
    }
  }
}

interface DayMove {
  from: string;
  to: string;
  riskOn: string | null;
}

function listMoves(plan: ConfirmedPlan, change: CalendarChange): Map<string, DayMove> {
  return new Map(
    plan.tasks.flatMap((task) => {
      const before = termOfTask(plan, task, change.before).dueOn;
      const { dueOn: after, riskOn } = termOfTask(plan, task, change.after);
      return before === null || after === null || before === after
        ? []
        : [[task.id, { from: before, to: after, riskOn }] as const];
    }),
  );
}

async function moveTasks(
  tx: Tx,
  planId: string,
  moves: ReadonlyMap<string, DayMove>,
): Promise<void> {
  const { rows } = await sql<OpenDay>`
    select kind, record_id, agency_id, last_day::text from app.open_days_of(${planId}::uuid)
     where kind <> 'report'`.execute(tx);
  const moved = rows.flatMap((row) => {
    const move = moves.get(row.record_id);
    return move === undefined || move.from !== row.last_day
      ? []
      : [
          {
            kind: row.kind,
            id: row.record_id,
            agencyId: row.agency_id,
            lastDay: move.to,
            riskOn: move.riskOn,
          },
        ];
  });
  await sql`select app.write_rolled_days(${JSON.stringify(moved)}::jsonb)`.execute(tx);
}
