import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { configOf, type DataOptions, dataCommand } from './data-option.ts';

/** `lachan jobs`: lists the work that runs by the clock, or runs one now. */
export function jobsCommand(): Command {
  return new Command('jobs')
    .description('việc chạy theo giờ / the work that runs by the clock')
    .addCommand(
      new Command('list').description('liệt kê / list').action(async () => {
        // Loaded here, so that the help of other commands need not read the whole server.
        const { printJobs } = await import('./run-job-now.ts');
        printJobs(readConfig());
      }),
    )
    .addCommand(
      dataCommand('run', 'chạy một việc ngay / run one now')
        .argument('<name>', 'tên việc / name of the job')
        .action(async (name: string, options: DataOptions) => {
          const { runJobNow } = await import('./run-job-now.ts');
          await runJobNow(name, configOf(options));
        }),
    );
}
