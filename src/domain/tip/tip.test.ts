import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { AgencyKind } from '#domain/agency/agency-kind.ts';
import { listSupervisors } from '#domain/tip/audience.ts';
import { intakeOf, mayResolveKind, powerOf } from '#domain/tip/competence.ts';
import { decideTip } from '#domain/tip/decide-tip.ts';
import { isOnFastTrack, toFileEvents } from '#domain/tip/file-events.ts';
import { writePaper } from '#domain/tip/paper-words.ts';
import { TIP_STEPS, TipAct } from '#domain/tip/tip-acts.ts';
import type { TipEvent } from '#domain/tip/tip-event.ts';
import { applyEvent, foldTip, type TipFile } from '#domain/tip/tip-file.ts';
import { TIP_FORMS, TipForm } from '#domain/tip/tip-form.ts';
import { listNameAudience } from '#domain/tip/tip-permissions.ts';

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const police = { id: 'p', kind: 'provincial-police' } as const;
const commune = { id: 'x', kind: 'commune-police' } as const;
const border = { id: 'q', kind: 'border-post' } as const;

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

describe('what cannot be entered twice or out of order', () => {
  const chain = (...events: TipEvent[]) => foldTip([resolved, ...events]);
  const resolved = anEvent('a', 'receive', '2026-03-02T08:00', {
    body: police,
    kind: 'denunciation',
  });
  const classified = anEvent('b', 'classify', '2026-03-02T10:00', {
    offence: { article: '150', paragraph: 1 },
    severity: 'RNT',
  });
  const assigned = anEvent('c', 'assign', '2026-03-02T11:00', { posts: [] });
  const suspended = anEvent('d', 'suspend', '2026-03-24T09:00', {});
  const cancelled = anEvent('e', 'cancel-suspension', '2026-03-26T09:00', {});
  const limits = {
    expired: false,
    remedyOverdue: false,
    archivableFrom: Temporal.PlainDate.from('2026-04-10'),
    supervisorIds: ['v'],
  };
  const now = at('2026-04-30T08:00');
  const take = (file: TipFile, act: TipAct, when: string, params = {}) => {
    const bodyId = TIP_STEPS[act].decidedBy === 'procuracy' ? 'v' : 'p';
    const decidedBy = { postId: 'h', authority: 'head' as const, bodyId };
    const outcome = decideTip(file, { act, at: at(when), decidedBy, params }, limits, now);
    return outcome.ok ? 'ok' : outcome.refusal;
  };

  it('takes the receipt of a cancelled suspension once, and not before the cancellation', () => {
    const file = chain(classified, assigned, suspended, cancelled);
    expect(take(file, 'receive-cancellation', '2026-03-25T09:00')).toBe('tip.dated-before-chain');
    expect(take(file, 'receive-cancellation', '2026-03-27T09:00')).toBe('ok');
    const got = applyEvent(file, anEvent('f', 'receive-cancellation', '2026-03-27T09:00', {}));
    expect(take(got, 'receive-cancellation', '2026-04-20T09:00')).toBe('tip.cancellation-received');
  });

  it('says of a second request for more time that the first still waits, or was answered', () => {
    const prolonged = anEvent('d', 'prolong', '2026-03-20T09:00', {});
    const asked = anEvent('e', 'request-extension', '2026-04-20T09:00', {});
    const file = chain(classified, assigned, prolonged, asked);
    expect(take(file, 'request-extension', '2026-04-21T09:00')).toBe('tip.extension-asked');
    expect(take(file, 'extend', '2026-04-19T09:00')).toBe('tip.dated-before-chain');
    const named = (day: string) => ({ requestReceivedAt: `${day}T00:00:00+07:00` });
    expect(take(file, 'extend', '2026-04-22T09:00', named('2026-04-23'))).toBe(
      'tip.named-day-late',
    );
    expect(take(file, 'extend', '2026-04-22T09:00', named('2026-04-19'))).toBe(
      'tip.dated-before-chain',
    );
    expect(take(file, 'extend', '2026-04-22T09:00', named('2026-04-20'))).toBe('ok');
    const refused = applyEvent(file, anEvent('f', 'refuse-extension', '2026-04-22T09:00', {}));
    expect(take(refused, 'request-extension', '2026-04-23T09:00')).toBe('tip.extension-answered');
  });

  it('archives a suspended file from the day of T-34 on, once, and says which day that is', () => {
    const file = chain(classified, assigned, suspended);
    const archived = { act: 'archive' as const, decidedBy: null, params: {} };
    const early = decideTip(file, { ...archived, at: at('2026-04-09T23:59') }, limits, now);
    expect(early).toEqual({
      ok: false,
      refusal: 'tip.archive-too-early',
      params: { day: '10/04/2026' },
    });
    expect(take(file, 'archive', '2026-04-10T00:00')).toBe('ok');
    const kept = applyEvent(file, anEvent('e', 'archive', '2026-04-10T08:00', {}));
    expect(kept.state).toBe('tip-suspended');
    expect(take(kept, 'archive', '2026-04-11T08:00')).toBe('tip.archived-already');
    expect(take(kept, 'resume', '2026-04-11T08:00')).toBe('ok');
    const resumed = applyEvent(kept, anEvent('f', 'resume', '2026-04-11T08:00', {}));
    expect(resumed.archivedAt).toBeNull();
  });

  it('recalls no transfer that the procuracy ordered, and none as competent that may not resolve', () => {
    const ordered = chain(
      classified,
      anEvent('d', 'settle-competence', '2026-03-03T08:00', { to: border }),
    );
    expect(take(ordered, 'recall', '2026-03-04T08:00')).toBe('tip.transfer-ordered');
    expect(take(chain(classified), 'settle-competence', '2026-03-02T09:00')).toBe(
      'tip.dated-before-chain',
    );
    const sent = foldTip([
      anEvent('a', 'receive', '2026-03-02T08:00', { body: commune, kind: 'denunciation' }),
      anEvent('b', 'transfer', '2026-03-02T09:00', { to: police }),
    ]);
    const recall = (reason: string) => {
      const command = { act: 'recall' as const, at: now, decidedBy: null, params: { reason } };
      const outcome = decideTip(sent, command as Parameters<typeof decideTip>[1], limits, now);
      return outcome.ok ? 'ok' : outcome.refusal;
    };
    expect(recall('competent-here')).toBe('tip.not-competent');
    expect(recall('not-taken-over')).toBe('ok');
  });

  it('asks of a transfer that its finding lies between the receipt and the transfer', () => {
    const file = chain(classified);
    const found = (foundAt: string) =>
      take(file, 'transfer', '2026-03-03T09:00', { foundAt, to: { id: 'q', kind: 'border-post' } });
    expect(found('2026-03-01T00:00:00+07:00')).toBe('tip.dated-before-chain');
    expect(found('2026-03-04T00:00:00+07:00')).toBe('tip.named-day-late');
    expect(found('2026-03-02T00:00:00+07:00')).toBe('ok');
  });

  it('makes the police no supervisor of themselves when the procuracy passes on what it had taken', () => {
    const taken = anEvent('d', 'take-from-body', '2026-03-20T09:00', {
      body: { id: 'v2', kind: 'provincial-procuracy' },
      posts: ['k'],
    });
    const passedOn = anEvent('e', 'transfer', '2026-03-21T09:00', { to: police });
    const arrived = anEvent('f', 'take-over', '2026-03-21T10:00', {});
    const file = chain(classified, assigned, taken, passedOn, arrived);
    expect(listSupervisors(file, { regionalId: 'kv', provincialId: 'v2' })).not.toContain('p');
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
