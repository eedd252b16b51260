import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { administrativeDue } from '#domain/deadline/administrative-due.ts';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import { buildCalendar, countWorkingDays } from '#domain/deadline/working-calendar.ts';
import { ClearnessCode, checkClearness, type TaskToCheck } from '#domain/programme/clearness.ts';
import {
  assessOwnPlan,
  cardOn,
  decideReceiveCard,
  type PlanCard,
} from '#domain/programme/plan-card.ts';
import {
  findNextOccurrence,
  listOccurrences,
  type Recurrence,
} from '#domain/programme/recurring-task.ts';
import { decideUrgingForm, planUrgingLetters, type UrgingItem } from '#domain/programme/urging.ts';

const calendar = buildCalendar(CALENDAR_DAYS);

function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

const ALL = ClearnessCode.options;

describe('the card of a plan', () => {
  const sent: PlanCard = { state: 'sent', sentOn: day('2026-03-03') };

  it('is received with one click', () => {
    const outcome = decideReceiveCard(sent, day('2026-03-05'));
    expect(outcome.ok && outcome.state).toEqual({
      state: 'received',
      sentOn: day('2026-03-03'),
      on: day('2026-03-05'),
      by: 'click',
    });
  });

  it('counts as received when five working days have passed in silence', () => {
    expect(cardOn(sent, day('2026-03-10'), calendar, 5)).toEqual(sent);
    expect(cardOn(sent, day('2026-03-11'), calendar, 5)).toMatchObject({
      state: 'received',
      on: day('2026-03-10'),
      by: 'silence',
    });
  });

  it('still takes a click after silence, not a second click, none after withdrawal', () => {
    const silent = cardOn(sent, day('2026-03-20'), calendar, 5);
    expect(decideReceiveCard(silent, day('2026-03-20')).ok).toBe(true);
    const clicked: PlanCard = {
      state: 'received',
      sentOn: day('2026-03-03'),
      on: day('2026-03-05'),
      by: 'click',
    };
    expect(decideReceiveCard(clicked, day('2026-03-20'))).toMatchObject({
      refusal: 'card.already-received',
    });
    expect(
      decideReceiveCard({ state: 'withdrawn', on: day('2026-03-05') }, day('2026-03-20')),
    ).toMatchObject({ refusal: 'card.withdrawn' });
  });

  it('never counts as received in silence before five working days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 20 }),
        (start, later) => {
          const sentOn = day('2022-01-01').add({ days: start });
          const today = sentOn.add({ days: later });
          const card = cardOn({ state: 'sent', sentOn }, today, calendar, 5);
          expect(card.state === 'received' && countWorkingDays(calendar, sentOn, today) < 5).toBe(
            false,
          );
          expect(card.state === 'sent' && countWorkingDays(calendar, sentOn, today) > 5).toBe(
            false,
          );
        },
      ),
    );
  });
});

describe('the plan that an addressee writes itself', () => {
  const due = administrativeDue(calendar, { before: day('2026-03-16') });

  it.each([
    [null, null, '2026-03-20', 'not-asked'],
    [{ due }, null, '2026-03-15', 'awaited'],
    [{ due }, null, '2026-03-16', 'missing'],
    [{ due: null }, null, '2027-03-16', 'awaited'],
    [null, '2026-03-10', '2026-03-20', 'issued'],
  ])('asked %#: %s', (asked, issued, today, standing) => {
    const found = assessOwnPlan(asked, issued === null ? null : day(issued), day(today));
    expect(found.standing).toBe(standing);
  });

  it('is late from the day after its last day', () => {
    expect(assessOwnPlan({ due }, day('2026-03-15'), day('2026-04-01'))).toMatchObject({
      late: false,
    });
    expect(assessOwnPlan({ due }, day('2026-03-16'), day('2026-04-01'))).toMatchObject({
      late: true,
    });
  });
});

describe('recurring tasks', () => {
  const monthly: Recurrence = { unit: 'month', every: 1, first: day('2026-01-31'), until: null };

  it('come back on the 31st after a short month', () => {
    expect(listOccurrences(monthly, day('2026-01-01'), day('2026-05-31')).map(String)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  it('end with their series', () => {
    const quarterly: Recurrence = {
      unit: 'quarter',
      every: 1,
      first: day('2026-03-15'),
      until: day('2026-09-30'),
    };
    expect(findNextOccurrence(quarterly, day('2026-06-15'))?.toString()).toBe('2026-09-15');
    expect(findNextOccurrence(quarterly, day('2026-09-15'))).toBeNull();
  });

  it('always come after the day asked, none left out between', () => {
    const units = fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year') as fc.Arbitrary<
      Recurrence['unit']
    >;
    fc.assert(
      fc.property(
        units,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: -400, max: 4000 }),
        (unit, every, days) => {
          const series: Recurrence = { unit, every, first: day('2024-08-31'), until: null };
          const asked = day('2024-08-31').add({ days });
          const next = findNextOccurrence(series, asked);
          expect(next !== null && Temporal.PlainDate.compare(next, asked) > 0).toBe(true);
          const all = listOccurrences(series, day('2024-08-31'), asked.add({ years: 5 }));
          expect(all.find((one) => Temporal.PlainDate.compare(one, asked) > 0)?.toString()).toBe(
            next?.toString(),
          );
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('the clearness of tasks', () => {
  const clear: TaskToCheck = {
    key: 'II.2.a',
    text: 'Tổ chức bốn lớp tập huấn cho cán bộ cơ sở',
    assignments: [
      { role: 'lead', isResolved: true },
      { role: 'cooperating', isResolved: true },
    ],
    hasDate: true,
    isStanding: false,
    result: '04 lớp',
  };

  it('has nothing to say of a clear task', () => {
    expect(checkClearness([clear], ALL)).toEqual([]);
  });

  it('takes the plan’s period and the periodic report for a standing task', () => {
    expect(
      checkClearness([{ ...clear, hasDate: false, isStanding: true, result: '' }], ALL),
    ).toEqual([]);
  });

  it.each([
    [{ assignments: [] }, ['no-agency', 'no-lead']],
    [{ assignments: [{ role: 'lead' as const, isResolved: false }] }, ['agency-unknown']],
    [{ text: 'Tập huấn.' }, ['too-short']],
    [{ hasDate: false }, ['no-date']],
    [{ result: ' ' }, ['no-result']],
    [
      {
        assignments: [
          { role: 'lead' as const, isResolved: true },
          { role: 'lead' as const, isResolved: true },
        ],
      },
      ['several-leads'],
    ],
    [
      {
        assignments: [
          { role: 'implementing' as const, isResolved: true },
          { role: 'implementing' as const, isResolved: true },
        ],
      },
      ['no-lead'],
    ],
    [
      {
        assignments: [
          { role: 'lead' as const, isResolved: true, answers: true },
          { role: 'lead' as const, isResolved: true },
        ],
      },
      [],
    ],
  ])('warns %#', (changes, reasons) => {
    expect(checkClearness([{ ...clear, ...changes }], ALL).map((one) => one.reason)).toEqual(
      reasons,
    );
  });

  it('asks only the items switched on', () => {
    expect(checkClearness([{ ...clear, hasDate: false, result: '' }], ['time'])).toHaveLength(1);
  });
});

describe('urging', () => {
  const item: UrgingItem = {
    planId: 'p1',
    addresseeId: 'health',
    addresseeBranch: 'department',
    mode: 'ordered',
    taskId: 't1',
    text: 'Tổ chức tập huấn',
    lastDay: '2026-06-30',
  };
  const plans = [
    {
      planId: 'p1',
      issuerId: 'committee',
      issuerBranch: 'steering' as const,
      standingAgencyId: 'police',
    },
  ];

  it('follows the relation', () => {
    expect(decideUrgingForm('ordered', 'department')).toBe('urging-dispatch');
    expect(decideUrgingForm('requested', 'procuracy')).toBe('cooperation-dispatch');
    expect(decideUrgingForm('ordered', 'party')).toBe('party-letter');
  });

  it('writes one letter for each addressee and relation, each with its own items only', () => {
    const letters = planUrgingLetters(
      [
        item,
        { ...item, taskId: 't2' },
        { ...item, taskId: 't3', mode: 'requested' },
        {
          ...item,
          taskId: 't4',
          addresseeId: 'court',
          addresseeBranch: 'court',
          mode: 'requested',
        },
        { ...item, taskId: 't5', planId: 'unknown' },
      ],
      plans,
    );
    expect(
      letters.map((one) => [
        one.addresseeId,
        one.form,
        one.showsLateness,
        one.items.map((task) => task.taskId).join(),
      ]),
    ).toEqual([
      ['health', 'urging-dispatch', true, 't1,t2'],
      ['health', 'cooperation-dispatch', false, 't3'],
      ['court', 'cooperation-dispatch', false, 't4'],
    ]);
    expect(
      letters.every(
        (one) =>
          one.issuedBy === 'committee' && one.draftedBy === 'police' && one.family === 'state',
      ),
    ).toBe(true);
  });
});
