import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { AgencyKind } from '#domain/agency/agency-kind.ts';
import { intakeOf, mayResolveKind, powerOf } from '#domain/tip/competence.ts';
import { isOnFastTrack, toFileEvents } from '#domain/tip/file-events.ts';
import { writePaper } from '#domain/tip/paper-words.ts';
import { TIP_STEPS, TipAct } from '#domain/tip/tip-acts.ts';
import type { TipEvent } from '#domain/tip/tip-event.ts';
import { TIP_FORMS, TipForm } from '#domain/tip/tip-form.ts';
import { listNameAudience } from '#domain/tip/tip-permissions.ts';

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);

describe('who may receive what', () => {
  it('lets every kind of body receive tố giác and tin báo into its own book', () => {
    for (const kind of AgencyKind.options) {
      expect(intakeOf(kind, 'denunciation')).toBe('own-book');
      expect(intakeOf(kind, 'crime-report')).toBe('own-book');
    }
  });

  it('registers a kiến nghị khởi tố at the investigating body and the procuracy only', () => {
    expect(intakeOf('provincial-police', 'petition')).toBe('own-book');
    expect(intakeOf('regional-procuracy', 'petition')).toBe('own-book');
    for (const kind of [
      'commune-police',
      'border-post',
      'womens-union',
      'provincial-court',
    ] as const) {
      expect(intakeOf(kind, 'petition'), kind).toBe('pass-on');
    }
  });

  it('gives direct discovery to bodies that may proceed, not to the commune or a union', () => {
    expect(intakeOf('border-post', 'direct-discovery')).toBe('own-book');
    expect(intakeOf('commune-police', 'direct-discovery')).toBe('not-here');
    expect(intakeOf('womens-union', 'direct-discovery')).toBe('not-here');
  });

  it('lets the border guard resolve tips of its field but no petition, the commune police none', () => {
    expect(mayResolveKind('border-post', 'denunciation')).toBe(true);
    expect(mayResolveKind('border-post', 'petition')).toBe(false);
    expect(mayResolveKind('commune-police', 'denunciation')).toBe(false);
    expect(powerOf('commune-police')).toBe('checks');
  });
});

describe('the 24-hour track', () => {
  it('holds for every tip pointing to 150 or 151, for pressing ones, and while no offence is named', () => {
    const facts = { pressing: false, offence: { article: '150', paragraph: 1 } };
    expect(isOnFastTrack({ ...facts, severity: 'RNT' })).toBe(true);
    expect(isOnFastTrack({ ...facts, offence: null, severity: null })).toBe(true);
    expect(isOnFastTrack({ pressing: true, offence: null, severity: 'INT' })).toBe(true);
    expect(isOnFastTrack({ ...facts, severity: 'INT' })).toBe(false);
  });

  it('begins when the facts of a graver offence come up later', () => {
    const received = anEvent('a', 'receive', '2026-03-02T08:00', {
      body: { id: 'x', kind: 'commune-police' },
      kind: 'denunciation',
      offence: { article: '347', paragraph: 1 },
      severity: 'INT',
    });
    const found = anEvent('b', 'reclassify', '2026-03-03T08:00', {
      offence: { article: '150', paragraph: 1 },
      severity: 'RNT',
    });
    const said = toFileEvents([received, found]);
    expect(said[0]).toMatchObject({ kind: 'tip.received', urgent: false });
    expect(said.map((event) => event.kind)).toContain('tip.urgent-found');
  });
});

describe('the words of the clocks', () => {
  it('take receipt by the commune as T0a and arrival at the investigating body as T0', () => {
    const police = { id: 'p', kind: 'provincial-police' } as const;
    const said = toFileEvents([
      anEvent('a', 'receive', '2026-03-02T08:00', {
        body: { id: 'x', kind: 'commune-police' },
        kind: 'denunciation',
      }),
      anEvent('b', 'transfer', '2026-03-02T10:00', { to: police }),
      anEvent('c', 'take-over', '2026-03-02T11:00', {}),
    ]);
    expect(said.map((event) => event.kind)).toEqual([
      'tip.received',
      'tip.passed-on',
      'tip.arrived',
    ]);
    expect(said[0]).toMatchObject({ by: 'commune-police', anonymous: true });
  });

  it('let a petition begin only where it is registered', () => {
    const said = toFileEvents([
      anEvent('a', 'receive', '2026-03-02T08:00', {
        body: { id: 'x', kind: 'womens-union' },
        to: { id: 'p', kind: 'provincial-police' },
        kind: 'petition',
        passOn: true,
      }),
      anEvent('b', 'take-over', '2026-03-02T11:00', {}),
    ]);
    expect(said.map((event) => event.kind)).toEqual(['tip.received']);
    expect(said[0]).toMatchObject({ by: 'investigating-body' });
  });
});

describe('the papers', () => {
  it('name every form in both languages, and invent no number of a form', () => {
    for (const form of TipForm.options) {
      const { vi, en } = TIP_FORMS[form];
      expect(vi.length * en.length).toBeGreaterThan(0);
      expect(`${vi} ${en}`).not.toMatch(/mẫu số/i);
    }
  });

  it('are drafted for every act that has one, citing an article for each decision', () => {
    for (const act of TipAct.options) {
      const { form } = TIP_STEPS[act];
      if (form !== null) {
        const words = writePaper(form, {
          code: 'TB-1-2026-AB2345',
          bookNumber: '7',
          issuer: 'Công an tỉnh',
          receivedOn: Temporal.PlainDate.from('2026-03-02'),
          on: Temporal.PlainDate.from('2026-03-03'),
          other: 'Viện kiểm sát nhân dân tỉnh',
          offence: { article: '150', paragraph: 2 },
          ground: null,
          words: '',
        });
        expect(words.paragraphs.length, form).toBeGreaterThan(0);
        expect(words.grounds.length > 0, form).toBe(TIP_FORMS[form].type === 'decision');
      }
    }
  });
});

describe('a closed name', () => {
  it('stays with the head and the procuracy only', () => {
    const audience = [
      { postId: 'p', ground: 'assignment' as const },
      { group: 'duty' as const, agencyId: 'a', ground: 'roster' as const },
      { group: 'heads' as const, agencyId: 'a', ground: 'leading' as const },
      { group: 'supervision' as const, agencyId: 'v', ground: 'supervision' as const },
    ];
    expect(listNameAudience(audience, false)).toHaveLength(4);
    expect(listNameAudience(audience, true).map((one) => 'group' in one && one.group)).toEqual([
      'heads',
      'supervision',
    ]);
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
