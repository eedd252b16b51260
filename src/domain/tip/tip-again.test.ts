import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { sayReason } from '#domain/deadline/clock/say-reason.ts';
import { buildCalendar } from '#domain/deadline/working-calendar.ts';
import { toFileEvents } from '#domain/tip/file-events.ts';
import type { TipEvent } from '#domain/tip/tip-event.ts';
import { foldTip } from '#domain/tip/tip-file.ts';

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const police = { id: 'p', kind: 'provincial-police' } as const;
const commune = { id: 'x', kind: 'commune-police' } as const;
const border = { id: 'q', kind: 'border-post' } as const;

describe('a tip that is taken up again', () => {
  const received = anEvent('a', 'receive', '2026-03-02T08:00', {
    body: { id: 'p', kind: 'provincial-police' },
    kind: 'denunciation',
  });
  const clocksAt = (events: readonly TipEvent[], now: string) =>
    computeClocks({
      events: toFileEvents(events),
      calendar: buildCalendar(CALENDAR_DAYS),
      rules: CLOCK_RULES,
      settings: [],
      now: at(now),
    });

  it('runs on from its receipt when a merge is undone', () => {
    const merged = anEvent('b', 'merge', '2026-03-05T08:00', { tipId: 'other' });
    const undone = anEvent('c', 'unmerge', '2026-03-06T08:00', {});
    const limit = (events: readonly TipEvent[]) =>
      clocksAt(events, '2026-03-10T08:00').find((clock) => clock.rule === 'T-20')?.state;
    expect(limit([received, merged])).toBe('stopped');
    expect(limit([received, merged, undone])).toBe('running');
  });

  it('stands where it stood before a transfer that was recalled, with every limit of its receipt', () => {
    const classified = anEvent('b', 'classify', '2026-03-02T10:00', {
      offence: { article: '150', paragraph: 1 },
      severity: 'RNT',
    });
    const assigned = anEvent('c', 'assign', '2026-03-02T11:00', { posts: ['k'] });
    const sent = anEvent('d', 'transfer', '2026-03-05T09:00', { to: border });
    const back = (reason: 'not-taken-over' | 'competent-here') =>
      anEvent('e', 'recall', '2026-03-06T09:00', { reason });
    const before = [received, classified, assigned];
    const limitsOf = (events: readonly TipEvent[], now: string) =>
      clocksAt(events, now)
        .filter(({ rule }) => rule !== 'T-02')
        .map(({ key, state, due }) => `${key} ${state} ${due}`);
    const recalled = [...before, sent, back('not-taken-over')];
    expect(limitsOf(recalled, '2026-03-10T08:00')).toEqual(limitsOf(before, '2026-03-10T08:00'));
    const { movedAt: _moved, ...file } = foldTip(recalled);
    expect(file).toEqual((({ movedAt: _same, ...rest }) => rest)(foldTip(before)));
    const finding = (events: readonly TipEvent[]) =>
      clocksAt(events, '2026-03-05T20:00').find(({ rule }) => rule === 'T-02')?.state;
    expect(finding([...before, sent])).toBe('met');
    expect(finding(recalled)).toBe('running');
    expect(finding([...before, sent, back('competent-here')])).toBeUndefined();
  });

  it('leaves the limits of a commune police running where nobody took its tip over', () => {
    const atCommune = anEvent('a', 'receive', '2026-03-02T08:00', {
      body: commune,
      kind: 'denunciation',
    });
    const sent = anEvent('b', 'transfer', '2026-03-02T09:00', { to: police });
    const back = anEvent('c', 'recall', '2026-03-02T10:00', { reason: 'not-taken-over' });
    const state = (events: readonly TipEvent[]) =>
      clocksAt(events, '2026-03-02T11:00').find(({ rule }) => rule === 'T-04')?.state;
    expect(state([atCommune, sent])).toBe('met');
    expect(state([atCommune, sent, back])).toBe('running');
    expect(foldTip([atCommune, sent, back])).toMatchObject({
      state: 'awaiting-classification',
      recorderPostId: 'post',
      arriving: null,
    });
  });

  it('runs a limit that is marked as open once the cancellation of a decision not to open is received', () => {
    const ended = anEvent('b', 'not-open-case', '2026-03-10T09:00', {});
    const cancelled = anEvent('c', 'cancel-non-opening', '2026-03-16T09:00', {});
    const got = anEvent('d', 'receive-cancellation', '2026-03-18T09:00', {});
    const own = (events: readonly TipEvent[]) =>
      clocksAt(events, '2026-03-20T08:00').find(({ rule }) => rule === '158.1-cancelled');
    expect(own([received, ended, cancelled])).toBeUndefined();
    const clock = own([received, ended, cancelled, got]);
    expect([clock?.state, String(clock?.nominal), clock?.certainty]).toEqual([
      'running',
      '2026-04-18',
      'open',
    ]);
    expect(clock?.reasons.map((one) => sayReason(one, 'vi')).join(' ')).toContain(
      'Chưa thấy quy định về thời hạn này',
    );
    expect(
      clocksAt([received, ended, cancelled, got], '2026-03-20T08:00').map(({ rule }) => rule),
    ).not.toContain('T-31');
    const again = anEvent('e', 'open-case', '2026-04-02T09:00', {});
    expect(own([received, ended, cancelled, got, again])?.state).toBe('met');
    expect(foldTip([received, ended, cancelled, got]).cancellation).toBe('received');
  });

  it('goes to the archive suspended without the month of a closed file', () => {
    const suspended = anEvent('b', 'suspend', '2026-03-24T09:00', {});
    const archived = anEvent('c', 'archive', '2028-03-27T09:00', {});
    const clocks = clocksAt([received, suspended, archived], '2028-06-01T08:00');
    expect(clocks.find(({ rule }) => rule === 'T-34')).toMatchObject({ state: 'met' });
    expect(clocks.some(({ rule }) => rule === 'T-35')).toBe(false);
  });

  it('runs on from its receipt when it was no tip at first; the guidance was its classification', () => {
    const guided = anEvent('b', 'guide', '2026-03-02T15:00', {});
    const reopened = anEvent('c', 'reopen', '2026-03-09T08:00', {});
    const clocks = clocksAt([received, guided, reopened], '2026-03-10T08:00');
    expect(clocks.find((clock) => clock.rule === 'T-20')).toMatchObject({ state: 'running' });
    expect(clocks.find((clock) => clock.rule === 'T-01')).toMatchObject({ state: 'met' });
  });

  it('puts no commune police clock on a body that resolves when the offence turns out graver', () => {
    const lesser = anEvent('b', 'classify', '2026-03-02T15:00', {
      offence: { article: '348', paragraph: 1 },
      severity: 'NT',
    });
    const graver = anEvent('c', 'reclassify', '2026-03-04T15:00', {
      offence: { article: '150', paragraph: 1 },
      severity: 'RNT',
    });
    const clocks = clocksAt([received, lesser, graver], '2026-03-10T08:00');
    expect(clocks.map((clock) => clock.rule)).not.toContain('T-04');
  });

  it('ends the clock of the commune police when the procuracy settles competence or takes it', () => {
    const atCommune = { ...received, params: { ...received.params, body: commune } };
    const settled = anEvent('b', 'settle-competence', '2026-03-02T18:00', { to: police });
    const taken = anEvent('b', 'take-from-body', '2026-03-02T18:00', {
      body: { id: 'v', kind: 'provincial-procuracy' },
      posts: [],
    });
    for (const left of [settled, taken]) {
      const clocks = clocksAt([atCommune, left], '2026-03-10T08:00');
      expect(clocks.find((clock) => clock.rule === 'T-04')?.state, left.kind).toBe('met');
    }
  });

  it('counts the answer to a request for more time from when the request reached the procuracy', () => {
    const asked = anEvent('b', 'request-extension', '2026-04-20T16:00', {});
    const answered = anEvent('c', 'extend', '2026-04-25T09:00', {
      requestReceivedAt: '2026-04-22T00:00:00+07:00',
    });
    const [answer] = clocksAt([received, asked, answered], '2026-04-26T08:00').filter(
      (clock) => clock.rule === 'T-24',
    );
    expect(answer).toMatchObject({ state: 'met' });
    const late = anEvent('c', 'extend', '2026-04-25T09:00', {});
    expect(
      clocksAt([received, asked, late], '2026-04-26T08:00').find((clock) => clock.rule === 'T-24'),
    ).toMatchObject({ state: 'missed' });
  });
});

function anEvent(
  id: string,
  kind: TipEvent['kind'],
  when: string,
  params: TipEvent['params'],
): TipEvent {
  return { id, kind, at: at(when), byPostId: 'post', decidedBy: null, params };
}
