import { z } from 'zod';
import { LodgingState } from '../contract.ts';

/** Filters of the list, as they stand in the address. */
export const LodgingFilters = z.object({ state: LodgingState.optional().catch(undefined) });
export type LodgingFilters = z.infer<typeof LodgingFilters>;
