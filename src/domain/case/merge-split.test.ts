import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#domain/case/case-event.ts';
import type { CaseBody } from '#domain/case/case-stage.ts';
import { type CaseState, foldCase } from '#domain/case/case-state.ts';
import { type Deciding, decideMerge, decideSplit } from '#domain/case/merge-split.ts';

const T0 = Temporal.Instant.from('2026-01-05T09:00:00+07:00');

function anEvent(kind: CaseEvent['kind'], params: CaseEvent['params'] = {}): CaseEvent {
  return { kind, at: T0, body: 'police', office: null, params };
}

const OPENED = anEvent('opened', { body: 'police', class: 'RNT' });
const CONCLUDED = [OPENED, anEvent('concluded')];

describe('merging and splitting', () => {
  const ACCEPTED = [
    ...CONCLUDED,
    anEvent('handed-over', { toBody: 'procuracy', purpose: 'prosecute' }),
    anEvent('accepted', { toBody: 'procuracy', purpose: 'prosecute' }),
  ];
  const day = (days: number) => Temporal.PlainDate.from('2026-01-01').add({ days });
  const anyCase = (id: string) =>
    fc.record({
      id: fc.constant(id),
      state: fc.constantFrom(foldCase([OPENED]), foldCase(CONCLUDED), foldCase(ACCEPTED)),
      openedOn: fc.integer({ min: 0, max: 300 }).map(day),
      limitOn: fc.option(fc.integer({ min: 300, max: 400 }).map(day)),
      handlingAgencyId: fc.constantFrom('p', 'q'),
      holderAgencyId: fc.constantFrom('p', 'q'),
      accused: fc
        .uniqueArray(fc.nat({ max: 99 }), { maxLength: 5 })
        .map((all) => all.map((one) => `${id}${one}`)),
      victims: fc
        .uniqueArray(fc.nat({ max: 99 }), { maxLength: 5 })
        .map((all) => all.map((one) => `${id}v${one}`)),
    });
  const anyone = fc.record({
    body: fc.constantFrom<CaseBody>('police', 'procuracy', 'court'),
    agencyId: fc.constantFrom('p', 'q'),
  });
  const mayDecide = (one: { state: CaseState; holderAgencyId: string }, by: Deciding) =>
    (one.state.stage === 'investigation' && by.body === 'police') ||
    (one.state.stage === 'prosecution' &&
      by.body === 'procuracy' &&
      by.agencyId === one.holderAgencyId);

  it('a merge removes a case and no person, and counts from the first opening', () => {
    fc.assert(
      fc.property(anyCase('a'), anyCase('b'), anyone, (into, from, by) => {
        const merged = decideMerge(into, from, by);
        const isInvestigated = into.state.stage === 'investigation';
        const fits =
          mayDecide(into, by) &&
          mayDecide(from, by) &&
          into.state.stage === from.state.stage &&
          (!isInvestigated || into.handlingAgencyId === from.handlingAgencyId);
        expect(merged.ok).toBe(fits);
        if (merged.ok) {
          expect(new Set(merged.accused)).toEqual(new Set([...into.accused, ...from.accused]));
          expect(merged.victims).toHaveLength(into.victims.length + from.victims.length);
          for (const one of [into, from]) {
            expect(
              Temporal.PlainDate.compare(merged.countedFrom, one.openedOn),
            ).toBeLessThanOrEqual(0);
            const limit = merged.limitOn ?? day(999);
            expect(Temporal.PlainDate.compare(limit, one.limitOn ?? day(999))).toBeLessThanOrEqual(
              0,
            );
          }
        }
      }),
    );
  });

  it('says why two cases are not merged: another holder, another stage, what a court sent back', () => {
    const one = (id: string, state: CaseState, holderAgencyId = 'vks') => ({
      id,
      state,
      openedOn: day(0),
      limitOn: null,
      handlingAgencyId: 'p',
      holderAgencyId,
      accused: [id],
      victims: [],
    });
    const by: Deciding = { body: 'procuracy', agencyId: 'vks' };
    const held = foldCase(ACCEPTED);
    const refusal = (into: CaseState, from: CaseState, holder = 'vks') => {
      const merged = decideMerge(one('a', into), one('b', from, holder), by);
      return merged.ok ? null : merged.refusal;
    };
    expect(refusal(held, held)).toBeNull();
    expect(refusal(held, held, 'other')).toBe('case.not-holder');
    expect(refusal(foldCase([OPENED]), held)).toBe('case.not-holder');
    expect(refusal(held, foldCase([OPENED]))).toBe('case.merge-stages-differ');
    expect(refusal(held, { ...held, isSentBack: true })).toBe('case.merge-not-possible');
    expect(refusal(held, { ...held, suspended: 'illness' })).toBe('case.suspended');
    expect(refusal(foldCase(CONCLUDED), held)).toBe('case.not-in-stage');
  });

  it('a split leaves somebody on each side and loses nobody', () => {
    fc.assert(
      fc.property(anyCase('a'), fc.nat({ max: 5 }), anyone, (from, many, by) => {
        const going = from.accused.slice(0, many);
        const split = decideSplit(from, going, by);
        if (split.ok) {
          expect(mayDecide(from, by)).toBe(true);
          expect([...split.stay, ...split.go].sort()).toEqual([...from.accused].sort());
          expect(Math.min(split.stay.length, split.go.length)).toBeGreaterThan(0);
        } else {
          const isNoPart = going.length === 0 || going.length === from.accused.length;
          expect(isNoPart || !mayDecide(from, by)).toBe(true);
        }
      }),
    );
  });
});
