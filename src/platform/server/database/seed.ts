import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Client } from 'pg';
import type { Database } from './connect.ts';
import { bindKysely, type Tx } from './transaction.ts';

/** A seed written in TypeScript: reference data computed or read from files beside it. */
export interface SeedModule {
  seed(tx: Tx): Promise<void>;
}

interface Seed {
  readonly name: string;
  readonly sha256: string;
}

/**
 * Fills in the reference data: `seeds/*.sql` and `seeds/*.ts` in name order, each once for each
 * content, so that a changed seed runs again and must therefore be written to bear that.
 *
 * All run as the owner in one transaction, after the installation row is there (it gives the
 * province). Files in a folder named like the seed, without its ending, count as part of it.
 *
 * @returns the names of the seeds that ran now.
 */
export function seedDatabase(
  database: Pick<Database, 'asOwner'>,
  folder: string,
): Promise<string[]> {
  const path = join(folder, 'seeds');
  const seeds = listSeeds(path);
  return database.asOwner(async (client) => {
    const { rows } = await client.query<Seed>('select name, sha256 from lachan_schema.seed');
    const known = new Map(rows.map((row) => [row.name, row.sha256]));
    const pending = seeds.filter((seed) => known.get(seed.name) !== seed.sha256);
    await client.query('begin');
    try {
      for (const seed of pending) {
        await runSeed(client, join(path, seed.name));
        await remember(client, seed);
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
    return pending.map((seed) => seed.name);
  });
}

function listSeeds(path: string): Seed[] {
  const names = existsSync(path) ? readdirSync(path) : [];
  return names
    .filter((name) => name.endsWith('.sql') || (name.endsWith('.ts') && !name.endsWith('.test.ts')))
    .sort()
    .map((name) => ({ name, sha256: hashSeed(path, name) }));
}

async function runSeed(client: Client, file: string): Promise<void> {
  if (file.endsWith('.sql')) {
    await client.query(readFileSync(file, 'utf8'));
    return;
  }
  const module = (await import(pathToFileURL(file).href)) as Partial<SeedModule>;
  if (typeof module.seed !== 'function') {
    throw new TypeError(`${file} exports no function seed(tx)`);
  }
  const { tx, end } = bindKysely(client);
  try {
    await module.seed(tx);
  } finally {
    end();
  }
}

async function remember(client: Client, { name, sha256 }: Seed): Promise<void> {
  await client.query(
    `insert into lachan_schema.seed (name, sha256) values ($1, $2)
     on conflict (name) do update set sha256 = excluded.sha256, applied_at = now()`,
    [name, sha256],
  );
}

function hashSeed(path: string, name: string): string {
  const hash = createHash('sha256').update(readFileSync(join(path, name)));
  const beside = join(path, name.replace(/\.\w+$/, ''));
  const files = existsSync(beside) ? readdirSync(beside, { recursive: true }).map(String) : [];
  for (const file of files.filter((each) => /\.\w+$/.test(each)).sort()) {
    hash.update(file).update(readFileSync(join(beside, file)));
  }
  return hash.digest('hex');
}
