import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type CaseEvent, isInOrder } from '#domain/case/case-event.ts';
import { CaseBody, DecidingOffice } from '#domain/case/case-stage.ts';
import { applyEvent, type CaseState, foldCase } from '#domain/case/case-state.ts';
import { CaseStep, STEP_RULES } from '#domain/case/case-step.ts';
import { decideStep, type StepFacts } from '#domain/case/decide-step.ts';
import { findReceiver, listMissingPapers, listPurposes } from '#domain/case/hand-over.ts';

const T0 = Temporal.Instant.from('2026-01-05T09:00:00+07:00');
const NOW = Temporal.Instant.from('2026-12-01T09:00:00+07:00');

function anEvent(kind: CaseEvent['kind'], params: CaseEvent['params'] = {}, hours = 0): CaseEvent {
  return { kind, at: T0.add({ hours }), body: 'police', office: null, params };
}

const OPENED = anEvent('opened', { body: 'police', class: 'RNT' });
const SENT = anEvent('handed-over', { purpose: 'prosecute', toBody: 'procuracy' });
const TAKEN = anEvent('accepted', { purpose: 'prosecute', toBody: 'procuracy' });
const TO_COURT = [
  anEvent('indicted'),
  anEvent('handed-over', { purpose: 'try', toBody: 'court' }),
  anEvent('accepted', { purpose: 'try', toBody: 'court' }),
];
const CONCLUDED = [OPENED, anEvent('concluded')];
const PROSECUTION = [...CONCLUDED, SENT, TAKEN];
const TRIAL = [...PROSECUTION, ...TO_COURT];

function facts(changes: Partial<StepFacts> = {}): StepFacts {
  return {
    recordedBy: 'police',
    now: NOW,
    lastEventAt: T0,
    accused: 1,
    hasMinorAccused: false,
    isLimitOver: false,
    extensionsLeft: 1,
    isWanted: false,
    severity: 'RNT',
    isAbsent: false,
    isPersonSuspended: false,
    isAppealHeard: true,
    isAppealOpen: false,
    unprotected: [],
    ...changes,
  };
}

function step(
  state: CaseState,
  what: CaseStep,
  office: DecidingOffice,
  changes: Partial<StepFacts> = {},
  params: CaseEvent['params'] = {},
) {
  const outcome = decideStep(
    state,
    { do: what, at: T0.add({ hours: 24 }), office, params },
    facts(changes),
  );
  return outcome.ok ? outcome.event.kind : outcome.refusal;
}

describe('the life of a case', () => {
  it('goes from opening to a judgment in force', () => {
    const stages = [
      ...TRIAL,
      anEvent('trial-decided'),
      anEvent('judged'),
      anEvent('came-into-force'),
    ].reduce<string[]>((seen, _, at, all) => {
      const { stage } = foldCase(all.slice(0, at + 1));
      return seen.at(-1) === stage ? seen : seen.concat(stage);
    }, []);
    expect(stages).toEqual([
      'investigation',
      'concluded',
      'prosecution',
      'indicted',
      'trial',
      'judged',
      'in-force',
    ]);
  });

  it('changes hands on acceptance, never on sending', () => {
    expect(foldCase([...CONCLUDED, SENT])).toMatchObject({ body: 'police', stage: 'concluded' });
    expect(foldCase(PROSECUTION)).toMatchObject({ body: 'procuracy', stage: 'prosecution' });
    const refused = foldCase([...CONCLUDED, SENT, anEvent('file-refused')]);
    expect(refused).toMatchObject({ body: 'police', stage: 'concluded', pending: null });
  });

  it('comes back to the police from the court through the procuracy, with a round of its own', () => {
    const back = foldCase([
      ...TRIAL,
      anEvent('file-returned', { by: 'presiding-judge' }),
      anEvent('handed-over', { purpose: 'return', toBody: 'procuracy' }),
      anEvent('accepted', { purpose: 'return', toBody: 'procuracy' }),
      anEvent('handed-over', { purpose: 'pass-return', toBody: 'police' }),
      anEvent('accepted', { purpose: 'pass-return', toBody: 'police' }),
    ]);
    expect(back).toMatchObject({
      stage: 'investigation',
      body: 'police',
      round: 'returned-by-court',
      accepted: false,
      returns: { 'presiding-judge': 1, procuracy: 0 },
    });
  });

  it('starts again after a judgment is annulled', () => {
    const again = foldCase([
      ...TRIAL,
      anEvent('judged'),
      anEvent('appealed'),
      anEvent('handed-over', { purpose: 'appeal', toBody: 'court' }),
      anEvent('accepted', { purpose: 'appeal', toBody: 'court' }),
      anEvent('appeal-decided', { result: 'annulled-reinvestigate' }),
    ]);
    expect(again).toMatchObject({ stage: 'investigation', round: 'fresh', accepted: false });
  });

  it('passes on as the court’s return only what the court sent back, once', () => {
    const back = [
      ...TRIAL,
      anEvent('file-returned', { by: 'presiding-judge' }),
      anEvent('handed-over', { purpose: 'return', toBody: 'procuracy' }),
      anEvent('accepted', { purpose: 'return', toBody: 'procuracy' }),
    ];
    const again = [
      ...back,
      anEvent('handed-over', { purpose: 'pass-return', toBody: 'police' }),
      anEvent('accepted', { purpose: 'pass-return', toBody: 'police' }),
      anEvent('concluded'),
      SENT,
      TAKEN,
    ];
    expect(listPurposes(foldCase(PROSECUTION))).not.toContain('pass-return');
    expect(listPurposes(foldCase(back))).toContain('pass-return');
    expect(listPurposes(foldCase(again))).not.toContain('pass-return');
  });

  it('is not suspended as a whole when one accused is', () => {
    const one = foldCase([OPENED, anEvent('suspended', { accusedId: 'a', ground: 'illness' })]);
    expect(one.suspended).toBeNull();
  });
});

describe('a step', () => {
  const investigation = foldCase([OPENED]);

  it('sets a judgment in force aside by a court alone; the procuracy may only protest', () => {
    const inForce = foldCase([...TRIAL, anEvent('judged'), anEvent('came-into-force')]);
    const review = { review: 'cassation', to: 'trial' };
    const by = (body: CaseBody, office: DecidingOffice) =>
      step(inForce, 'reopen', office, { recordedBy: body }, review);
    expect(by('procuracy', 'head-of-higher-procuracy')).toBe('case.wrong-office');
    expect(by('court', 'appeal-panel')).toBe('reopened');
    const stayed = foldCase([OPENED, anEvent('stayed')]);
    expect(step(stayed, 'reopen', 'head-of-procuracy', { recordedBy: 'procuracy' })).toBe(
      'reopened',
    );
  });

  it('is recorded by the body that holds the file, with an office of its own', () => {
    expect(step(investigation, 'conclude', 'head-of-investigation')).toBe('concluded');
    expect(step(investigation, 'conclude', 'head-of-procuracy')).toBe('case.wrong-office');
    expect(step(investigation, 'conclude', 'head-of-investigation', { recordedBy: 'court' })).toBe(
      'case.not-holder',
    );
    expect(step(foldCase(PROSECUTION), 'conclude', 'head-of-investigation')).toBe(
      'case.not-in-stage',
    );
  });

  it('that extends is the procuracy’s, and not more often than the law allows', () => {
    const by = { recordedBy: 'procuracy' as const };
    expect(step(investigation, 'extend-investigation', 'head-of-procuracy', by)).toBe(
      'investigation-extended',
    );
    expect(
      step(investigation, 'extend-investigation', 'head-of-procuracy', {
        ...by,
        extensionsLeft: 0,
      }),
    ).toBe('case.no-extension-left');
  });

  it('that suspends waits for the end of the limit, illness excepted, and for the wanted notice', () => {
    const suspend = (ground: string, changes: Partial<StepFacts>) =>
      step(investigation, 'suspend', 'head-of-investigation', changes, { ground });
    expect(suspend('expertise-pending', {})).toBe('case.limit-not-expired');
    expect(suspend('expertise-pending', { isLimitOver: true })).toBe('suspended');
    expect(suspend('illness', {})).toBe('suspended');
    expect(suspend('whereabouts-unknown', { isLimitOver: true })).toBe('case.wanted-first');
    expect(suspend('whereabouts-unknown', { isLimitOver: true, isWanted: true })).toBe('suspended');
  });

  it('that returns the file is the procuracy’s twice, the judge’s once, the panel’s once', () => {
    const twice = foldCase([
      ...PROSECUTION,
      anEvent('file-returned', { by: 'procuracy' }),
      anEvent('file-returned', { by: 'procuracy' }),
    ]);
    expect(step(twice, 'return-file', 'head-of-procuracy', { recordedBy: 'procuracy' })).toBe(
      'case.returned-too-often',
    );
    const once = foldCase([...TRIAL, anEvent('file-returned', { by: 'presiding-judge' })]);
    const court = { recordedBy: 'court' as const };
    expect(step(once, 'return-file', 'presiding-judge', court)).toBe('case.returned-too-often');
    expect(step(once, 'return-file', 'trial-panel', court)).toBe('file-returned');
  });

  it('waits for the protection check of every victim', () => {
    const outcome = step(investigation, 'conclude', 'head-of-investigation', {
      unprotected: ['NN-98-2026-AB12CD'],
    });
    expect(outcome).toBe('case.protection-unanswered');
  });

  it('that puts the judgment in force waits for everybody’s window and every appeal', () => {
    const judged = foldCase([...TRIAL, anEvent('judged')]);
    const appealed = foldCase([...TRIAL, anEvent('judged'), anEvent('appealed')]);
    const court = { recordedBy: 'court' as const };
    const enter = (state: CaseState, isAppealOpen: boolean) =>
      step(state, 'enter-into-force', 'chief-justice', { ...court, isAppealOpen });
    expect(enter(judged, true)).toBe('case.appeal-open');
    expect(enter(appealed, false)).toBe('case.appeal-open');
    expect(enter(judged, false)).toBe('came-into-force');
  });

  it('in absence of the accused exists since 1 July 2025', () => {
    const early = decideStep(
      investigation,
      {
        do: 'go-in-absentia',
        at: Temporal.Instant.from('2025-06-30T09:00:00+07:00'),
        office: 'head-of-investigation',
        params: {},
      },
      facts({ lastEventAt: null }),
    );
    expect(early).toMatchObject({ refusal: 'case.absentia-not-yet' });
    const go = (changes: Partial<StepFacts>, params: CaseEvent['params'] = {}) =>
      step(investigation, 'go-in-absentia', 'head-of-investigation', changes, params);
    expect(go({})).toBe('case.absentia-wanted-first');
    expect(go({ isWanted: true })).toBe('in-absentia');
    expect(go({}, { absence: 'abroad' })).toBe('in-absentia');
  });

  it('does nothing while the file is on its way or the case suspended', () => {
    expect(step(foldCase([...CONCLUDED, SENT]), 'stay', 'head-of-investigation')).not.toBe(
      'stayed',
    );
    const suspended = foldCase([OPENED, anEvent('suspended', { ground: 'force-majeure' })]);
    expect(step(suspended, 'conclude', 'head-of-investigation')).toBe('case.suspended');
    expect(step(suspended, 'resume', 'head-of-investigation')).toBe('resumed');
  });

  it('never passes without its guard, and every passing chain is in order of time', () => {
    const anyFacts = fc.record({
      recordedBy: fc.constantFrom(...CaseBody.options),
      accused: fc.nat({ max: 2 }),
      isLimitOver: fc.boolean(),
      extensionsLeft: fc.nat({ max: 1 }),
      isWanted: fc.boolean(),
      isAppealOpen: fc.boolean(),
      unprotected: fc.subarray(['NN-1']),
    });
    const anyStep = fc.record({
      do: fc.constantFrom(...CaseStep.options),
      office: fc.constantFrom(...DecidingOffice.options),
      hours: fc.integer({ min: -48, max: 9000 }),
      facts: anyFacts,
    });
    const starts = [[OPENED], PROSECUTION, TRIAL, [...TRIAL, anEvent('judged')]];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(anyStep, { maxLength: 12 }),
        (start, steps) => {
          let chain = [...start];
          for (const one of steps) {
            const before = foldCase(chain);
            const given = facts({ ...one.facts, lastEventAt: chain.at(-1)?.at ?? null });
            const at = T0.add({ hours: one.hours });
            const outcome = decideStep(
              before,
              { do: one.do, at, office: one.office, params: {} },
              given,
            );
            if (outcome.ok) {
              const rule = STEP_RULES[one.do];
              expect(rule.stages).toContain(before.stage);
              expect(rule.bodies).toContain(given.recordedBy);
              expect(rule.offices).toContain(one.office);
              expect(!rule.holds || before.body === given.recordedBy).toBe(true);
              if (['conclude', 'indict', 'decide-trial'].includes(one.do)) {
                expect(given.accused > 0 && given.unprotected.length === 0).toBe(true);
              }
              chain = [...chain, outcome.event];
            }
          }
          expect(isInOrder(chain)).toBe(true);
          expect(chain.reduce(applyEvent, foldCase([]))).toEqual(foldCase(chain));
        },
      ),
    );
  });
});

describe('a file on its way', () => {
  it('goes only where the stage leads', () => {
    const from = (stage: CaseState['stage'], body: CaseBody, isSentBack = false) => ({
      stage,
      body,
      isSentBack,
    });
    expect(findReceiver('prosecute', from('concluded', 'police'))).toBe('procuracy');
    expect(findReceiver('try', from('concluded', 'police'))).toBeNull();
    expect(findReceiver('try', from('indicted', 'procuracy'))).toBe('court');
    expect(findReceiver('return', from('trial', 'court'))).toBe('procuracy');
    expect(findReceiver('pass-return', from('prosecution', 'procuracy'))).toBeNull();
    expect(findReceiver('pass-return', from('prosecution', 'procuracy', true))).toBe('police');
    expect(findReceiver('transfer', from('investigation', 'border-guard'))).toBe('police');
    expect(findReceiver('transfer', from('trial', 'court'))).toBe('court');
  });

  it('lacks what was not served', () => {
    expect(
      listMissingPapers('prosecute', [
        'opening-decision',
        'charge-decisions',
        'evidence-list',
        'conclusion',
      ]),
    ).toEqual(['conclusion-served']);
  });
});
