import type { ProblemRow } from '../problem-table.ts';

export const programmeProblems = {} as const satisfies Record<string, ProblemRow>;
