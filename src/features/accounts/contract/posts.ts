import { z } from 'zod';
import { RoleCode } from '#domain/access/role.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, ShortText } from '#platform/contract/fields.ts';
import { AuthorityKind, NewPost, VerdictView } from './officers.ts';

export const addPost = endpoint({
  method: 'POST',
  path: '/officers/:id/posts',
  tag: 'accounts',
  summary: 'Giao thêm vị trí công tác / Give an officer another post',
  input: NewPost.extend({ id: Id }),
  output: z.object({ id: Id }),
});

export const changePost = endpoint({
  method: 'PUT',
  path: '/posts/:id',
  tag: 'accounts',
  summary: 'Sửa chức danh, bộ phận của vị trí / Correct the title or unit of a post',
  input: z.object({ id: Id, title: ShortText, unitName: z.string().trim().max(200).optional() }),
  output: Done,
});

export const endPost = endpoint({
  method: 'POST',
  path: '/posts/:id/end',
  tag: 'accounts',
  summary: 'Thôi giao vị trí công tác / End a post',
  input: z.object({ id: Id, lastDay: DateText }),
  output: Done,
});

export const addAuthority = endpoint({
  method: 'POST',
  path: '/posts/:id/authorities',
  tag: 'accounts',
  summary: 'Ghi thẩm quyền ký (KT., Q., TL., TUQ.) / Record a capacity to have documents signed',
  input: z.object({
    id: Id,
    kind: AuthorityKind,
    scope: z.string().trim().max(500).default(''),
    grantingDocument: z.string().trim().max(300).optional(),
    validFrom: DateText,
    validTo: DateText.optional(),
  }),
  output: z.object({ id: Id }),
});

export const endAuthority = endpoint({
  method: 'POST',
  path: '/authorities/:id/end',
  tag: 'accounts',
  summary: 'Thôi thẩm quyền ký / End a capacity',
  input: z.object({ id: Id, lastDay: DateText }),
  output: Done,
});

export const addCover = endpoint({
  method: 'POST',
  path: '/posts/:id/covers',
  tag: 'accounts',
  summary: 'Cử người làm thay khi vắng mặt / Name who acts for a post while its holder is away',
  input: z.object({
    id: Id,
    officerId: Id,
    validFrom: DateText,
    validTo: DateText,
    reason: z.string().trim().max(300).default(''),
  }),
  output: z.object({ id: Id }),
});

export const endCover = endpoint({
  method: 'POST',
  path: '/covers/:id/end',
  tag: 'accounts',
  summary: 'Thôi làm thay / End a cover',
  input: z.object({ id: Id, lastDay: DateText }),
  output: Done,
});

export const findOwnAgencies = endpoint({
  method: 'POST',
  path: '/officers/agencies',
  tag: 'accounts',
  summary: 'Cơ quan trong phạm vi quản trị / Agencies of the administrator’s own range',
  input: z.object({ words: z.string().trim().max(100).default('') }),
  output: z.object({
    rows: z.array(z.object({ id: Id, name: z.string(), shortName: z.string() })),
  }),
});

export const listGrantableRoles = endpoint({
  method: 'GET',
  path: '/officers/roles',
  tag: 'accounts',
  summary: 'Vai trò giao được ở một cơ quan / Which roles may be granted in an agency, and why not',
  input: z.object({ agencyId: Id, officerId: Id.optional() }),
  output: z.object({
    rows: z.array(
      z.object({
        code: RoleCode,
        name: z.object({ vi: z.string(), en: z.string() }),
        verdict: VerdictView,
      }),
    ),
  }),
});
