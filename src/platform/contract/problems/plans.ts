import type { ProblemRow } from '../problem-table.ts';

export const planProblems = {} as const satisfies Record<string, ProblemRow>;
