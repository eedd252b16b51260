import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase } from '#platform/server/database/connect.ts';
import {
  type ColumnFacts,
  describeTables,
  type TableFacts,
} from '#platform/server/database/describe-tables.ts';
import { startEmbedded } from '#platform/server/database/embedded.ts';
import { migrate } from '#platform/server/database/migrate.ts';

/**
 * Writes the types of the tables from the migrations (`npm run db:types`); with `--check` only says
 * whether the written ones are stale. Both fail on a table or column without a comment.
 */
const root = join(import.meta.dirname, '..');
const target = join(root, 'src/platform/server/database/tables.ts');

async function generate(check: boolean): Promise<void> {
  const tables = await readTables();
  const silent = listUncommented(tables);
  const text = writeTypes(tables);
  const stale = readFileSync(target, 'utf8') !== text;

  if (silent.length > 0) {
    console.error(`Without a COMMENT ON:\n  ${silent.join('\n  ')}`);
    process.exitCode = 1;
  }
  if (check) {
    console.log(stale ? 'tables.ts is stale: npm run db:types' : 'tables.ts is up to date');
    process.exitCode = stale ? 1 : process.exitCode;
  } else {
    writeFileSync(target, text);
    console.log(`${tables.length} tables and views written to ${target}`);
  }
}

/** Migrates an empty database in a folder of its own and reads what came out. */
async function readTables(): Promise<TableFacts[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lachan-types-'));
  chmodSync(dataFolder, 0o711);
  const embedded = await startEmbedded({ dataFolder, settings: { fsync: 'off' } });
  try {
    const database = await connectDatabase({ embedded, dataFolder });
    await migrate(database, join(root, 'database'));
    const found = await database.asOwner(describeTables);
    await database.close();
    return found;
  } finally {
    await embedded.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function listUncommented(found: TableFacts[]): string[] {
  return found.flatMap((table) => [
    ...(table.comment === null ? [table.name] : []),
    ...table.columns
      .filter((column) => column.comment === null && !table.view)
      .map((column) => `${table.name}.${column.name}`),
  ]);
}

function writeTypes(found: TableFacts[]): string {
  const parts = found.map(writeTable);
  const entries = found.map((table) => `  ${quote(table.name)}: ${typeName(table.name)};`);
  return `${header}\n${parts.join('\n')}\n/** Every table and view by its name. */\nexport interface Tables {\n${entries.join('\n')}\n}\n`;
}

const header = `// Written by tools/generate-tables.ts from database/migrations; do not edit: npm run db:types.
import type { ColumnType } from 'kysely';

type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
type Computed<T> = ColumnType<T, never, never>;
type Moment = ColumnType<Date, Date | string, Date | string>;
/** Written as text (\`JSON.stringify\`), read as what it parses to; a schema says what that is. */
type Json = ColumnType<unknown, string, string>;
type Whole = ColumnType<number, number | bigint, number | bigint>;
type Decimal = ColumnType<string, string | number, string | number>;
`;

function writeTable(table: TableFacts): string {
  const lines = table.columns.map(
    (column) => `${doc(column.comment, '  ')}  ${column.name}: ${typeOf(column, table.view)};`,
  );
  return `${doc(table.comment, '')}export interface ${typeName(table.name)} {\n${lines.join('\n')}\n}\n`;
}

function typeOf(column: ColumnFacts, view: boolean): string {
  const single = column.words?.map((word) => `'${word.replaceAll("'", "\\'")}'`).join(' | ');
  const base = single ?? plainTypes[column.type] ?? 'string';
  const whole = column.array ? `${base.includes('|') ? `(${base})` : base}[]` : base;
  const type = column.nullable ? `${whole} | null` : whole;
  if (view || column.computed) {
    return `Computed<${(readTypes[whole] ?? whole) + (column.nullable ? ' | null' : '')}>`;
  }
  return column.hasDefault ? `Generated<${type}>` : type;
}

const plainTypes: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'Whole',
  float4: 'number',
  float8: 'number',
  numeric: 'Decimal',
  bytea: 'Buffer',
  timestamptz: 'Moment',
  json: 'Json',
  jsonb: 'Json',
};

const readTypes: Record<string, string> = {
  Whole: 'number',
  Decimal: 'string',
  Moment: 'Date',
  Json: 'unknown',
};

function doc(comment: string | null, indent: string): string {
  return comment === null ? '' : `${indent}/** ${comment.replaceAll('*/', '* /')} */\n`;
}

function typeName(table: string): string {
  const words = table.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Table`;
}

function quote(name: string): string {
  return name.includes('.') ? `'${name}'` : name;
}

await generate(process.argv.includes('--check'));
