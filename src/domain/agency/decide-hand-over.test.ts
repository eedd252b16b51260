import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { decideHandOver, type HandOverState } from './decide-hand-over.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const PLANS = [
  { id: 'nay', inForce: true },
  { id: 'khac', inForce: true },
  { id: 'cu', inForce: false },
];
const WHOLE: HandOverState = {
  formerId: 'so-cu',
  formerEndsOn: null,
  successors: [{ agencyId: 'so-moi', share: 'whole', on: day('2026-03-01') }],
  plans: PLANS,
};
const SPLIT: HandOverState = {
  ...WHOLE,
  successors: [
    { agencyId: 'so-y-te', share: 'part', on: day('2026-03-01') },
    { agencyId: 'so-noi-vu', share: 'part', on: day('2026-04-01') },
  ],
};
const UNASKED = { plans: [], restToId: null };

describe('handing over what an agency issued', () => {
  it('gives everything to the one successor of the whole, unasked', () => {
    expect(decideHandOver(WHOLE, UNASKED)).toEqual({
      ok: true,
      parts: [
        {
          toId: 'so-moi',
          on: day('2026-03-01'),
          planIds: ['nay', 'khac', 'cu'],
          takesRest: true,
        },
      ],
    });
  });

  it('asks of a split agency which successor takes each plan in force, and who the rest', () => {
    expect(decideHandOver(SPLIT, UNASKED)).toMatchObject({
      refusal: 'agency.plans-unanswered',
      params: { count: 2 },
    });
    const plans = [
      { planId: 'nay', toId: 'so-y-te' },
      { planId: 'khac', toId: 'so-noi-vu' },
    ];
    expect(decideHandOver(SPLIT, { plans, restToId: null })).toMatchObject({
      refusal: 'agency.rest-unanswered',
    });
    expect(decideHandOver(SPLIT, { plans, restToId: 'so-noi-vu' })).toEqual({
      ok: true,
      parts: [
        { toId: 'so-y-te', on: day('2026-03-01'), planIds: ['nay'], takesRest: false },
        { toId: 'so-noi-vu', on: day('2026-04-01'), planIds: ['khac', 'cu'], takesRest: true },
      ],
    });
  });

  it('lets plans stay with an agency that goes on, never with one that ends before', () => {
    const plans = PLANS.map(({ id }) => ({ planId: id, toId: 'so-cu' }));
    const stays = decideHandOver(SPLIT, { plans, restToId: 'so-cu' });
    expect(stays).toEqual({ ok: true, parts: [] });
    const ended = { ...SPLIT, formerEndsOn: day('2026-02-28') };
    expect(decideHandOver(ended, { plans, restToId: 'so-cu' })).toMatchObject({
      refusal: 'agency.not-successor',
    });
  });

  it('refuses strangers, plans of others, and an agency without a successor', () => {
    const stranger = { plans: [], restToId: 'ubnd' };
    expect(decideHandOver(SPLIT, stranger)).toMatchObject({ refusal: 'agency.not-successor' });
    const foreign = { plans: [{ planId: 'la', toId: 'so-y-te' }], restToId: 'so-y-te' };
    expect(decideHandOver(SPLIT, foreign)).toMatchObject({ refusal: 'agency.plan-not-held' });
    const alone = { ...WHOLE, successors: [] };
    expect(decideHandOver(alone, UNASKED)).toMatchObject({ refusal: 'agency.no-successor' });
  });

  it('gives each plan to exactly one, whatever was answered', () => {
    const heirs = SPLIT.successors.map((one) => one.agencyId);
    const to = fc.constantFrom(...heirs);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), to), { maxLength: 12 }),
        to,
        (drawn, restToId) => {
          const plans = drawn.map(([inForce], at) => ({ id: `p${at}`, inForce }));
          const answers = drawn.map(([, toId], at) => ({ planId: `p${at}`, toId }));
          const outcome = decideHandOver(
            { ...SPLIT, plans },
            { plans: answers.filter((_, at) => plans[at]?.inForce), restToId },
          );
          const given = outcome.ok ? outcome.parts.flatMap((part) => part.planIds) : [];
          expect([...given].sort()).toEqual(plans.map((plan) => plan.id).sort());
          expect(outcome.ok && outcome.parts.filter((part) => part.takesRest).length).toBe(1);
        },
      ),
    );
  });
});
