import { sql } from 'kysely';
import type { RequestContext } from '#platform/server/http/context.ts';

/** Carries the agencies' progress up to the task and its parents. */
export async function rollUpTask(context: RequestContext, taskId: string): Promise<void> {
  await sql`select app.roll_up_task(${taskId}::uuid, ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
}
