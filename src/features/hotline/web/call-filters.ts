import { z } from 'zod';
import { CallState } from '#domain/hotline/call-codes.ts';

/** Filters of the log that live in the address. */
export const CallFilters = z.object({ state: CallState.optional() });
