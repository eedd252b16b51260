import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, LongText } from '#platform/contract/fields.ts';

export const MovedWork = z.object({
  tasks: z.number().int(),
  cards: z.number().int(),
  reports: z.number().int(),
  groups: z.number().int(),
  /** Of all of them: where the successor already had the same. */
  joined: z.number().int(),
});
export type MovedWork = z.infer<typeof MovedWork>;

export const recordSuccession = endpoint({
  method: 'POST',
  path: '/agencies/:id/successions',
  tag: 'agencies',
  summary:
    'Ghi cơ quan kế thừa; việc đang mở chuyển theo / Record a successor; open work moves with it',
  input: z.object({
    id: Id,
    successorId: Id,
    on: DateText,
    share: z.enum(['whole', 'part']),
    duty: z.string().trim().max(500).nullable().default(null),
    legalBasis: LongText.nullable().default(null),
    verified: z.boolean().default(false),
    /** Its open work goes to this successor; of several successors only one may take it. */
    takesWork: z.boolean(),
  }),
  /** `moved` is null when nothing moves, or not before the day. */
  output: z.object({ id: Id, moved: MovedWork.nullable() }),
});

export const OpenWorkRow = z.object({
  kind: z.enum(['task', 'card', 'report']),
  /** Task, plan or report. */
  id: Id,
  title: z.string(),
  planId: Id.nullable(),
  lastDay: DateText.nullable(),
});
export type OpenWorkRow = z.infer<typeof OpenWorkRow>;

export const listOpenWork = endpoint({
  method: 'GET',
  path: '/agencies/:id/open-work',
  tag: 'agencies',
  summary: 'Việc đang mở của một cơ quan / Open work of an agency',
  input: z.object({ id: Id }),
  output: z.object({ rows: z.array(OpenWorkRow) }),
});

export const moveWork = endpoint({
  method: 'POST',
  path: '/agencies/:id/open-work/move',
  tag: 'agencies',
  summary: 'Chuyển việc đã chọn sang cơ quan khác / Move chosen work to another agency',
  input: z.object({
    id: Id,
    successorId: Id,
    recordIds: z.array(Id).min(1).max(200),
    reason: z.string().trim().min(3).max(500),
  }),
  output: MovedWork,
});
