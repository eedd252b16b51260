import type { ProblemRow } from '../problem-row.ts';

export const programmeProblems = {} as const satisfies Record<string, ProblemRow>;
