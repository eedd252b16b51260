import { basename } from 'node:path';
import { Command } from 'commander';
import { isPlan } from '#domain/plan-reading/is-plan.ts';
import { readPlan } from '#domain/plan-reading/read-plan.ts';
import { Refusal, toProblem } from '#platform/contract/problem.ts';
import { readDocumentText } from '#platform/server/readers/read-document-text.ts';

interface ReadOptions {
  json?: boolean;
  text?: boolean;
}

const badFile = 2;
const notAPlan = 3;

/** `lachan plan read FILE`: prints what the reader proposes; needs no database and no server. */
export function planReadCommand(): Command {
  return new Command('read')
    .description('đọc một kế hoạch, in đề xuất / read a plan and print the proposal')
    .argument('<file>', '.docx, .pdf, .txt; “-” đọc từ bàn phím / reads standard input')
    .option('--json', 'in JSON theo định dạng trao đổi (mặc định) / print the exchange format')
    .option('--text', 'chỉ in chữ đã chuẩn hoá / print the normalised text only')
    .action(async (file: string, options: ReadOptions) => {
      process.exitCode = await printPlan(file, options);
    });
}

/** Exit status 0 for a plan, 3 for something that is no plan, 2 for a file that cannot be read. */
async function printPlan(file: string, options: ReadOptions): Promise<number> {
  const fileName = file === '-' ? 'stdin' : basename(file);
  try {
    const { text, pagesWithoutText } = await readDocumentText(file === '-' ? process.stdin : file, {
      fileName,
    });
    warnOfPictures(pagesWithoutText);
    if (options.text) {
      process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
      return 0;
    }
    const reading = readPlan(text);
    if (!isPlan(reading)) {
      throw new Refusal('plan.not-a-plan', { fileName });
    }
    process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) {
      explain(error);
      return error.code === 'plan.not-a-plan' ? notAPlan : badFile;
    }
    throw error;
  }
}

function warnOfPictures(pages: number[]): void {
  if (pages.length > 0) {
    const list = pages.join(', ');
    console.error(
      `Trang ${list} chỉ có ảnh, không đọc được: xem lại bằng mắt.\nPage ${list} holds pictures only and was not read.`,
    );
  }
}

function explain(refusal: Refusal): void {
  const { title } = toProblem(refusal.code, refusal.params);
  console.error(`${title.vi}\n${title.en}`);
}
