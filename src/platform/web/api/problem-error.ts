import type { Problem } from '#platform/contract/problem.ts';

/** A request that the server refused, or that never reached it. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }

  /** True when nothing came back: the line is down, the text is still here. */
  get isOffline(): boolean {
    return this.problem.code === 'network.unreachable';
  }

  /** True when the same request may succeed a moment later. */
  get mayRetry(): boolean {
    return this.isOffline || this.problem.status === 503 || this.problem.status === 502;
  }
}

/** The refusal that an answer carries; an answer that is no problem+json is told as a fault. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const text = await response.text();
  return new ProblemError(parseProblem(text, response.status));
}

/** Reads problem+json text. */
export function parseProblem(text: string, status: number): Problem {
  const answer = parseJson(text);
  return isProblem(answer) ? { ...answer, params: answer.params ?? {} } : { ...FAULT, status };
}

/** The line is down or the server is unreachable. */
export function unreachable(): ProblemError {
  return new ProblemError({
    code: 'network.unreachable',
    status: 0,
    title: {
      vi: 'Mất mạng: chưa gửi được. Nội dung còn nguyên ở đây, thử lại khi có mạng.',
      en: 'No connection: not sent. Your text is kept here; try again when the line is back.',
    },
    params: {},
  });
}

/** Turns anything thrown into a problem that can be shown. */
export function toProblemError(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError({ ...FAULT, status: 500 });
}

const FAULT: Problem = {
  code: 'server.fault',
  status: 500,
  title: {
    vi: 'Có lỗi ngoài dự kiến. Nội dung đã nhập còn nguyên; thử lại, nếu vẫn lỗi thì báo quản trị.',
    en: 'Something unexpected happened. What you typed is kept; try again, and tell the administrator if it goes on.',
  },
  params: {},
};

/** Checked by hand: the schema's module carries every refusal of the product, too much for a first load. */
function isProblem(answer: unknown): answer is Problem {
  const one = answer as Partial<Problem> | null;
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.code === 'string' &&
    typeof one.status === 'number' &&
    typeof one.title?.vi === 'string' &&
    typeof one.title.en === 'string'
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
