import { z } from 'zod';
import { EvidenceKind, EvidenceState } from '#domain/evidence/evidence-item.ts';

/** What narrows the register, by code. */
export const RegisterFilters = z.object({
  kind: EvidenceKind.optional(),
  state: EvidenceState.optional(),
});
export type RegisterFilters = z.infer<typeof RegisterFilters>;
