import { Command } from 'commander';
import { clockDueCommand } from './clock-due.ts';
import { clockListCommand } from './clock-list.ts';

/** `lachan clock …`: statutory limits, without a database and without a server. */
export function clockCommand(): Command {
  return new Command('clock')
    .description('thời hạn tố tụng / statutory clocks')
    .addCommand(clockDueCommand())
    .addCommand(clockListCommand());
}
