import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../tools/plan-score/reading.ts';
import { scoreReading } from '../../tools/plan-score/score.ts';
import { addTally, emptyTally, ratesOf, tallyKeys } from '../../tools/plan-score/tally.ts';

describe('the score of a reading', () => {
  it('counts each expected key once', () => {
    const tally = tallyKeys(['a', 'a', 'b'], ['a', 'c']);
    expect([tally.right, tally.proposed, tally.expected]).toEqual([1, 2, 3]);
    expect(tally.misses).toEqual([
      { kind: 'missing', text: 'a' },
      { kind: 'missing', text: 'b' },
      { kind: 'extra', text: 'c' },
    ]);
  });

  it('averages over documents by their counts', () => {
    const total = emptyTally();
    addTally(total, tallyKeys(['a'], ['a']));
    addTally(total, tallyKeys(['a', 'b', 'c'], ['x']));
    expect(ratesOf(total)).toEqual({ precision: 0.5, recall: 0.25, f1: 1 / 3 });
  });

  it('does not compare what the label leaves out', () => {
    const score = scoreReading({ document: { type: 'Kế hoạch' } }, aReading());
    expect([score.header.right, score.header.proposed, score.header.expected]).toEqual([1, 1, 1]);
    expect(score.tasks.proposed).toBe(0);
  });

  it('counts a header field that should be blank as an extra answer', () => {
    const score = scoreReading({ document: { number: null } }, aReading());
    expect([score.header.right, score.header.proposed, score.header.expected]).toEqual([0, 1, 0]);
  });

  it('compares a signer by his hash', () => {
    const hash = createHash('sha256').update('Đinh Thị Mẫu').digest('hex');
    const right = scoreReading({ document: { signerSha256: hash } }, aReading());
    const wrong = scoreReading({ document: { signerSha256: '0'.repeat(64) } }, aReading());
    expect([right.header.right, wrong.header.right]).toEqual([1, 0]);
  });

  it('finds a task by its first words when the path differs, and then compares its roles', () => {
    const score = scoreReading(
      {
        tasks: [
          {
            path: 'II.2',
            begins: 'Tổ chức tuyên truyền',
            lead: ['Công an tỉnh'],
            cooperating: ['Sở Y tế'],
            deadline: '2025-11-30',
          },
        ],
      },
      aReading(),
    );
    expect(score.tasks.right).toBe(1);
    expect([score.roles.right, score.roles.proposed, score.roles.expected]).toEqual([1, 1, 2]);
    expect([score.dates.right, score.dates.expected]).toEqual([1, 1]);
  });

  it('leaves out a paragraph of which it is open whether it is a task', () => {
    const begins = 'Tổ chức tuyên truyền';
    const open = scoreReading({ tasks: [], doubtful: [begins] }, aReading());
    const closed = scoreReading({ tasks: [] }, aReading());
    expect([open.tasks.proposed, closed.tasks.proposed]).toEqual([0, 1]);
  });

  it('compares a recipient that names a person by its hash', () => {
    const hash = createHash('sha256').update('Ông Đinh Mẫu').digest('hex');
    const reading = { ...aReading(), recipients: ['Ông Đinh Mẫu', 'Sở Y tế'] };
    const score = scoreReading({ recipients: [`sha256:${hash}`, 'Sở Y tế'] }, reading);
    expect([score.recipients.right, score.recipients.proposed]).toEqual([2, 2]);
  });

  it('compares the values of matched targets as a set', () => {
    const quote = 'đạt từ 90% đến 95%';
    const values = [
      { op: '<=' as const, value: 95, unit: '%' },
      { op: '>=' as const, value: 90, unit: '%' },
    ];
    const score = scoreReading({ targets: [{ path: 'I', quote, values }] }, aReading());
    expect([score.targets.right, score.values.right]).toEqual([1, 1]);
  });

  it('shares the details of a matched report equally', () => {
    const score = scoreReading(
      {
        reports: [
          { path: 'III', kind: 'once', due: ['2025-08-03'], to: 'UBND tỉnh', via: 'Sở Y tế' },
        ],
      },
      aReading(),
    );
    expect(score.reports.right).toBe(1);
    expect([score.reportDetails.right, score.reportDetails.expected]).toEqual([2, 3]);
  });
});

function aReading(): Reading {
  return {
    document: {
      type: 'Kế hoạch',
      number: '1/KH-UBND',
      date: null,
      place: null,
      issuer: null,
      title: null,
      signer: 'Đinh  Thị Mẫu',
      citedDocuments: [],
    },
    sections: [],
    targets: [
      {
        path: 'I',
        quote: 'Đạt từ 90% đến 95%',
        values: [
          { op: '>=', value: 90, unit: '%' },
          { op: '<=', value: 95, unit: '%' },
        ],
      },
    ],
    tasks: [
      {
        path: 'II.1',
        begins: 'Tổ chức tuyên truyền',
        lead: ['công an tỉnh'],
        cooperating: [],
        implementing: ['Sở Tư pháp'],
        requested: [],
        covers: [],
        from: null,
        to: null,
        deadline: '2025-11-30',
      },
    ],
    reports: [
      {
        path: 'III',
        kind: 'once',
        due: ['2025-08-03'],
        to: 'UBND tỉnh',
        via: 'Công an tỉnh',
        by: [],
      },
    ],
    recipients: [],
  };
}
