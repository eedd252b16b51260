import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import {
  failedPage,
  mountPublicPage,
  notFoundPage,
  type PageDeps,
  type PageSetting,
  readPageSetting,
} from '#features/public-tips/server/page/index.ts';
import { readKeyFile } from '#platform/server/confidential/key-file.ts';
import { receiptSignerFrom } from '#platform/server/confidential/receipt-signature.ts';
import { openPublicDoor } from '#platform/server/database/public-door.ts';
import { makeLogger } from '#platform/server/observe/logger.ts';
import { buildPublicApp } from '#platform/server/public/public-app.ts';
import type { Config } from './config.ts';
import { type PublicFolder, publicFolderOf, readPublicLogin } from './public-folder.ts';
import { StartRefusal } from './start-refusal.ts';

export interface RunningPublic {
  url: string;
  stop(): Promise<void>;
}

const TELL_FAILURES_MS = 600_000;

/**
 * Serves the public page: beside the staff's server or as a process of its own. It reads its folder and opens
 * its three functions; it knows no master key, no group's private half, no table and no session.
 */
export async function startPublic(config: Config): Promise<RunningPublic> {
  const port = config.publicPort;
  if (port === null) {
    throw new StartRefusal('no-public-port', {});
  }
  const places = publicFolderOf(config.publicFolder);
  if (!existsSync(places.settingFile)) {
    throw new StartRefusal('public-not-handed-over', { folder: places.folder });
  }
  const failures = countFailures();
  const deps = await openPageDeps(config, places, failures.count);
  const app = await buildPublicApp({
    ...(config.publicTls === null ? {} : { tls: readTls(config.publicTls) }),
    notFoundPage: () => notFoundPage(deps),
    failedPage: () => failedPage(deps),
    onFailure: failures.count,
  });
  mountPublicPage(app, deps);
  const stop = async () => {
    failures.stop();
    await app.close();
    await deps.door.close();
  };
  try {
    await app.listen({ host: config.publicHost, port });
  } catch (error) {
    await stop();
    throw (error as { code?: string }).code === 'EADDRINUSE'
      ? new StartRefusal('public-port-taken', { port })
      : error;
  }
  const address = app.server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const host = config.publicHost === '127.0.0.1' ? 'localhost' : config.publicHost;
  const scheme = config.publicTls === null ? 'http' : 'https';
  return { url: `${scheme}://${host}:${taken}/lien-he`, stop };
}

async function openPageDeps(
  config: Config,
  places: PublicFolder,
  onFailure: () => void,
): Promise<PageDeps> {
  const login =
    config.publicDatabaseUrl === undefined
      ? readPublicLogin(places)
      : { connectionString: config.publicDatabaseUrl };
  if (login === null) {
    throw new StartRefusal('public-not-handed-over', { folder: places.folder });
  }
  emptyArriving(places.arriving);
  const fixed = config.fixedNow;
  let setting: PageSetting = readPageSetting(places.settingFile);
  return {
    door: await openPublicDoor(login),
    setting: () => setting,
    renewSetting: () => {
      setting = readPageSetting(places.settingFile);
    },
    proxy: config.publicProxy,
    pepper: readKeyFile(places.pepperFile, config.dataFolder),
    signer: receiptSignerFrom(readKeyFile(places.signingFile, config.dataFolder)),
    now: fixed === null ? () => Temporal.Now.instant() : () => fixed,
    arrivingFolder: places.arriving,
    leaveTo: config.publicLeaveTo,
    assetsFolder: join(config.root, 'src/features/public-tips/server/page/assets'),
    soundsFolder: places.sounds,
    hasSound: knownSounds(places.sounds),
    onFailure,
  };
}

/** What a process that ended left behind is sealed under keys that are gone. */
function emptyArriving(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** The sounds are listed once, at start. */
function knownSounds(folder: string): (file: string) => boolean {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const known = new Set(files.map((file) => String(file).replaceAll('\\', '/')));
  return (file) => known.has(file);
}

function readTls({ certFile, keyFile }: { certFile: string; keyFile: string }) {
  return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
}

/** How often something went wrong, told every ten minutes as a bare number. */
function countFailures(): { count(): void; stop(): void } {
  const logger = makeLogger();
  let failed = 0;
  const timer = setInterval(() => {
    if (failed > 0) {
      logger.warn('public.failures', { count: failed });
      failed = 0;
    }
  }, TELL_FAILURES_MS);
  timer.unref();
  return {
    count: () => {
      failed += 1;
    },
    stop: () => clearInterval(timer),
  };
}
