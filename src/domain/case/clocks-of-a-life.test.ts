import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { CaseEvent, CaseEventKind, EventParams } from '#domain/case/case-event.ts';
import { foldCase } from '#domain/case/case-state.ts';
import { toFileEvents } from '#domain/case/clock-events.ts';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { buildCalendar } from '#domain/deadline/working-calendar.ts';

type Told = CaseEvent & { id: string };

const calendar = buildCalendar(CALENDAR_DAYS);
const moment = (day: string) =>
  Temporal.Instant.from(`${day.length === 10 ? `${day}T09:00` : day}:00+07:00`);

/** Ids that fall, so that nothing rests on their order. */
let last = 900;
function act(day: string, kind: CaseEventKind, params: EventParams = {}): Told {
  last -= 1;
  return { id: String(last), kind, at: moment(day), body: 'police', office: null, params };
}

function clocksOn(day: string, events: readonly Told[]): ClockState[] {
  return computeClocks({
    events: toFileEvents(events),
    calendar,
    rules: CLOCK_RULES,
    settings: [],
    now: moment(day),
  });
}

function find(clocks: readonly ClockState[], rule: string, person: string | null = null) {
  return clocks.findLast((clock) => clock.rule === rule && clock.person === person);
}

const due = (clock: ClockState | undefined) => clock?.due.toString();

const opened = (day: string, offence = 'RNT') =>
  act(day, 'opened', { class: offence, body: 'police' });
const charged = (day: string, person: string, offence: string, more: EventParams = {}) =>
  act(day, 'charged', { accusedId: person, class: offence, ...more });
const detained = (day: string, person: string, more: EventParams = {}) =>
  act(day, 'measure-set', {
    measure: 'detention',
    accusedId: person,
    stage: 'investigation',
    ...more,
  });

describe('the clocks in the life of a case', () => {
  it('stay missed for years where nothing was done, and are late when it is done at last', () => {
    const chain = [opened('2023-03-01', 'NT')];
    const years = find(clocksOn('2026-11-22', chain), '172');
    expect(years).toMatchObject({ state: 'missed', doneAt: null });
    expect(due(years)).toBe('2023-06-01');
    expect(find(clocksOn('2026-11-22', chain), 'C-01')).toMatchObject({
      state: 'missed',
      doneAt: null,
    });
    const done = [...chain, act('2026-11-20', 'concluded')];
    const late = find(clocksOn('2026-11-22', done), '172');
    expect(late).toMatchObject({ state: 'missed', doneBy: done[1]?.id });
    expect(late?.reasons.map(({ code }) => code)).toContain('done-late');
  });

  it('stand still while the case is suspended, and begin anew with a fixed limit', () => {
    const suspended = [
      opened('2026-03-02', 'NT'),
      charged('2026-03-05', 'a', 'NT'),
      act('2026-06-10', 'wanted', { accusedId: 'a' }),
      act('2026-06-11', 'suspended', { ground: 'whereabouts-unknown', stage: 'investigation' }),
    ];
    expect(foldCase(suspended).suspended).toBe('whereabouts-unknown');
    for (const day of ['2026-06-12', '2026-11-22', '2029-11-22']) {
      expect(find(clocksOn(day, suspended), '172'), day).toMatchObject({
        state: 'stopped',
        stoppedBy: suspended[3]?.id,
      });
    }
    const resumed = [...suspended, act('2027-01-04', 'resumed', { stage: 'investigation' })];
    const clocks = clocksOn('2027-01-05', resumed);
    expect(find(clocks, '172')?.state).toBe('stopped');
    expect([find(clocks, 'I-10')?.state, due(find(clocks, 'I-10'))]).toEqual([
      'running',
      '2027-03-04',
    ]);
  });

  it('hold nobody longer for the graver charge against another', () => {
    const chain = [
      opened('2026-07-15', 'RNT'),
      charged('2026-07-16', 'driver', 'INT'),
      detained('2026-07-16', 'driver'),
      charged('2026-08-03', 'chief', 'DBNT'),
      act('2026-08-03', 'severity-changed', { from: 'RNT', class: 'DBNT' }),
      detained('2026-08-03', 'chief'),
    ];
    const clocks = clocksOn('2026-08-04', chain);
    expect(due(find(clocks, '173', 'driver'))).toBe('2026-09-13');
    expect(due(find(clocks, '173', 'chief'))).toBe('2026-11-15');
    expect(due(find(clocks, '172'))).toBe('2026-11-16');
  });

  it('keep the class of the case where only the decision that opened it is changed', () => {
    const chain = [
      opened('2026-07-15', 'RNT'),
      charged('2026-07-16', 'chief', 'DBNT'),
      act('2026-07-16', 'severity-changed', { from: 'RNT', class: 'DBNT' }),
      act('2026-08-03', 'charge-changed', { class: 'INT', charges: ['347.1'] }),
    ];
    const clocks = clocksOn('2026-08-03', chain);
    expect(due(find(clocks, '172'))).toBe('2026-11-16');
    expect(find(clocks, 'C-02')).toMatchObject({ state: 'running' });
  });

  it('read acts of one moment in the order of the chain, whatever their ids', () => {
    const at = '2026-07-15';
    const tell = (first: string, second: string): Told[] => [
      opened(at, 'INT'),
      act(at, 'severity-changed', { class: first }),
      act(at, 'severity-changed', { class: second }),
    ];
    expect(due(find(clocksOn(at, tell('DBNT', 'NT')), '172'))).toBe('2026-10-15');
    expect(due(find(clocksOn(at, tell('NT', 'DBNT')), '172'))).toBe('2026-11-16');
  });

  it('take the custody that is recorded off the detention, where the order says nothing', () => {
    const custody = [
      opened('2026-07-15'),
      charged('2026-07-15', 'a', 'RNT'),
      act('2026-07-15T10:00', 'measure-set', { measure: 'custody', accusedId: 'a' }),
      act('2026-07-18', 'measure-ended', { measure: 'custody', accusedId: 'a' }),
    ];
    const said = (more: EventParams) =>
      due(
        find(clocksOn('2026-07-19', [...custody, detained('2026-07-18', 'a', more)]), '173', 'a'),
      );
    expect(said({})).toBe('2026-11-11');
    expect(said({ custodyDays: 0 })).toBe('2026-11-14');
  });

  it('end a detention with the charge, the stay, or the case that leaves the province', () => {
    const held = [
      opened('2026-07-15'),
      charged('2026-07-16', 'a', 'RNT'),
      detained('2026-07-16', 'a'),
    ];
    const heldWhen = (one: Told) => find(clocksOn('2027-06-01', [...held, one]), '173', 'a')?.state;
    expect(heldWhen(act('2026-08-03', 'designated'))).toBe('missed');
    expect(heldWhen(act('2026-08-03', 'charge-cancelled', { accusedId: 'a' }))).toBe('met');
    expect(heldWhen(act('2026-08-03', 'stayed', { accusedId: 'a', stage: 'investigation' }))).toBe(
      'met',
    );
    expect(heldWhen(act('2026-08-03', 'opening-cancelled', { stage: 'investigation' }))).toBe(
      'met',
    );
    expect(heldWhen(act('2026-08-03', 'transferred', { to: 'outside' }))).toBe('stopped');
  });

  it('give the procuracy three days for a detention from when it has the order, whatever it answers', () => {
    const held = [
      opened('2026-07-15'),
      charged('2026-07-16', 'a', 'RNT'),
      detained('2026-07-16', 'a', { measureId: 'm' }),
    ];
    const of = held[2]?.id ?? '';
    expect(find(clocksOn('2026-07-17', held), 'D-04', 'a')).toBeUndefined();
    const sent = act('2026-07-17', 'notice-sent', {
      paper: 'detention-order',
      to: 'procuracy',
      accusedId: 'a',
    });
    const waiting = find(clocksOn('2026-07-19', [...held, sent]), 'D-04', 'a');
    expect([waiting?.state, due(waiting)]).toEqual(['running', '2026-07-20']);
    expect(find(clocksOn('2026-07-22', [...held, sent]), 'D-04', 'a')?.state).toBe('missed');
    const answered = (day: string, answer: string) =>
      act(day, 'measure-answered', {
        accusedId: 'a',
        measureId: 'm',
        measure: 'detention',
        of,
        answer,
        ends: answer === 'refused',
      });
    const approved = clocksOn('2026-07-22', [...held, sent, answered('2026-07-20', 'approved')]);
    expect(find(approved, 'D-04', 'a')?.state).toBe('met');
    expect(find(approved, '173', 'a')?.state).toBe('running');
    const refused = clocksOn('2026-07-22', [...held, sent, answered('2026-07-20', 'refused')]);
    expect(find(refused, 'D-04', 'a')?.state).toBe('met');
    expect(find(refused, '173', 'a')?.state).toBe('met');
    const unsent = clocksOn('2026-07-22', [...held, answered('2026-07-20', 'approved')]);
    expect(find(unsent, 'D-04', 'a')).toBeUndefined();
  });

  it('leave a custody where it was when the procuracy refuses its extension', () => {
    const extended = [
      opened('2026-07-15'),
      charged('2026-07-15', 'a', 'RNT'),
      act('2026-07-15T10:00', 'measure-set', {
        measure: 'custody',
        measureId: 'm',
        accusedId: 'a',
        until: '2026-07-18T03:00:00Z',
      }),
      act('2026-07-17T10:00', 'measure-extended', {
        measure: 'custody',
        measureId: 'm',
        accusedId: 'a',
        until: '2026-07-21T03:00:00Z',
      }),
      act('2026-07-17T11:00', 'notice-sent', {
        paper: 'custody-extension',
        to: 'procuracy',
        accusedId: 'a',
      }),
    ];
    const asked = clocksOn('2026-07-17T12:00', extended);
    expect(due(find(asked, 'D-03', 'a'))).toBe('2026-07-21T03:00:00Z');
    expect(find(asked, '118', 'a')).toMatchObject({ state: 'running' });
    expect(due(find(asked, '118', 'a'))).toBe('2026-07-17T16:00:00Z');
    const refused = [
      ...extended,
      act('2026-07-17T14:00', 'measure-answered', {
        accusedId: 'a',
        measureId: 'm',
        measure: 'custody',
        of: extended[3]?.id ?? '',
        answer: 'refused',
        ends: false,
      }),
    ];
    const after = clocksOn('2026-07-17T15:00', refused);
    expect(find(after, '118', 'a')?.state).toBe('met');
    expect([find(after, 'D-03', 'a')?.state, due(find(after, 'D-03', 'a'))]).toEqual([
      'running',
      '2026-07-18T03:00:00Z',
    ]);
  });

  it('begin anew for a charge when the supplements that were asked for have come', () => {
    const chain = [
      opened('2026-07-15'),
      charged('2026-07-15', 'a', 'RNT'),
      act('2026-07-15', 'notice-sent', { paper: 'charge', to: 'procuracy', accusedId: 'a' }),
      act('2026-07-17', 'charge-supplement-asked', { accusedId: 'a' }),
    ];
    const asked = clocksOn('2026-07-25', chain).filter((clock) => clock.rule === 'C-04');
    expect(asked.map((clock) => clock.state)).toEqual(['met']);
    const received = [...chain, act('2026-07-24', 'supplement-received', { accusedId: 'a' })];
    const anew = clocksOn('2026-07-25', received).filter((clock) => clock.rule === 'C-04');
    expect(anew.map((clock) => [clock.state, due(clock)])).toEqual([
      ['met', '2026-07-20'],
      ['running', '2026-07-27'],
    ]);
    const approved = [...received, act('2026-07-27', 'charge-approved', { accusedId: 'a' })];
    expect(
      clocksOn('2026-07-28', approved)
        .filter((clock) => clock.rule === 'C-04')
        .map((clock) => clock.state),
    ).toEqual(['met', 'met']);
  });

  it('are halved for a minor only while something stands against the minor', () => {
    const chain = [
      opened('2026-07-15'),
      charged('2026-07-16', 'old', 'RNT'),
      charged('2026-07-16', 'young', 'RNT', { minor: true }),
    ];
    expect(due(find(clocksOn('2026-08-01', chain), '172'))).toBe('2026-09-15');
    const dropped = [...chain, act('2026-07-20', 'charge-cancelled', { accusedId: 'young' })];
    expect(due(find(clocksOn('2026-08-01', dropped), '172'))).toBe('2026-11-16');
  });

  it('wait for the record of an act with a victim that no prosecutor attended', () => {
    const questioned = (unattended: boolean) =>
      find(
        clocksOn('2026-07-17', [
          opened('2026-07-15'),
          act('2026-07-16', 'victim-act', { victimId: 'v', unattended }),
        ]),
        'C-06',
      );
    expect(due(questioned(true))).toBe('2026-07-21');
    expect(questioned(false)).toBeUndefined();
  });
});
