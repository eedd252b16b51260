import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { CaseEventKind, EventParams } from '#domain/case/case-event.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';
import { refuseChargeAnswer } from '#domain/case/charge-answer.ts';
import {
  decideMeasureAnswer,
  listRefusedExtensions,
  measureAskedBy,
} from '#domain/case/measure-answer.ts';
import { mayExtendMeasure, maySetMeasure } from '#domain/case/measure-offices.ts';

const act = (id: string, kind: CaseEventKind, params: EventParams, body: CaseBody = 'police') => ({
  id,
  kind,
  body,
  params: { accusedId: 'a', measureId: 'm', measure: 'custody', ...params },
});
const CUSTODY = [
  act('set', 'measure-set', { until: '2026-07-18T03:00:00Z' }),
  act('first', 'measure-extended', { until: '2026-07-21T03:00:00Z' }),
  act('second', 'measure-extended', { until: '2026-07-24T03:00:00Z' }),
];
const answered = (of: string, answer: string) =>
  act(`${answer}-${of}`, 'measure-answered', { of, answer }, 'procuracy');
const decide = (
  events: Parameters<typeof decideMeasureAnswer>[0],
  answer: 'approved' | 'refused',
  at = '2026-07-17T09:00:00Z',
) => decideMeasureAnswer(events, { measureId: 'm', answer, at: Temporal.Instant.from(at) });

describe('the answer of the procuracy', () => {
  it('goes to the oldest act that waits, each once', () => {
    expect(decide(CUSTODY, 'approved')).toMatchObject({ of: { id: 'first' }, waits: true });
    const one = [...CUSTODY, answered('first', 'approved')];
    expect(decide(one, 'approved')).toMatchObject({ of: { id: 'second' }, waits: false });
    expect(decide([...one, answered('second', 'approved')], 'refused')).toMatchObject({
      ok: false,
      refusal: 'case.no-approval-awaited',
    });
  });

  it('is none to a custody itself, an exit ban, or an order of a court', () => {
    const only = (event: ReturnType<typeof act>) => decide([event], 'approved').ok;
    expect(only(act('x', 'measure-set', {}))).toBe(false);
    expect(only(act('x', 'measure-set', { measure: 'exit-ban' }))).toBe(false);
    expect(only(act('x', 'measure-set', { measure: 'detention' }, 'court'))).toBe(false);
    expect(only(act('x', 'measure-set', { measure: 'detention' }))).toBe(true);
  });

  it('ends a measure that it refuses', () => {
    const detained = [act('x', 'measure-set', { measure: 'detention', until: '2026-11-01' })];
    expect(decide(detained, 'refused')).toMatchObject({ ends: true, until: '2026-11-01' });
    expect(decide(detained, 'approved')).toMatchObject({ ends: false });
  });

  it('puts a custody back to its end before the extension refused, with those that build on it', () => {
    expect(decide(CUSTODY, 'refused')).toMatchObject({
      ends: false,
      until: '2026-07-18T03:00:00Z',
      extensions: 0,
    });
    const one = [...CUSTODY, answered('first', 'approved')];
    expect(decide(one, 'refused')).toMatchObject({
      until: '2026-07-21T03:00:00Z',
      extensions: 1,
    });
    expect([...listRefusedExtensions([...CUSTODY, answered('first', 'refused')])]).toEqual([
      'first',
      'second',
    ]);
    expect([...listRefusedExtensions([...one, answered('second', 'refused')])]).toEqual(['second']);
  });

  it('ends a custody whose end before the extension lies in the past', () => {
    expect(decide(CUSTODY, 'refused', '2026-07-18T03:00:00Z')).toMatchObject({ ends: true });
    expect(decide(CUSTODY, 'refused', '2026-07-18T02:59:00Z')).toMatchObject({ ends: false });
  });
});

describe('a measure', () => {
  it('is set by an office of the body that decides in the stage', () => {
    expect(maySetMeasure('head-of-investigation', 'investigation')).toBe(true);
    expect(maySetMeasure('head-of-procuracy', 'investigation')).toBe(true);
    expect(maySetMeasure('head-of-investigation', 'prosecution')).toBe(false);
    expect(maySetMeasure('head-of-procuracy', 'trial')).toBe(false);
    expect(maySetMeasure('appeal-panel', 'trial')).toBe(false);
    expect(maySetMeasure('appeal-panel', 'appeal')).toBe(true);
  });

  it('is extended by whoever the law lets decide: custody by its issuer, detention by procuracy or court', () => {
    expect(mayExtendMeasure('custody', 'police', 'investigation')).toBe(true);
    expect(mayExtendMeasure('custody', 'procuracy', 'investigation')).toBe(false);
    expect(mayExtendMeasure('detention', 'police', 'investigation')).toBe(false);
    expect(mayExtendMeasure('detention', 'procuracy', 'prosecution')).toBe(true);
    expect(mayExtendMeasure('detention', 'procuracy', 'trial')).toBe(false);
    expect(mayExtendMeasure('detention', 'court', 'trial')).toBe(true);
    expect(mayExtendMeasure('bail', 'police', 'investigation')).toBe(false);
  });

  it('is asked about by its own paper to the procuracy only', () => {
    expect(measureAskedBy({ paper: 'detention-order', to: 'procuracy' })).toBe('detention');
    expect(measureAskedBy({ paper: 'detention-order', to: 'family' })).toBeNull();
    expect(measureAskedBy({ paper: 'charge', to: 'procuracy' })).toBeNull();
  });
});

describe('the answer to a charge', () => {
  const refusal = (state: 'waiting' | 'asked' | 'received' | 'approved') =>
    (['approved', 'supplement', 'received'] as const).map(
      (answer) => refuseChargeAnswer({ state, on: null }, answer)?.refusal ?? null,
    );

  it('asks for more once until it comes, and is no more asked once approved', () => {
    expect(refusal('waiting')).toEqual([null, null, 'case.supplement-not-asked']);
    expect(refusal('asked')).toEqual([null, 'case.supplement-asked-already', null]);
    expect(refusal('received')).toEqual([null, null, 'case.supplement-not-asked']);
    expect(refusal('approved')).toEqual([
      'case.charge-approved-already',
      'case.charge-approved-already',
      'case.supplement-not-asked',
    ]);
  });
});
