import type { Actor } from '#domain/access/actor.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { type NamedQuery, runNamed } from '#platform/server/database/database.ts';
import { JsonText, type RequestContext } from '#platform/server/http/context.ts';
import type { HotCaller, HotRead } from '#platform/server/http/hot-read.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { listTasks } from '../contract.ts';
import { type ListedRow, listQuery } from './list-query.ts';

type Input = ParsedInputOf<typeof listTasks>;

/**
 * Tasks of the caller's agency, of the agencies in its range, or of one plan that names it; soonest
 * due first, paged by key. The rows leave as PostgreSQL wrote them.
 */
export async function listVisibleTasks(context: RequestContext, input: Input): Promise<JsonText> {
  if (input.scope === 'card' && input.planId === undefined) {
    throw new Refusal('input.invalid');
  }
  const isWide = input.scope === 'issued' && holdsMuch(context.actor, await wholeWidth(context));
  const rows = await runNamed<ListedRow>(context.tx, queryFor(context, input, isWide));
  return pageOf(rows, input);
}

/** The same list by the short way; the handler refuses a card without its plan and measures the tree. */
export const hotTasks: HotRead<Input> = {
  query: (caller, input) => {
    const lacksPlan = input.scope === 'card' && input.planId === undefined;
    const lacksWidth = input.scope === 'issued' && caller.now.epochMilliseconds > whole.until;
    if (lacksPlan || lacksWidth) {
      return null;
    }
    return queryFor(
      caller,
      input,
      input.scope === 'issued' && holdsMuch(caller.actor, whole.width),
    );
  },
  answer: (rows, input) => pageOf(rows as readonly ListedRow[], input),
};

function queryFor(caller: HotCaller, input: Input, isWide: boolean): NamedQuery {
  return listQuery(input, caller.actor, {
    today: caller.today.toString(),
    after: afterKey(input.after, ['date', 'uuid', 'uuid']),
    isWide,
  });
}

function pageOf(rows: readonly ListedRow[], { limit }: Input): JsonText {
  const shown = rows.slice(0, limit).map(({ row }) => row);
  const next = nextKey(rows, limit, (row) => [row.due_key, row.task_id, row.agency_id]);
  return new JsonText(`{"rows":[${shown.join(',')}],"next":${JSON.stringify(next)}}`);
}

const KEPT_FOR = 600_000;
let whole = { width: 0, until: 0 };

async function wholeWidth({ tx, now }: RequestContext): Promise<number> {
  const at = now.epochMilliseconds;
  if (at > whole.until) {
    const { max } = await tx
      .selectFrom('agency')
      .select((of) => of.fn.max('rgt').as('max'))
      .executeTakeFirstOrThrow();
    whole = { width: max ?? 0, until: at + KEPT_FOR };
  }
  return whole.width;
}

/** Whether the caller's range is a good part of the tree; only the way of searching hangs on it. */
function holdsMuch({ scope }: Actor, width: number): boolean {
  return (scope.hi - scope.lo) * 8 > width;
}
