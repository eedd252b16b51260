import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import type { Permission } from '#domain/access/permission.ts';
import type { TipState } from '#domain/tip/tip-codes.ts';
import { findUnmergeFault, mayUndoMerge } from '#domain/tip/undo-merge.ts';

const police = { id: 'p', kind: 'provincial-police' } as const;
const border = { id: 'q', kind: 'border-post' } as const;
const merged = { state: 'merged', stateBeforeMerge: 'in-verification' } as const;
const main = (state: TipState, more: object = {}) => ({
  state,
  heldBy: police,
  arriving: null,
  handlers: ['k'],
  ...more,
});
const actor = (agencyId: string, postId: string, right: Permission) =>
  ({ agencyId, postId, permissions: new Set([right]) }) as unknown as Actor;

describe('undoing a merge', () => {
  it('is possible wherever the main tip stands, but merged, on its way or out of the province', () => {
    const fault = (state: TipState) => findUnmergeFault(merged, main(state));
    for (const state of ['in-verification', 'case-opened', 'case-not-opened', 'guided'] as const) {
      expect(fault(state), state).toBeNull();
    }
    expect(fault('merged')).toBe('tip.main-merged');
    expect(fault('in-transfer')).toBe('tip.main-in-transfer');
    expect(fault('transferred-out')).toBe('tip.main-left');
    const stands = { state: 'in-verification', stateBeforeMerge: null } as const;
    expect(findUnmergeFault(stands, main('in-verification'))).toBe('tip.not-merged');
  });

  it('is for whoever works on the main tip, at the body where it is', () => {
    const may = (who: Actor, one: ReturnType<typeof main>) =>
      mayUndoMerge(who, merged, one).allowed;
    expect(may(actor('p', 'k', 'tip.handle'), main('in-verification'))).toBe(true);
    expect(may(actor('p', 'other', 'tip.handle'), main('in-verification'))).toBe(false);
    expect(may(actor('q', 'k', 'tip.lead'), main('in-verification'))).toBe(false);
    const arriving = main('in-transfer', { arriving: border, handlers: [] });
    expect(may(actor('q', 'd', 'tip.receive'), arriving)).toBe(true);
    expect(may(actor('p', 'd', 'tip.receive'), arriving)).toBe(false);
  });

  it('is for the head alone once names have closed', () => {
    const ended = main('case-not-opened');
    expect(mayUndoMerge(actor('p', 'k', 'tip.handle'), merged, ended).allowed).toBe(false);
    expect(mayUndoMerge(actor('p', 'h', 'tip.lead'), merged, ended).allowed).toBe(true);
  });
});
