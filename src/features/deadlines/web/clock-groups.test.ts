import { describe, expect, it } from 'vitest';
import type { ClockPartRow } from '../contract.ts';
import { countClockParts, groupClockParts } from './clock-groups.ts';

function aPart(rule: string, changes: Partial<ClockPartRow> = {}): ClockPartRow {
  return {
    rule,
    group: 'trial',
    slot: 'length',
    name: { vi: 'Chuẩn bị xét xử', en: 'Prepare the trial' },
    variant: null,
    shipped: { part: 'length', length: { days: 30 } },
    saidShipped: { vi: '30 ngày', en: '30 days' },
    certainty: 'dagger',
    cites: ['BLTTHS 277'],
    decided: [],
    ...changes,
  };
}

const DECIDED: ClockPartRow['decided'] = [
  {
    value: { part: 'length', length: { days: 20 } },
    said: { vi: '20 ngày', en: '20 days' },
    from: '2026-01-01',
    decidedBy: 'Chánh án TAND tỉnh',
    note: 'công văn 3/TA',
    recordedAt: '2026-01-01T02:00:00Z',
    recordedBy: null,
    inForce: true,
  },
];

const ROWS = [
  aPart('277.1'),
  aPart('277.1', { slot: 'extension.1', decided: DECIDED }),
  aPart('KN-03', { group: 'complaint', certainty: 'open', cites: ['BLTTHS 475'] }),
  aPart('T-20', { group: 'tip-resolving', name: { vi: 'Giải quyết nguồn tin', en: 'Decide' } }),
];

const ask = (words: string, shown?: 'decided' | 'undecided' | 'left-open') =>
  groupClockParts(ROWS, { words, shown, say: () => 'độ dài' });

describe('values of time limits by stage', () => {
  it('stand in the order of a file’s life, the parts of a rule together', () => {
    const stages = ask('');
    expect(stages.map((stage) => stage.group)).toEqual(['tip-resolving', 'trial', 'complaint']);
    expect(stages[1]?.rules).toMatchObject([{ rule: '277.1', parts: [{}, {}] }]);
    expect(stages[1]).toMatchObject({ count: 2, decided: 1, shown: 2 });
  });

  it('are found without marks, by name in either language, code, article or part', () => {
    for (const words of ['nguon tin', 'decide', 't-20']) {
      expect(
        ask(words).map((stage) => stage.group),
        words,
      ).toEqual(['tip-resolving']);
    }
    expect(ask('bltths 475').map((stage) => stage.group)).toEqual(['complaint']);
    expect(ask('do dai')).toHaveLength(3);
    expect(ask('khong co')).toEqual([]);
  });

  it('are narrowed to what is decided, what is not, and what the law leaves open; a stage keeps its whole count', () => {
    expect(ask('', 'decided')).toMatchObject([{ group: 'trial', shown: 1, count: 2 }]);
    expect(ask('', 'undecided').map((stage) => stage.shown)).toEqual([1, 1, 1]);
    expect(ask('', 'left-open').map((stage) => stage.group)).toEqual(['complaint']);
  });

  it('are counted whole', () => {
    expect(countClockParts(ROWS)).toEqual({ count: 4, decided: 1, undecided: 3, leftOpen: 1 });
  });
});
