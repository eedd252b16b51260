import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.ts';

const opening = [
  'SỞ Y TẾ',
  'Số: 12/KH-SYT',
  'Lam Sơn, ngày 05 tháng 02 năm 2025',
  'KẾ HOẠCH',
  'Hỗ trợ nạn nhân năm 2025',
  'Sở Y tế ban hành Kế hoạch như sau:',
  'I. MỤC TIÊU',
  '1. Giúp nạn nhân sớm ổn định cuộc sống.',
  'Phụ lục',
];

describe('a table copied with one cell to a line', () => {
  it('gives its rows back with their bodies and days', () => {
    const { tasks } = readTable([
      ...['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian'],
      ...['1', 'Tập huấn cán bộ', 'Phòng Nghiệp vụ', 'Công an tỉnh', 'Quý II/2025'],
      ...[
        '2',
        'Khảo sát nhu cầu của nạn nhân',
        'Phòng Bảo trợ xã hội,',
        'Văn phòng Sở',
        'Sở Tư pháp',
      ],
      'Tháng 9/2025',
    ]);
    expect(tasks.map((task) => [task.path, task.begins])).toEqual([
      ['1', 'Tập huấn cán bộ'],
      ['2', 'Khảo sát nhu cầu của nạn nhân'],
    ]);
    expect(tasks.map((task) => task.lead)).toEqual([
      ['Phòng Nghiệp vụ'],
      ['Phòng Bảo trợ xã hội', 'Văn phòng Sở'],
    ]);
    expect(tasks.map((task) => task.deadline)).toEqual(['2025-06-30', '2025-09-30']);
  });

  it('leaves an empty cell of the partners empty', () => {
    const { tasks } = readTable([
      ...['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian'],
      ...['1', 'Treo băng rôn', 'UBND các xã', 'Tháng 7/2025'],
    ]);
    expect(tasks[0]).toMatchObject({
      lead: ['UBND các xã'],
      cooperating: [],
      deadline: '2025-07-31',
    });
  });

  it('takes a number and a title for a section', () => {
    const { sections } = readTable([
      ...['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
      ...['I', 'Tuyên truyền', '1', 'Treo băng rôn', 'UBND các xã', 'Tháng 7/2025'],
    ]);
    expect(sections.map(({ path, heading }) => `${path} ${heading}`)).toEqual([
      'I MỤC TIÊU',
      'I Tuyên truyền',
    ]);
  });
});

function readTable(lines: readonly string[]) {
  return readPlan([...opening, ...lines].join('\n'));
}
