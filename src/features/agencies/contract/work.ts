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
  /** What the former agency issued and the successor administers from now on. */
  plans: z.number().int(),
  documents: z.number().int(),
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

export const HeldPlanView = z.object({
  id: Id,
  title: z.string(),
  number: z.string().nullable(),
  state: z.enum(['in-force', 'history', 'withdrawn']),
  periodFrom: DateText,
  periodTo: DateText,
  /** The successor chosen for it, whose day has not come; the agency itself where it stays. */
  toId: Id.nullable(),
});
export type HeldPlanView = z.infer<typeof HeldPlanView>;

export const HeldView = z.object({
  plans: z.array(HeldPlanView),
  /** What else it administers: counts only. */
  rest: z.object({
    documents: z.number().int(),
    letters: z.number().int(),
    meetings: z.number().int(),
    campaigns: z.number().int(),
    pilots: z.number().int(),
    difficulties: z.number().int(),
    tasks: z.number().int(),
    reviews: z.number().int(),
    numbers: z.number().int(),
  }),
  restToId: Id.nullable(),
  successors: z.array(
    z.object({ id: Id, name: z.string(), on: DateText, share: z.enum(['whole', 'part']) }),
  ),
  /** Whether plans and the rest may stay with it: it goes on beside its successors. */
  mayStay: z.boolean(),
  /** The one successor of the whole takes everything, nobody is asked. */
  unasked: z.boolean(),
});
export type HeldView = z.infer<typeof HeldView>;

export const listHeld = endpoint({
  method: 'GET',
  path: '/agencies/:id/held',
  tag: 'agencies',
  summary:
    'Kế hoạch và hồ sơ một cơ quan đang quản lý / Plans and records that an agency administers',
  input: z.object({ id: Id }),
  output: HeldView,
});

export const handOver = endpoint({
  method: 'POST',
  path: '/agencies/:id/hand-over',
  tag: 'agencies',
  summary:
    'Chọn cơ quan kế thừa quản lý từng kế hoạch và phần còn lại / Choose which successor administers each plan and the rest',
  input: z.object({
    id: Id,
    /** The agency itself where a plan stays. */
    plans: z
      .array(z.object({ planId: Id, toId: Id }))
      .max(2000)
      .default([]),
    restToId: Id.nullable().default(null),
  }),
  output: z.object({
    moved: MovedWork,
    /** Successors whose day has not come: their part moves on it. */
    later: z.number().int(),
  }),
});
