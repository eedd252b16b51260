import { sql } from 'kysely';
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
  const read = story.at(story.asOf.subtract({ days: READ_AFTER }), '08:00');
  await sql`
    update notification set read_at = at + interval '3 hours'
     where read_at is null and at < ${read.toISOString()}::timestamptz`.execute(story.tx);
}
