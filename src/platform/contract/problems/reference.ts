import type { ProblemRow } from '../problem-row.ts';

export const referenceProblems = {} as const satisfies Record<string, ProblemRow>;
