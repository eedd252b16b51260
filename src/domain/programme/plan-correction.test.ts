import { describe, expect, it } from 'vitest';
import { decideDues, type OwedReport } from './plan-dues.ts';
import {
  type CorrectableExecution,
  correctedDay,
  decideExecutions,
  type NamedAgency,
} from './plan-executions.ts';

const JUNE = '2026-06-30';
const JULY = '2026-07-31';
const row = (agencyId: string, part: Partial<CorrectableExecution> = {}): CorrectableExecution => ({
  agencyId,
  role: 'lead',
  mode: 'ordered',
  viaGroup: false,
  state: 'in-progress',
  dueOn: JUNE,
  ...part,
});
const naming = (agencyId: string, part: Partial<NamedAgency> = {}): NamedAgency => ({
  agencyId,
  role: 'lead',
  mode: 'ordered',
  singly: true,
  ...part,
});
const SAME_DAY = { before: JUNE, after: JUNE };

describe('those who carry out a corrected task', () => {
  it('stay with what they did; who comes in gets it, who goes out has it ended', () => {
    expect(
      decideExecutions(
        [row('police'), row('health')],
        [naming('police'), naming('health')],
        [naming('police'), naming('school', { role: 'implementing' })],
        SAME_DAY,
      ),
    ).toEqual([
      { do: 'give', agencyId: 'school', role: 'implementing', mode: 'ordered' },
      { do: 'end', agencyId: 'health' },
    ]);
  });

  it('never lose what was confirmed, and get back what an earlier correction had ended', () => {
    const confirmed = row('police', { state: 'confirmed' });
    expect(decideExecutions([confirmed], [naming('police')], [], SAME_DAY)).toEqual([]);
    const ended = row('police', { state: 'cancelled' });
    expect(decideExecutions([ended], [], [naming('police')], SAME_DAY)).toEqual([
      { do: 'change', agencyId: 'police', to: row('police', { state: 'assigned' }) },
    ]);
  });

  it('keep what was moved or cancelled by hand under names that stay as written', () => {
    const cancelled = row('police', { state: 'cancelled' });
    const both = [naming('police')];
    expect(decideExecutions([cancelled], both, both, SAME_DAY)).toEqual([]);
    expect(decideExecutions([row('heir')], [], [], SAME_DAY)).toEqual([]);
  });

  it('go on as members of a group when they are not named singly any more, and the other way', () => {
    const member = naming('police', { role: 'cooperating', singly: false });
    expect(decideExecutions([row('police')], [naming('police')], [member], SAME_DAY)).toEqual([
      {
        do: 'change',
        agencyId: 'police',
        to: row('police', { role: 'cooperating', viaGroup: true }),
      },
    ]);
    const own = row('police', { role: 'cooperating', viaGroup: true });
    expect(decideExecutions([own], [member], [naming('police')], SAME_DAY)).toEqual([
      { do: 'change', agencyId: 'police', to: row('police') },
    ]);
    expect(decideExecutions([], [naming('police')], [member], SAME_DAY)).toEqual([]);
  });

  it.each([
    ['open work takes the new day', 'in-progress', JUNE, JULY, JULY],
    ['open work takes an earlier day', 'in-progress', JULY, JUNE, JUNE],
    ['a day that falls away leaves none', 'assigned', JUNE, null, null],
    ['work done takes a later day', 'done', JUNE, JULY, JULY],
    ['work done is never made late afterwards', 'confirmed', JULY, JUNE, JULY],
    ['work done without a day stays without', 'done', null, JUNE, null],
    ['what was cancelled stays as it was', 'cancelled', JUNE, JULY, JUNE],
  ] as const)('%s', (_, state, before, after, expected) => {
    expect(correctedDay({ state, dueOn: before }, { before, after })).toBe(expected);
  });

  it('keep an extension that reaches further than the corrected day', () => {
    const extended = { state: 'in-progress', dueOn: '2026-09-30' } as const;
    expect(correctedDay(extended, { before: JUNE, after: JULY })).toBe('2026-09-30');
    expect(correctedDay(extended, { before: JUNE, after: '2026-12-31' })).toBe('2026-12-31');
    expect(correctedDay(extended, SAME_DAY)).toBe('2026-09-30');
  });
});

describe('reports owed under a corrected duty', () => {
  const owed = (id: string, part: Partial<OwedReport> = {}): OwedReport => ({
    id,
    agencyId: 'health',
    periodCode: '2026-quarter-1',
    lastDay: '2026-03-15',
    state: 'waiting',
    ...part,
  });
  const want = (periodCode: string, lastDay: string, agencyId = 'health') => ({
    agencyId,
    periodCode,
    lastDay,
  });
  const TODAY = '2026-03-01';

  it('move to the new day while they wait, and stay once handed in', () => {
    const moved = want('2026-quarter-1', '2026-03-19');
    expect(decideDues([owed('a')], [moved], TODAY)).toEqual({
      moved: [{ id: 'a', to: moved, state: 'waiting' }],
      added: [],
      cancelled: [],
    });
    for (const state of ['submitted', 'accepted'] as const) {
      expect(decideDues([owed('a', { state })], [moved], TODAY)).toEqual({
        moved: [],
        added: [],
        cancelled: [],
      });
    }
  });

  it('are cancelled when nobody asks for them, asked anew for days to come only', () => {
    const soon = want('2026-half-1', '2026-06-15');
    const past = want('2025-year', '2025-12-15');
    expect(
      decideDues(
        [owed('a'), owed('b', { periodCode: '2025-x', state: 'accepted' })],
        [soon, past],
        TODAY,
      ),
    ).toEqual({ moved: [], added: [soon], cancelled: ['a'] });
  });

  it('know a report asked for once by its agency, whatever its day', () => {
    const once = owed('a', { periodCode: 'once-2026-08-14', lastDay: '2026-08-14' });
    const later = want('once-2026-08-30', '2026-08-30');
    expect(decideDues([once], [later], TODAY).moved).toEqual([
      { id: 'a', to: later, state: 'waiting' },
    ]);
    expect(decideDues([{ ...once, state: 'submitted' }], [later], TODAY)).toEqual({
      moved: [],
      added: [],
      cancelled: [],
    });
  });

  it('come back when a later correction asks for them again', () => {
    const again = want('2026-quarter-1', '2026-03-15');
    expect(decideDues([owed('a', { state: 'cancelled' })], [again], TODAY).moved).toEqual([
      { id: 'a', to: again, state: 'waiting' },
    ]);
  });
});
