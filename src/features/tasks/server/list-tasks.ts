import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { runNamed } from '#platform/server/database/database.ts';
import { JsonText, type RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { listTasks } from '../contract.ts';
import { type ListedRow, listQuery } from './list-query.ts';

/**
 * Tasks of the caller's agency, of the agencies in its range, or of one plan that names it; soonest
 * due first, paged by key. The rows leave as PostgreSQL wrote them.
 */
export async function listVisibleTasks(
  context: RequestContext,
  input: ParsedInputOf<typeof listTasks>,
): Promise<JsonText> {
  if (input.scope === 'card' && input.planId === undefined) {
    throw new Refusal('input.invalid');
  }
  const query = listQuery(input, context.actor, {
    today: context.today.toString(),
    after: afterKey(input.after, ['date', 'uuid', 'uuid']),
    isWide: input.scope === 'issued' && (await holdsMuch(context)),
  });
  const rows = await runNamed<ListedRow>(context.tx, query);
  const shown = rows.slice(0, input.limit).map(({ row }) => row);
  const next = nextKey(rows, input.limit, (row) => [row.due_key, row.task_id, row.agency_id]);
  return new JsonText(`{"rows":[${shown.join(',')}],"next":${JSON.stringify(next)}}`);
}

const KEPT_FOR = 600_000;
let whole = { width: 0, until: 0 };

/** Whether the caller's range is a good part of the tree; only the way of searching hangs on it. */
async function holdsMuch(context: RequestContext): Promise<boolean> {
  const at = context.now.epochMilliseconds;
  if (at > whole.until) {
    const { max } = await context.tx
      .selectFrom('agency')
      .select((of) => of.fn.max('rgt').as('max'))
      .executeTakeFirstOrThrow();
    whole = { width: max ?? 0, until: at + KEPT_FOR };
  }
  const { lo, hi } = context.actor.scope;
  return (hi - lo) * 8 > whole.width;
}
