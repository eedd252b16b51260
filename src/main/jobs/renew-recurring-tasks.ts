import { Temporal } from 'temporal-polyfill';
import { findNextOccurrence, RecurrenceUnit } from '#domain/programme/recurring-task.ts';
import { storeTask } from '#features/tasks/server/index.ts';
import { asSystem, type Tx } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { JobContext, JobReport } from '#platform/server/jobs/job.ts';
import { type SystemPart, systemContext } from './system-context.ts';

type Parts = Omit<SystemPart, 'agency'>;

/**
 * Gives the next occurrence of each recurring task whose last day has passed, confirmed or not. The
 * series goes on from the new task, so that a later confirmation of the old one gives no second one.
 */
export async function renewRecurringTasks(
  { db, now }: JobContext,
  parts: Parts,
): Promise<JobReport> {
  return await asSystem(db, 'recurring tasks', async (tx) => {
    let renewed = 0;
    for (const task of await listPassed(tx, dayOf(now).toString())) {
      const next = nextDayOf(task, dayOf(now));
      if (next !== null) {
        await renew(tx, { now, parts, task, next });
        renewed += 1;
      }
      await tx.updateTable('task').set({ recurrence: null }).where('id', '=', task.id).execute();
    }
    return { renewed };
  });
}

type Passed = Awaited<ReturnType<typeof listPassed>>[number];

function listPassed(tx: Tx, today: string) {
  return tx
    .selectFrom('task')
    .innerJoin('agency', 'agency.id', 'task.owner_agency_id')
    .select(['task.id', 'task.plan_id', 'task.parent_task_id', 'task.body', 'task.due_on'])
    .select(['task.recurrence', 'task.province_id', 'agency.id as owner_id', 'agency.kind'])
    .select(['agency.lft', 'agency.rgt'])
    .where('task.recurrence', 'is not', null)
    .where('task.due_on', '<', today)
    .where('task.state', 'in', ['open', 'done'])
    .orderBy('task.id')
    .execute();
}

/** The first occurrence that is not already past. */
function nextDayOf(task: Passed, today: Temporal.PlainDate): string | null {
  const stored = task.recurrence as {
    unit: string;
    every: number;
    until: string | null;
    first?: string | null;
  };
  const first = stored.first ?? task.due_on;
  if (first === null) {
    return null;
  }
  const next = findNextOccurrence(
    {
      unit: RecurrenceUnit.parse(stored.unit),
      every: stored.every,
      first: Temporal.PlainDate.from(first),
      until: stored.until === null ? null : Temporal.PlainDate.from(stored.until),
    },
    today.subtract({ days: 1 }),
  );
  return next?.toString() ?? null;
}

async function renew(
  tx: Tx,
  { now, parts, task, next }: { now: Temporal.Instant; parts: Parts; task: Passed; next: string },
): Promise<void> {
  const given = await tx
    .selectFrom('agency_task')
    .select(['agency_id', 'role', 'mode'])
    .where('task_id', '=', task.id)
    .execute();
  const inRole = (role: string) =>
    given.filter((row) => row.role === role).map((row) => row.agency_id);
  const recurrence = task.recurrence as { unit: string; every: number; until: string | null };
  const agency = {
    id: task.owner_id,
    kind: task.kind,
    lft: task.lft,
    rgt: task.rgt,
    provinceId: task.province_id,
  };
  await storeTask(
    systemContext(tx, { now }, { ...parts, agency }),
    {
      parentTaskId: task.parent_task_id,
      planId: task.plan_id,
      body: task.body,
      startsOn: Temporal.PlainDate.from(task.due_on ?? next)
        .add({ days: 1 })
        .toString(),
      dueOn: next,
      leadAgencyIds: inRole('lead'),
      implementingAgencyIds: inRole('implementing'),
      cooperatingAgencyIds: inRole('cooperating'),
      requestedAgencyIds: given
        .filter((row) => row.mode === 'requested')
        .map((row) => row.agency_id),
      recurrence: { ...recurrence, unit: RecurrenceUnit.parse(recurrence.unit) },
    },
    { origin: 'recurring', originId: task.id },
  );
}
