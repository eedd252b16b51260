import { resolve } from 'node:path';
import { Command } from 'commander';
import { isWithin, makeKeyFile } from '#platform/server/confidential/key-file.ts';
import { readConfig } from '../config.ts';
import { StartRefusal } from '../start-refusal.ts';
import { say } from './say.ts';

/** `lachan keys make-master FILE`: a new master key, mode 0400, never over an existing file. */
export function keysCommand(): Command {
  return new Command('keys').description('khóa bí mật / secret keys').addCommand(
    new Command('make-master')
      .description('tạo khóa chủ mới / make a new master key')
      .argument('<file>', 'tệp khóa, ngoài thư mục dữ liệu / key file, outside the data folder')
      .action((file: string) => {
        const path = resolve(file);
        if (isWithin(path, readConfig().dataFolder)) {
          throw new StartRefusal('key-in-data', { file: path });
        }
        makeKeyFile(path);
        say(
          `Đã tạo khóa chủ ${path} (quyền 0400). Đặt LACHAN_MASTER_KEY_FILE trỏ tới tệp này và giữ một bản ở nơi khác: mất khóa là mất dữ liệu được niêm phong.`,
          `Master key ${path} made (mode 0400). Set LACHAN_MASTER_KEY_FILE to it and keep a copy elsewhere: without the key what is sealed is lost.`,
        );
      }),
  );
}
