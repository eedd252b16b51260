import { connectDatabase, type Database } from '#platform/server/database/connect.ts';
import {
  type EmbeddedServer,
  useEmbedded as reachEmbedded,
} from '#platform/server/database/embedded.ts';
import type { Config } from '../config.ts';
import { findInstallation, type Installation } from '../installation.ts';
import { StartRefusal } from '../start-refusal.ts';

/**
 * Works on the installation's database: beside the server that serves the data folder, else by starting
 * the embedded PostgreSQL for the length of the work, else on the outside one of `DATABASE_URL`.
 */
export async function withDatabase<T>(
  config: Config,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const { dataFolder, databaseUrl, appDatabaseUrl } = config;
  if (databaseUrl !== undefined) {
    const db = await connectDatabase({ dataFolder, url: databaseUrl, appUrl: appDatabaseUrl });
    return await closing(db, work);
  }
  return await withEmbedded(config, work);
}

/** The same, told which installation it is. @throws StartRefusal where there is none yet */
export function withInstallation<T>(
  config: Config,
  work: (db: Database, installation: Installation) => Promise<T>,
): Promise<T> {
  return withDatabase(config, async (db) => {
    const installation = await findInstallation(db);
    if (installation === null) {
      throw new StartRefusal('no-kind', {});
    }
    return await work(db, installation);
  });
}

/** The same where only the embedded PostgreSQL will do; the work gets the server itself too. */
export function withEmbedded<T>(
  { dataFolder }: Config,
  work: (db: Database, embedded: EmbeddedServer) => Promise<T>,
): Promise<T> {
  return reachEmbedded(dataFolder, async (embedded) =>
    closing(await connectDatabase({ dataFolder, embedded, poolSize: 2 }), (db) =>
      work(db, embedded),
    ),
  );
}

async function closing<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
