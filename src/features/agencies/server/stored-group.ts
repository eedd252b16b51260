import { z } from 'zod';
import { AgencyBranch, AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';

/** Who belongs to a group, as the table keeps it. */
export const StoredGroup = z.object({
  patterns: z.array(z.string()).default([]),
  selectors: z.array(
    z.object({
      branches: z.array(AgencyBranch).exactOptional(),
      kinds: z.array(AgencyKind).exactOptional(),
      reach: z.enum(['own', 'below']),
      level: AgencyLevel.exactOptional(),
    }),
  ),
  membersOnly: z.boolean().default(false),
});
export type StoredGroup = z.infer<typeof StoredGroup>;
