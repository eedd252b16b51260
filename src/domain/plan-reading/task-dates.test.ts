import { describe, expect, it } from 'vitest';
import { findLineDates, findTaskDates } from './task-dates.ts';

function dates(text: string, year: number | null = 2025) {
  const { from, to, deadline } = findTaskDates(text, year);
  return { from, to, deadline };
}

const NONE = { from: null, to: null, deadline: null };

describe('dates of a task', () => {
  it.each([
    ['hoàn thành trong tháng 11/2025', { ...NONE, deadline: '2025-11-30' }],
    ['Từ 01/7/2025, tiếp nhận hồ sơ', { ...NONE, from: '2025-07-01' }],
    ['duy trì đến hết 30/9', { ...NONE, to: '2025-09-30' }],
    ['gửi trước ngày 03 tháng 8 năm 2024', { ...NONE, deadline: '2024-08-03' }],
    ['từ ngày 01/7/2024 đến hết 30/9/2024', { ...NONE, from: '2024-07-01', to: '2024-09-30' }],
    ['từ ngày 01 đến ngày 30/7/2025', { ...NONE, from: '2025-07-01', to: '2025-07-30' }],
    ['từ tháng 4 đến tháng 9/2024', { ...NONE, from: '2024-04-01', to: '2024-09-30' }],
    ['xong trong quý II/2025', { ...NONE, deadline: '2025-06-30' }],
    ['chậm nhất là ngày 10/12/2022', { ...NONE, deadline: '2022-12-10' }],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it.each([
    'báo cáo hằng quý (trước ngày 16/3 và 16/9)',
    'trước ngày 15/12 hằng năm',
    'Chương trình giai đoạn 2021 - 2025, định hướng đến năm 2030',
    'theo Quyết định số 12/QĐ-TTg ngày 10/5/2016 của Thủ tướng Chính phủ',
    'hưởng ứng “Ngày toàn dân phòng, chống mua bán người 30/7”',
    'tập huấn cho người từ đủ 16 tuổi trở lên',
  ])('no date: %s', (text) => {
    expect(dates(text)).toEqual(NONE);
  });

  it('says when the year was taken from the plan, and gives nothing where there is none', () => {
    expect(findTaskDates('trước ngày 15/6', 2025)).toMatchObject({
      deadline: '2025-06-15',
      yearTaken: true,
    });
    expect(dates('trước ngày 15/6', null)).toEqual(NONE);
  });

  it('never invents a day that does not exist', () => {
    expect(dates('trước ngày 31/6/2025')).toEqual(NONE);
  });
});

describe('dates of a “Thời gian” line', () => {
  it.each([
    ['Tháng 7/2025', { ...NONE, deadline: '2025-07-31' }],
    ['Quý III/2025', { ...NONE, deadline: '2025-09-30' }],
    ['Từ ngày 01/7 đến ngày 30/9/2025', { ...NONE, from: '2025-07-01', to: '2025-09-30' }],
    ['Thường xuyên', NONE],
    ['Quý III hằng năm', NONE],
  ])('%s', (text, expected) => {
    const { from, to, deadline } = findLineDates(text, 2025);
    expect({ from, to, deadline }).toEqual(expected);
  });
});
