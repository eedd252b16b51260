import type { Temporal } from 'temporal-polyfill';
import { asSystem, type Database } from '#platform/server/database/database.ts';
import type { InstallationKind } from '#platform/server/http/context.ts';

export interface Installation {
  kind: InstallationKind;
  provinceId: number;
  provinceName: string;
  name: string;
}

/** The installation this database belongs to, or null before its first start. */
export async function findInstallation(db: Database): Promise<Installation | null> {
  const row = await asSystem(db, 'installation', (tx) =>
    tx.selectFrom('installation').selectAll().executeTakeFirst(),
  );
  return row === undefined
    ? null
    : {
        kind: row.kind as InstallationKind,
        provinceId: row.province_id,
        provinceName: row.province_name,
        name: row.name,
      };
}

/** Writes the one row that says what this installation is; it can never be changed. */
export async function createInstallation(
  db: Database,
  installation: Installation,
  now: Temporal.Instant,
): Promise<void> {
  await asSystem(db, 'installation', (tx) =>
    tx
      .insertInto('installation')
      .values({
        kind: installation.kind,
        province_id: installation.provinceId,
        province_name: installation.provinceName,
        name: installation.name,
        created_at: new Date(now.epochMilliseconds),
      })
      .execute(),
  );
}
