import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { decodeText } from '#domain/plan-reading/legacy-encodings.ts';
import {
  type CheckedImport,
  checkImport,
  type ImportKind,
  writeImport,
} from '#features/places/server/index.ts';
import { asSystem, type Tx } from '#platform/server/database/database.ts';
import { readConfig } from '../config.ts';
import { withInstallation } from './with-database.ts';

const REFUSED_ROWS = 3;
const SHOWN = 50;

/** `lachan province load FILE…`: units.csv, successions.csv, a map; reports every bad row, writes the right ones. */
export function provinceLoadCommand(): Command {
  return new Command('load')
    .description('nạp tệp đơn vị, kế thừa, bản đồ / load files of units, successions and outlines')
    .argument('<files...>', 'units.csv, successions.csv, *.geojson, *.topojson')
    .option('--data <folder>', 'thư mục dữ liệu / data folder (LACHAN_DATA)')
    .option('--dry-run', 'chỉ đọc thử, không ghi / check only, write nothing')
    .action(async (files: string[], options: { data?: string; dryRun?: boolean }) => {
      const config = readConfig(options.data === undefined ? {} : { dataFolder: options.data });
      await withInstallation(config, async (db) => {
        for (const file of files) {
          await loadFile(db, file, options.dryRun === true);
        }
      });
    });
}

async function loadFile(
  db: Parameters<typeof asSystem>[0],
  file: string,
  dryRun: boolean,
): Promise<void> {
  const { text } = decodeText(await readFile(file));
  const kind = kindOf(file, text);
  const checked = await asSystem(db, 'province-load', (tx) =>
    loadText(tx, kind, text, { file, dryRun }),
  );
  report(file, checked, dryRun);
  if (checked.rejected.length > 0) {
    process.exitCode = REFUSED_ROWS;
  }
}

async function loadText(
  tx: Tx,
  kind: ImportKind,
  text: string,
  options: { file: string; dryRun: boolean },
): Promise<CheckedImport> {
  const checked = await checkImport(tx, kind, text);
  if (!options.dryRun && checked.accepted.length > 0) {
    await writeImport(tx, checked, basename(options.file));
  }
  return checked;
}

/** What a file holds: a map by its first sign, else units or successions by their header. */
function kindOf(file: string, text: string): ImportKind {
  if (/\.(geo|topo)?json$/i.test(file) || text.trimStart().startsWith('{')) {
    return 'map';
  }
  return /from_code/i.test(text.slice(0, 400)) ? 'successions' : 'units';
}

function report(file: string, checked: CheckedImport, dryRun: boolean): void {
  const verb = dryRun ? 'đúng / right' : 'đã ghi / written';
  console.log(
    `${basename(file)} (${checked.kind}): ${checked.accepted.length} ${verb}, ${checked.rejected.length} bị từ chối / refused`,
  );
  for (const row of checked.rejected.slice(0, SHOWN)) {
    console.error(`  dòng ${row.line}: ${row.vi} / ${row.en}`);
  }
  if (checked.rejected.length > SHOWN) {
    console.error(
      `  … và ${checked.rejected.length - SHOWN} dòng nữa / and ${checked.rejected.length - SHOWN} more`,
    );
  }
}
