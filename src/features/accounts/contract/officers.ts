import { z } from 'zod';
import { RoleCode } from '#domain/access/role.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText, ShortText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

export const OfficerState = z.enum(['invited', 'active', 'suspended', 'left']);
export type OfficerState = z.infer<typeof OfficerState>;

const BothLanguages = z.object({ vi: z.string(), en: z.string() });
const AgencyMark = z.object({ id: Id, name: z.string(), shortName: z.string() });

/** Whether something may be done, and if not, why. */
export const VerdictView = z.object({ allowed: z.boolean(), reason: BothLanguages.nullable() });
export type VerdictView = z.infer<typeof VerdictView>;

export const OfficerLine = z.object({
  id: Id,
  name: z.string(),
  rankTitle: z.string().nullable(),
  signInName: z.string(),
  state: OfficerState,
  /** Posts held now within the reader's range. */
  posts: z.array(
    z.object({ id: Id, title: z.string(), roleName: BothLanguages, agency: AgencyMark }),
  ),
});
export type OfficerLine = z.infer<typeof OfficerLine>;

/** Filters by code, which may stand in an address. */
export const OfficerFilters = {
  state: OfficerState.optional(),
  role: RoleCode.optional(),
  agencyId: Id.optional(),
};

export const findOfficers = endpoint({
  method: 'POST',
  path: '/officers/find',
  tag: 'accounts',
  summary: 'Cán bộ trong phạm vi, tìm không cần dấu / Officers of the own range',
  input: z.object({
    words: z.string().trim().max(100).default(''),
    ...OfficerFilters,
    ...PageInput,
  }),
  output: pageOf(OfficerLine),
  example: { input: { words: 'nguyen' } },
});

export const AuthorityKind = z.enum(['head', 'deputy', 'acting', 'by-order', 'by-authorisation']);
export type AuthorityKind = z.infer<typeof AuthorityKind>;

export const PostDetail = z.object({
  id: Id,
  title: z.string(),
  unitName: z.string().nullable(),
  role: z.string(),
  roleName: BothLanguages,
  agency: AgencyMark,
  scopeAgency: AgencyMark,
  placeName: z.string().nullable(),
  validFrom: DateText,
  validTo: DateText.nullable(),
  held: z.boolean(),
  authorities: z.array(
    z.object({
      id: Id,
      kind: AuthorityKind,
      scope: z.string(),
      grantingDocument: z.string().nullable(),
      validFrom: DateText,
      validTo: DateText.nullable(),
    }),
  ),
  covers: z.array(
    z.object({
      id: Id,
      officer: z.object({ id: Id, name: z.string() }),
      validFrom: DateText,
      validTo: DateText,
      reason: z.string(),
    }),
  ),
  mayEnd: VerdictView,
  mayManage: VerdictView,
});
export type PostDetail = z.infer<typeof PostDetail>;

export const OfficerDetail = z.object({
  id: Id,
  name: z.string(),
  rankTitle: z.string().nullable(),
  signInName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  state: OfficerState,
  createdAt: InstantText,
  posts: z.array(PostDetail),
  openSessions: z.number().int(),
  mayManageAccount: VerdictView,
  mayRevokeSessions: VerdictView,
  mayAddPost: VerdictView,
});
export type OfficerDetail = z.infer<typeof OfficerDetail>;

export const getOfficer = endpoint({
  method: 'GET',
  path: '/officers/:id',
  tag: 'accounts',
  summary: 'Một cán bộ và các vị trí công tác / One officer with posts, capacities, covers',
  input: z.object({ id: Id }),
  output: OfficerDetail,
});

/** A post to be given. */
export const NewPost = z.object({
  agencyId: Id,
  role: RoleCode,
  title: ShortText,
  unitName: z.string().trim().max(200).optional(),
  /** Whose range it works for, where not its own agency's. */
  scopeAgencyId: Id.optional(),
  /** The place it serves, when narrower than the agency's. */
  placeId: Id.optional(),
  validFrom: DateText.optional(),
});
export type NewPost = z.infer<typeof NewPost>;

const Person = {
  fullName: z.string().trim().min(2).max(120),
  rankTitle: z.string().trim().max(80).optional(),
  email: z.email().optional(),
  phone: z
    .string()
    .trim()
    .regex(/^[+\d][\d .()-]{5,24}$/)
    .optional(),
};

/** A code in the clear, shown once. */
const ShownCode = z.object({ code: z.string(), expiresAt: InstantText });

export const createOfficer = endpoint({
  method: 'POST',
  path: '/officers',
  tag: 'accounts',
  summary: 'Thêm cán bộ với vị trí đầu tiên / Add an officer with a first post and a one-time code',
  input: z.object({
    signInName: z
      .string()
      .trim()
      .toLowerCase()
      .min(3)
      .max(60)
      .regex(/^[a-z0-9][a-z0-9._-]*$/),
    ...Person,
    post: NewPost,
  }),
  output: ShownCode.extend({ id: Id }),
});

export const changeOfficer = endpoint({
  method: 'PUT',
  path: '/officers/:id',
  tag: 'accounts',
  summary: 'Sửa thông tin cán bộ / Correct an officer’s particulars',
  input: z.object({ id: Id, ...Person }),
  output: Done,
});

export const setOfficerState = endpoint({
  method: 'POST',
  path: '/officers/:id/state',
  tag: 'accounts',
  summary: 'Tạm dừng, mở lại, hoặc ghi đã thôi công tác / Suspend, re-admit, or mark as left',
  input: z.object({ id: Id, state: OfficerState.exclude(['invited']) }),
  output: Done,
});

export const issueCode = endpoint({
  method: 'POST',
  path: '/officers/:id/one-time-code',
  tag: 'accounts',
  summary: 'Cấp mã dùng một lần, hiện một lần / Issue a one-time code, shown once',
  input: z.object({ id: Id }),
  output: ShownCode,
});

export const revokeOfficerSessions = endpoint({
  method: 'POST',
  path: '/officers/:id/sessions/revoke',
  tag: 'accounts',
  summary: 'Kết thúc mọi phiên của cán bộ / End all sessions of an officer',
  input: z.object({ id: Id }),
  output: z.object({ ended: z.number().int() }),
});
