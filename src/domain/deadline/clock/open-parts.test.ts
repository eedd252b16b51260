import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { MINOR_SHARES } from '#domain/deadline/clock/minor-shares.ts';
import { listOpenParts, slotOf } from '#domain/deadline/clock/open-parts.ts';
import { findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import { mayReplace } from '#domain/deadline/clock/settle-version.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const slots = (rule: ClockRule, on = '2026-03-02') =>
  listOpenParts(rule, day(on)).map(({ slot }) => slot);
const known = (id: string): ClockRule => {
  const rule = findRule(id);
  if (rule === null) {
    throw new Error(id);
  }
  return rule;
};

const head = { vi: 'Viện trưởng', en: 'the head' };
const former = { vi: 'Viện trưởng cũ', en: 'the former head' };
const made: ClockRule = {
  ...known('T-20'),
  id: 'made',
  versions: [
    {
      validFrom: '2018-01-01',
      validTo: '2026-01-01',
      length: { days: 9 },
      firstDay: 'event',
      dayOff: 'roll',
      certainty: 'verified',
      cites: [],
    },
    {
      validFrom: '2026-01-01',
      validTo: '2027-01-01',
      length: { days: 10 },
      variants: [
        { name: 'long', words: head, length: { months: 1 }, when: 'asked', certainty: 'open' },
      ],
      extensions: [
        {
          length: { months: 2 },
          certainty: 'dagger',
          deciders: [
            { from: null, to: '2026-07-01', who: former, certainty: 'dagger' },
            { from: '2026-07-01', to: null, who: head, certainty: 'dagger' },
          ],
        },
        {
          length: { months: 1 },
          certainty: 'dagger',
          deciders: [{ from: null, to: '2026-07-01', who: former, certainty: 'dagger' }],
        },
      ],
      askDaysBefore: 5,
      firstDay: 'event',
      dayOff: 'roll',
      certainty: 'dagger',
      cites: [{ law: 'BLTTHS', article: '147' }],
    },
  ],
};

describe('the parts of a rule that the house may decide', () => {
  it('are all that is not verified in the state of the law on the day', () => {
    expect(slots(made)).toEqual([
      'length',
      'length=long',
      'extension-1',
      'decider-1',
      'extension-2',
      'decider-2',
      'ask-days',
    ]);
    expect(slots(made, '2026-01-01')).toHaveLength(7);
    expect(slots(made, '2025-12-31')).toEqual([]);
  });

  it('are none before the first state of the law and after the last', () => {
    expect(slots(made, '2017-12-31')).toEqual([]);
    expect(slots(made, '2026-12-31')).toHaveLength(7);
    expect(slots(made, '2027-01-01')).toEqual([]);
  });

  it('carry the shipped value, its citation and how sure it is', () => {
    const parts = new Map(listOpenParts(made, day('2026-03-02')).map((part) => [part.slot, part]));
    expect(parts.get('length')).toMatchObject({
      rule: { id: 'made' },
      shipped: { part: 'length', length: { days: 10 } },
      certainty: 'dagger',
      cites: [{ law: 'BLTTHS', article: '147' }],
    });
    expect(parts.get('length=long')).toMatchObject({
      shipped: { part: 'length', variant: 'long', length: { months: 1 } },
      certainty: 'open',
    });
    expect(parts.get('extension-1')?.shipped).toEqual({
      part: 'extension',
      number: 1,
      length: { months: 2 },
    });
    expect(parts.get('ask-days')?.shipped).toEqual({ part: 'ask-days', days: 5 });
  });

  it('name whoever decides now, and the last known where nobody follows', () => {
    const parts = listOpenParts(made, day('2026-03-02'));
    const who = (slot: string) => parts.find((part) => part.slot === slot)?.shipped;
    expect(who('decider-1')).toEqual({ part: 'decider', number: 1, who: head });
    expect(who('decider-2')).toEqual({ part: 'decider', number: 2, who: former });
  });

  it('say no decider where the law names none', () => {
    const version = made.versions[1];
    const bare = {
      ...made,
      versions: version && [
        { ...version, extensions: [{ length: { days: 1 }, deciders: [], certainty: 'open' }] },
      ],
    } as ClockRule;
    expect(slots(bare)).toEqual(['length', 'length=long', 'extension-1', 'ask-days']);
  });

  it('stand apart for each class of offence, where the law tells them apart', () => {
    expect(slots(known('172'))).toEqual(
      expect.arrayContaining(['extension-1:INT', 'extension-2:DBNT', 'decider-1:NT']),
    );
    expect(slots(known('172'))).not.toContain('length:INT');
    expect(slots(known('173'))).toEqual(
      expect.arrayContaining(['length:INT', 'length:NT', 'length:RNT', 'length:DBNT']),
    );
    const detention = listOpenParts(known('173'), day('2026-03-02')).find(
      ({ slot }) => slot === 'length:NT',
    );
    expect(detention?.shipped).toEqual({
      part: 'length',
      length: { detentionDays: 90 },
      offenceClass: 'NT',
    });
  });

  it('hold the share of a minor only where it is not verified', () => {
    for (const minor of ['half', 'two-thirds'] as const) {
      const { certainty, ...share } = MINOR_SHARES[minor];
      const part = listOpenParts({ ...made, minor }, day('2026-03-02')).find(
        ({ slot }) => slot === 'minor-share',
      );
      expect(part?.shipped).toEqual(
        certainty === 'verified' ? undefined : { part: 'minor-share', of: share.of, in: share.in },
      );
    }
    expect(slots(made)).not.toContain('minor-share');
  });

  it('are exactly those that a setting may replace', () => {
    const version = made.versions[1];
    for (const { shipped } of listOpenParts(made, day('2026-03-02'))) {
      expect(version && mayReplace(made, version, shipped)).toBe(true);
    }
  });
});

describe('the name of a part', () => {
  it('tells part, number, variant and class', () => {
    expect(slotOf({ part: 'length', length: { days: 1 } })).toBe('length');
    expect(slotOf({ part: 'length', length: { days: 1 }, variant: 'remote' })).toBe(
      'length=remote',
    );
    expect(slotOf({ part: 'extension', number: 2, length: { days: 1 }, offenceClass: 'RNT' })).toBe(
      'extension-2:RNT',
    );
    expect(slotOf({ part: 'decider', number: 1, who: head })).toBe('decider-1');
    expect(slotOf({ part: 'ask-days', days: 5 })).toBe('ask-days');
    expect(slotOf({ part: 'minor-share', of: 1, in: 2 })).toBe('minor-share');
  });
});
