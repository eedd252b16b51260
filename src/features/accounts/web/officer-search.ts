import { z } from 'zod';
import { OfficerFilters } from '../contract.ts';

/** Filters of the list of officers that live in the address: codes only. */
export const OfficerSearch = z.object({ state: OfficerFilters.state, role: OfficerFilters.role });
export type OfficerSearch = z.infer<typeof OfficerSearch>;
