import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Story } from './story.ts';

const READ_AFTER = 12;

/** Last chapter: what nobody carries out singly is closed with its year, and old notices are read. */
export async function closeStory(story: Story): Promise<void> {
  const today = story.asOf.toString();
  await sql`
    update task set state = 'confirmed', progress = 100, revision = task.revision + 1,
           updated_at = coalesce(task.due_on, plan.period_to)::timestamptz
      from plan
     where plan.id = task.plan_id and task.state = 'open'
       and (plan.period_to < ${today}::date or task.due_on < ${today}::date)
       and not exists (select from agency_task one where one.task_id = task.id)`.execute(story.tx);
  await tellLately(story);
  await readOldNotices(story);
}

/** What was told some time ago has been read. */
export async function readOldNotices(story: Story): Promise<void> {
  const read = story.at(story.asOf.subtract({ days: READ_AFTER }), '08:00');
  await sql`
    update notification set read_at = at + interval '3 hours'
     where read_at is null and at < ${read.toISOString()}::timestamptz`.execute(story.tx);
}

/** What was asked and reported in these weeks is told to those who decide, as the server would have. */
async function tellLately(story: Story): Promise<void> {
  const since = story.asOf.subtract({ days: 14 }).toString();
  const { rows } = await sql<{ name: string; task_id: string; agency_id: string; on: string }>`
    select 'task.' || kind || '-asked' as name, task_id, agency_id,
           (asked_at at time zone 'Asia/Ho_Chi_Minh')::date::text as on
      from task_request where state = 'open' and asked_at > ${since}::date
    union all
    select 'task.done', task_id, agency_id,
           (done_at at time zone 'Asia/Ho_Chi_Minh')::date::text
      from agency_task where state = 'done' and done_at > ${since}::date
     order by 4, 2, 3`.execute(story.tx);
  for (const { name, task_id, agency_id, on } of rows) {
    const day = Temporal.PlainDate.from(on);
    const context = story.contextAt(story.postOf(agency_id), day, '15:25');
    await context.publish({ name, recordId: task_id, payload: { agencyId: agency_id } });
  }
}
