import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { toFileEvents } from '#domain/complaint/clock-events.ts';
import type { ComplaintAct } from '#domain/complaint/complaint-codes.ts';
import { type ComplaintEvent, foldComplaint } from '#domain/complaint/complaint-event.ts';
import { listOpenSteps, refuseStep } from '#domain/complaint/decide-complaint.ts';
import {
  decideReceiving,
  decideSecondReceiving,
  type SettlingBodies,
} from '#domain/complaint/receiving-body.ts';

const BODIES: SettlingBodies = {
  provincialProcuracyId: 'vks',
  regionalProcuracyId: 'vks-kv',
  provincialCourtId: 'ta',
  inspectorateId: 'tt',
  committeeId: 'ubnd',
};
const NOW = Temporal.Instant.from('2026-03-02T08:00:00+07:00');

describe('whoever settles a complaint', () => {
  it.each([
    ['commune-police', 'officer', 'vks-kv', 'supervision'],
    ['border-post', 'unit', 'vks-kv', 'supervision'],
    ['regional-procuracy', 'head', 'vks', 'supervision'],
    ['provincial-procuracy', 'officer', 'vks', 'heads'],
    ['regional-court', 'head', 'ta', 'heads'],
    ['provincial-court', 'officer', 'ta', 'heads'],
    ['department-health', 'unit', 'tt', 'complaints'],
    ['inspectorate', 'officer', 'ubnd', 'heads'],
  ] as const)('about %s (%s) is %s, its group %s', (kind, who, agencyId, group) => {
    expect(decideReceiving({ kind, who }, BODIES)).toMatchObject({ agencyId, group });
  });

  it.each([
    ['provincial-procuracy', 'head'],
    ['provincial-procuracy', 'unit'],
    ['provincial-court', 'head'],
    ['ministry', 'officer'],
    ['provincial-peoples-committee', 'unit'],
  ] as const)('about %s (%s) stands above the province', (kind, who) => {
    expect(decideReceiving({ kind, who }, BODIES)).toBe('above-province');
  });

  it('is the provincial procuracy for what came by the public page, and where no khu vực one serves', () => {
    const police = { kind: 'commune-police', who: 'officer' } as const;
    expect(decideReceiving(police, BODIES, true)).toMatchObject({ agencyId: 'vks' });
    expect(decideReceiving(police, { ...BODIES, regionalProcuracyId: null })).toMatchObject({
      agencyId: 'vks',
    });
  });

  it('is the next one above the second time', () => {
    const first = (kind: 'regional-procuracy' | 'provincial-procuracy') =>
      decideSecondReceiving({ kind, regime: 'procedural' }, BODIES);
    expect(first('regional-procuracy')).toMatchObject({ agencyId: 'vks' });
    expect(first('provincial-procuracy')).toBe('above-province');
    expect(
      decideSecondReceiving({ kind: 'inspectorate', regime: 'administrative' }, BODIES),
    ).toMatchObject({ agencyId: 'ubnd', group: 'heads' });
  });
});

describe('the steps of a complaint', () => {
  it('open one after the other', () => {
    expect(stepsAfter()).toEqual(['take-on', 'name-officer', 'withdraw', 'send-to-upper']);
    expect(stepsAfter('take-on')).toContain('settle');
    expect(stepsAfter('take-on', 'ask-more-time')).not.toContain('ask-more-time');
    expect(stepsAfter('take-on', 'settle')).toEqual(['number-decision']);
    expect(stepsAfter('withdraw')).toEqual([]);
  });

  it('refuse a settlement without its outcome, and what lies before the last act', () => {
    const file = foldComplaint([anEvent('receive'), anEvent('take-on')]);
    const settle = { act: 'settle', at: NOW, params: {} } as const;
    expect(refuseStep(file, settle, NOW)).toBe('complaint.outcome-required');
    expect(refuseStep(file, { ...settle, params: { outcome: 'upheld' } }, NOW)).toBeNull();
    expect(refuseStep(file, { ...settle, at: NOW.subtract({ hours: 1 }) }, NOW)).toBe(
      'complaint.before-last-act',
    );
  });
});

describe('acts of one moment', () => {
  it('keep their place in the chain for the clocks', () => {
    const chain = (['receive', 'take-on', 'settle'] as const).map(anEvent);
    const told = toFileEvents(
      {
        kind: 'complaint',
        matter: 'decision',
        regime: 'procedural',
        round: 'first-settlement',
        knownOn: Temporal.PlainDate.from('2026-03-01'),
      },
      chain,
    );
    expect(told.map(({ id, order }) => [id, order])).toEqual([
      ['known', 0],
      ['receive', 1],
      ['take-on', 2],
      ['settle', 3],
    ]);
  });
});

function stepsAfter(...acts: ComplaintAct[]): ComplaintAct[] {
  return listOpenSteps(foldComplaint([anEvent('receive'), ...acts.map(anEvent)]));
}

function anEvent(kind: ComplaintEvent['kind']): ComplaintEvent {
  return { id: kind, kind, at: NOW, byPostId: null, params: {} };
}
