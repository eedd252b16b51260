import type { ProblemRow } from '../problem-row.ts';

export const planProblems = {} as const satisfies Record<string, ProblemRow>;
