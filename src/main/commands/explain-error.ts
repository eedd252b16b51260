import { Refusal, toProblem } from '#platform/contract/problem.ts';
import { KeyFileRefused } from '#platform/server/confidential/key-file.ts';
import { RoomNotPlaced } from '#platform/server/confidential/room-places.ts';

/** Both languages of what went wrong, without a stack. */
export interface Told {
  vi: string;
  en: string;
}

const KEY_FAULTS: Record<KeyFileRefused['fault'], string> = {
  missing: 'không có tệp khóa ở đây; tạo bằng lệnh lachan keys make-master',
  'not-a-file': 'không phải một tệp thường',
  'open-to-others': 'tệp phải thuộc người dùng này, quyền 0400 (chmod 400)',
  'inside-data-folder': 'phải nằm ngoài thư mục dữ liệu, nếu không bản sao lưu sẽ mang theo khóa',
  malformed: 'phải chứa 32 byte ngẫu nhiên: 64 chữ số thập lục phân hoặc 44 ký tự base64',
  weak: 'là khóa mặc định hoặc lặp lại, không phải khóa ngẫu nhiên',
};

/** What a command tells of an error: its own two sentences when it has them. */
export function explainError(error: unknown): Told {
  if (isTold(error)) {
    return { vi: error.vi, en: error.en };
  }
  if (error instanceof Refusal) {
    return toProblem(error.code, error.params).title;
  }
  if (error instanceof KeyFileRefused) {
    const path = error.message.slice(0, error.message.indexOf(':'));
    return { vi: `${path}: ${KEY_FAULTS[error.fault]}`, en: error.message };
  }
  if (error instanceof RoomNotPlaced) {
    const names = error.missing.join(', ');
    return {
      vi: `Đặt ${names} trỏ tới nơi nằm ngoài thư mục dữ liệu và cơ sở dữ liệu (xem sổ tay vận hành).`,
      en: `Set ${names} to places outside the data folder and the database (see the runbook).`,
    };
  }
  return explainSystem(error);
}

function explainSystem(error: unknown): Told {
  const { code, path, message } = error as { code?: string; path?: string; message?: string };
  const place = path ?? '';
  switch (code) {
    case 'ENOENT':
      return { vi: `Không thấy ${place}.`, en: `There is no ${place}.` };
    case 'EEXIST':
      return {
        vi: `${place} đã có; lệnh này không ghi đè.`,
        en: `${place} exists already; this command never overwrites.`,
      };
    case 'EACCES':
    case 'EPERM':
      return { vi: `Không có quyền với ${place}.`, en: `Permission denied: ${place}.` };
    default: {
      const detail = message ?? String(error);
      return { vi: `Lỗi ngoài dự kiến: ${detail}`, en: `Unexpected error: ${detail}` };
    }
  }
}

function isTold(error: unknown): error is Told {
  const told = error as Partial<Told> | null;
  return typeof told?.vi === 'string' && typeof told.en === 'string';
}
