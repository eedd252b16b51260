import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id } from '#platform/contract/fields.ts';

const PlaceRef = z.object({ id: Id, name: z.string() });

/** A khu vực procuracy or court with the communes that it serves now, each since its day. */
export const JurisdictionBody = z.object({
  id: Id,
  name: z.string(),
  side: z.enum(['procuracy', 'court']),
  communes: z.array(PlaceRef.extend({ since: DateText })),
});
export type JurisdictionBody = z.infer<typeof JurisdictionBody>;

export const getJurisdiction = endpoint({
  method: 'GET',
  path: '/jurisdiction',
  tag: 'tips',
  summary:
    'Viện kiểm sát, tòa án khu vực và các xã thuộc thẩm quyền / Khu vực procuracies and courts with their communes',
  input: z.object({}),
  output: z.object({
    bodies: z.array(JurisdictionBody),
    /** Communes that no body serves: the provincial procuracy supervises there. */
    unserved: z.object({ procuracy: z.array(PlaceRef), court: z.array(PlaceRef) }),
  }),
});

export const setJurisdiction = endpoint({
  method: 'PUT',
  path: '/jurisdiction',
  tag: 'tips',
  summary:
    'Giao xã cho viện kiểm sát hoặc tòa án khu vực từ một ngày / Give communes to a body from a day on',
  input: z.object({ agencyId: Id, placeIds: z.array(Id).min(1).max(400), from: DateText }),
  output: z.object({}),
});
