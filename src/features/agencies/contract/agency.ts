import { z } from 'zod';
import { AgencyBranch, AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText, LongText, ShortText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

export const AgencyOption = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  level: z.string(),
  validTo: DateText.nullable(),
});
export type AgencyOption = z.infer<typeof AgencyOption>;

export const FormatFamily = z.enum(['state', 'party', 'organisation']);

export const findAgencies = endpoint({
  method: 'POST',
  path: '/agencies/find',
  tag: 'agencies',
  summary:
    'Tìm cơ quan theo tên, có dấu hay không dấu / Find agencies by name, with or without marks',
  input: z.object({
    words: z.string().trim().max(200).default(''),
    level: AgencyLevel.optional(),
    /** Also those that no longer exist. */
    past: z.boolean().default(false),
    limit: z.number().int().min(1).max(200).default(20),
  }),
  output: z.object({ rows: z.array(AgencyOption) }),
  example: { input: { words: 'so y te' } },
});

export const AgencyRow = AgencyOption.extend({
  placeName: z.string().nullable(),
  parentName: z.string().nullable(),
  validFrom: DateText,
  /** How many stand directly under it. */
  childCount: z.number().int(),
});
export type AgencyRow = z.infer<typeof AgencyRow>;

export const listAgencies = endpoint({
  method: 'GET',
  path: '/agencies',
  tag: 'agencies',
  summary: 'Danh mục cơ quan theo cây / Agencies in the order of the tree',
  input: z.object({
    ...PageInput,
    level: AgencyLevel.optional(),
    branch: AgencyBranch.optional(),
    /** `now` on the server's day, `ended` before it, `all`. */
    time: z.enum(['now', 'ended', 'all']).default('now'),
    /** Only those directly under an agency; `root`: those under none. */
    under: z.union([Id, z.literal('root')]).optional(),
  }),
  output: pageOf(AgencyRow),
});

const Named = z.object({ id: Id, name: z.string() });

export const AgencySuccessionView = z.object({
  id: Id,
  agencyId: Id,
  name: z.string(),
  on: DateText,
  duty: z.string().nullable(),
  share: z.enum(['whole', 'part']),
  legalBasis: z.string().nullable(),
  verified: z.boolean(),
  takesWork: z.boolean(),
  movedAt: InstantText.nullable(),
});
export type AgencySuccessionView = z.infer<typeof AgencySuccessionView>;

export const MemberFunction = z.enum(['chair', 'deputy', 'standing', 'member']);
export type MemberFunction = z.infer<typeof MemberFunction>;

export const MemberView = z.object({
  id: Id,
  agencyId: Id.nullable(),
  /** Null where the reader may not see the officer. */
  name: z.string().nullable(),
  byOfficer: z.boolean(),
  function: MemberFunction,
  from: DateText,
  to: DateText.nullable(),
});
export type MemberView = z.infer<typeof MemberView>;

export const WorkMoveKind = z.enum([
  'task',
  'card',
  'report',
  'group',
  'plan',
  'document',
  'letter',
  'meeting',
  'campaign',
  'pilot',
  'difficulty',
  'node',
  'review',
  'own-task',
  'book',
  'arrival-book',
  'membership',
  'unit',
  'post',
]);
export type WorkMoveKind = z.infer<typeof WorkMoveKind>;

export const WorkMoveView = z.object({
  kind: WorkMoveKind,
  outcome: z.enum(['moved', 'joined', 'cancelled']),
  count: z.number().int(),
  from: Named,
  to: Named,
  at: InstantText,
});
export type WorkMoveView = z.infer<typeof WorkMoveView>;

export const AgencyView = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  kind: AgencyKind,
  level: AgencyLevel,
  symbol: z.string().nullable(),
  formatFamily: FormatFamily,
  validFrom: DateText,
  validTo: DateText.nullable(),
  legalBasis: z.string().nullable(),
  place: Named.nullable(),
  parent: Named.nullable(),
  standingAgency: Named.nullable(),
  childCount: z.number().int(),
  aliases: z.array(z.object({ id: Id, alias: z.string() })),
  predecessors: z.array(AgencySuccessionView),
  successors: z.array(AgencySuccessionView),
  memberships: z.array(
    z.object({
      id: Id,
      committeeId: Id,
      name: z.string(),
      function: MemberFunction,
      from: DateText,
      to: DateText.nullable(),
    }),
  ),
  /** Of a steering committee; empty for other kinds. */
  members: z.array(MemberView),
  /** Posts in force; null for whoever may not read officers. */
  postCount: z.number().int().nullable(),
  moves: z.array(WorkMoveView),
});
export type AgencyView = z.infer<typeof AgencyView>;

export const getAgency = endpoint({
  method: 'GET',
  path: '/agencies/:id',
  tag: 'agencies',
  summary: 'Một cơ quan / One agency',
  input: z.object({ id: Id }),
  output: AgencyView,
});

const fields = {
  name: ShortText,
  shortName: z.string().trim().min(1).max(120),
  kind: AgencyKind,
  level: AgencyLevel,
  symbol: z.string().trim().max(40).nullable().default(null),
  formatFamily: FormatFamily.default('state'),
  placeId: Id.nullable().default(null),
  parentId: Id.nullable().default(null),
  standingAgencyId: Id.nullable().default(null),
  validFrom: DateText,
  legalBasis: LongText.nullable().default(null),
};

export const addAgency = endpoint({
  method: 'POST',
  path: '/agencies',
  tag: 'agencies',
  summary: 'Thêm một cơ quan / Add an agency',
  input: z.object(fields),
  output: z.object({ id: Id }),
});

export const changeAgency = endpoint({
  method: 'PUT',
  path: '/agencies/:id',
  tag: 'agencies',
  summary: 'Sửa một cơ quan / Change an agency',
  input: z.object({ id: Id, ...fields }),
  output: Done,
});

export const endAgency = endpoint({
  method: 'POST',
  path: '/agencies/:id/end',
  tag: 'agencies',
  summary: 'Ghi ngày kết thúc của một cơ quan / Record the last day of an agency',
  input: z.object({
    id: Id,
    lastDay: DateText,
    legalBasis: LongText.nullable().default(null),
    /** End it although work is open and no successor takes it. */
    leaveWork: z.boolean().default(false),
  }),
  output: Done,
});

export const addAlias = endpoint({
  method: 'POST',
  path: '/agencies/:id/aliases',
  tag: 'agencies',
  summary: 'Thêm một tên khác / Add another name',
  input: z.object({ id: Id, alias: z.string().trim().min(2).max(200) }),
  output: z.object({ id: Id }),
});

export const removeAlias = endpoint({
  method: 'DELETE',
  path: '/agency-aliases/:id',
  tag: 'agencies',
  summary: 'Bỏ một tên khác / Remove another name',
  input: z.object({ id: Id }),
  output: Done,
});
