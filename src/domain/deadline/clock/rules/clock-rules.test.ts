import { describe, expect, it } from 'vitest';
import type { ClockRule, Length } from '#domain/deadline/clock/clock-rule.ts';
import { gradeOf } from '#domain/deadline/clock/grade-of.ts';
import { LAWS } from '#domain/deadline/clock/laws.ts';
import { compareDays } from '#domain/deadline/clock/moment.ts';
import { gravestOf, OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { CLOCK_RULES, findRule, getRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import type { Words } from '#domain/deadline/clock/words.ts';

const versions = CLOCK_RULES.flatMap((rule) => rule.versions.map((version) => ({ rule, version })));

describe('the shipped rules', () => {
  it('have ids of their own and are found by them, in capitals or not', () => {
    expect(new Set(CLOCK_RULES.map((rule) => rule.id.toLowerCase())).size).toBe(CLOCK_RULES.length);
    expect(findRule(' t-20 ')?.id).toBe('T-20');
    expect(getRule('x-12').id).toBe('X-12');
    expect(findRule('T-99')).toBe(null);
    expect(() => getRule('T-99')).toThrow('T-99');
  });

  it('say in both languages what they are, what starts them, who must act', () => {
    for (const rule of CLOCK_RULES) {
      for (const words of listWords(rule)) {
        expect(words.vi.trim(), rule.id).not.toBe('');
        expect(words.en.trim(), rule.id).not.toBe('');
        expect(words.vi, rule.id).not.toBe(words.en);
      }
    }
  });

  it('cite at least one article of a law that is known', () => {
    for (const { rule, version } of versions) {
      expect(version.cites.length, rule.id).toBeGreaterThan(0);
      for (const { law, article } of version.cites) {
        expect(LAWS[law], rule.id).toBeDefined();
        expect(article, rule.id).toMatch(/^\d+(\.\d+)?[a-c]?$/);
      }
    }
  });

  it('hold without gap or overlap from their first day on', () => {
    for (const rule of CLOCK_RULES) {
      const ends = rule.versions.map((version) => version.validTo);
      const begins = rule.versions.slice(1).map((version) => version.validFrom);
      expect(ends, rule.id).toEqual([...begins, null]);
    }
  });

  it('count hours and detention without days off, everything else with them', () => {
    for (const { rule, version } of versions) {
      for (const length of OffenceClass.options.map((one) => gradeOf(version.length, one))) {
        const stays = 'hours' in length || 'detentionDays' in length || 'atOnce' in length;
        const rolls = rule.countsBack === true ? 'earlier' : 'roll';
        expect(version.dayOff, rule.id).toBe(stays ? 'stay' : rolls);
        expect(version.firstDay, rule.id).toBe('detentionDays' in length ? 'first' : 'event');
        expect(sizeOf(length), rule.id).toBeGreaterThan(0);
      }
    }
  });

  it('name somebody who decides each extension, on every day', () => {
    for (const { rule, version } of versions) {
      for (const one of OffenceClass.options) {
        for (const { deciders } of gradeOf(version.extensions ?? [], one)) {
          for (const day of [
            '2018-01-01',
            '2025-03-01',
            '2025-06-30',
            '2025-07-01',
            '2030-01-01',
          ]) {
            const inOffice = deciders.filter(
              ({ from, to }) =>
                (from === null || compareDays(day, from) >= 0) &&
                (to === null || compareDays(day, to) < 0),
            );
            expect(inOffice, `${rule.id} ${day}`).toHaveLength(1);
          }
        }
      }
    }
  });

  it('refer only to rules that exist', () => {
    for (const { id, starts, continues, notPast, next } of CLOCK_RULES) {
      const named = [...('endOf' in starts ? starts.endOf : []), continues, notPast, next];
      for (const other of named.filter((one) => one !== undefined)) {
        expect(findRule(other), `${id} names ${other}`).not.toBe(null);
      }
    }
  });

  it('wait for something: every duty and limit can be kept', () => {
    for (const rule of CLOCK_RULES) {
      expect(rule.met.length, rule.id).toBeGreaterThan(0);
    }
  });

  it('are shortened for minors where the law says so, and nowhere else', () => {
    const shortened = (share: 'half' | 'two-thirds') =>
      CLOCK_RULES.filter((rule) => rule.minor === share).map((rule) => rule.id);
    expect(shortened('half')).toEqual(['172', '240', '277', 'X-12', '346-decision']);
    expect(shortened('two-thirds')).toEqual(['173', '241', '278']);
  });

  it('are lengthened only by those that the law lets', () => {
    const lengthened = CLOCK_RULES.filter((rule) =>
      rule.versions.some((version) => version.extensions !== undefined),
    );
    expect(lengthened.map((rule) => rule.id)).toEqual([
      'D-03',
      '173',
      '241',
      '278',
      '172',
      'I-10',
      'I-13',
      '240',
      '277',
    ]);
    expect(lengthened.every((rule) => (rule.extendedBy?.length ?? 0) > 0)).toBe(true);
  });
});

describe('the gravest class', () => {
  it('governs, in whatever order they come', () => {
    expect(gravestOf(['NT', 'DBNT', 'INT'])).toBe('DBNT');
    expect(gravestOf(['RNT', 'NT'])).toBe('RNT');
    expect(gravestOf([])).toBe(null);
  });
});

function listWords(rule: ClockRule): Words[] {
  const ofVersions = rule.versions.flatMap((version) => [
    version.note,
    ...(version.variants ?? []).flatMap((variant) => [variant.words, variant.note]),
    ...OffenceClass.options.flatMap((one) =>
      gradeOf(version.extensions ?? [], one).flatMap(({ deciders }) =>
        deciders.map(({ who }) => who),
      ),
    ),
  ]);
  return [rule.name, rule.trigger, rule.holder, rule.atMost?.words, ...ofVersions].filter(
    (words) => words !== undefined,
  );
}

function sizeOf(length: Length): number {
  return Object.values(length).reduce((sum: number, one) => sum + Number(one), 0);
}
