import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Done, Id, InstantText } from '#platform/contract/fields.ts';

export const SessionLine = z.object({
  id: Id,
  device: z.string(),
  signedInAt: InstantText,
  lastSeenAt: InstantText,
  expiresAt: InstantText,
  /** The session that asks. */
  isThis: z.boolean(),
});
export type SessionLine = z.infer<typeof SessionLine>;

export const listSessions = endpoint({
  method: 'GET',
  path: '/me/sessions',
  tag: 'accounts',
  summary: 'Các phiên đang mở của tôi / My open sessions',
  input: z.object({}),
  output: z.object({ rows: z.array(SessionLine) }),
});

export const revokeSession = endpoint({
  method: 'DELETE',
  path: '/me/sessions/:id',
  tag: 'accounts',
  summary: 'Kết thúc một phiên của tôi / End one of my sessions',
  input: z.object({ id: Id }),
  output: Done,
});

export const revokeOtherSessions = endpoint({
  method: 'DELETE',
  path: '/me/sessions',
  tag: 'accounts',
  summary: 'Kết thúc mọi phiên khác của tôi / End all my other sessions',
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
});
