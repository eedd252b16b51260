import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { makeAnchor } from '#platform/server/audit/anchors.ts';
import { backUp } from '#platform/server/backup/back-up.ts';
import { backUpKeys } from '#platform/server/backup/back-up-keys.ts';
import { BackupProblem } from '#platform/server/backup/backup-problem.ts';
import { restore } from '#platform/server/backup/restore.ts';
import { RoomNotPlaced } from '#platform/server/confidential/room-places.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { Config } from '../config.ts';
import { configOf, type DataOptions, dataCommand } from './data-option.ts';
import { say } from './say.ts';
import { withEmbedded } from './with-database.ts';

/** `lachan backup [--keys] TO`: database and files, or the erasure keys, while the server runs. */
export function backupCommand(): Command {
  return dataCommand(
    'backup',
    'sao lưu cơ sở dữ liệu và tệp khi máy chủ vẫn chạy / back up database and files while served',
  )
    .argument('<to>', 'thư mục mới / a new folder')
    .option(
      '--keys',
      'chỉ sao lưu khóa xóa, ra nơi riêng / only the erasure keys, to their own place',
    )
    .action(async (to: string, options: DataOptions & { keys?: boolean }) => {
      const config = configOf(options);
      await (options.keys === true ? copyKeys(config, to) : copyAll(config, to));
    });
}

async function copyAll(config: Config, to: string): Promise<void> {
  if (config.databaseUrl !== undefined) {
    throw new BackupProblem('not-embedded');
  }
  const now = Temporal.Now.instant();
  // The trail is anchored before each back-up, so that a later change of the copy shows.
  const manifest = await withEmbedded(config, async (db, embedded) => {
    await asSystem(db, 'backup', (tx) => makeAnchor(tx, now));
    return await backUp(embedded, { to: resolve(to), now });
  });
  say(
    `Đã sao lưu ${manifest.files.length} tệp vào ${to}. Khóa không nằm trong bản sao này.`,
    `Backed up ${manifest.files.length} files to ${to}. Keys are not in this copy.`,
  );
}

async function copyKeys({ dataFolder }: Config, to: string): Promise<void> {
  const beside = `${dataFolder}-keys/erasure`;
  const keysFolder = process.env.LACHAN_KEYS ?? (existsSync(beside) ? beside : null);
  if (keysFolder === null) {
    throw new RoomNotPlaced(['LACHAN_KEYS']);
  }
  const copied = backUpKeys({ keysFolder, dataFolder, to: resolve(to) });
  say(`Đã sao ${copied} khóa xóa vào ${to}.`, `Copied ${copied} erasure keys to ${to}.`);
}

/** `lachan restore FROM`: a back-up into an empty data folder, every file checked first. */
export function restoreCommand(): Command {
  return dataCommand(
    'restore',
    'khôi phục bản sao lưu vào thư mục trống / restore a back-up into an empty folder',
  )
    .argument('<from>', 'thư mục bản sao lưu / folder of the back-up')
    .action(async (from: string, options: DataOptions) => {
      const { dataFolder } = configOf(options);
      const manifest = await restore({ from: resolve(from), dataFolder });
      say(
        `Đã khôi phục ${manifest.files.length} tệp (bản sao lúc ${manifest.madeAt}) vào ${dataFolder}.`,
        `Restored ${manifest.files.length} files (made at ${manifest.madeAt}) into ${dataFolder}.`,
      );
    });
}
