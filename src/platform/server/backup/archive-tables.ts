import type { DatabaseClient } from '#platform/server/database/connect.ts';
import { FOREIGN_SCHEMAS } from '#platform/server/database/product-schemas.ts';

/** A table as it travels: its columns without those that PostgreSQL computes. */
export interface ArchiveTable {
  /** Quoted, with its schema. */
  readonly name: string;
  /** Quoted, in order. */
  readonly columns: readonly string[];
}

export interface TableSum {
  readonly rows: number;
  readonly checksum: string;
}

/** Makes texts of values the same on every server, and refuses to leave rows out unseen. */
export const sameText = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex';
  set local extra_float_digits = 1; set local statement_timeout = 0; set local row_security = off`;

const product = `n.nspname not in ${FOREIGN_SCHEMAS}
  and n.nspname not like 'pg\\_%'`;

/** Every table of the product; partitions travel with the table they belong to. */
export async function listArchiveTables(client: DatabaseClient): Promise<ArchiveTable[]> {
  const { rows } = await client.query<ArchiveTable>(
    `select format('%I.%I', n.nspname, c.relname) as name,
            array_agg(quote_ident(a.attname) order by a.attnum) as columns
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      where c.relkind in ('r', 'p') and not c.relispartition and ${product}
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      group by 1 order by 1`,
  );
  return rows;
}

/** The rows of a table as JSON, one column `line`. */
export function rowsAsJson(table: ArchiveTable): string {
  return `select row_to_json(r)::text as line
            from (select ${table.columns.join(', ')} from ${table.name}) r`;
}

/** How many rows, and a sum over them that does not depend on their order. */
export async function sumTable(client: DatabaseClient, table: ArchiveTable): Promise<TableSum> {
  const { rows } = await client.query<TableSum>(
    `select count(*) as rows,
            coalesce(sum(('x' || substr(md5(line), 1, 15))::bit(60)::bigint), 0)::text as checksum
       from (${rowsAsJson(table)}) lines`,
  );
  return rows[0] ?? { rows: 0, checksum: '0' };
}

/** The position of every sequence by its quoted name; null while unused. */
export async function listSequences(
  client: DatabaseClient,
): Promise<{ name: string; value: number | null }[]> {
  const { rows } = await client.query<{ name: string; value: number | null }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value as value
       from pg_sequences n where ${product.replaceAll('n.nspname', 'n.schemaname')} order by 1`,
  );
  return rows;
}

/** Which .sql files made the database, with their hashes. */
export async function listHistory(
  client: DatabaseClient,
  book: 'migration' | 'seed',
): Promise<{ name: string; sha256: string }[]> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    `select name, sha256 from lachan_schema.${book} order by name`,
  );
  return rows;
}
