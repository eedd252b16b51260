import { Temporal } from 'temporal-polyfill';
import { warmPlanReader } from '#features/plans/server/index.ts';
import { writeNote, writeRefusedNote } from '#platform/server/audit/write-note.ts';
import { closeRoom, openRoom } from '#platform/server/confidential/room.ts';
import { readRoomPlaces } from '#platform/server/confidential/room-places.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { InstallationKind } from '#platform/server/http/context.ts';
import type { ServerDeps } from '#platform/server/http/deps.ts';
import { startJobs } from '#platform/server/jobs/run-jobs.ts';
import { makeMailer } from '#platform/server/mail/mailer.ts';
import { makeLogger } from '#platform/server/observe/logger.ts';
import { buildServer } from './build-server.ts';
import type { Config } from './config.ts';
import { type OpenInstallation, openInstallation } from './open-installation.ts';
import { holdRest, type Rest, type RestOfStart } from './rest-of-start.ts';
import { schedule } from './schedule.ts';
import { StartRefusal } from './start-refusal.ts';
import { subscriptions } from './subscriptions.ts';

export interface RunningServer {
  url: string;
  opened: OpenInstallation;
  /** True until what `prepare` left over is done. */
  isUnfinished(): boolean;
  /** Begins what `prepare` left over, when nothing else of the start is wanted from the database. */
  finish(): void;
  stop(): Promise<void>;
}

/** Once the first page has been served: it takes the one process a tenth of a second. */
const WARM_AFTER_MS = 2_000;

/**
 * Opens the installation, builds the server and listens. `prepare` does what must stand before it answers,
 * and gives what `finish` may do meanwhile; what happens by the clock begins after that.
 */
export async function startServer(
  config: Config,
  kind: InstallationKind | undefined,
  prepare: (opened: OpenInstallation) => Promise<Rest | null> = async () => null,
): Promise<RunningServer> {
  const opened = await openInstallation(config, kind);
  try {
    await refuseUnsafe(config, opened);
    await openRoomOf(config, opened);
    const rest = await prepare(opened);
    let left: RestOfStart | undefined;
    const isUnfinished = () => left?.isUnfinished() ?? rest !== null;
    const deps = { ...serverDeps(config, opened), isUnfinished };
    const app = await buildServer(deps, {
      webFolder: config.webFolder,
      trustProxy: config.trustProxy,
    });
    await app.listen({ host: config.host, port: config.port });
    const url = `${deps.secure ? 'https' : 'http'}://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${config.port}`;
    opened.embedded?.announce(url);
    left = await holdRest(rest, () => startSchedule(deps, url));
    const { finish, stop: stopRest } = left;
    setTimeout(warmPlanReader, WARM_AFTER_MS).unref();
    const stop = async () => {
      await app.close();
      await stopRest();
      closeRoom();
      await opened.close();
    };
    return { url, opened, isUnfinished, finish, stop };
  } catch (error) {
    await opened.close();
    throw (error as { code?: string }).code === 'EADDRINUSE'
      ? new StartRefusal('port-taken', { port: config.port })
      : error;
  }
}

/** Starts what happens by the clock. */
async function startSchedule(deps: ServerDeps, url: string): Promise<{ stop(): Promise<void> }> {
  const logger = makeLogger();
  const mailer = makeMailer(process.env);
  const jobs = await startJobs(
    schedule({
      mailer,
      todayAddress: todayAddressOf(url),
      installation: deps.installation,
      subscriptions: deps.subscriptions,
    }),
    {
      db: deps.db,
      now: deps.now,
      onRun: (job, report) => logger.info('job.done', { job, ...report }),
      onError: (err, job) =>
        logger.error('job.failed', { ...(job === undefined ? {} : { job }), err }),
    },
  );
  return {
    stop: async () => {
      await jobs.stop();
      mailer.close();
    },
  };
}

/** Where officers find Hôm nay: `LACHAN_ADDRESS` behind a proxy, else the server's own address. */
export function todayAddressOf(url: string): string {
  return new URL('/', process.env.LACHAN_ADDRESS ?? url).href;
}

/** What every request may reach. */
export function serverDeps(config: Config, opened: OpenInstallation): ServerDeps {
  const logger = makeLogger();
  const fixed = config.fixedNow;
  return {
    db: opened.db,
    now: fixed === null ? () => Temporal.Now.instant() : () => fixed,
    installation: opened.installation.kind,
    subscriptions,
    writeAudit: writeNote,
    writeRefused: (context, note) => writeRefusedNote(opened.db, context, note),
    endpoints: [],
    secure: config.trustProxy,
    log: (reference, error) => logger.error('request.failed', { reference, err: error }),
  };
}

/** Opens the room of secrets of this process with the installation's keys. */
export async function openRoomOf(
  config: Config,
  opened: Pick<OpenInstallation, 'db' | 'installation'>,
): Promise<void> {
  const places = readRoomPlaces(process.env, config.dataFolder, opened.installation.kind);
  await asSystem(opened.db, 'start', (tx) => openRoom(tx, places, Temporal.Now.instant()));
}

async function refuseUnsafe(config: Config, opened: OpenInstallation): Promise<void> {
  if (opened.installation.kind !== 'production') {
    return;
  }
  if (config.fixedNow !== null) {
    throw new StartRefusal('now-in-production', {});
  }
  const { count } = await asSystem(opened.db, 'start', (tx) =>
    tx
      .selectFrom('officer')
      .select((expression) => expression.fn.countAll<number>().as('count'))
      .where('demonstration', '=', true)
      .executeTakeFirstOrThrow(),
  );
  if (Number(count) > 0) {
    throw new StartRefusal('demonstration-in-production', { count: Number(count) });
  }
}
