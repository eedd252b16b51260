import { prepareDataFolder } from './data-folder.ts';
import { findBinaries } from './embedded-binaries.ts';
import {
  ensureCluster,
  placeCluster,
  resetSuperuserPassword,
  superuser,
} from './embedded-cluster.ts';
import {
  endOrphan,
  type Postmaster,
  type PostmasterSetting,
  startPostmaster,
} from './embedded-postmaster.ts';
import { configureCluster } from './embedded-settings.ts';
import { findPostgresUser, giveTo } from './embedded-user.ts';
import { claimDataFolder, type FolderClaim, findHolder } from './folder-claim.ts';
import { findFreePort } from './free-port.ts';
import { keepPasswords, makePassword, readPasswords } from './secrets-file.ts';
import { SupervisedPostmaster, type TroubleListener } from './supervise-postmaster.ts';

export interface EmbeddedOptions {
  /** The data folder of the installation (`LACHAN_DATA`). */
  readonly dataFolder: string;
  /** Settings of postgresql.conf over the program's own, such as `fsync` off for tests. */
  readonly settings?: Record<string, string>;
  readonly onTrouble?: TroubleListener;
}

/** How a running PostgreSQL of our own is reached. */
export interface EmbeddedServer {
  readonly dataFolder: string;
  readonly clusterFolder: string;
  /** Socket folder, or 127.0.0.1 where there are no sockets. */
  readonly host: string;
  readonly port: number;
  readonly superuser: { user: string; password: string };
}

/** A PostgreSQL of our own that this process started. */
export interface EmbeddedPostgres extends EmbeddedServer {
  processId(): number | undefined;
  /** Writes the server's address where a second server will find it. */
  announce(url: string): void;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed in the data folder, making its cluster the first time.
 *
 * @throws StartProblem with what to do: folder in use, no room, programs missing or unusable.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataFolder } = options;
  prepareDataFolder(dataFolder);
  const claim = claimDataFolder(dataFolder);
  try {
    const setting = await prepareCluster(options);
    return describe(options, claim, setting, await startPostmaster(setting));
  } catch (error) {
    claim.release();
    throw error;
  }
}

/** The PostgreSQL of a data folder that another process serves; null when nobody serves it here. */
export function findServing(dataFolder: string): EmbeddedServer | null {
  const served = findHolder(dataFolder)?.postgres;
  const password = readPasswords(dataFolder).superuser;
  if (served === undefined || password === undefined) {
    return null;
  }
  return {
    dataFolder,
    clusterFolder: served.cluster,
    host: served.host,
    port: served.port,
    superuser: { user: superuser, password },
  };
}

/** Works on a data folder beside the server that serves it, else starts it for the length of the work. */
export async function useEmbedded<T>(
  dataFolder: string,
  work: (embedded: EmbeddedServer) => Promise<T>,
): Promise<T> {
  const serving = findServing(dataFolder);
  if (serving !== null) {
    return work(serving);
  }
  const started = await startEmbedded({ dataFolder });
  try {
    return await work(started);
  } finally {
    await started.stop();
  }
}

async function prepareCluster({
  dataFolder,
  settings = {},
}: EmbeddedOptions): Promise<PostmasterSetting> {
  const user = findPostgresUser();
  const binaries = findBinaries(user);
  const place = placeCluster(dataFolder, user);
  await endOrphan(dataFolder, place);
  const known = readPasswords(dataFolder);
  const password = known.superuser ?? makePassword();
  const cluster = ensureCluster(place, binaries, user, password);
  const tcp = process.platform === 'win32';
  const port = tcp ? await findFreePort() : 5432;
  configureCluster(place, port, settings);
  for (const name of ['lachan.conf', 'postgresql.conf', 'pg_hba.conf']) {
    giveTo(user, `${place.cluster}/${name}`);
  }
  if (known.superuser === undefined) {
    if (cluster === 'found') {
      resetSuperuserPassword(place, binaries, user, password);
    }
    keepPasswords(dataFolder, { ...known, superuser: password });
  }
  return { place, binaries, user, password, port, host: tcp ? '127.0.0.1' : place.sockets };
}

function describe(
  { dataFolder, onTrouble }: EmbeddedOptions,
  claim: FolderClaim,
  setting: PostmasterSetting,
  first: Postmaster,
): EmbeddedPostgres {
  const { host, port, place } = setting;
  const postmaster = new SupervisedPostmaster(dataFolder, setting, first, onTrouble);
  claim.tell({ postgres: { host, port, cluster: place.cluster } });
  return {
    dataFolder,
    clusterFolder: place.cluster,
    host,
    port,
    superuser: { user: superuser, password: setting.password },
    processId: () => postmaster.processId(),
    announce: (url) => claim.tell({ url }),
    stop: async () => {
      await postmaster.stop();
      claim.release();
    },
  };
}
