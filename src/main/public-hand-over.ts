import type { Temporal } from 'temporal-polyfill';
import { describePage } from '#features/public-tips/server/index.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { ensurePublicLogin } from '#platform/server/database/public-door.ts';
import { makePassword } from '#platform/server/database/secrets-file.ts';
import type { Config } from './config.ts';
import type { OpenInstallation } from './open-installation.ts';
import { handOver, preparePublicFolder, publicFolderOf, readPublicLogin } from './public-folder.ts';

type Opened = Pick<OpenInstallation, 'db' | 'installation'>;

/**
 * Gives the public process what it needs, in a folder of its own: its login, and names with public halves.
 * The room of secrets must be open. @returns false while the province has nobody to receive
 */
export async function handOverToPublic(
  config: Config,
  opened: Opened,
  now: Temporal.Instant,
): Promise<boolean> {
  const places = publicFolderOf(config.publicFolder);
  preparePublicFolder(places);
  if (config.publicDatabaseUrl === undefined) {
    const known = readPublicLogin(places)?.password;
    const password = typeof known === 'string' ? known : makePassword();
    handOver(
      places.loginFile,
      await opened.db.asOwner((owner) => ensurePublicLogin(owner, password)),
    );
  }
  return renewPageSetting(config, opened, now);
}

/** Writes names and public halves anew where they changed. */
export async function renewPageSetting(
  config: Config,
  opened: Opened,
  now: Temporal.Instant,
): Promise<boolean> {
  const setting = await asSystem(opened.db, 'public page', (tx) =>
    describePage(tx, now, opened.installation),
  );
  if (setting === null) {
    return false;
  }
  handOver(publicFolderOf(config.publicFolder).settingFile, setting);
  return true;
}
