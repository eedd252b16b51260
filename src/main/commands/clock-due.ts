import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import { countTerm } from '#domain/deadline/clock/count-term.ts';
import { findAskFault } from '#domain/deadline/clock/find-ask-fault.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { readCalendarFile } from '#domain/deadline/read-calendar-file.ts';
import { buildCalendar, type WorkingCalendar } from '#domain/deadline/working-calendar.ts';
import { ClockFault, faultOfAsk, faultOfFile } from './clock-faults.ts';
import { termAsJson, termAsText } from './clock-print.ts';
import { type ClockQuestion, type DueOptions, readQuestion } from './clock-question.ts';
import { complain } from './say.ts';

const badInput = 2;

/** `lachan clock due`: when a statutory limit ends, and why; needs no database and no server. */
export function clockDueCommand(): Command {
  return new Command('due')
    .description('thời hạn tố tụng hết khi nào, vì sao / when a statutory limit ends, and why')
    .requiredOption(
      '--rule <id>',
      'mã thời hạn (xem clock list) hoặc điều luật 172, 173, 240, 277 / rule id',
    )
    .requiredOption(
      '--from <moment>',
      'sự kiện bắt đầu: YYYY-MM-DD hoặc YYYY-MM-DDTHH:mm[±hh:mm] / the event',
    )
    .option('--class <class>', 'loại tội phạm / class of offence: INT, NT, RNT, DBNT')
    .option(
      '--extensions <n>',
      'số lần gia hạn, mỗi lần ở mức tối đa / extensions, each at its maximum',
    )
    .option('--variant <name>', 'trường hợp khác / a second length: remote, higher, high-court …')
    .option('--custody-days <n>', 'số ngày tạm giữ được trừ (173) / days of custody to deduct')
    .option('--minor', 'có người dưới 18 tuổi bị buộc tội / a minor among the accused')
    .option(
      '--opened <date>',
      'ngày khởi tố vụ án (mặc định: ngày --from) / day the case was opened',
    )
    .option('--calendar <file>', 'lịch thay lịch có sẵn / calendar in place of the shipped one')
    .option('--json', 'in JSON / print JSON')
    .addHelpText('after', CALENDAR_HELP)
    .action((options: DueOptions) => {
      process.exitCode = printDue(options);
    });
}

const CALENDAR_HELP = `
Tệp lịch / calendar file:
  CSV: date,kind,name,basis    2026-08-31,day-off,…    2026-08-22,worked,…
  JSON: [{"date":"2026-08-31","kind":"day-off"}], {"off":[],"worked":[]},
  hoặc câu trả lời của / or the answer of GET /api/calendar/2026

Kết quả / result: 0; dữ liệu vào sai / bad input: 2`;

/** Exit status 0 for an answer, 2 for input that has none. */
function printDue(options: DueOptions): number {
  try {
    const question = readQuestion(options);
    const context = { calendar: calendarOf(options.calendar), settings: [], rules: CLOCK_RULES };
    const fault = findAskFault(question.rule, question.ask, context);
    if (fault !== null) {
      throw faultOfAsk(question.rule, fault);
    }
    answer(question, context);
    return 0;
  } catch (error) {
    if (error instanceof ClockFault) {
      complain(error.vi, error.en);
      return badInput;
    }
    throw error;
  }
}

function answer(question: ClockQuestion, context: Parameters<typeof countTerm>[2]): void {
  const term = countTerm(question.rule, question.ask, context);
  if (term === null) {
    throw faultOfAsk(question.rule, { code: 'not-in-force', from: '' });
  }
  const told = { ...term, reasons: [...question.reasons, ...term.reasons] };
  console.log(question.json ? termAsJson(question.rule, told) : termAsText(question.rule, told));
}

function calendarOf(file: string | undefined): WorkingCalendar {
  if (file === undefined) {
    return buildCalendar(CALENDAR_DAYS);
  }
  const read = readCalendarFile(textOf(file));
  if ('fault' in read) {
    throw faultOfFile(file, read.fault);
  }
  return buildCalendar(read.days);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ClockFault(
      `--calendar: không đọc được tệp ${file}; kiểm tra đường dẫn và quyền đọc.`,
      `--calendar: ${file} cannot be read; check the path and the right to read it.`,
    );
  }
}
