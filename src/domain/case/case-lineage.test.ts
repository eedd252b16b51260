import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { CaseEventKind, EventParams } from '#domain/case/case-event.ts';
import { listLineages, type PlacedEvent, partingOf } from '#domain/case/case-lineage.ts';
import { foldCase } from '#domain/case/case-state.ts';
import { countCase } from '#domain/case/count-case.ts';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { buildCalendar } from '#domain/deadline/working-calendar.ts';

const calendar = buildCalendar(CALENDAR_DAYS);

/** Chains of cases in one book, as they would be stored. */
class Book {
  readonly acts: PlacedEvent[] = [];

  add(caseId: string, day: number, kind: CaseEventKind, params: EventParams = {}): string {
    const position = this.acts.filter((act) => act.caseId === caseId).length + 1;
    const id = `${caseId}-${position}`;
    const at = Temporal.Instant.from('2026-01-05T09:00:00+07:00').add({ hours: 24 * day });
    this.acts.push({ id, caseId, position, kind, at, body: 'police', office: null, params });
    return id;
  }

  open(caseId: string, day: number, offence = 'RNT'): void {
    this.add(caseId, day, 'opened', { class: offence, body: 'police' });
  }

  charge(caseId: string, day: number, accusedId: string, offence = 'RNT'): void {
    this.add(caseId, day, 'charged', { accusedId, class: offence });
  }

  detain(caseId: string, day: number, accusedId: string, stage = 'investigation'): void {
    this.add(caseId, day, 'measure-set', { accusedId, measure: 'detention', stage });
  }

  prosecute(caseId: string, day: number): void {
    this.add(caseId, day, 'concluded');
    this.add(caseId, day, 'handed-over', { purpose: 'prosecute', toBody: 'procuracy' });
    this.add(caseId, day, 'accepted', { purpose: 'prosecute', toBody: 'procuracy' });
  }

  split(from: string, to: string, day: number, stage: string, offence = 'RNT'): void {
    const body = stage === 'prosecution' ? 'procuracy' : 'police';
    const opened = { class: offence, body, origin: 'split-off', fromId: from, stage };
    this.add(to, day, 'opened', opened);
    this.add(to, day, 'absorbed', {
      fromId: from,
      openedOn: '2026-01-05',
      class: offence,
      splitOff: true,
    });
    this.add(from, day, 'split', { newId: to });
  }

  merge(from: string, into: string, day: number, more: EventParams = {}): void {
    this.add(from, day, 'merged', { intoId: into });
    this.add(into, day, 'absorbed', {
      fromId: from,
      openedOn: '2026-01-05',
      class: 'RNT',
      ...more,
    });
  }

  clocks(caseId: string, persons: readonly string[], day: number): ClockState[] {
    const now = Temporal.Instant.from('2026-01-05T10:00:00+07:00').add({ hours: 24 * day });
    return countCase(
      { acts: this.acts, caseId, persons },
      { calendar, rules: CLOCK_RULES, settings: [], now },
    );
  }
}

const ofPerson = (clocks: readonly ClockState[], person: string) =>
  clocks
    .filter((clock) => clock.person === person)
    .map(({ key, due, nominal, state, extensionsUsed, extensionsLeft }) => ({
      key,
      due: due.toString(),
      nominal: nominal.toString(),
      state,
      extensionsUsed,
      extensionsLeft,
    }));

const limit = (clocks: readonly ClockState[], rule: string) =>
  clocks.findLast((clock) => clock.rule === rule);

describe('the clocks of a person who is split off', () => {
  const life = fc.record({
    charged: fc.integer({ min: 0, max: 20 }),
    detained: fc.integer({ min: 21, max: 60 }),
    extended: fc.option(fc.integer({ min: 61, max: 90 })),
    longer: fc.option(fc.integer({ min: 91, max: 110 })),
    accepted: fc.option(fc.integer({ min: 112, max: 116 })),
    other: fc.constantFrom('INT', 'NT', 'RNT', 'DBNT'),
    full: fc.boolean(),
  });

  it('go on exactly as before, whatever happened to the whole and at either stage', () => {
    fc.assert(
      fc.property(life, (drawn) => {
        const book = new Book();
        book.open('whole', 0, 'DBNT');
        book.charge('whole', 0, 'q', drawn.other);
        book.charge('whole', drawn.charged, 'p');
        book.detain('whole', drawn.detained, 'p');
        if (drawn.extended !== null) {
          book.add('whole', drawn.extended, 'measure-extended', {
            accusedId: 'p',
            measure: 'detention',
          });
        }
        if (drawn.longer !== null) {
          book.add('whole', drawn.longer, 'investigation-extended', {
            stage: 'investigation',
            limit: '172',
          });
        }
        if (drawn.full) {
          book.add('whole', 111, 'full-limit', { basis: 'especially-complex' });
        }
        if (drawn.accepted !== null) {
          book.prosecute('whole', drawn.accepted);
          book.detain('whole', drawn.accepted, 'p', 'prosecution');
        }
        const before = ofPerson(book.clocks('whole', ['p', 'q'], 117), 'p');
        book.split('whole', 'part', 117, drawn.accepted === null ? 'investigation' : 'prosecution');
        expect(before.length).toBeGreaterThan(0);
        expect(ofPerson(book.clocks('part', ['p'], 117), 'p')).toEqual(before);
        expect(ofPerson(book.clocks('whole', ['q'], 117), 'p')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('come back as they were when the part is merged into the whole again', () => {
    const book = new Book();
    book.open('whole', 0);
    book.charge('whole', 1, 'p');
    book.charge('whole', 1, 'q');
    book.detain('whole', 5, 'p');
    book.split('whole', 'part', 10, 'investigation');
    book.add('part', 20, 'measure-extended', { accusedId: 'p', measure: 'detention' });
    const before = ofPerson(book.clocks('part', ['p'], 20), 'p');
    book.merge('part', 'whole', 20);
    expect(ofPerson(book.clocks('whole', ['p', 'q'], 20), 'p')).toEqual(before);
  });
});

describe('the clocks of persons after a merge', () => {
  it('go on by what happened in their own case until it was joined', () => {
    const book = new Book();
    book.open('main', 0);
    book.charge('main', 1, 'q');
    book.prosecute('main', 30);
    book.open('other', 5);
    book.charge('other', 6, 'p');
    book.detain('other', 6, 'p');
    book.prosecute('other', 45);
    const before = ofPerson(book.clocks('other', ['p'], 50), 'p');
    expect(before.find(({ key }) => key.startsWith('173'))?.state).toBe('met');
    book.merge('other', 'main', 50, { limitOn: '2026-03-06' });
    const after = book.clocks('main', ['p', 'q'], 50);
    expect(ofPerson(after, 'p')).toEqual(before);
  });

  it('are found through a part that itself was merged, and through a chain of splits', () => {
    const book = new Book();
    book.open('whole', 0);
    book.charge('whole', 1, 'p');
    book.charge('whole', 1, 'q');
    book.detain('whole', 6, 'p');
    book.split('whole', 'part', 10, 'investigation');
    book.split('part', 'piece', 20, 'investigation');
    const before = ofPerson(book.clocks('piece', ['p'], 20), 'p');
    book.open('main', 2);
    book.charge('main', 3, 'r');
    book.merge('piece', 'main', 30);
    const [own, ...away] = listLineages(book.acts, 'main', ['p', 'r']);
    expect(away.map(({ persons }) => persons)).toEqual([['p']]);
    expect(own.acts.some(({ id }) => id === 'whole-1')).toBe(false);
    expect(ofPerson(book.clocks('main', ['p', 'r'], 30), 'p')).toEqual(before);
  });
});

describe('the state and the limits of a part', () => {
  it('stand where the whole stood: stage, returns, extensions, full limit, and only what came before', () => {
    const book = new Book();
    book.open('whole', 0);
    book.charge('whole', 1, 'p');
    book.charge('whole', 1, 'q');
    book.prosecute('whole', 30);
    book.add('whole', 31, 'file-returned', { by: 'procuracy' });
    book.add('whole', 31, 'handed-over', { purpose: 'return', toBody: 'police' });
    book.add('whole', 32, 'accepted', { purpose: 'return', toBody: 'police' });
    book.prosecute('whole', 50);
    book.add('whole', 60, 'prosecution-extended', { stage: 'prosecution', limit: '240' });
    book.add('whole', 61, 'full-limit', { basis: 'diversion' });
    const whole = foldCase(book.acts);
    const before = limit(book.clocks('whole', ['p', 'q'], 62), '240');
    book.split('whole', 'part', 62, 'prosecution');
    book.add('whole', 63, 'suspended', { ground: 'illness', stage: 'prosecution' });
    const [part] = listLineages(book.acts, 'part', ['p']);
    expect(foldCase(part.acts)).toEqual(whole);
    expect(whole).toMatchObject({ stage: 'prosecution', body: 'procuracy', extensions: 1 });
    const after = limit(book.clocks('part', ['p'], 64), '240');
    expect(after).toMatchObject({ key: before?.key, extensionsUsed: 1, state: 'running' });
    expect(after?.due.toString()).toBe(before?.due.toString());
    expect(partingOf(book.acts, 'part')?.id).toBe('part-1');
    expect(partingOf(book.acts, 'whole')).toBeNull();
    expect(foldCase(book.acts.filter(({ caseId }) => caseId === 'part'))).toMatchObject({
      stage: 'prosecution',
      body: 'procuracy',
    });
  });

  it('at investigation keep the extensions granted to the whole, and begin no second limit', () => {
    const book = new Book();
    book.open('whole', 0);
    book.charge('whole', 1, 'p');
    book.add('whole', 90, 'investigation-extended', { stage: 'investigation', limit: '172' });
    const before = limit(book.clocks('whole', ['p'], 91), '172');
    book.split('whole', 'part', 92, 'investigation');
    const limits = book.clocks('part', ['p'], 93).filter(({ rule }) => rule === '172');
    expect(limits).toHaveLength(1);
    expect(limits[0]).toMatchObject({ extensionsUsed: 1, due: before?.due });
  });

  it('of the prosecution decision never end later for a merge than the first of both', () => {
    const days = fc.integer({ min: 30, max: 60 });
    const classes = fc.constantFrom('INT', 'NT', 'RNT', 'DBNT');
    fc.assert(
      fc.property(days, days, classes, classes, (one, other, mild, grave) => {
        const book = new Book();
        book.open('main', 0, mild);
        book.prosecute('main', one);
        book.open('other', 0, grave);
        book.prosecute('other', other);
        const ends = ['main', 'other'].map((id) => limit(book.clocks(id, [], 61), '240'));
        const first = ends
          .map((clock) => String(clock?.nominal).slice(0, 10))
          .toSorted()[0] as string;
        book.merge('other', 'main', 61, { limitOn: first, class: grave });
        const whole = limit(book.clocks('main', [], 61), '240');
        expect(String(whole?.nominal).slice(0, 10) <= first).toBe(true);
        const most = whole?.nominal.toString() ?? '';
        book.add('main', 62, 'prosecution-extended', { stage: 'prosecution', limit: '240' });
        const longer = limit(book.clocks('main', [], 62), '240');
        expect(String(longer?.nominal) > most).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
