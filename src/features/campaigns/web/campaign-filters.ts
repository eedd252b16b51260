import { z } from 'zod';
import { CampaignStanding } from '../contract.ts';

/** Filters of the list, by code, in the address. */
export const CampaignFilters = z.object({ standing: CampaignStanding.optional() });
export type CampaignFilters = z.infer<typeof CampaignFilters>;
