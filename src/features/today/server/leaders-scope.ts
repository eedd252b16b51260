import { type RawBuilder, sql } from 'kysely';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { getLeadersView } from '../contract.ts';

type Input = ParsedInputOf<typeof getLeadersView>;

/** The days under view, and the condition on facts of the plans the caller answers for. */
export interface LeadersScope {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  /** The day up to which things should have happened: today, or the end of a past period. */
  readonly until: string;
  mine(table: string): RawBuilder<boolean>;
}

const MONTHS: Record<Input['period'], readonly [number, number]> = {
  year: [1, 12],
  'half-1': [1, 6],
  'half-2': [7, 12],
  'quarter-1': [1, 3],
  'quarter-2': [4, 6],
  'quarter-3': [7, 9],
  'quarter-4': [10, 12],
};

/** Reads the filters of the address. */
export function readScope(context: RequestContext, input: Input): LeadersScope {
  const year = input.year ?? context.today.year;
  const [first, last] = MONTHS[input.period];
  const from = context.today.with({ year, month: first, day: 1 });
  const to = context.today.with({ year, month: last, day: 1 });
  const end = to.with({ day: to.daysInMonth }).toString();
  const today = context.today.toString();
  const { lo, hi } = context.actor.scope;
  const { planId } = input;
  return {
    year,
    from: from.toString(),
    to: end,
    until: today < end ? today : end,
    mine: (
      table,
    ) => sql<boolean>`${sql.ref(`${table}.province_id`)} = ${Number(context.actor.provinceId)}
      and ${sql.ref(`${table}.owner_lft`)} between ${lo} and ${hi}
      ${planId === undefined ? sql`` : sql`and ${sql.ref(`${table}.plan_id`)} = ${planId}`}`,
  };
}
