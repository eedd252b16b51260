import { Command } from 'commander';
import { type Config, readConfig } from '../config.ts';

export interface DataOptions {
  data?: string;
}

/** A command that works on a data folder: `--data` goes before `LACHAN_DATA`. */
export function dataCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--data <folder>', 'thư mục dữ liệu / data folder (LACHAN_DATA)');
}

/** What the environment decides, with the folder that the command names. */
export function configOf(options: DataOptions): Config {
  return readConfig(options.data === undefined ? {} : { dataFolder: options.data });
}
