import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id } from '#platform/contract/fields.ts';

const Both = z.object({ vi: z.string(), en: z.string() });
const Shown = z.object({ id: Id, name: z.string() });

export const NameTrial = z.object({
  written: z.string(),
  /** Step 1: name + the issuer's level and place → kind, or group. */
  kind: z.object({
    status: z.enum(['resolved', 'several', 'unknown']),
    names: z.array(Both),
    isGroup: z.boolean(),
    /** A nearer spelling is only proposed. */
    proposed: z.boolean(),
  }),
  /** Step 2: as it was on the day of the plan. */
  past: z.object({
    status: z.enum(['resolved', 'several', 'described', 'unknown']),
    agencies: z.array(Shown),
    placeName: z.string().nullable(),
  }),
  /** Step 3: who holds the duty today. */
  present: z.object({
    status: z.enum(['resolved', 'several', 'split', 'unknown']),
    through: z.enum(['same', 'succession', 'group']).nullable(),
    reason: z.enum(['name', 'no-agency', 'area-not-recorded']).nullable(),
    choices: z.array(z.object({ agencies: z.array(Shown), duty: Both.nullable() })),
  }),
});
export type NameTrial = z.infer<typeof NameTrial>;

export const tryName = endpoint({
  method: 'POST',
  path: '/agencies/try-name',
  tag: 'agencies',
  summary: 'Thử phân giải một tên viết trong kế hoạch / Try how a written name resolves',
  input: z.object({
    written: z.string().trim().min(2).max(300),
    level: z.enum(['province', 'district', 'commune']),
    /** The issuer's own place; needed below the province. */
    placeId: Id.nullable().default(null),
    planDate: DateText,
  }),
  output: NameTrial,
  example: {
    input: { written: 'Sở LĐTBXH', level: 'province', placeId: null, planDate: '2023-02-10' },
  },
});
