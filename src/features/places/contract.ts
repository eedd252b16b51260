import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

export const PlaceRow = z.object({
  id: Id,
  code: z.string(),
  kind: z.string(),
  name: z.string(),
  fullName: z.string(),
  parentName: z.string().nullable(),
  validFrom: DateText,
  validTo: DateText.nullable(),
});
export type PlaceRow = z.infer<typeof PlaceRow>;

export const listPlaces = endpoint({
  method: 'GET',
  path: '/places',
  tag: 'places',
  summary: 'Đơn vị hành chính có hiệu lực vào một ngày / Administrative units in force on a day',
  input: z.object({
    ...PageInput,
    level: z.enum(['province', 'district', 'commune']).optional(),
    on: DateText.optional(),
    parentId: Id.optional(),
  }),
  output: pageOf(PlaceRow),
});

export const findPlaces = endpoint({
  method: 'POST',
  path: '/places/find',
  tag: 'places',
  summary: 'Tìm đơn vị theo tên hoặc mã / Find units by name or code',
  input: z.object({
    words: z.string().trim().max(200),
    past: z.boolean().default(false),
    limit: z.number().int().min(1).max(100).default(20),
  }),
  output: z.object({ rows: z.array(PlaceRow) }),
});

export const SuccessionView = z.object({
  id: Id,
  fullName: z.string(),
  share: z.enum(['whole', 'part']),
  on: DateText,
  legalBasis: z.string().nullable(),
});

export const PlaceView = PlaceRow.extend({
  legalBasis: z.string().nullable(),
  parent: z.object({ id: Id, fullName: z.string() }).nullable(),
  predecessors: z.array(SuccessionView),
  successors: z.array(SuccessionView),
  /** An old address in this unit does not decide the new one: ask. */
  split: z.boolean(),
  agencies: z.array(z.object({ id: Id, name: z.string() })),
});
export type PlaceView = z.infer<typeof PlaceView>;

export const getPlace = endpoint({
  method: 'GET',
  path: '/places/:id',
  tag: 'places',
  summary: 'Một đơn vị hành chính / One unit',
  input: z.object({ id: Id }),
  output: PlaceView,
});

export const getPlaceMap = endpoint({
  method: 'GET',
  path: '/place-map',
  tag: 'places',
  summary: 'Bản đồ các xã, phường, đặc khu / Outlines of the communes',
  input: z.object({ on: DateText.optional() }),
  output: z.object({
    communes: z.array(
      z.object({
        id: Id,
        code: z.string(),
        name: z.string(),
        kind: z.string(),
        geometry: z.unknown(),
        labelPoint: z.tuple([z.number(), z.number()]).nullable(),
      }),
    ),
  }),
});

export const ImportFault = z.object({
  line: z.number().int(),
  reason: z.string(),
  vi: z.string(),
  en: z.string(),
});

export const PlaceImportView = z.object({
  id: Id,
  kind: z.enum(['units', 'successions', 'map']),
  state: z.enum(['preview', 'accepted', 'abandoned']),
  fileName: z.string(),
  acceptedCount: z.number().int(),
  /** Of the accepted: not known before; known and changed; known and equal. */
  fresh: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  rejectedCount: z.number().int(),
  rejected: z.array(ImportFault),
  sample: z.array(z.string()),
});
export type PlaceImportView = z.infer<typeof PlaceImportView>;

export const previewPlaceImport = endpoint({
  method: 'POST',
  path: '/place-previews/:kind',
  tag: 'places',
  upload: true,
  summary:
    'Đọc thử tệp đơn vị, kế thừa hoặc bản đồ / Preview a file of units, successions or outlines',
  input: z.object({ kind: z.enum(['units', 'successions', 'map']) }),
  output: PlaceImportView,
});

export const getPlaceImport = endpoint({
  method: 'GET',
  path: '/place-imports/:id',
  tag: 'places',
  summary: 'Bản đọc thử / A preview',
  input: z.object({ id: Id }),
  output: PlaceImportView,
});

export const acceptPlaceImport = endpoint({
  method: 'POST',
  path: '/place-imports/:id/accept',
  tag: 'places',
  summary: 'Ghi các dòng đúng / Write the rows that are right',
  input: z.object({ id: Id }),
  output: z.object({ written: z.number().int() }),
});

export const abandonPlaceImport = endpoint({
  method: 'POST',
  path: '/place-imports/:id/abandon',
  tag: 'places',
  summary: 'Bỏ bản đọc thử / Abandon a preview',
  input: z.object({ id: Id }),
  output: Done,
});
