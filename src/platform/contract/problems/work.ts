import type { ProblemRow } from '../problem-table.ts';

export const workProblems = {} as const satisfies Record<string, ProblemRow>;
