import type { ProblemRow } from '../problem-table.ts';

export const accountProblems = {} as const satisfies Record<string, ProblemRow>;
