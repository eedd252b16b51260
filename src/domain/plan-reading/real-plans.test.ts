import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normaliseSource } from './normalise-source.ts';
import type { PlanReading } from './plan-reading.ts';
import { readPlan } from './read-plan.ts';

// Texts of real plans are not in the repository; where the folder is missing these tests say so.
const folder = join(
  process.env.LACHAN_SAMPLES ?? join(import.meta.dirname, '../../../../shared'),
  'plans',
);
const present = existsSync(join(folder, 'hai-phong-2024.txt'));

function read(name: string): { reading: PlanReading; source: string } {
  const source = normaliseSource(readFileSync(join(folder, `${name}.txt`), 'utf8'));
  return { reading: readPlan(source), source };
}

function tasksOf(reading: PlanReading, path: string) {
  return reading.tasks.filter((task) => task.path === path);
}

describe.skipIf(!present)(`five real plans (needs the samples folder ${folder})`, () => {
  it('Hải Phòng: the issuer comes from the opening, with the place added', () => {
    const { document } = read('hai-phong-2024').reading;
    expect(document).toMatchObject({
      type: 'Kế hoạch',
      number: '12/KH-BCĐ799',
      date: '2024-02-01',
      place: 'Hải Phòng',
      issuer: 'Ban Chỉ đạo 799 thành phố Hải Phòng',
    });
    expect(document.signer).not.toBeNull();
    expect(document.citedDocuments).toEqual([
      '19/KH-BCĐ138/CP',
      '9145/QĐ-BCĐ138/CP',
      '793/QĐ-TTg',
      '02/2019/NQ-HĐTP',
      '2548/QCPH-LĐTĐBXH-CA-QP-NG',
    ]);
  });

  it('Hải Phòng II.2.c: the bracket on its own line belongs to all three paragraphs', () => {
    const tasks = tasksOf(read('hai-phong-2024').reading, 'II.2.c');
    expect(tasks).toHaveLength(3);
    for (const task of tasks) {
      expect(task).toMatchObject({
        lead: [],
        implementing: ['Công an thành phố', 'Bộ Chỉ huy Bộ đội Biên phòng'],
        cooperating: ['các Sở, ngành, địa phương'],
      });
    }
  });

  it('Hải Phòng II.2.b: the bracket at the end belongs to the second paragraph only', () => {
    const tasks = tasksOf(read('hai-phong-2024').reading, 'II.2.b');
    expect(tasks.map((task) => task.implementing)).toEqual([[], ['Các Sở, ngành, địa phương'], []]);
  });

  it('Hải Phòng III.2: three reports, through the city police', () => {
    const reports = read('hai-phong-2024').reading.reports.filter((one) => one.path === 'III.2');
    expect(reports.map((one) => [one.kind, one.due])).toEqual([
      ['quarterly', ['03-16', '09-16']],
      ['semiannual', ['06-16']],
      ['annual', ['12-16']],
    ]);
    for (const report of reports) {
      expect(report).toMatchObject({
        to: 'Ban Chỉ đạo 799 thành phố',
        via: 'Công an thành phố',
        by: ['các Sở, ngành, địa phương'],
      });
    }
  });

  it('Hải Phòng I.2: five figures, one target each', () => {
    const targets = read('hai-phong-2024').reading.targets.filter((one) => one.path === 'I.2');
    expect(targets.map((one) => one.values)).toEqual([
      [{ op: '=', value: 100, unit: '%' }],
      [{ op: '>', value: 90, unit: '%' }],
      [{ op: '>', value: 90, unit: '%' }],
      [{ op: '=', value: 95, unit: '%' }],
      [{ op: '=', value: 90, unit: '%' }],
    ]);
  });

  it('Nghệ An: headings, lists that are no tasks, and work handed over by reference', () => {
    const { reading } = read('nghe-an-2017');
    const headings = new Map(reading.sections.map((one) => [one.path, one.heading]));
    expect(headings.get('I.1')).toBe('Mục tiêu');
    expect(headings.get('III.2.1')).toBe(
      'Tiểu đề án 1: "Đấu tranh phòng, chống tội phạm mua bán người khu vực nội địa"',
    );
    expect(headings.get('IV.8')).toBe('Sở Kế hoạch và Đầu tư, Sở Tài chính');
    expect(reading.tasks.filter((task) => /^II(\.|$)/.test(task.path))).toEqual([]);
    expect(tasksOf(reading, 'IV.8')).toMatchObject([
      { implementing: ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'] },
    ]);
    expect(tasksOf(reading, 'IV.1').map((task) => task.covers)).toEqual([['III.1'], ['III.2.1']]);
    expect(tasksOf(reading, 'III.2.1')[0]).toMatchObject({ lead: [], implementing: [] });
  });

  it('Nghệ An V: semiannual, annual and adhoc in V.1, the adhoc alone in V.2', () => {
    const { reports } = read('nghe-an-2017').reading;
    expect(reports.map((one) => [one.path, one.kind, one.due])).toEqual([
      ['V.1', 'semiannual', []],
      ['V.1', 'annual', []],
      ['V.1', 'adhoc', []],
      ['V.2', 'adhoc', []],
    ]);
  });

  it('Lai Châu: blank number and date, two subjects in IV.1, the lead of IV.2', () => {
    const { reading } = read('lai-chau-city-2024');
    expect(reading.document).toMatchObject({
      number: null,
      date: null,
      place: 'Thành phố Lai Châu',
    });
    expect(tasksOf(reading, 'IV.1')[0]?.implementing).toEqual([
      'Các thành viên Ban Chỉ đạo mô hình',
      'UBND các xã, phường',
    ]);
    expect(tasksOf(reading, 'IV.2')[0]).toMatchObject({ lead: ['Công an thành phố'] });
    expect(reading.reports.map((one) => one.kind)).toEqual(['semiannual', 'annual', 'adhoc']);
    expect(reading.tasks.some((task) => task.begins.startsWith('03 không'))).toBe(false);
    expect(reading.targets.find((one) => one.path === 'I.5')?.values).toEqual([
      { op: '=', value: 7, unit: 'xã, phường', of: 7 },
    ]);
  });

  it('Cần Thơ: who is asked, whom II.6.a works with, the report of III.1', () => {
    const { reading } = read('can-tho-2024');
    expect(tasksOf(reading, 'II.3.a')[0]).toMatchObject({
      implementing: ['Bộ Chỉ huy quân sự thành phố', 'Cục Hải quan thành phố'],
      requested: ['Cục Hải quan thành phố'],
      from: null,
    });
    expect(tasksOf(reading, 'II.6.a')[0]?.cooperating).toEqual([
      'các cơ quan thông tin, truyền thông',
    ]);
    expect(tasksOf(reading, 'II.2.a')[0]).toMatchObject({ from: '2024-07-01', to: '2024-09-30' });
    expect(reading.reports).toMatchObject([
      {
        path: 'III.1',
        kind: 'once',
        due: ['2024-08-03'],
        to: 'Ủy ban nhân dân thành phố',
        via: 'Công an thành phố',
      },
    ]);
    expect(tasksOf(reading, 'III.3')).toEqual([]);
  });

  it('the newspaper digest has no header but its ordering paragraphs are found', () => {
    const { reading } = read('province-2022-digest');
    expect(reading.document).toMatchObject({ type: null, number: null, issuer: null });
    expect(reading.tasks.length).toBeGreaterThanOrEqual(9);
    expect(reading.tasks.every((task) => task.path === '')).toBe(true);
  });

  it.each([
    'can-tho-2024',
    'hai-phong-2024',
    'lai-chau-city-2024',
    'nghe-an-2017',
    'province-2022-digest',
  ])('%s: every span holds the words of its item', (name) => {
    const { reading, source } = read(name);
    const words = (text: string) => text.replace(/[\s*_]+/g, ' ').trim();
    for (const section of reading.sections) {
      expect(words(source.slice(...section.span))).toContain(words(section.heading));
    }
    for (const target of reading.targets) {
      expect(words(source.slice(...target.span)).split(' ')[0]).toBe(target.quote.split(' ')[0]);
    }
    for (const task of reading.tasks) {
      expect(words(source.slice(...task.span)).startsWith(task.begins.split(' ')[0] ?? '')).toBe(
        true,
      );
    }
    for (const [index, recipient] of reading.recipients.entries()) {
      const [start, end] = reading.recipientSpans[index] ?? [0, 0];
      expect(words(source.slice(start, end))).toBe(recipient);
    }
  });
});
