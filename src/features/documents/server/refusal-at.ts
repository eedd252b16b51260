import {
  type ProblemCode,
  type ProblemParams,
  Refusal,
  toProblem,
} from '#platform/contract/problem.ts';

/** A refusal that belongs to one field, so that the form says it there and brings the reader to it. */
export function refusalAt(path: string, code: ProblemCode, params: ProblemParams = {}): Refusal {
  return new Refusal(code, params, [{ path, code, ...toProblem(code, params).title }]);
}
