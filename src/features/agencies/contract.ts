import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id } from '#platform/contract/fields.ts';

export const AgencyOption = z.object({
  id: Id,
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  level: z.string(),
  validTo: DateText.nullable(),
});
export type AgencyOption = z.infer<typeof AgencyOption>;

export const findAgencies = endpoint({
  method: 'POST',
  path: '/agencies/find',
  tag: 'agencies',
  summary:
    'Tìm cơ quan theo tên, có dấu hay không dấu / Find agencies by name, with or without marks',
  input: z.object({
    words: z.string().trim().max(200).default(''),
    level: z.enum(['central', 'province', 'region', 'district', 'commune', 'base']).optional(),
    /** Also those that no longer exist. */
    past: z.boolean().default(false),
    limit: z.number().int().min(1).max(200).default(20),
  }),
  output: z.object({ rows: z.array(AgencyOption) }),
  example: { input: { words: 'so y te' } },
});
