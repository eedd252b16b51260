import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseSource } from './normalise-source.ts';
import { PlanReading, type Span } from './plan-reading.ts';
import { readPlan } from './read-plan.ts';

const PIECES = [
  'KẾ HOẠCH',
  'I. ',
  'II. NHIỆM VỤ',
  '1. ',
  '1.1. ',
  'a) ',
  '- ',
  '+ ',
  '(',
  ')',
  '“',
  '”',
  ':',
  ';',
  '. ',
  '\n',
  '\n\n',
  '\f',
  '\t',
  ' | ',
  'Công an tỉnh',
  'Sở Y tế',
  'các sở, ngành',
  ' chủ trì, phối hợp với ',
  ' thực hiện',
  'báo cáo ',
  'về ',
  'trước ngày 16/6',
  'từ ngày ',
  '30/9/2025',
  '100%',
  'đạt trên 90%',
  '07/07 xã, phường',
  'Nơi nhận:',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'PHỤ LỤC',
  'Số: 12/KH-UBND',
  'Cơ quan chủ trì: ',
  'Thời gian: ',
  'mục 1, phần II',
  '**',
  '_',
  '<br>',
  '&nbsp;',
  '¹',
  '[1]',
  'đột xuất',
  'định kỳ 6 tháng, năm ',
];
const planLike = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 120,
  })
  .map((pieces) => pieces.join(''));

describe('whatever the text', () => {
  it('never throws, answers in the exchange format, and all spans lie within the text', () => {
    fc.assert(
      fc.property(fc.oneof(planLike, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
        const reading = PlanReading.parse(readPlan(text));
        const length = normaliseSource(text).length;
        for (const [start, end] of spansOf(reading)) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the span of a task holds its first and last word', () => {
    fc.assert(
      fc.property(planLike, (text) => {
        const source = normaliseSource(text);
        for (const task of readPlan(text).tasks) {
          const slice = source.slice(...task.span);
          const [first = ''] = task.text;
          expect(slice.includes(first)).toBe(true);
          expect(slice.includes(task.text.at(-1) ?? '')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the same text always gives the same proposal', () => {
    fc.assert(
      fc.property(planLike, (text) => {
        expect(readPlan(text)).toEqual(readPlan(text));
      }),
      { numRuns: 50 },
    );
  });
});

function spansOf(reading: PlanReading): Span[] {
  const { citedDocuments = [], ...fields } = reading.document.spans;
  const printed = Object.values(fields).filter((span) => span !== undefined);
  return [
    ...printed,
    ...citedDocuments,
    ...reading.recipientSpans,
    ...[...reading.sections, ...reading.targets, ...reading.tasks, ...reading.reports].map(
      (item) => item.span,
    ),
  ];
}
