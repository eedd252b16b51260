import { Temporal } from 'temporal-polyfill';
import { closeRoom } from '#platform/server/confidential/room.ts';
import type { InstallationKind } from '#platform/server/http/context.ts';
import { makeMailer } from '#platform/server/mail/mailer.ts';
import type { Config } from '../config.ts';
import { schedule } from '../schedule.ts';
import { openRoomOf, todayAddressOf } from '../server.ts';
import { subscriptions } from '../subscriptions.ts';
import { complain } from './say.ts';
import { withInstallation } from './with-database.ts';

/** Prints every job with its hour and what it does. */
export function printJobs(config: Config): void {
  for (const job of jobsOf(config, 'production')) {
    console.log(
      `${job.name.padEnd(24)}${(job.cron ?? '').padEnd(14)}${job.about.vi} / ${job.about.en}`,
    );
  }
}

/** Runs one job now, beside the server where one runs, and prints its report. */
export async function runJobNow(name: string, config: Config): Promise<void> {
  await withInstallation(config, async (db, installation) => {
    const job = jobsOf(config, installation.kind).find((one) => one.name === name);
    if (job === undefined) {
      complain(`Không có việc “${name}”: lachan jobs list`, `No such job: lachan jobs list`);
      process.exitCode = 1;
      return;
    }
    try {
      await openRoomOf(config, { db, installation });
      const report = await job.run({ db, now: config.fixedNow ?? Temporal.Now.instant() });
      console.log(JSON.stringify(report));
    } finally {
      closeRoom();
    }
  });
}

function jobsOf(config: Config, installation: InstallationKind) {
  return schedule({
    mailer: makeMailer(process.env),
    todayAddress: todayAddressOf(`http://localhost:${config.port}`),
    installation,
    subscriptions,
  });
}
