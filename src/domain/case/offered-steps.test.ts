import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isAbsentNow, listAbsences } from '#domain/case/absence.ts';
import type { CaseEvent, EventParams } from '#domain/case/case-event.ts';
import { CaseBody, CaseEnding, CaseStage, DecidingOffice } from '#domain/case/case-stage.ts';
import { type CaseState, foldCase } from '#domain/case/case-state.ts';
import { RecordedStep } from '#domain/case/case-step.ts';
import { decideStep, type StepFacts } from '#domain/case/decide-step.ts';
import { refuseUntil } from '#domain/case/extension.ts';
import { listOfferedSteps, type OfferFacts } from '#domain/case/offered-steps.ts';

const NOW = Temporal.Instant.from('2026-12-01T09:00:00+07:00');

function anEvent(kind: CaseEvent['kind'], params: EventParams = {}, day = '2026-03-02'): CaseEvent {
  const at = Temporal.Instant.from(`${day}T09:00:00+07:00`);
  return { kind, at, body: 'police', office: null, params };
}

const anyState = fc.record({
  stage: fc.constantFrom(...CaseStage.options),
  body: fc.constantFrom(...CaseBody.options),
  suspended: fc.constantFrom('illness' as const, null),
  pending: fc.constantFrom({ to: 'court', purpose: 'try' } as const, null, null, null),
  isTrialDecided: fc.boolean(),
  hasFullLimit: fc.boolean(),
  appeals: fc.nat({ max: 1 }),
  ending: fc.constantFrom(...CaseEnding.options, null),
});
const anyFacts = fc.record({
  recordedBy: fc.constantFrom(...CaseBody.options),
  accused: fc.nat({ max: 1 }),
  hasMinorAccused: fc.boolean(),
  extensionsLeft: fc.nat({ max: 1 }),
  severity: fc.constantFrom('INT' as const, 'RNT' as const),
  isAppealHeard: fc.boolean(),
  isAppealOpen: fc.boolean(),
  suspendedPersons: fc.nat({ max: 1 }),
  presentPersons: fc.nat({ max: 1 }),
});

/** Everything that could be typed into the dialog of a step. */
const TYPED: readonly EventParams[] = [
  {},
  { ground: 'illness' },
  { absence: 'abroad' },
  { accusedId: 'a' },
  { flagrant: true },
  { result: 'upheld' },
  { result: 'withdrawn' },
  { review: 'cassation' },
];

function mayBeRecorded(step: RecordedStep, state: CaseState, given: OfferFacts): boolean {
  const facts: StepFacts = {
    ...given,
    now: NOW,
    lastEventAt: null,
    isLimitOver: true,
    isWanted: true,
    isAbsent: given.presentPersons === 0,
    isPersonSuspended: given.suspendedPersons > 0,
    unprotected: [],
  };
  return DecidingOffice.options.some((office) =>
    TYPED.some((params) => decideStep(state, { do: step, at: NOW, office, params }, facts).ok),
  );
}

describe('the steps that are offered', () => {
  it('are those that can be recorded, no more and no fewer, in every state', () => {
    fc.assert(
      fc.property(anyState, anyFacts, (changes, facts) => {
        const state: CaseState = { ...foldCase([]), ...changes };
        const offered = listOfferedSteps(state, facts).map(({ step }) => step);
        for (const step of RecordedStep.options) {
          expect({ step, offered: offered.includes(step) }).toEqual({
            step,
            offered: mayBeRecorded(step, state, facts),
          });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('no longer hold the decision to try once it was taken; after a return to trial they do again', () => {
    const way = [
      anEvent('opened', { body: 'police' }),
      anEvent('concluded'),
      anEvent('handed-over', { purpose: 'prosecute', toBody: 'procuracy' }),
      anEvent('accepted'),
      anEvent('indicted'),
      anEvent('handed-over', { purpose: 'try', toBody: 'court' }),
      anEvent('accepted'),
    ];
    const offer = (events: CaseEvent[], hasMinorAccused = true) =>
      listOfferedSteps(foldCase(events), {
        recordedBy: 'court',
        accused: 1,
        hasMinorAccused,
        extensionsLeft: 0,
        severity: 'RNT',
        isAppealHeard: false,
        isAppealOpen: false,
        suspendedPersons: 0,
        presentPersons: 0,
      }).map(({ step }) => step);
    expect(offer(way)).toContain('decide-trial');
    expect(offer(way)).toContain('restore-full-limit');
    expect(offer(way, false)).not.toContain('restore-full-limit');
    expect(offer(way)).not.toContain('adjourn');
    const decided = [...way, anEvent('trial-decided'), anEvent('full-limit')];
    expect(offer(decided)).not.toContain('decide-trial');
    expect(offer(decided)).not.toContain('restore-full-limit');
    expect(offer(decided)).toContain('adjourn');
    const again = [
      ...decided,
      anEvent('judged'),
      anEvent('appeal-decided', { result: 'annulled-retry' }),
    ];
    expect(offer(again)).toContain('decide-trial');
  });
});

describe('an accused who is absent', () => {
  const gone = anEvent('in-absentia', { accusedId: 'a', absence: 'abroad' }, '2026-03-05');

  it('is so since a day, on a ground, until found or come', () => {
    const [absence] = listAbsences([gone]);
    expect(absence).toMatchObject({ accusedId: 'a', ground: 'abroad', endedOn: null });
    expect(absence?.since.toString()).toBe('2026-03-05');
    const lifted = anEvent('wanted-lifted', { accusedId: 'a', result: 'lifted' }, '2026-04-01');
    expect(listAbsences([gone, lifted])[0]?.endedOn).toBeNull();
    const found = anEvent('wanted-lifted', { accusedId: 'a', result: 'captured' }, '2026-04-02');
    expect(listAbsences([gone, found])[0]?.endedOn?.toString()).toBe('2026-04-02');
    const other = anEvent('surrendered', { accusedId: 'b' }, '2026-04-02');
    expect(listAbsences([gone, other])[0]?.endedOn).toBeNull();
  });

  it('of several accused is one; all are absent only when each is', () => {
    const absences = listAbsences([gone]);
    expect(isAbsentNow(absences, 'a', ['a', 'b'])).toBe(true);
    expect(isAbsentNow(absences, 'b', ['a', 'b'])).toBe(false);
    expect(isAbsentNow(absences, null, ['a', 'b'])).toBe(false);
    expect(isAbsentNow(absences, null, ['a'])).toBe(true);
    expect(isAbsentNow(listAbsences([anEvent('in-absentia')]), null, [])).toBe(true);
    expect(isAbsentNow([], null, [])).toBe(false);
  });
});

describe('the day of an extension', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  const room = { from: day('2026-11-15'), most: day('2027-03-15') };

  it('may be earlier than the law allows, never later, and lies after the present end', () => {
    expect(refuseUntil(day('2027-03-15'), room)).toBeNull();
    expect(refuseUntil(day('2026-11-16'), room)).toBeNull();
    expect(refuseUntil(day('2027-03-16'), room)).toMatchObject({
      refusal: 'case.extension-too-long',
      params: { most: '15/03/2027' },
    });
    expect(refuseUntil(day('2026-11-15'), room)).toMatchObject({
      refusal: 'case.extension-not-longer',
      params: { from: '15/11/2026' },
    });
  });
});
