import type { ProblemRow } from '../problem-row.ts';

export const workProblems = {} as const satisfies Record<string, ProblemRow>;
