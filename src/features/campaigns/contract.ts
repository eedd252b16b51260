import { z } from 'zod';
import { CampaignKind } from '#domain/programme/campaign.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, LongText, ShortText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

export { CampaignKind } from '#domain/programme/campaign.ts';

/** Where a campaign stands today. */
export const CampaignStanding = z.enum(['announced', 'running', 'closing', 'closed', 'cancelled']);
export type CampaignStanding = z.infer<typeof CampaignStanding>;

const AgencyRef = z.object({ id: Id, name: z.string() });

export const CampaignRow = z.object({
  id: Id,
  kind: CampaignKind,
  name: z.string(),
  theme: z.string().nullable(),
  startsOn: DateText,
  endsOn: DateText,
  standing: CampaignStanding,
  owner: AgencyRef,
  participants: z.number().int(),
});
export type CampaignRow = z.infer<typeof CampaignRow>;

export const listCampaigns = endpoint({
  method: 'GET',
  path: '/campaigns',
  tag: 'campaigns',
  summary: 'Đợt cao điểm, ngày hành động theo thời gian / Campaigns by window',
  input: z.object({
    ...PageInput,
    year: z.coerce.number().int().min(1990).max(2100).optional(),
    standing: CampaignStanding.optional(),
    planId: Id.optional(),
  }),
  output: pageOf(CampaignRow),
});

/** What counts for the campaign now: dated within its window, of its plan, by its participants. */
export const CampaignResults = z.object({
  tasks: z.number().int(),
  tasksDone: z.number().int(),
  progressReports: z.number().int(),
  reportsHandedIn: z.number().int(),
});
export type CampaignResults = z.infer<typeof CampaignResults>;

export const CampaignView = CampaignRow.omit({ participants: true }).extend({
  revision: z.number().int(),
  plan: z.object({ id: Id, title: z.string() }).nullable(),
  task: z.object({ id: Id, title: z.string() }).nullable(),
  closingNote: z.string().nullable(),
  closedOn: DateText.nullable(),
  participants: z.array(AgencyRef.extend({ results: CampaignResults })),
  /** Null where the campaign has no plan whose tasks could count. */
  results: CampaignResults.nullable(),
  mayManage: z.boolean(),
});
export type CampaignView = z.infer<typeof CampaignView>;

export const getCampaign = endpoint({
  method: 'GET',
  path: '/campaigns/:id',
  tag: 'campaigns',
  summary: 'Một đợt cao điểm và kết quả trong đợt / One campaign with what was done in it',
  input: z.object({ id: Id }),
  output: CampaignView,
});

const Drive = {
  kind: CampaignKind,
  name: ShortText,
  theme: z.string().trim().max(1000).nullable().default(null),
  startsOn: DateText,
  endsOn: DateText,
  participantIds: z.array(Id).max(400).default([]),
};

export const addCampaign = endpoint({
  method: 'POST',
  path: '/campaigns',
  tag: 'campaigns',
  summary: 'Mở đợt / Add a campaign',
  input: z.object({ ...Drive, planId: Id.nullable().default(null) }),
  output: z.object({ id: Id }),
});

export const changeCampaign = endpoint({
  method: 'PUT',
  path: '/campaigns/:id',
  tag: 'campaigns',
  summary: 'Sửa đợt / Change a campaign',
  input: z.object({ id: Id, revision: z.number().int(), ...Drive }),
  output: Done,
});

export const closeCampaign = endpoint({
  method: 'POST',
  path: '/campaigns/:id/close',
  tag: 'campaigns',
  summary: 'Tổng kết hoặc hủy đợt / Close or cancel a campaign',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    as: z.enum(['closed', 'cancelled']).default('closed'),
    note: LongText.min(1),
  }),
  output: Done,
});
