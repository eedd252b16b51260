import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { requireRecentAuthentication } from './reauthentication.ts';

const now = Temporal.Instant.from('2026-03-02T08:00:00+07:00');

describe('asking for a recent proof of identity', () => {
  it('lets a proof of the last minutes pass, to the second', () => {
    expect(() => ask(now.subtract({ minutes: 5 }))).not.toThrow();
    expect(() => ask(now)).not.toThrow();
  });

  it.each([
    ['older', now.subtract({ minutes: 5, milliseconds: 1 })],
    ['from the future', now.add({ milliseconds: 1 })],
    ['absent', null],
  ])('refuses one that is %s', (_what, at) => {
    expect(() => ask(at)).toThrow('session.recent-required');
  });

  function ask(authenticatedAt: Temporal.Instant | null): void {
    requireRecentAuthentication({ authenticatedAt }, now, 5);
  }
});
