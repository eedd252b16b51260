import { z } from 'zod';
import { AgencyBranch, AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id } from '#platform/contract/fields.ts';
import { MemberFunction } from './agency.ts';

export const addMember = endpoint({
  method: 'POST',
  path: '/agencies/:id/members',
  tag: 'agencies',
  summary: 'Thêm thành viên Ban Chỉ đạo / Add a member of a steering committee',
  input: z.object({
    id: Id,
    /** One of the two. */
    agencyId: Id.nullable().default(null),
    officerId: Id.nullable().default(null),
    function: MemberFunction,
    from: DateText,
  }),
  output: z.object({ id: Id }),
});

export const endMember = endpoint({
  method: 'POST',
  path: '/committee-members/:id/end',
  tag: 'agencies',
  summary: 'Ghi ngày thôi làm thành viên / Record the last day of a member',
  input: z.object({ id: Id, lastDay: DateText }),
  output: Done,
});

export const findMemberOfficers = endpoint({
  method: 'POST',
  path: '/agencies/find-officers',
  tag: 'agencies',
  summary: 'Tìm cán bộ để ghi vào Ban Chỉ đạo / Find officers for a committee',
  input: z.object({ words: z.string().trim().min(2).max(200) }),
  output: z.object({
    rows: z.array(z.object({ id: Id, name: z.string(), title: z.string().nullable() })),
  }),
});

export const GroupSelectorInput = z.object({
  branches: z.array(AgencyBranch).default([]),
  kinds: z.array(AgencyKind).default([]),
  reach: z.enum(['own', 'below']),
  level: AgencyLevel.nullable().default(null),
});
export type GroupSelectorInput = z.infer<typeof GroupSelectorInput>;

export const GroupView = z.object({
  code: z.string(),
  name: z.string(),
  selectors: z.array(GroupSelectorInput),
  membersOnly: z.boolean(),
  validFrom: DateText,
  /** Members for a plan of the province on the day. */
  memberCount: z.number().int(),
});
export type GroupView = z.infer<typeof GroupView>;

export const listGroups = endpoint({
  method: 'GET',
  path: '/agency-groups',
  tag: 'agencies',
  summary: 'Nhóm nơi nhận như “các Sở, ngành” / Collective addressees',
  input: z.object({ on: DateText.optional() }),
  output: z.object({ rows: z.array(GroupView) }),
});

export const listGroupMembers = endpoint({
  method: 'GET',
  path: '/agency-groups/:code/members',
  tag: 'agencies',
  summary: 'Cơ quan thuộc một nhóm vào một ngày / Members of a group on a day',
  input: z.object({ code: z.string().max(80), on: DateText.optional() }),
  output: z.object({ rows: z.array(z.object({ id: Id, name: z.string() })) }),
});

export const changeGroup = endpoint({
  method: 'PUT',
  path: '/agency-groups/:code',
  tag: 'agencies',
  summary: 'Sửa ai thuộc một nhóm, từ một ngày / Change who belongs to a group, from a day',
  input: z.object({
    code: z.string().max(80),
    validFrom: DateText,
    selectors: z.array(GroupSelectorInput).min(1).max(12),
    membersOnly: z.boolean(),
  }),
  output: Done,
});
