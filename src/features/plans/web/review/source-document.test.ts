import { describe, expect, it } from 'vitest';
import { cutSegments } from './cut-segments.ts';
import { aReview, SAMPLE_TEXT } from './sample-review.testing.ts';
import { layOutSource, rangeIn } from './source-document.ts';
import { findMarks } from './source-marks.ts';

const paragraphs = layOutSource(SAMPLE_TEXT, aReview().sections);

describe('the source as a document', () => {
  it('joins wrapped lines, keeps the printed marks and knows the headings', () => {
    const texts = paragraphs.map((paragraph) => paragraph.text);
    expect(texts).toContain('- Rà soát các tuyến biên giới trong tháng 7/2026.');
    const heading = paragraphs.find((paragraph) => paragraph.kind === 'heading');
    expect(heading?.text).toBe('II. NHIỆM VỤ');
    expect(heading?.depth).toBe(1);
  });

  it('gives back every character of a span that is no line break', () => {
    const task = aReview().tasks[1];
    const paragraph = paragraphs.find((one) => one.text.includes('Rà soát'));
    if (task === undefined || paragraph === undefined) {
      throw new Error('the sample has this task');
    }
    const range = rangeIn(paragraph, task.span);
    expect(paragraph.text.slice(...(range ?? [0, 0]))).toBe(task.text);
  });

  it('sets words between single stars in italics and drops the stars', () => {
    const [paragraph] = layOutSource('- Tuyên truyền (*Công an tỉnh chủ trì*).', []);
    expect(paragraph?.text).toBe('- Tuyên truyền (Công an tỉnh chủ trì).');
    const [from, to] = paragraph?.italics[0] ?? [0, 0];
    expect(paragraph?.text.slice(from, to)).toBe('Công an tỉnh chủ trì');
  });
});

describe('marks in the source', () => {
  const task = aReview().tasks[0];
  if (task === undefined) {
    throw new Error('the sample has tasks');
  }

  it('fill who leads, box the day, and leave other words alone', () => {
    const text = 'Công an tỉnh chủ trì, từ ngày 01/7/2026 đến hết 30/9/2026.';
    const dated = { ...task, from: '2026-07-01', to: '2026-09-30' };
    const marks = findMarks(text, [0, text.length], dated);
    expect(marks.map((mark) => [mark.kind, text.slice(...mark.range)])).toEqual([
      ['lead', 'Công an tỉnh'],
      ['date', 'từ ngày 01/7/2026 đến hết 30/9/2026'],
    ]);
  });

  it('take the bracket at the end where it names the agency again', () => {
    const text = 'Phối hợp với Công an tỉnh mở lớp (Công an tỉnh chủ trì)';
    const marks = findMarks(text, [0, text.length], task);
    expect(marks.map((mark) => mark.range[0])).toEqual([text.lastIndexOf('Công an')]);
  });
});

describe('pieces of a paragraph', () => {
  it('know every item over them, the innermost last', () => {
    const pieces = cutSegments(
      'abcdef',
      [
        { key: 'c1', range: [2, 4] },
        { key: 't1', range: [0, 6] },
      ],
      [{ range: [3, 6], mark: 'date' }],
    );
    expect(pieces.map((piece) => [piece.text, piece.keys.join(), piece.marks.join()])).toEqual([
      ['ab', 't1', ''],
      ['c', 't1,c1', ''],
      ['d', 't1,c1', 'date'],
      ['ef', 't1', 'date'],
    ]);
  });
});
