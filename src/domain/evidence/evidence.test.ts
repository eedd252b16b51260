import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { applyCustody, type Custody, type CustodyEvent, foldCustody } from './custody.ts';
import {
  CustodyAct,
  type CustodyCommand,
  decideCustody,
  listCustodyActs,
} from './decide-custody.ts';
import { isFinal, markOfItem } from './evidence-item.ts';
import { decidePart, MOST_PART_BYTES, readSpan, refuseArrival } from './file-arrival.ts';

const NOW = Temporal.Instant.from('2026-11-02T08:00:00Z');
const POLICE = { postId: 'post-a', agencyId: 'police' };
const COLLEAGUE = { postId: 'post-b', agencyId: 'police' };

describe('a chain of custody', () => {
  it('begins with the receipt and cannot be read without it', () => {
    expect(() => foldCustody([])).toThrow('receipt');
    expect(foldCustody([receipt()])).toMatchObject({
      state: 'in-custody',
      holderPostId: 'post-a',
      sealNumber: 'NP-01',
      pending: null,
    });
  });

  it('passes an item on only when the receiver has confirmed', () => {
    const passed = take(foldCustody([receipt()]), {
      act: 'passed-on',
      toPostId: 'post-b',
      toAgencyId: 'police',
    });
    expect(passed).toMatchObject({ holderPostId: 'post-a', pending: { toPostId: 'post-b' } });
    expect(say(passed, { act: 'lent', toAgencyId: 'labs' })).toBe('evidence.awaits-receiver');
    expect(say(passed, { act: 'receipt-confirmed' })).toBe('evidence.not-receiver');
    const confirmed = take(passed, { act: 'receipt-confirmed', ...by(COLLEAGUE) });
    expect(confirmed).toMatchObject({ holderPostId: 'post-b', pending: null });
    expect(take(passed, { act: 'receipt-declined', ...by(COLLEAGUE) })).toMatchObject({
      holderPostId: 'post-a',
      pending: null,
    });
  });

  it('is lent against a record and taken back against another', () => {
    const held = foldCustody([receipt()]);
    expect(say(held, { act: 'lent', toAgencyId: 'labs', hasDocument: false })).toBe(
      'evidence.record-missing',
    );
    const lent = take(held, { act: 'lent', toAgencyId: 'labs' });
    expect(lent.state).toBe('lent');
    expect(say(lent, { act: 'destroyed' })).toBe('evidence.lent');
    expect(take(lent, { act: 'taken-back' }).state).toBe('in-custody');
    expect(say(held, { act: 'taken-back' })).toBe('evidence.not-lent');
  });

  it.each(['returned', 'destroyed', 'handed-over'] as const)(
    'ends “%s” by a decision with number and date, and nothing follows',
    (act) => {
      const held = foldCustody([receipt()]);
      const to = { toAgencyId: 'enforcement' };
      expect(say(held, { act, ...to, hasNumber: false })).toBe('evidence.decision-missing');
      const ended = take(held, { act, ...to });
      expect(isFinal(ended.state)).toBe(true);
      expect(listCustodyActs(ended, POLICE)).toEqual([]);
      expect(say(ended, { act: 'sealed-again' })).toBe('evidence.closed');
    },
  );

  it('is kept by its holder alone, in order of time and never ahead of it', () => {
    const held = foldCustody([receipt()]);
    expect(say(held, { act: 'stored-elsewhere', byAgencyId: 'court' })).toBe('evidence.not-holder');
    expect(say(held, { act: 'stored-elsewhere', at: NOW.add({ hours: 1 }) })).toBe(
      'evidence.in-future',
    );
    expect(say(held, { act: 'stored-elsewhere', at: NOW.subtract({ hours: 100 }) })).toBe(
      'evidence.out-of-order',
    );
  });

  it('changes its seal with a new number, its store with a new place', () => {
    const held = foldCustody([receipt()]);
    expect(say(held, { act: 'sealed-again', hasSeal: false })).toBe('evidence.seal-missing');
    expect(say(held, { act: 'stored-elsewhere', hasPlace: false })).toBe('evidence.place-missing');
    const moved = applyCustody(held, event({ kind: 'stored-elsewhere', kept: 'treasury' }));
    expect(moved).toMatchObject({ kept: 'treasury', sealNumber: 'NP-01' });
  });

  it('goes to the next body with the file, whatever was pending', () => {
    const passed = take(foldCustody([receipt()]), {
      act: 'passed-on',
      toPostId: 'post-b',
      toAgencyId: 'police',
    });
    expect(
      applyCustody(
        passed,
        event({
          kind: 'moved-with-file',
          body: 'procuracy',
          toAgencyId: 'procuracy',
          toPostId: 'post-p',
        }),
      ),
    ).toMatchObject({
      holderBody: 'procuracy',
      holderAgencyId: 'procuracy',
      holderPostId: 'post-p',
      pending: null,
    });
  });

  it('offers exactly what it would take, whatever happened before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CustodyAct.options), { maxLength: 12 }), (acts) => {
        let custody = foldCustody([receipt()]);
        for (const act of acts) {
          const who = custody.pending === null ? POLICE : COLLEAGUE;
          const given = command({
            act,
            ...by(who),
            toPostId: who === POLICE ? 'post-b' : 'post-a',
            toAgencyId: 'police',
          });
          const taken = decideCustody(custody, given, NOW).ok;
          expect(listCustodyActs(custody, who).includes(act)).toBe(taken);
          if (taken) {
            custody = applyCustody(custody, eventOf(given));
          }
        }
      }),
    );
  });
});

describe('a file on its way', () => {
  it('goes on exactly where it stopped, never beyond its end', () => {
    const file = { received: 100, size: 1000 };
    expect(decidePart(file, { at: 100, size: 900 })).toEqual({ kind: 'take' });
    expect(decidePart(file, { at: 0, size: 100 })).toEqual({ kind: 'elsewhere', goOnAt: 100 });
    expect(decidePart(file, { at: 200, size: 10 })).toEqual({ kind: 'elsewhere', goOnAt: 100 });
    expect(decidePart(file, { at: 100, size: 901 })).toEqual({ kind: 'too-long' });
    expect(decidePart(file, { at: 100, size: 0 })).toEqual({ kind: 'too-long' });
    expect(
      decidePart({ received: 0, size: 2 ** 32 }, { at: 0, size: MOST_PART_BYTES + 1 }).kind,
    ).toBe('too-long');
  });

  it.each([
    [4 * 1024 ** 3 + 1, {}, 'evidence.file-too-large'],
    [10, { ownArriving: 5 }, 'evidence.too-many-arriving'],
    [10, { arrivingBytes: 20 * 1024 ** 3 }, 'evidence.quota-reached'],
    [10, { freeBytes: 1024 ** 3 }, 'evidence.disk-full'],
    [4 * 1024 ** 3, {}, null],
  ])('of %d bytes with %o is told %s', (size, now, refusal) => {
    const usual = { ownArriving: 0, arrivingBytes: 0, freeBytes: 100 * 1024 ** 3 };
    expect(refuseArrival(size, { ...usual, ...now })).toBe(refusal);
  });

  it.each([
    [undefined, null],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-5', { from: 95, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=-', null],
    ['bytes=20-10', null],
    ['bytes=0-1,5-6', null],
    ['lines=1-2', null],
  ])('with “%s” is asked for the span %o', (header, span) => {
    expect(readSpan(header, 100)).toEqual(span);
  });

  it('is marked by its place in the case', () => {
    expect(markOfItem(7)).toBe('CC7');
  });
});

function receipt(): CustodyEvent {
  return event({
    kind: 'received',
    at: NOW.subtract({ hours: 48 }),
    toAgencyId: 'police',
    toPostId: 'post-a',
    sealNumber: 'NP-01',
    kept: 'evidence-store',
  });
}

function event(changes: Partial<CustodyEvent>): CustodyEvent {
  return {
    kind: 'received',
    at: NOW,
    body: 'police',
    postId: 'post-a',
    toAgencyId: null,
    toPostId: null,
    sealNumber: null,
    kept: null,
    ...changes,
  };
}

function eventOf({ act, ...given }: CustodyCommand): CustodyEvent {
  return event({
    kind: act,
    at: given.at,
    postId: given.byPostId,
    toAgencyId: given.toAgencyId,
    toPostId: given.toPostId,
  });
}

function by(who: typeof POLICE) {
  return { byPostId: who.postId, byAgencyId: who.agencyId };
}

/** A command with everything an act may ask for, unless changed. */
function command(changes: Partial<CustodyCommand>): CustodyCommand {
  return {
    act: 'lent',
    at: NOW,
    ...by(POLICE),
    toAgencyId: null,
    toPostId: null,
    hasDocument: true,
    hasNumber: true,
    hasPurpose: true,
    hasSeal: true,
    hasPlace: true,
    ...changes,
  };
}

function say(custody: Custody, changes: Partial<CustodyCommand>): string | null {
  const outcome = decideCustody(custody, command(changes), NOW);
  return outcome.ok ? null : outcome.refusal;
}

function take(custody: Custody, changes: Partial<CustodyCommand>): Custody {
  const given = command(changes);
  expect(decideCustody(custody, given, NOW)).toEqual({ ok: true });
  return applyCustody(custody, eventOf(given));
}
