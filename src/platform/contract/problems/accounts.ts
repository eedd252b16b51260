import type { ProblemRow } from '../problem-row.ts';

export const accountProblems = {} as const satisfies Record<string, ProblemRow>;
