import { z } from 'zod';
import { Id } from '#platform/contract/fields.ts';
import { DifficultyScope, DifficultyState } from '../contract.ts';

/** Filters of the list, by code, in the address. */
export const DifficultyFilters = z.object({
  scope: DifficultyScope.optional(),
  state: DifficultyState.optional(),
  groupId: Id.optional(),
});
export type DifficultyFilters = z.infer<typeof DifficultyFilters>;
