import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { closeRoom } from '#platform/server/confidential/room.ts';
import type { Database } from '#platform/server/database/connect.ts';
import { seedDatabase } from '#platform/server/database/seed.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import type { Config } from '../config.ts';
import { removeDemonstration } from '../demonstration/remove-demonstration.ts';
import type { Installation } from '../installation.ts';
import { StartRefusal } from '../start-refusal.ts';
import { configOf, type DataOptions, dataCommand } from './data-option.ts';
import { say } from './say.ts';
import { tellStep } from './tell-step.ts';
import { withInstallation } from './with-database.ts';

/** `lachan demo load|remove`: the invented province, in a demonstration installation only. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('dữ liệu mẫu của tỉnh giả định / the data of the invented province')
    .addCommand(loadCommand())
    .addCommand(removeCommand());
}

function loadCommand(): Command {
  return dataCommand('load', 'nạp dữ liệu mẫu / load the demonstration data')
    .option(
      '--as-of <day>',
      'ngày tham chiếu (YYYY-MM-DD), mặc định hôm nay / reference day, today by default',
      parseDay,
    )
    .action(async (options: DataOptions & { asOf?: Temporal.PlainDate }) => {
      const config = configOf(options);
      // Loaded here: the story reads every feature's door.
      const { findLoaded, loadCases, loadProgramme } = await import(
        '../demonstration/load-demonstration.ts'
      );
      const asOf = options.asOf ?? dayOf(config.fixedNow ?? Temporal.Now.instant());
      await inDemonstration(config, async (db, installation) => {
        const loaded = await findLoaded(db);
        if (loaded === 'whole') {
          throw new StartRefusal('demo-loaded', {});
        }
        await inRoom(config, { db, installation }, async () => {
          if (loaded === 'nothing') {
            await loadProgramme(db, { asOf, onStep: tellStep });
          }
          await loadCases(db, { asOf, onStep: tellStep });
        });
        say(
          `Đã nạp dữ liệu mẫu tính đến ngày ${asOf}.`,
          `Demonstration data loaded as of ${asOf}.`,
        );
      });
    });
}

function removeCommand(): Command {
  return dataCommand('remove', 'xóa toàn bộ dữ liệu mẫu / remove all demonstration data').action(
    async (options: DataOptions) => {
      const config = configOf(options);
      await inDemonstration(config, async (db) => {
        await removeDemonstration(db);
        await seedDatabase(db, join(config.root, 'database'));
        say(
          'Đã xóa dữ liệu mẫu; nhật ký được giữ lại.',
          'Demonstration data removed; the trail stays.',
        );
      });
    },
  );
}

/** @throws StartRefusal anywhere but in a demonstration */
async function inDemonstration(
  config: Config,
  work: (db: Database, installation: Installation) => Promise<void>,
): Promise<void> {
  await withInstallation(config, async (db, installation) => {
    if (installation.kind !== 'demonstration') {
      throw new StartRefusal('demo-only', {});
    }
    await work(db, installation);
  });
}

/** What is sealed in the story needs the room of secrets. */
async function inRoom(
  config: Config,
  opened: { db: Database; installation: Installation },
  work: () => Promise<void>,
): Promise<void> {
  const { openRoomOf } = await import('../server.ts');
  await openRoomOf(config, opened);
  try {
    await work();
  } finally {
    closeRoom();
  }
}

function parseDay(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new InvalidArgumentError('YYYY-MM-DD');
  }
}
