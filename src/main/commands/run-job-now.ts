import { Temporal } from 'temporal-polyfill';
import { closeRoom } from '#platform/server/confidential/room.ts';
import type { InstallationKind } from '#platform/server/http/context.ts';
import { makeMailer } from '#platform/server/mail/mailer.ts';
import type { Config } from '../config.ts';
import { openInstallation } from '../open-installation.ts';
import { schedule } from '../schedule.ts';
import { openRoomOf, todayAddressOf } from '../server.ts';
import { subscriptions } from '../subscriptions.ts';
import { complain } from './say.ts';

/** Prints every job with its hour and what it does. */
export function printJobs(config: Config): void {
  for (const job of jobsOf(config, 'production')) {
    console.log(
      `${job.name.padEnd(24)}${(job.cron ?? '').padEnd(14)}${job.about.vi} / ${job.about.en}`,
    );
  }
}

/** Runs one job now and prints its report. */
export async function runJobNow(name: string, config: Config): Promise<void> {
  const opened = await openInstallation(config, undefined);
  try {
    const job = jobsOf(config, opened.installation.kind).find((one) => one.name === name);
    if (job === undefined) {
      complain(`Không có việc “${name}”: lachan jobs list`, `No such job: lachan jobs list`);
      process.exitCode = 1;
      return;
    }
    await openRoomOf(config, opened);
    const report = await job.run({
      db: opened.db,
      now: config.fixedNow ?? Temporal.Now.instant(),
    });
    console.log(JSON.stringify(report));
  } finally {
    closeRoom();
    await opened.close();
  }
}

function jobsOf(config: Config, installation: InstallationKind) {
  return schedule({
    mailer: makeMailer(process.env),
    todayAddress: todayAddressOf(`http://localhost:${config.port}`),
    installation,
    subscriptions,
  });
}
