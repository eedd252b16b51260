import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, LongText, ShortText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

export const PilotPhase = z.enum(['planned', 'running', 'review-awaited', 'reviewed']);
export type PilotPhase = z.infer<typeof PilotPhase>;

const NamedRef = z.object({ id: Id, name: z.string() });

export const PilotRow = z.object({
  id: Id,
  title: z.string(),
  place: NamedRef.nullable(),
  agency: NamedRef.nullable(),
  startsOn: DateText,
  endsOn: DateText,
  phase: PilotPhase,
  /** Null until reviewed. */
  spread: z.boolean().nullable(),
});
export type PilotRow = z.infer<typeof PilotRow>;

export const listPilots = endpoint({
  method: 'GET',
  path: '/pilots',
  tag: 'pilots',
  summary: 'Nơi chỉ đạo điểm / Pilot localities and agencies',
  input: z.object({ ...PageInput, phase: PilotPhase.optional(), planId: Id.optional() }),
  output: pageOf(PilotRow),
});

export const PilotView = PilotRow.extend({
  revision: z.number().int(),
  content: z.string(),
  owner: NamedRef,
  plan: z.object({ id: Id, title: z.string() }).nullable(),
  review: z.string().nullable(),
  reviewedOn: DateText.nullable(),
  mayManage: z.boolean(),
});
export type PilotView = z.infer<typeof PilotView>;

export const getPilot = endpoint({
  method: 'GET',
  path: '/pilots/:id',
  tag: 'pilots',
  summary: 'Một nơi chỉ đạo điểm / One pilot',
  input: z.object({ id: Id }),
  output: PilotView,
});

const Mark = { title: ShortText, content: LongText.min(1), startsOn: DateText, endsOn: DateText };

export const addPilot = endpoint({
  method: 'POST',
  path: '/pilots',
  tag: 'pilots',
  summary: 'Chọn nơi chỉ đạo điểm / Mark a commune or agency as a pilot',
  input: z.object({
    ...Mark,
    planId: Id.nullable().default(null),
    /** An agency; for a commune its People’s Committee, whose place is marked with it. */
    agencyId: Id,
  }),
  output: z.object({ id: Id }),
});

export const changePilot = endpoint({
  method: 'PUT',
  path: '/pilots/:id',
  tag: 'pilots',
  summary: 'Sửa nội dung, thời gian / Change a pilot',
  input: z.object({ id: Id, revision: z.number().int(), ...Mark }),
  output: Done,
});

export const reviewPilot = endpoint({
  method: 'POST',
  path: '/pilots/:id/review',
  tag: 'pilots',
  summary: 'Đánh giá và kết luận có nhân rộng hay không / Review a pilot',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    review: LongText.min(1),
    spread: z.boolean(),
  }),
  output: Done,
});
