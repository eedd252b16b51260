import { describe, expect, it } from 'vitest';
import { listFigures } from './target-values.ts';

describe('the figures of a clause', () => {
  it.each([
    ['đạt 90 - 95% số vụ', ['>= 90 %', '<= 95 %']],
    ['Giảm từ 5 đến 7% số vụ phạm pháp hình sự', ['- 5 %', '- 7 %']],
    ['Tổ chức từ 12 đến 15 phiên giao dịch việc làm', ['>= 12 phiên', '<= 15 phiên']],
    ['không để phát sinh mới quá 05 trường hợp', ['<= 5 trường hợp']],
    ['Số người nghiện mới không tăng quá 1%/năm', ['<= 1 %']],
    ['Xử lý dứt điểm 31/31 trường hợp', ['= 31 trường hợp of 31']],
    ['Rút ngắn thời gian cấp giấy tờ xuống còn 02 ngày làm việc', ['= 2 ngày làm việc']],
    ['giảm số giờ làm việc nhà còn 1,4 lần so với nam giới', ['= 1.4 lần']],
    ['thời lượng mỗi kỳ ít nhất 15 phút', ['>= 15 phút']],
    ['đạt ≥ 90%', ['>= 90 %']],
    ['phát mỗi tháng ít nhất 01 số (bằng tiếng Mông)', ['>= 1 số']],
    ['ít nhất 2/3 số xã', ['>= 2 xã of 3']],
  ])('reads “%s”', (clause, expected) => {
    expect(figuresOf(clause)).toEqual(expected);
  });

  it.each([
    'trẻ em trong độ tuổi từ 5 đến 17 tuổi',
    'giai đoạn 2021 - 2025 và định hướng',
    'kéo giảm cả 03 tiêu chí',
    'trước ngày 15/5 và 15/11 hằng năm',
  ])('finds none in “%s”', (clause) => {
    expect(figuresOf(clause)).toEqual([]);
  });
});

function figuresOf(clause: string): string[] {
  return listFigures(clause).map(({ value }) => {
    const of = value.of === undefined ? '' : ` of ${value.of}`;
    return `${value.op} ${value.value} ${value.unit}${of}`;
  });
}
