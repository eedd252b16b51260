import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import type { AskFault } from '#domain/deadline/clock/find-ask-fault.ts';
import { sayMoment } from '#domain/deadline/clock/say-reason.ts';
import type { CalendarFileFault } from '#domain/deadline/read-calendar-file.ts';

/** Input that has no answer: what is wrong, where, and what to do, in both languages. */
export class ClockFault extends Error {
  readonly vi: string;
  readonly en: string;

  constructor(vi: string, en: string) {
    super(en);
    this.vi = vi;
    this.en = en;
  }
}

/** Says why a rule cannot be counted as asked. */
export function faultOfAsk({ id }: ClockRule, fault: AskFault): ClockFault {
  switch (fault.code) {
    case 'not-in-force': {
      const [vi, en] = [sayMoment(fault.from, 'vi'), sayMoment(fault.from, 'en')];
      return new ClockFault(
        `--from: ${id} chỉ có từ ngày ${vi}; chọn ngày muộn hơn.`,
        `--from: ${id} holds from ${en} on; give a later day.`,
      );
    }
    case 'class-needed':
      return new ClockFault(
        `--class: ${id} tính theo loại tội phạm; thêm --class INT, NT, RNT hoặc DBNT.`,
        `--class: ${id} depends on the class of offence; add --class INT, NT, RNT or DBNT.`,
      );
    case 'variant-unknown': {
      const known = fault.known.length === 0 ? '–' : fault.known.join(', ');
      return new ClockFault(
        `--variant: ${id} không có trường hợp này; có: ${known}.`,
        `--variant: ${id} has no such case; there is: ${known}.`,
      );
    }
    case 'too-many-extensions':
      return fault.allowed === 0
        ? noExtension(id)
        : new ClockFault(
            `--extensions: ${fault.given} lần là quá; ${id} cho tối đa ${fault.allowed} lần.`,
            `--extensions: ${fault.given} is too many; ${id} allows ${fault.allowed} at most.`,
          );
    case 'custody-too-long':
      return new ClockFault(
        `--custody-days: ${fault.days} ngày vượt cả thời hạn tạm giam; kiểm tra lại số ngày.`,
        `--custody-days: ${fault.days} days are more than the detention itself; check the number.`,
      );
    case 'opened-later':
      return new ClockFault(
        '--opened: ngày khởi tố sau ngày --from; kiểm tra lại hai ngày.',
        '--opened: the case was opened after --from; check the two days.',
      );
  }
}

function noExtension(id: string): ClockFault {
  const next = id === 'T-20' || id === 'T-21';
  return new ClockFault(
    `--extensions: ${id} không được gia hạn${next ? '; hỏi T-21 (kéo dài) hoặc T-22 (gia hạn)' : '; bỏ lựa chọn này'}.`,
    `--extensions: ${id} has no extension${next ? '; ask for T-21 (prolonged) or T-22 (extended)' : '; leave the option out'}.`,
  );
}

/** Says what is wrong with a calendar file, and on which line. */
export function faultOfFile(file: string, fault: CalendarFileFault): ClockFault {
  const { at, found } = fault;
  const [vi, en] = {
    empty: ['tệp trống; cần ít nhất một ngày', 'the file is empty; it needs at least one day'],
    'not-json': ['JSON hỏng; sửa cho đúng cú pháp', 'broken JSON; correct its syntax'],
    'not-rows': [
      'JSON không phải danh sách ngày; xem mẫu trong --help',
      'the JSON is no list of days; see the samples in --help',
    ],
    'no-columns': [
      `thiếu cột date ở dòng đầu “${found}”; dòng đầu là date,kind,name,basis`,
      `no column date in the first line “${found}”; it reads date,kind,name,basis`,
    ],
    'bad-date': [
      `dòng ${at}: “${found}” không phải ngày có thật; viết 2026-11-24`,
      `line ${at}: “${found}” is no real day; write 2026-11-24`,
    ],
    'bad-kind': [
      `dòng ${at}: loại “${found}”; dùng day-off hoặc worked`,
      `line ${at}: kind “${found}”; use day-off or worked`,
    ],
  }[fault.code];
  return new ClockFault(`--calendar ${file}: ${vi}.`, `--calendar ${file}: ${en}.`);
}
