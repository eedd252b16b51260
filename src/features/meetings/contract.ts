import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText, LongText, ShortText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

export const MeetingKind = z.enum([
  'meeting',
  'conference',
  'interim-review',
  'final-review',
  'briefing',
]);
export type MeetingKind = z.infer<typeof MeetingKind>;

export const MeetingState = z.enum(['planned', 'held', 'cancelled']);
export type MeetingState = z.infer<typeof MeetingState>;

const AgencyRef = z.object({ id: Id, name: z.string() });

export const MeetingRow = z.object({
  id: Id,
  kind: MeetingKind,
  title: z.string(),
  startsAt: InstantText,
  endsAt: InstantText.nullable(),
  venue: z.string(),
  state: MeetingState,
  owner: AgencyRef,
  participants: z.number().int(),
  conclusions: z.number().int(),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

export const listMeetings = endpoint({
  method: 'GET',
  path: '/meetings',
  tag: 'meetings',
  summary: 'Lịch họp, hội nghị theo ngày / Meetings by day',
  input: z.object({
    ...PageInput,
    from: DateText.optional(),
    to: DateText.optional(),
    kind: MeetingKind.optional(),
    state: MeetingState.optional(),
    planId: Id.optional(),
  }),
  output: pageOf(MeetingRow),
});

export const ConclusionView = z.object({
  id: Id,
  body: z.string(),
  lead: AgencyRef.nullable(),
  dueOn: DateText.nullable(),
  task: z.object({ id: Id, state: z.string(), progress: z.number().int() }).nullable(),
});
export type ConclusionView = z.infer<typeof ConclusionView>;

export const MeetingView = MeetingRow.omit({ participants: true, conclusions: true }).extend({
  revision: z.number().int(),
  plan: z.object({ id: Id, title: z.string() }).nullable(),
  agenda: z.string(),
  minutes: z.string(),
  cancelledReason: z.string().nullable(),
  participants: z.array(AgencyRef.extend({ attended: z.boolean().nullable() })),
  conclusions: z.array(ConclusionView),
  mayManage: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;

export const getMeeting = endpoint({
  method: 'GET',
  path: '/meetings/:id',
  tag: 'meetings',
  summary: 'Một cuộc họp / One meeting',
  input: z.object({ id: Id }),
  output: MeetingView,
});

const Called = {
  kind: MeetingKind,
  title: ShortText,
  startsAt: InstantText,
  endsAt: InstantText.nullable().default(null),
  venue: z.string().trim().max(300).default(''),
  agenda: LongText.default(''),
  participantIds: z.array(Id).min(1).max(400),
};

export const callMeeting = endpoint({
  method: 'POST',
  path: '/meetings',
  tag: 'meetings',
  summary: 'Lên lịch họp và mời cơ quan / Call a meeting and invite agencies',
  input: z.object({ ...Called, planId: Id.nullable().default(null) }),
  output: z.object({ id: Id }),
});

export const changeMeeting = endpoint({
  method: 'PUT',
  path: '/meetings/:id',
  tag: 'meetings',
  summary: 'Sửa lịch họp / Change a planned meeting',
  input: z.object({ id: Id, revision: z.number().int(), ...Called }),
  output: Done,
});

export const cancelMeeting = endpoint({
  method: 'POST',
  path: '/meetings/:id/cancel',
  tag: 'meetings',
  summary: 'Hủy cuộc họp / Cancel a meeting',
  input: z.object({ id: Id, revision: z.number().int(), reason: ShortText }),
  output: Done,
});

export const NewConclusion = z.object({
  body: z.string().trim().min(1).max(4000),
  /** Without an agency it stays words: no task is made of it. */
  leadAgencyId: Id.nullable().default(null),
  dueOn: DateText.nullable().default(null),
});
export type NewConclusion = z.infer<typeof NewConclusion>;

export const recordMinutes = endpoint({
  method: 'POST',
  path: '/meetings/:id/minutes',
  tag: 'meetings',
  summary:
    'Ghi biên bản và kết luận; kết luận có cơ quan thì thành nhiệm vụ / Minutes and conclusions; those with an agency become tasks',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    minutes: LongText.default(''),
    attendedIds: z.array(Id).max(400).default([]),
    /** Added to those already written. */
    conclusions: z.array(NewConclusion).max(50).default([]),
  }),
  output: z.object({ tasks: z.number().int() }),
});
