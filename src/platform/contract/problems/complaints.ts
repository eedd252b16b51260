import { COMPLAINT_REFUSALS } from '#domain/complaint/refusals.ts';
import type { ProblemRow } from '../problem-row.ts';

/** Refusals of the complaint rules, each a conflict with the present state. */
const fromDomain = Object.fromEntries(
  Object.entries(COMPLAINT_REFUSALS).map(([code, sentence]) => [
    code,
    { status: 409, ...sentence },
  ]),
) as Record<keyof typeof COMPLAINT_REFUSALS, ProblemRow>;

export const complaintProblems = {
  ...fromDomain,
  'lesson.names-somebody': {
    status: 409,
    vi: 'Bài học còn có tên hoặc số của người trong vụ án ({count} chỗ). Viết lại cho không nhận ra ai.',
    en: 'A name or number of somebody in the case stands in the lesson ({count} places). Write it so that nobody is known.',
  },
  'lesson.case-not-in-force': {
    status: 409,
    vi: 'Chỉ rút bài học khi bản án đã có hiệu lực pháp luật.',
    en: 'A lesson is drawn once the judgment is in force.',
  },
} as const satisfies Record<string, ProblemRow>;
