import { z } from 'zod';
import { Permission } from '#domain/access/permission.ts';
import { RoleCode } from '#domain/access/role.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done } from '#platform/contract/fields.ts';
import { VerdictView } from './officers.ts';

export const RoleView = z.object({
  code: RoleCode,
  name: z.object({ vi: z.string(), en: z.string() }),
  caseRole: z.boolean(),
  agencyKinds: z.array(z.string()),
  grantedBy: z.array(z.string()),
  excludes: z.array(z.string()),
  permissions: z.array(
    z.object({ permission: Permission, validFrom: DateText, validTo: DateText.nullable() }),
  ),
  mayChange: VerdictView,
});
export type RoleView = z.infer<typeof RoleView>;

export const listRoles = endpoint({
  method: 'GET',
  path: '/roles',
  tag: 'accounts',
  summary: 'Vai trò và quyền theo ngày / Roles with their dated permissions',
  input: z.object({}),
  output: z.object({ rows: z.array(RoleView) }),
});

export const changeRolePermission = endpoint({
  method: 'POST',
  path: '/roles/:code/permissions',
  tag: 'accounts',
  summary: 'Thêm hoặc thôi một quyền của vai trò từ một ngày / Add or end a permission from a day',
  input: z.object({
    code: RoleCode,
    permission: Permission,
    granted: z.boolean(),
    /** First day on which it holds, or no longer holds. */
    fromDay: DateText,
  }),
  output: Done,
});
