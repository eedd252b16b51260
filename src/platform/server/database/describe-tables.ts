import type { Client } from 'pg';
import { FOREIGN_SCHEMAS } from './product-schemas.ts';

/** One column as the generated types need it. */
export interface ColumnFacts {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly array: boolean;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  readonly computed: boolean;
  readonly comment: string | null;
  /** The words that a check or an enum allows; null when any value goes. */
  readonly words: readonly string[] | null;
}

export interface TableFacts {
  /** With its schema unless that is `public`. */
  readonly name: string;
  readonly view: boolean;
  readonly comment: string | null;
  readonly columns: readonly ColumnFacts[];
}

/** Tables and views of the product, partitions and bookkeeping left out, in name order. */
export async function describeTables(client: Client): Promise<TableFacts[]> {
  const tables = await client.query<{ name: string; view: boolean; comment: string | null }>(
    tablesQuery,
  );
  const columns = await client.query<
    ColumnFacts & { check: string | null; labels: string[] | null }
  >(columnsQuery);
  return tables.rows.map((table) => ({
    ...table,
    columns: columns.rows
      .filter((column) => column.table === table.name)
      .map((column) => ({ ...column, words: column.labels ?? wordsOf(column.check) })),
  }));
}

/** `CHECK ((kind = ANY (ARRAY['a'::text, 'b'::text])))` allows a and b. */
function wordsOf(check: string | null): string[] | null {
  const list = check?.match(
    /^CHECK \(\((?:\("?\w+"? IS NULL\) OR \()?"?\w+"? = ANY \(ARRAY\[([^\]]*)\]\)\)*$/,
  )?.[1];
  const words = list?.match(/'((?:[^']|'')*)'/g);
  return words?.map((word) => word.slice(1, -1).replaceAll("''", "'")) ?? null;
}

const productClass = `
  c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
  and n.nspname not in ${FOREIGN_SCHEMAS}
  and n.nspname not like 'pg_%'
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

const className = `case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname`;

const tablesQuery = `
  select ${className} as name, c.relkind in ('v', 'm') as view,
         obj_description(c.oid, 'pg_class') as comment
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where ${productClass}
   order by (${className}) collate "C"`;

const columnsQuery = `
  select ${className} as table, a.attname as name,
         case when t.typcategory = 'A' then e.typname else t.typname end as type,
         t.typcategory = 'A' as array, not a.attnotnull as nullable,
         (a.atthasdef and a.attgenerated = '') or a.attidentity <> '' as "hasDefault",
         a.attgenerated <> '' or a.attidentity = 'a' as computed,
         col_description(c.oid, a.attnum) as comment,
         (select pg_get_constraintdef(k.oid) from pg_constraint k
           where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
             and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%' limit 1) as check,
         (select array_agg(l.enumlabel::text order by l.enumsortorder) from pg_enum l
           where l.enumtypid = coalesce(nullif(t.typelem, 0), t.oid)) as labels
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem
   where ${productClass}
   order by (${className}) collate "C", a.attnum`;
