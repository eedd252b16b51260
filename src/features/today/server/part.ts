import { type RawBuilder, sql } from 'kysely';
import type { TodayLineKind } from '../contract.ts';

/** What one line needs from the database, under the same names for every kind. */
export interface PartRow {
  kind: TodayLineKind;
  record_id: string | null;
  title: string;
  number: string | null;
  path: string | null;
  agency: string | null;
  starts_on: string | null;
  due_on: string | null;
  remind_on: string | null;
  state: string | null;
  at: Date | null;
  note: string | null;
  also: number | null;
  at_risk: boolean;
  /** How many there are, of which the first are read. */
  total: number;
}

type Column = Exclude<keyof PartRow, 'kind' | 'total'>;

/** One source of lines: from where, in what order, what stands in which column. */
export interface PartSketch {
  readonly kind: TodayLineKind | RawBuilder<unknown>;
  /** Everything after “from”, up to the order. */
  readonly from: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  readonly most?: number;
  /** Another count than that of the lines. */
  readonly total?: RawBuilder<unknown>;
  readonly columns: Partial<Record<Column, RawBuilder<unknown>>>;
}

const TYPES: Record<Column, string> = {
  record_id: 'text',
  title: 'text',
  number: 'text',
  path: 'text',
  agency: 'text',
  starts_on: 'date',
  due_on: 'date',
  remind_on: 'date',
  state: 'text',
  at: 'timestamptz',
  note: 'text',
  also: 'integer',
  at_risk: 'boolean',
};

const EMPTY: Partial<Record<Column, RawBuilder<unknown>>> = {
  title: sql`''`,
  at_risk: sql`false`,
};

const MOST = 40;

/** The statement of one part; parts join by “union all” into one round trip. */
export function writePart({ kind, from, order, most = MOST, total, columns }: PartSketch) {
  const named = (Object.keys(TYPES) as Column[]).map((name) => {
    const value = columns[name] ?? EMPTY[name] ?? sql`null`;
    return sql`(${value})::${sql.raw(TYPES[name])} as ${sql.ref(name)}`;
  });
  const kindText = typeof kind === 'string' ? sql`${kind}` : kind;
  return sql`(select (${kindText})::text as kind, ${sql.join(named)},
    (${total ?? sql`count(*) over ()`})::integer as total
    from ${from} order by ${order} limit ${most})`;
}
