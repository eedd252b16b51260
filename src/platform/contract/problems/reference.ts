import type { ProblemRow } from '../problem-row.ts';

export const referenceProblems = {
  'place.not-a-map': {
    status: 422,
    vi: 'Tệp không phải GeoJSON hoặc TopoJSON. Xuất lại bản đồ ở một trong hai dạng đó.',
    en: 'The file is neither GeoJSON nor TopoJSON. Export the map in one of the two.',
  },
  'place.import-closed': {
    status: 409,
    vi: 'Bản đọc thử này đã được ghi hoặc đã bỏ.',
    en: 'This preview has already been accepted or abandoned.',
  },
  'place.nothing-to-write': {
    status: 409,
    vi: 'Không có dòng nào ghi được. Sửa các dòng báo lỗi rồi gửi lại tệp.',
    en: 'No row can be written. Correct the rows with errors and send the file again.',
  },
} as const satisfies Record<string, ProblemRow>;
