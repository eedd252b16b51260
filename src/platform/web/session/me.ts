import { z } from 'zod';
import type { Permission } from '#domain/access/permission.ts';

/** Who is signed in, in which post, and on which installation: what `GET /api/me` answers. */
export const Me = z.object({
  officer: z.object({ id: z.string(), name: z.string(), title: z.string() }),
  post: z.object({
    id: z.string(),
    title: z.string(),
    agency: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
    roles: z.array(z.string()),
  }),
  permissions: z.array(z.string()),
  /** Every post of the officer, the present one among them. */
  posts: z.array(z.object({ id: z.string(), title: z.string(), agencyName: z.string() })),
  installation: z.object({
    kind: z.enum(['demonstration', 'exercise', 'production']),
    name: z.string(),
    provinceName: z.string(),
    today: z.string(),
    now: z.string(),
  }),
  locale: z.enum(['vi', 'en']),
});
export type Me = z.infer<typeof Me>;

/** Says whether the present post carries the permission; the server decides again. */
export function may(me: Me, permission: Permission): boolean {
  return me.permissions.includes(permission);
}
