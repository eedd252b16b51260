import { z } from 'zod';
import { PilotPhase } from '../contract.ts';

/** Filters of the list, by code, in the address. */
export const PilotFilters = z.object({ phase: PilotPhase.optional() });
export type PilotFilters = z.infer<typeof PilotFilters>;
