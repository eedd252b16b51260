import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/fields.ts';

/** A plan under which a meeting, a campaign, a pilot or a difficulty may be put. */
export const PlanChoice = z.object({
  id: Id,
  number: z.string().nullable(),
  title: z.string(),
  issuer: z.string(),
  year: z.number().int(),
  /** Kept as history: its tasks are no longer live. */
  isOver: z.boolean(),
});
export type PlanChoice = z.infer<typeof PlanChoice>;

/** POST, so that the words never stand in an address or a log. */
export const findPlanChoices = endpoint({
  method: 'POST',
  path: '/plan-choices',
  tag: 'documents',
  summary:
    'Kế hoạch để chọn, theo số hoặc trích yếu; không gõ gì thì mới nhất / Plans to choose from, by number or words; the newest where nothing is typed',
  input: z.object({
    words: z.string().trim().max(200).default(''),
    /** Only plans in force that the caller’s range issued. */
    own: z.boolean().default(false),
    limit: z.number().int().min(1).max(50).default(12),
  }),
  output: z.object({ rows: z.array(PlanChoice) }),
  example: { input: { words: '12/kh-bcd138' } },
});
