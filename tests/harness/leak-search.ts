import { openZip } from '#platform/server/readers/zip/open-zip.ts';
import type { TestDatabase } from './database.ts';
import { findSeeded } from './leak-seeds.ts';

/** Where in the database a seeded value stands in clear, as “schema.table.column: which”. */
export async function searchDatabase(
  db: TestDatabase,
): Promise<{ found: string[]; columns: number; rows: number }> {
  return await db.asOwner(async (client) => {
    const { rows: tables } = await client.query<{ name: string; columns: string[] }>(`
      select format('%I.%I', n.nspname, c.relname) as name, array_agg(a.attname::text order by a.attnum) as columns
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        join pg_type t on t.oid = a.atttypid
       where c.relkind in ('r', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
         and t.typname not in ('uuid', '_uuid', 'bool', 'int2', 'int4', 'int8', 'date', 'timestamptz', 'timestamp')
       group by 1 order by 1`);
    const found = new Set<string>();
    let read = 0;
    for (const { name, columns } of tables) {
      const list = columns.map((column) => `"${column}"`).join(', ');
      const { rows } = await client.query<Record<string, unknown>>(`select ${list} from ${name}`);
      read += rows.length;
      for (const column of columns) {
        const text = rows.map((row) => textOf(row[column])).join('\n');
        for (const one of findSeeded(text)) {
          found.add(`${name}.${column}: ${one}`);
        }
      }
    }
    const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
    return { found: [...found], columns, rows: read };
  });
}

/** What stands in an answer: text as it is, the parts of an office file unpacked. */
export async function readAnswer(body: Buffer): Promise<string> {
  if (body.subarray(0, 2).toString() !== 'PK') {
    return body.toString('utf8');
  }
  const zip = await openZip(body);
  const parts: string[] = [];
  for (const name of zip.names) {
    const part = await zip.find(name, 20_000_000);
    // A word may be cut by the markup around it.
    const text = Buffer.from(part ?? []).toString('utf8');
    parts.push(name, text, text.replace(/<[^>]+>/g, ''));
  }
  return parts.join('\n');
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  return Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value);
}
