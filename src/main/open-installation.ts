import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { connectDatabase, type Database } from '#platform/server/database/connect.ts';
import { type EmbeddedPostgres, startEmbedded } from '#platform/server/database/embedded.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { seedDatabase } from '#platform/server/database/seed.ts';
import type { InstallationKind } from '#platform/server/http/context.ts';
import type { Config } from './config.ts';
import { createInstallation, findInstallation, type Installation } from './installation.ts';
import { StartRefusal } from './start-refusal.ts';

export interface OpenInstallation {
  db: Database;
  embedded: EmbeddedPostgres | null;
  installation: Installation;
  /** True when this start made it. */
  fresh: boolean;
  close(): Promise<void>;
}

/** Opens the database of an installation, brought up to date; makes the installation when a kind is named. */
export async function openInstallation(
  config: Config,
  kind: InstallationKind | undefined,
): Promise<OpenInstallation> {
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbedded({ dataFolder: config.dataFolder })
      : null;
  try {
    const db = await connectDatabase(
      embedded === null
        ? {
            dataFolder: config.dataFolder,
            url: config.databaseUrl ?? '',
            appUrl: config.appDatabaseUrl,
          }
        : { dataFolder: config.dataFolder, embedded },
    );
    await migrate(db, join(config.root, 'database'));
    const { installation, fresh } = await takeInstallation(db, kind);
    await seedDatabase(db, join(config.root, 'database'));
    const close = async () => {
      await db.close();
      await embedded?.stop();
    };
    return { db, embedded, installation, fresh, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function takeInstallation(
  db: Database,
  kind: InstallationKind | undefined,
): Promise<{ installation: Installation; fresh: boolean }> {
  const found = await findInstallation(db);
  if (found !== null) {
    if (kind !== undefined && kind !== found.kind) {
      throw new StartRefusal('other-kind', { found: found.kind, asked: kind });
    }
    return { installation: found, fresh: false };
  }
  if (kind === undefined) {
    throw new StartRefusal('no-kind', {});
  }
  const made = newInstallation(kind);
  await createInstallation(db, made, Temporal.Now.instant());
  return { installation: made, fresh: true };
}

/** The name of a new installation: invented for a demonstration, from the environment otherwise. */
function newInstallation(kind: InstallationKind): Installation {
  if (kind === 'demonstration') {
    return {
      kind,
      provinceId: 98,
      provinceName: 'Minh Họa',
      name: 'Tỉnh Minh Họa · dữ liệu mẫu',
    };
  }
  const provinceName = process.env.LACHAN_PROVINCE_NAME;
  const provinceId = Number(process.env.LACHAN_PROVINCE_CODE);
  if (provinceName === undefined || !Number.isInteger(provinceId) || provinceId <= 0) {
    throw new StartRefusal('no-province', {});
  }
  return { kind, provinceId, provinceName, name: provinceName };
}
