import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import type { Length } from '#domain/deadline/clock/clock-rule.ts';
import { context, day, event, file, shipped } from '#domain/deadline/clock/clock-testing.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import { countTerm } from '#domain/deadline/clock/count-term.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import { compareDays, compareMoments, dayOf, isDay } from '#domain/deadline/clock/moment.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { sayReason } from '#domain/deadline/clock/say-reason.ts';
import { shareLength } from '#domain/deadline/clock/share-length.ts';
import type { TermAsk } from '#domain/deadline/clock/term-ask.ts';
import { whatIf } from '#domain/deadline/clock/what-if.ts';
import { buildCalendar, isWorkingDay } from '#domain/deadline/working-calendar.ts';

const anyRule = fc.constantFrom(...CLOCK_RULES);
const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => day('2022-01-01').add({ days }));
const anyAsk: fc.Arbitrary<TermAsk> = fc.record({
  from: anyDay,
  offenceClass: fc.constantFrom(...OffenceClass.options),
  variant: fc.constantFrom(null, 'higher', 'remote', 'high-court', 'obstacle'),
  extensions: fc.array(fc.constant({}), { maxLength: 4 }),
  minor: fc.option(
    fc.record({ openedOn: anyDay, assumed: fc.boolean(), restored: fc.constant(null) }),
  ),
});
const moved = fc
  .array(fc.record({ at: anyDay, kind: fc.constantFrom('day-off' as const, 'worked' as const) }), {
    maxLength: 12,
  })
  .map((days) =>
    buildCalendar([
      ...CALENDAR_DAYS,
      ...days.map(({ at, kind }) => ({
        date: at.toString(),
        kind,
        vi: 'Thử',
        en: 'Test',
        basis: 'thử',
        source: '',
        mark: 'decided' as const,
        provisional: false,
        active: true,
      })),
    ]),
  );

describe('every count', () => {
  it('that rolls ends on a working day, whatever the calendar', () => {
    fc.assert(
      fc.property(anyRule, anyAsk, moved, (rule, ask, calendar) => {
        const term = countTerm(rule, ask, { ...context, calendar });
        const dayOff = rule.versions[0]?.dayOff;
        if (term === null || !isDay(term.due) || dayOff === 'stay') {
          return;
        }
        expect(isWorkingDay(calendar, term.due)).toBe(true);
        const order = compareMoments(term.due, term.nominal);
        expect(dayOff === 'roll' ? order >= 0 : order <= 0).toBe(true);
      }),
    );
  });

  it('names a last day to ask that is worked and not after the end', () => {
    fc.assert(
      fc.property(anyRule, anyAsk, (rule, ask) => {
        const term = countTerm(rule, ask, context);
        if (term !== null && term.lastDayToAsk !== null) {
          expect(isWorkingDay(shipped, term.lastDayToAsk)).toBe(true);
          expect(compareDays(term.lastDayToAsk, dayOf(term.nominal)) < 0).toBe(true);
        }
      }),
    );
  });

  it('with one extension more, or without a minor, never ends sooner', () => {
    fc.assert(
      fc.property(anyRule, anyAsk, (rule, ask) => {
        const term = countTerm(rule, ask, context);
        const longer = { ...ask, extensions: [...(ask.extensions ?? []), {}] };
        for (const other of [longer, { ...ask, minor: null }]) {
          const later = countTerm(rule, other, context);
          if (term !== null && later !== null) {
            expect(compareMoments(later.due, term.due) >= 0).toBe(true);
          }
        }
      }),
    );
  });

  it('of a graver class never ends sooner, but for the review that it moves ahead', () => {
    fc.assert(
      fc.property(anyRule, anyAsk, fc.integer({ min: 0, max: 2 }), (rule, ask, at) => {
        const [lighter, graver] = OffenceClass.options.slice(at, at + 2);
        const base = { ...ask, extensions: [] };
        const sooner = countTerm(rule, { ...base, offenceClass: lighter }, context);
        const later = countTerm(rule, { ...base, offenceClass: graver }, context);
        if (sooner !== null && later !== null && rule.countsBack !== true) {
          expect(compareMoments(later.due, sooner.due) >= 0).toBe(true);
        }
      }),
    );
  });

  it('begun a day later never ends sooner', () => {
    fc.assert(
      fc.property(anyRule, anyAsk, (rule, ask) => {
        const next = { ...ask, from: dayOf(ask.from).add({ days: 1 }) };
        const [one, other] = [countTerm(rule, ask, context), countTerm(rule, next, context)];
        if (one !== null && other !== null) {
          expect(compareMoments(other.due, one.due) >= 0).toBe(true);
        }
      }),
    );
  });

  it('says every reason in both languages without a gap', () => {
    fc.assert(
      fc.property(anyRule, anyAsk, (rule, ask) => {
        for (const reason of countTerm(rule, ask, context)?.reasons ?? []) {
          expect(sayReason(reason, 'vi')).not.toMatch(/[{}]|undefined|^$/);
          expect(sayReason(reason, 'en')).not.toMatch(/[{}]|undefined|^$/);
        }
      }),
    );
  });
});

describe('a share of a length', () => {
  const anyLength: fc.Arbitrary<Length> = fc.oneof(
    fc.record({ months: fc.integer({ min: 1, max: 24 }) }),
    fc.record({ months: fc.integer({ min: 1, max: 24 }), days: fc.integer({ min: 1, max: 29 }) }),
    fc.record({ days: fc.integer({ min: 1, max: 90 }) }),
    fc.record({ detentionDays: fc.integer({ min: 1, max: 480 }) }),
    fc.record({ hours: fc.integer({ min: 1, max: 72 }) }),
    fc.record({ workingDays: fc.integer({ min: 1, max: 30 }) }),
  );
  const sizeOf = (length: Length) =>
    'months' in length || 'days' in length
      ? (length.months ?? 0) * 30 + (length.days ?? 0)
      : Object.values(length).reduce((sum: number, one) => sum + Number(one), 0);

  it('is never more than the share, and less by under one unit', () => {
    fc.assert(
      fc.property(
        anyLength,
        fc.constantFrom({ of: 1, in: 2 }, { of: 2, in: 3 }),
        (length, share) => {
          const exact = (sizeOf(length) * share.of) / share.in;
          const taken = sizeOf(shareLength(length, share));
          expect(taken <= exact && exact - taken < 1).toBe(true);
        },
      ),
    );
  });

  it.each([
    [{ months: 3 }, { months: 1, days: 15 }],
    [{ months: 2 }, { months: 1 }],
    [{ months: 1 }, { days: 15 }],
    [{ days: 45 }, { days: 22 }],
    [{ days: 1 }, { days: 0 }],
    [
      { months: 3, days: 5 },
      { months: 1, days: 17 },
    ],
    [{ hours: 25 }, { hours: 12 }],
    [{ workingDays: 3 }, { workingDays: 1 }],
    [{ detentionDays: 61 }, { detentionDays: 30 }],
    [{ atOnce: true }, { atOnce: true }],
  ] as const)('of one half of %o is %o', (length, half) => {
    expect(shareLength(length, { of: 1, in: 2 })).toEqual(half);
  });
});

const anyEvents: fc.Arbitrary<FileEvent[]> = fc
  .array(
    fc.tuple(
      anyDay,
      fc.constantFrom<(at: string, id: string) => FileEvent>(
        (at, id) => event('tip.received', at, { id, by: 'investigating-body', childAbuse: true }),
        (at, id) => event('tip.received', at, { id, by: 'commune-police', urgent: true }),
        (at, id) => event('tip.prolonged', at, { id }),
        (at, id) => event('tip.extended', at, { id }),
        (at, id) => event('tip.suspended', at, { id }),
        (at, id) => event('tip.decided', at, { id, outcome: 'opened' }),
        (at, id) => event('case.opened', at, { id, offenceClass: 'NT' }),
        (at, id) => event('case.reclassified', at, { id, offenceClass: 'DBNT' }),
        (at, id) =>
          event('case.charged', at, { id, person: 'a', offenceClass: 'RNT', minor: true }),
        (at, id) => event('case.detained', at, { id, person: 'a', stage: 'investigation' }),
        (at, id) => event('case.extended', at, { id, limit: '172' }),
        (at, id) => event('case.concluded', at, { id }),
        (at, id) => event('case.judged', at, { id }),
      ),
    ),
    { maxLength: 14 },
  )
  .map((drawn) => drawn.map(([at, make], index) => make(at.toString(), `e${index}`)));

describe('the clocks of a file', () => {
  it('do not depend on the order in which events are given', () => {
    fc.assert(
      fc.property(anyEvents, fc.infiniteStream(fc.nat()), (events, keys) => {
        const order = new Map(events.map((one) => [one.id, keys.next().value ?? 0]));
        const shuffled = [...events].sort(
          (one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0),
        );
        const told = (list: FileEvent[]) =>
          JSON.stringify(computeClocks(file('2026-11-21', ...list)));
        expect(told(shuffled)).toBe(told(events));
      }),
    );
  });

  it('have keys of their own, and reasons in both languages', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const clocks = computeClocks(file('2026-11-21', ...events));
        expect(new Set(clocks.map((clock) => clock.key)).size).toBe(clocks.length);
        for (const reason of clocks.flatMap((clock) => clock.reasons)) {
          expect(sayReason(reason, 'vi')).not.toMatch(/[{}]|undefined/);
        }
      }),
    );
  });

  it('change in nothing when nothing is supposed', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const answer = whatIf(file('2026-11-21', ...events), []);
        expect(answer.changes).toEqual([]);
        expect(JSON.stringify(answer.supposed)).toBe(JSON.stringify(answer.actual));
      }),
    );
  });

  it('once missed stay missed as time goes on, and what ran may only be missed', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 0, max: 900 }), (events, days) => {
        const now = file('2024-01-01', ...events);
        const later = { ...now, now: now.now.add({ hours: 24 * days }) };
        const states = new Map(computeClocks(now).map((clock) => [clock.key, clock.state]));
        for (const clock of computeClocks(later)) {
          const before = states.get(clock.key);
          expect(before === 'running' ? ['running', 'missed'] : [before]).toContain(clock.state);
          expect(Temporal.Instant.compare(later.now, now.now) >= 0).toBe(true);
        }
      }),
    );
  });
});
