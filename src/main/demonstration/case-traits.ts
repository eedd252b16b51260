import type { VictimAge } from '#domain/case/protection.ts';

/** What a case has in it; the story cycles through these. */
export interface CaseTraits {
  accused: number;
  minorAccused: boolean;
  victims: readonly VictimAge[];
  /** From 150.1 or 150.2 to 150.3 on the way. */
  heavier: boolean;
  aid: boolean;
  model: boolean;
  note: boolean;
  drops: boolean;
  /** How the investigation goes on. */
  turn:
    | 'straight'
    | 'extended'
    | 'late'
    | 'refused-file'
    | 'returned'
    | 'returned-by-court'
    | 'fled'
    | 'split'
    | 'merge'
    | 'stayed'
    | 'left';
  hearing: 'open' | 'closed' | 'mobile' | 'put-off';
  end: 'force' | 'appeal' | 'withdrawn' | 'acquitted' | 'protested';
}

const PLAIN: CaseTraits = {
  accused: 1,
  minorAccused: false,
  victims: ['from-18'],
  heavier: false,
  aid: false,
  model: false,
  note: false,
  drops: false,
  turn: 'straight',
  hearing: 'open',
  end: 'force',
};

const CYCLE: readonly Partial<CaseTraits>[] = [
  { accused: 2, victims: ['from-18', 'from-18'], end: 'appeal' },
  { minorAccused: true, victims: ['from-16-to-18'], hearing: 'closed' },
  { accused: 2, turn: 'extended', aid: true, note: true },
  { turn: 'returned', victims: ['from-18', 'age-unknown'] },
  { accused: 3, turn: 'split', victims: ['from-18', 'from-16-to-18'], hearing: 'closed' },
  { turn: 'merge' },
  { turn: 'merge', accused: 2, model: true, hearing: 'mobile' },
  { turn: 'fled', victims: [] },
  { model: true, hearing: 'mobile', victims: [], end: 'protested' },
  { turn: 'late', note: true },
  { turn: 'refused-file', end: 'withdrawn' },
  { accused: 2, drops: true, hearing: 'put-off' },
  { turn: 'returned-by-court', accused: 2, end: 'acquitted' },
  { turn: 'stayed', victims: [] },
  { heavier: true, accused: 2, victims: ['under-16', 'from-18'], hearing: 'closed' },
  { aid: true, turn: 'extended', end: 'appeal' },
  { turn: 'left', victims: [] },
];

/** The traits of the case at a number. */
export function traitsAt(index: number): CaseTraits {
  return { ...PLAIN, ...CYCLE[index % CYCLE.length] };
}
