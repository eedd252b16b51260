import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { isCleared, ordinalName, wordFor } from '#domain/case/accused.ts';
import {
  type CaseForAccess,
  mayReadCaseEvent,
  mayRecordInCase,
} from '#domain/case/case-permissions.ts';
import { toFileEvents } from '#domain/case/clock-events.ts';
import { listExposures, refuseHearing } from '#domain/case/hearing.ts';
import { holdsLongNumber } from '#domain/case/legal-note.ts';
import { findActFault, listBadAnswers, listUnprotected } from '#domain/case/protection.ts';

const NOBODY = { victims: 0, hasMinorVictim: false, hasMinorAccused: false };
const CHILD = { victims: 1, hasMinorVictim: true, hasMinorAccused: false };

describe('a hearing', () => {
  it('that is mobile or open warns where a minor or a victim is exposed', () => {
    expect(listExposures({ form: 'mobile', closed: false, reason: null }, CHILD)).toEqual([
      'mobile-with-minor',
      'mobile-with-victim',
      'open-with-minor',
    ]);
    expect(listExposures({ form: 'at-court', closed: true, reason: null }, CHILD)).toEqual([]);
    expect(listExposures({ form: 'mobile', closed: false, reason: null }, NOBODY)).toEqual([]);
  });

  it('asks for a reason then, and never travels closed', () => {
    const open = { form: 'at-court' as const, closed: false, reason: null };
    expect(refuseHearing(open, CHILD)?.refusal).toBe('hearing.reason-required');
    expect(refuseHearing({ ...open, reason: 'representative-agrees' }, CHILD)).toBeNull();
    expect(
      refuseHearing({ form: 'mobile', closed: true, reason: 'victim-absent' }, NOBODY)?.refusal,
    ).toBe('hearing.mobile-and-closed');
  });
});

describe('the protection of a victim', () => {
  const at = (text: string) => Temporal.Instant.from(`${text}T08:00:00+07:00`);
  const victims = [
    { id: 'v1', code: 'NN-1', age: 'under-16' as const },
    { id: 'v2', code: 'NN-2', age: 'from-18' as const },
  ];

  it('is asked before each doing of a step, for each victim', () => {
    const check = { victimId: 'v1', step: 'set-hearing' as const, at: at('2026-03-01') };
    const checks = [{ ...check, afterPosition: null }];
    expect(listUnprotected('set-hearing', victims, checks, null)).toEqual(['NN-2']);
    expect(listUnprotected('hold-hearing', victims, checks, null)).toEqual(['NN-1', 'NN-2']);
    const later = { at: at('2026-03-05'), position: 7 };
    expect(listUnprotected('set-hearing', victims, checks, later)).toEqual(['NN-1', 'NN-2']);
  });

  it('is told apart at one moment by the acts between two answers', () => {
    const check = { victimId: 'v1', step: 'set-hearing' as const, at: at('2026-03-01') };
    const taken = { at: at('2026-03-01'), position: 7 };
    const unanswered = (afterPosition: number) =>
      listUnprotected('set-hearing', victims, [{ ...check, afterPosition }], taken);
    expect(unanswered(6)).toEqual(['NN-1', 'NN-2']);
    expect(unanswered(8)).toEqual(['NN-2']);
  });

  it('of a child leaves no choice about a support person and contact', () => {
    const answers = {
      'support-person': 'declined',
      'legal-aid-offered': 'declined',
      'contact-avoided': 'not-needed',
      'closed-hearing-asked': 'not-needed',
    } as const;
    expect(listBadAnswers('under-16', answers)).toEqual(['support-person', 'contact-avoided']);
    expect(listBadAnswers('from-18', answers)).toEqual([]);
  });

  it('allows a child two acts a day of two hours each, unless the case is complex', () => {
    expect(findActFault('under-16', { minutes: 120, isComplex: false }, 1)).toBeNull();
    expect(findActFault('under-16', { minutes: 121, isComplex: false }, 0)).toBe('act-too-long');
    expect(findActFault('from-16-to-18', { minutes: 30, isComplex: false }, 2)).toBe(
      'too-many-acts',
    );
    expect(findActFault('under-16', { minutes: 200, isComplex: true }, 2)).toBeNull();
  });
});

describe('an accused', () => {
  it('is called by the stage, and by an ordinal where no name is kept', () => {
    expect(wordFor('investigation', false, null)).toBe('accused');
    expect(wordFor('trial', true, null)).toBe('defendant');
    expect(wordFor('in-force', false, 'convicted')).toBe('convicted-person');
    expect(wordFor('in-force', false, 'acquitted')).toBe('defendant');
    expect(ordinalName(3)).toBe('BC3');
  });

  it('is cleared by an acquittal, a dropped charge, a stay', () => {
    expect(
      (['convicted', 'acquitted', 'charge-dropped', 'person-stayed'] as const).map(isCleared),
    ).toEqual([false, true, true, true]);
  });
});

describe('a note to be shared', () => {
  it('of a shared difficulty holds no long number, but the number of a document', () => {
    expect(holdsLongNumber('Gọi số 0912 345 678 để hỏi')).toBe(true);
    expect(holdsLongNumber('Khoản 2 Điều 150, Nghị quyết 02/2019/NQ-HĐTP chưa rõ')).toBe(false);
  });
});

describe('the chain as the clocks read it', () => {
  const base = {
    at: Temporal.Instant.from('2026-07-15T10:00:00+07:00'),
    body: 'police' as const,
    office: null,
  };

  it('names opening, charge, detention and acceptance as the law counts them', () => {
    const events = toFileEvents([
      { ...base, id: '1', kind: 'opened', params: { class: 'RNT', body: 'police' } },
      { ...base, id: '2', kind: 'charged', params: { class: 'RNT', accusedId: 'a', minor: true } },
      {
        ...base,
        id: '3',
        kind: 'measure-set',
        params: {
          measure: 'detention',
          accusedId: 'a',
          stage: 'investigation',
          custodyDays: 3,
          until: '2026-11-08',
        },
      },
      { ...base, id: '4', kind: 'measure-set', params: { measure: 'custody', accusedId: 'a' } },
      { ...base, id: '5', kind: 'accepted', params: { purpose: 'prosecute', toBody: 'procuracy' } },
      { ...base, id: '6', kind: 'designated', params: {} },
    ]);
    expect(events.map((event) => [event.id, event.kind, event.person ?? null])).toEqual([
      ['1', 'case.opened', null],
      ['2', 'case.charged', 'a'],
      ['3', 'case.detained', 'a'],
      ['4', 'case.taken-in', 'a'],
      ['4:2', 'case.custody-ordered', 'a'],
      ['5', 'case.accepted-by-procuracy', null],
    ]);
    expect(events[2]).toMatchObject({ custodyDays: 3, stage: 'investigation' });
  });
});

describe('the acts of another stage', () => {
  const actor = (agencyKind: Actor['agencyKind']): Actor => ({
    officerId: 'o',
    postId: 'p',
    agencyId: 'a',
    agencyKind,
    scope: { lo: 1, hi: 2 },
    placeScope: { lo: 1, hi: 2 },
    roles: [],
    permissions: new Set(['case.read', 'case.record']),
    provinceId: '98',
  });
  const one = (accepted: boolean, grounds: CaseForAccess['grounds']): CaseForAccess => ({
    provinceId: '98',
    grounds,
    body: accepted ? 'court' : 'police',
    holderAgencyId: accepted ? 'court' : 'a',
    accepted,
  });

  it('close to the police once a court has the case, and to nobody else', () => {
    const police = actor('provincial-police');
    const handling = ['handling'] as const;
    expect(mayReadCaseEvent(police, one(false, handling), 'procuracy').allowed).toBe(true);
    expect(mayReadCaseEvent(police, one(true, handling), 'court').allowed).toBe(false);
    expect(mayReadCaseEvent(police, one(true, handling), 'police').allowed).toBe(true);
    const procuracy = actor('regional-procuracy');
    expect(mayReadCaseEvent(procuracy, one(true, ['supervision']), 'court').allowed).toBe(true);
    expect(mayReadCaseEvent(police, one(false, []), 'police').allowed).toBe(false);
  });

  it('are recorded by the court that has the file, not by another one', () => {
    const court = actor('regional-court');
    const mine = { ...one(true, ['court']), holderAgencyId: 'a' };
    expect(mayRecordInCase(court, mine).allowed).toBe(true);
    expect(mayRecordInCase(court, one(true, ['court'])).allowed).toBe(false);
  });
});
