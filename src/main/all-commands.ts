import { Command } from 'commander';
import { auditCommand } from './commands/audit.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { clockCommand } from './commands/clock.ts';
import { databaseCommand } from './commands/database.ts';
import { demoCommand } from './commands/demo.ts';
import { jobsCommand } from './commands/jobs.ts';
import { keysCommand } from './commands/keys.ts';
import { migrateCommand } from './commands/migrate.ts';
import { officerCommand } from './commands/officer.ts';
import { planReadCommand } from './commands/plan-read.ts';
import { provinceLoadCommand } from './commands/province-load.ts';
import { startCommand } from './commands/start.ts';
import { VERSION } from './mount-description.ts';

const TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng / Usage:',
  'Arguments:': 'Tham số / Arguments:',
  'Options:': 'Tùy chọn / Options:',
  'Commands:': 'Lệnh / Commands:',
};

/** The `lachan` command: every verb with its help in both languages. */
export function commandLine(): Command {
  const program = new Command('lachan')
    .description(
      'Lá Chắn: điều hành chương trình phòng, chống mua bán người của một tỉnh\nLá Chắn: runs a province’s programme against human trafficking',
    )
    .version(VERSION)
    .addCommand(startCommand())
    .addCommand(jobsCommand())
    .addCommand(migrateCommand())
    .addCommand(new Command('plan').description('kế hoạch / plans').addCommand(planReadCommand()))
    .addCommand(
      new Command('province')
        .description('địa bàn, đơn vị / units and places')
        .addCommand(provinceLoadCommand()),
    )
    .addCommand(clockCommand())
    .addCommand(officerCommand())
    .addCommand(demoCommand())
    .addCommand(databaseCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(auditCommand())
    .addCommand(keysCommand());
  everyCommand(program, (command) => {
    command
      .exitOverride()
      .showHelpAfterError()
      .helpOption('-h, --help', 'xem hướng dẫn / show help')
      .helpCommand(false)
      .configureHelp({ styleTitle: (title) => TITLES[title] ?? title });
  });
  return program;
}

function everyCommand(command: Command, apply: (one: Command) => void): void {
  apply(command);
  for (const child of command.commands) {
    everyCommand(child, apply);
  }
}
