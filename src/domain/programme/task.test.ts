import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { administrativeDue } from '#domain/deadline/administrative-due.ts';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import { buildCalendar, countWorkingDays } from '#domain/deadline/working-calendar.ts';
import {
  type AgencyTask,
  findDoneDay,
  shownProgress,
  TASK_STATE_NAMES,
  type TaskCommand,
  type TaskState,
} from '#domain/programme/agency-task.ts';
import { decideTask, listTaskCommands } from '#domain/programme/decide-task.ts';
import { PROGRAMME_REFUSALS } from '#domain/programme/refusals.ts';
import { assessTerm, riskBegins, type TaskTerm } from '#domain/programme/task-term.ts';

const calendar = buildCalendar(CALENDAR_DAYS);
const today = day('2026-03-10');

function day(iso: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(iso);
}

function aTask(changes: Partial<AgencyTask> = {}): AgencyTask {
  return {
    condition: { state: 'assigned', on: day('2026-03-02') },
    term: { kind: 'deadline', from: day('2026-03-02'), lastDay: day('2026-06-30') },
    progress: 0,
    ...changes,
  };
}

function follow(task: AgencyTask, ...commands: TaskCommand[]): AgencyTask {
  return commands.reduce((state, command) => {
    const outcome = decideTask(state, command, today);
    if (!outcome.ok) {
      throw new Error(`${command.do}: ${outcome.refusal}`);
    }
    return outcome.state;
  }, task);
}

function progress(percent: number, text = 'Đã mở một lớp tập huấn'): TaskCommand {
  return { do: 'report-progress', entry: { percent, text, evidenceIds: [] } };
}

const done: TaskCommand = {
  do: 'report-done',
  result: 'Đã tổ chức 4 lớp, 180 người dự',
  evidenceIds: [],
};

describe('an agency’s task', () => {
  it('goes from given to confirmed', () => {
    const task = follow(aTask(), { do: 'acknowledge' }, progress(40), done, { do: 'confirm' });
    expect(task.condition).toEqual({ state: 'confirmed', on: today, doneOn: today });
    expect([shownProgress(task), findDoneDay(task.condition)?.toString()]).toEqual([
      100,
      '2026-03-10',
    ]);
  });

  it('is acknowledged by the first progress report', () => {
    const outcome = decideTask(aTask(), progress(10), today);
    expect(outcome.ok && outcome.facts.map((one) => one.fact)).toEqual([
      'task.acknowledged',
      'task.progress-reported',
    ]);
  });

  it('comes back with a reason and shows the progress last reported', () => {
    const task = follow(aTask(), progress(60), done, {
      do: 'return',
      reason: 'Thiếu danh sách lớp',
    });
    expect(task.condition.state).toBe('returned');
    expect(shownProgress(task)).toBe(60);
    expect(follow(task, done, { do: 'confirm' }).condition.state).toBe('confirmed');
  });

  it('goes back to where it was when a change is answered, with the new time if granted', () => {
    const term: TaskTerm = {
      kind: 'standing',
      from: day('2026-01-01'),
      lastDay: day('2026-12-31'),
    };
    const asked = follow(aTask(), progress(20), {
      do: 'ask-change',
      reason: 'Không đúng chức năng',
    });
    expect(follow(asked, { do: 'answer-change', granted: true, answer: '', term }).term).toEqual(
      term,
    );
    const refused = follow(asked, { do: 'answer-change', granted: false, answer: 'Giữ nguyên' });
    expect([refused.condition.state, refused.term.kind]).toEqual(['in-progress', 'deadline']);
  });

  it('moves its last day only when the extension is granted', () => {
    const ask: TaskCommand = {
      do: 'ask-extension',
      until: day('2026-07-15'),
      reason: 'Chờ kinh phí',
    };
    const asked = follow(aTask(), { do: 'acknowledge' }, ask);
    expect(asked.term).toMatchObject({ lastDay: day('2026-06-30') });
    const granted = follow(asked, { do: 'answer-extension', granted: true, answer: 'Đồng ý' });
    expect(granted.term).toMatchObject({ lastDay: day('2026-07-15') });
    expect(granted.condition.state).toBe('acknowledged');
    const shorter = follow(asked, {
      do: 'answer-extension',
      granted: true,
      answer: '',
      until: day('2026-07-05'),
    });
    expect(shorter.term).toMatchObject({ lastDay: day('2026-07-05') });
  });

  it('keeps an extension question open while progress goes on', () => {
    const ask: TaskCommand = {
      do: 'ask-extension',
      until: day('2026-07-15'),
      reason: 'Chờ kinh phí',
    };
    const running = follow(aTask(), ask, progress(50));
    expect(running.condition.state).toBe('extension-asked');
    expect(
      follow(running, { do: 'answer-extension', granted: true, answer: '' }).condition.state,
    ).toBe('in-progress');
  });

  it.each<[string, AgencyTask, TaskCommand, string]>([
    [
      'an extension to an earlier day',
      aTask(),
      { do: 'ask-extension', until: day('2026-06-30'), reason: 'x' },
      'task.extension-not-later',
    ],
    [
      'an extension into the past',
      aTask({ term: { kind: 'deadline', from: day('2026-01-01'), lastDay: day('2026-02-01') } }),
      { do: 'ask-extension', until: day('2026-03-01'), reason: 'x' },
      'task.extension-in-past',
    ],
    [
      'an extension of a standing task',
      aTask({ term: { kind: 'standing', from: day('2026-01-01'), lastDay: day('2026-12-31') } }),
      { do: 'ask-extension', until: day('2027-01-01'), reason: 'x' },
      'task.extension-without-deadline',
    ],
    [
      'an extension without reason',
      aTask(),
      { do: 'ask-extension', until: day('2026-09-30'), reason: ' ' },
      'task.reason-required',
    ],
    ['progress over 100', aTask(), progress(101), 'task.progress-out-of-range'],
    ['progress without word or evidence', aTask(), progress(10, ''), 'task.progress-empty'],
    [
      'falling progress without word',
      aTask({ progress: 50 }),
      progress(10, ''),
      'task.progress-fell',
    ],
    [
      'done without a result',
      aTask(),
      { do: 'report-done', result: ' ', evidenceIds: [] },
      'task.result-required',
    ],
    ['confirming what is not done', aTask(), { do: 'confirm' }, 'task.not-in-state'],
    [
      'returning without reason',
      follow(aTask(), done),
      { do: 'return', reason: '' },
      'task.reason-required',
    ],
    [
      'a cancelled task',
      follow(aTask(), { do: 'cancel', reason: 'Thay bằng kế hoạch mới' }),
      progress(10),
      'task.not-in-state',
    ],
  ])('refuses %s', (_, task, command, refusal) => {
    const outcome = decideTask(task, command, today);
    expect(outcome.ok ? 'accepted' : outcome.refusal).toBe(refusal);
    expect(Object.keys(PROGRAMME_REFUSALS)).toContain(refusal);
  });

  it('never reaches a state that its buttons did not offer, and offers only what is decided', () => {
    const command: fc.Arbitrary<TaskCommand> = fc.constantFrom<TaskCommand>(
      { do: 'acknowledge' },
      { do: 'ask-change', reason: 'x' },
      { do: 'answer-change', granted: false, answer: 'x' },
      { do: 'ask-extension', until: day('2026-12-31'), reason: 'x' },
      { do: 'answer-extension', granted: false, answer: 'x' },
      progress(30),
      done,
      { do: 'confirm' },
      { do: 'return', reason: 'x' },
      { do: 'cancel', reason: 'x' },
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        let task = aTask();
        for (const one of commands) {
          const outcome = decideTask(task, one, today);
          expect(outcome.ok).toBe(listTaskCommands(task.condition).includes(one.do));
          task = outcome.ok ? outcome.state : task;
          expect(TASK_STATE_NAMES[task.condition.state as TaskState].vi).not.toBe('');
        }
      }),
    );
  });
});

describe('the time of a task', () => {
  const open = { doneOn: null, isCancelled: false, reports: [] };
  const term: TaskTerm = { kind: 'deadline', from: day('2026-03-02'), lastDay: day('2026-06-30') };

  it.each([
    ['2026-03-01', 'upcoming'],
    ['2026-03-02', 'on-track'],
    ['2026-06-05', 'on-track'],
    ['2026-06-06', 'at-risk'],
    ['2026-06-30', 'at-risk'],
    ['2026-07-01', 'overdue'],
  ])('on %s the task is %s', (iso, standing) => {
    expect(assessTerm(term, open, day(iso), calendar).standing).toBe(standing);
  });

  it('is at risk with three working days left where the last fifth is shorter', () => {
    const short = { from: day('2026-03-02'), lastDay: day('2026-03-13') };
    expect(riskBegins(short, calendar).toString()).toBe('2026-03-10');
    expect(
      riskBegins({ from: day('2026-03-12'), lastDay: day('2026-03-13') }, calendar).toString(),
    ).toBe('2026-03-12');
  });

  it('a standing task is never overdue, only not reported', () => {
    const standing: TaskTerm = {
      kind: 'standing',
      from: day('2026-01-01'),
      lastDay: day('2026-12-31'),
    };
    const report = {
      due: administrativeDue(calendar, { before: day('2026-03-16') }),
      handedInOn: null,
    };
    const facts = { ...open, reports: [report] };
    expect(assessTerm(standing, facts, day('2026-03-15'), calendar).standing).toBe('on-track');
    expect(assessTerm(standing, facts, day('2026-03-16'), calendar)).toEqual({
      standing: 'not-reported',
      since: day('2026-03-16'),
    });
    expect(
      assessTerm(
        standing,
        { ...open, reports: [{ ...report, handedInOn: day('2026-03-20') }] },
        day('2026-04-01'),
        calendar,
      ).standing,
    ).toBe('on-track');
    expect(assessTerm(standing, open, day('2027-05-01'), calendar).standing).toBe('on-track');
  });

  it('is finished on the day it was reported done, late or not, and cancelled whatever the day', () => {
    expect(
      assessTerm(term, { ...open, doneOn: day('2026-06-30') }, day('2026-12-01'), calendar),
    ).toEqual({ standing: 'finished', late: false });
    expect(
      assessTerm(term, { ...open, doneOn: day('2026-07-01') }, day('2026-12-01'), calendar),
    ).toEqual({ standing: 'finished', late: true });
    expect(assessTerm(term, { ...open, isCancelled: true }, day('2026-12-01'), calendar)).toEqual({
      standing: 'cancelled',
    });
    expect(
      assessTerm({ kind: 'open', from: day('2026-01-01') }, open, day('2029-12-01'), calendar),
    ).toEqual({ standing: 'on-track' });
  });

  it('never goes from at risk back to on track while the days pass, and risk comes at the latest with three working days left', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 200 }),
        (start, length) => {
          const from = day('2026-01-01').add({ days: start });
          const dated: TaskTerm = { kind: 'window', from, lastDay: from.add({ days: length }) };
          const order = ['on-track', 'at-risk', 'overdue'];
          let reached = 0;
          for (let at = 0; at <= length + 2; at += 1) {
            const date = from.add({ days: at });
            const { standing } = assessTerm(dated, open, date, calendar);
            expect(order.indexOf(standing)).toBeGreaterThanOrEqual(reached);
            reached = order.indexOf(standing);
            if (at <= length && countWorkingDays(calendar, date, dated.lastDay) <= 3) {
              expect(standing).toBe('at-risk');
            }
            expect(standing === 'overdue').toBe(at > length);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
