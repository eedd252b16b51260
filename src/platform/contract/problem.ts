import { z } from 'zod';
import { problemTable } from './problem-table.ts';

export type ProblemCode = keyof typeof problemTable;

/** What every refused request answers (RFC 9457, `application/problem+json`). */
export const Problem = z.object({
  code: z.string(),
  status: z.number().int(),
  title: z.object({ vi: z.string(), en: z.string() }),
  params: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .default({}),
  /** One entry for each field that is wrong: its path, and what to do. */
  fields: z
    .array(z.object({ path: z.string(), code: z.string(), vi: z.string(), en: z.string() }))
    .optional(),
  reference: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
export type ProblemParams = Problem['params'];

/** A rule said no: thrown with a code of the problem table, mapped to HTTP in one place. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  readonly fields: Problem['fields'];

  constructor(code: ProblemCode, params: ProblemParams = {}, fields?: Problem['fields']) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.fields = fields;
  }
}

/** The problem that a refusal becomes, with its sentences filled in. */
export function toProblem(code: ProblemCode, params: ProblemParams = {}): Problem {
  const row = problemTable[code];
  return {
    code,
    status: row.status,
    title: { vi: fill(row.vi, params), en: fill(row.en, params) },
    params,
  };
}

function fill(sentence: string, params: ProblemParams): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
