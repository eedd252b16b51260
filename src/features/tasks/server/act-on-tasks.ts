import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal, toProblem } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { actOnTasks } from '../contract.ts';
import { actOnOneTask } from './act-on-task.ts';
import { getExecution } from './execution-store.ts';

/** The same act on many tasks: each that cannot take it is told apart, the others go through. */
export async function actOnManyTasks(
  context: RequestContext,
  input: ParsedInputOf<typeof actOnTasks>,
): Promise<OutputOf<typeof actOnTasks>> {
  const refused: OutputOf<typeof actOnTasks>['refused'] = [];
  let done = 0;
  for (const id of input.ids) {
    try {
      const { revision } = await getExecution(
        context,
        id,
        input.agencyId ?? context.actor.agencyId,
      );
      await actOnOneTask(context, { ...input, id, revision });
      done += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      refused.push({ id, code: error.code, title: toProblem(error.code, error.params).title });
    }
  }
  return { done, refused };
}
