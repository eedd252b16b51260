import type { ProblemRow } from '../problem-table.ts';

export const referenceProblems = {} as const satisfies Record<string, ProblemRow>;
