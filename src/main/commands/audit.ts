import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { parseAnchors } from '#platform/server/audit/anchors.ts';
import { verifyChain } from '#platform/server/audit/verify-chain.ts';
import { asSystem } from '#platform/server/database/database.ts';
import { StartRefusal } from '../start-refusal.ts';
import { configOf, type DataOptions, dataCommand } from './data-option.ts';
import { complain, say } from './say.ts';
import { withDatabase } from './with-database.ts';

const TRAIL_BROKEN = 5;

/** `lachan audit verify`: exit status 0 for a whole trail, 5 for one that was tampered with. */
export function auditCommand(): Command {
  return new Command('audit')
    .description('nhật ký kiểm toán / the audit trail')
    .addCommand(verifyCommand());
}

function verifyCommand(): Command {
  return dataCommand(
    'verify',
    'kiểm tra chuỗi nhật ký (mã thoát 5 khi có sai lệch) / check the chain (exit status 5 on faults)',
  )
    .option('--anchors <file>', 'tệp mốc giữ ở ngoài / anchors kept outside')
    .action(async (options: DataOptions & { anchors?: string }) => {
      const anchors = options.anchors === undefined ? [] : readAnchors(options.anchors);
      const report = await withDatabase(configOf(options), (db) =>
        asSystem(db, 'audit', (tx) => verifyChain(tx, anchors)),
      );
      if (report.faults.length === 0) {
        say(
          `Nhật ký nguyên vẹn: ${report.entries} dòng, ${report.anchors} mốc.`,
          `The trail is whole: ${report.entries} entries, ${report.anchors} anchors.`,
        );
        return;
      }
      complain(
        `Nhật ký có ${report.faults.length} sai lệch:`,
        `The trail has ${report.faults.length} faults:`,
      );
      for (const fault of report.faults) {
        console.error(JSON.stringify(fault));
      }
      process.exitCode = TRAIL_BROKEN;
    });
}

function readAnchors(file: string): ReturnType<typeof parseAnchors> {
  const text = readFileSync(file, 'utf8');
  try {
    return parseAnchors(text);
  } catch {
    throw new StartRefusal('not-anchors', { file });
  }
}
