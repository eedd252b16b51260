import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { closeRoom } from '#platform/server/confidential/room.ts';
import type { InstallationKind } from '#platform/server/http/context.ts';
import { makeMailer } from '#platform/server/mail/mailer.ts';
import { type Config, readConfig } from '../config.ts';
import { openInstallation } from '../open-installation.ts';
import { schedule } from '../schedule.ts';
import { openRoomOf, todayAddressOf } from '../server.ts';
import { subscriptions } from '../subscriptions.ts';

/** `lachan jobs`: lists the work that runs by the clock, or runs one now. */
export function jobsCommand(): Command {
  const jobs = new Command('jobs').description(
    'việc chạy theo giờ / the work that runs by the clock',
  );
  jobs
    .command('list')
    .description('liệt kê / list')
    .action(() => {
      for (const job of jobsOf(readConfig(), 'production')) {
        console.log(
          `${job.name.padEnd(24)}${(job.cron ?? '').padEnd(14)}${job.about.vi} / ${job.about.en}`,
        );
      }
    });
  jobs
    .command('run <name>')
    .description('chạy một việc ngay / run one now')
    .option('--data <folder>', 'thư mục dữ liệu / data folder (LACHAN_DATA)')
    .action(async (name: string, options: { data?: string }) => {
      await runNow(
        name,
        readConfig(options.data === undefined ? {} : { dataFolder: options.data }),
      );
    });
  return jobs;
}

async function runNow(name: string, config: Config): Promise<void> {
  const opened = await openInstallation(config, undefined);
  try {
    const job = jobsOf(config, opened.installation.kind).find((one) => one.name === name);
    if (job === undefined) {
      console.error(`Không có việc “${name}”: lachan jobs list / No such job: lachan jobs list`);
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
