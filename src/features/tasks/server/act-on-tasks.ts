import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal, toProblem } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { actOnTasks } from '../contract.ts';
import { actOnOneTask } from './act-on-task.ts';
import { getOrStartExecution } from './start-execution.ts';

/** The same act on many tasks: each that cannot take it is told apart, the others go through. */
export async function actOnManyTasks(
  context: RequestContext,
  input: ParsedInputOf<typeof actOnTasks>,
): Promise<OutputOf<typeof actOnTasks>> {
  const refused: OutputOf<typeof actOnTasks>['refused'] = [];
  let done = 0;
  for (const [at, id] of input.ids.entries()) {
    const refusal = await actAlone(context, input, {
      id,
      agencyId: input.agencyIds?.[at] ?? context.actor.agencyId,
    });
    if (refusal === null) {
      done += 1;
    } else {
      const { code, params } = refusal;
      refused.push({ id, code, title: toProblem(code, params).title });
    }
  }
  return { done, refused };
}

/** One act inside its own savepoint: a refusal leaves nothing of it behind. */
async function actAlone(
  context: RequestContext,
  input: ParsedInputOf<typeof actOnTasks>,
  one: { id: string; agencyId: string },
): Promise<Refusal | null> {
  await sql`savepoint one_task`.execute(context.tx);
  try {
    const { revision } = await getOrStartExecution(context, one.id, one.agencyId);
    await actOnOneTask(context, {
      ...one,
      revision,
      do: input.do,
      text: input.text,
      percent: input.percent,
    });
    await sql`release savepoint one_task`.execute(context.tx);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    await sql`rollback to savepoint one_task`.execute(context.tx);
    return error;
  }
}
