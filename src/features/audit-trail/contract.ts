import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { Purpose } from '#platform/contract/purpose.ts';

export const Outcome = z.enum(['done', 'refused', 'failed']);
export type Outcome = z.infer<typeof Outcome>;

const ActionCode = z
  .string()
  .max(120)
  .regex(/^[a-z][A-Za-z0-9 ./:_-]*$/);

/** Filters of the trail: codes, ids and days only, so that they may stand in an address. */
export const EntryFilters = {
  action: ActionCode.optional(),
  outcome: Outcome.optional(),
  purpose: Purpose.optional(),
  agencyId: Id.optional(),
  officerId: Id.optional(),
  recordKind: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9-]*$/)
    .optional(),
  recordId: Id.optional(),
  from: DateText.optional(),
  to: DateText.optional(),
};

export const EntryView = z.object({
  id: Id,
  at: InstantText,
  action: z.string(),
  outcome: Outcome,
  officer: z.object({ id: Id, name: z.string() }).nullable(),
  post: z.object({ id: Id, title: z.string() }).nullable(),
  agency: z.object({ id: Id, name: z.string() }).nullable(),
  /** The officer acted for the holder of this post. */
  onBehalf: z.boolean(),
  recordKind: z.string().nullable(),
  recordId: Id.nullable(),
  purpose: z.string().nullable(),
  fields: z.array(z.string()),
  reference: z.string().nullable(),
});
export type EntryView = z.infer<typeof EntryView>;

export const listEntries = endpoint({
  method: 'GET',
  path: '/audit/entries',
  tag: 'audit-trail',
  summary: 'Nhật ký truy cập, thao tác / Entries of the trail, newest first',
  input: z.object({ ...EntryFilters, ...PageInput }),
  output: pageOf(EntryView),
});

export const listActions = endpoint({
  method: 'GET',
  path: '/audit/actions',
  tag: 'audit-trail',
  summary: 'Các loại thao tác đã ghi / Actions that occur in the trail',
  input: z.object({}),
  output: z.object({ rows: z.array(z.string()) }),
});

export const Fault = z.object({
  kind: z.enum([
    'altered',
    'missing',
    'unlinked',
    'truncated',
    'rewritten',
    'anchor-broken',
    'anchor-lost',
  ]),
  lane: z.number().int().optional(),
  number: z.number().int().optional(),
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  last: z.number().int().optional(),
  expected: z.number().int().optional(),
  anchor: z.number().int().optional(),
});
export type Fault = z.infer<typeof Fault>;

export const Verification = z.object({
  at: InstantText,
  entries: z.number().int(),
  anchors: z.number().int(),
  faults: z.array(Fault),
});
export type Verification = z.infer<typeof Verification>;

export const getTrailState = endpoint({
  method: 'GET',
  path: '/audit/state',
  tag: 'audit-trail',
  summary: 'Tình trạng chuỗi nhật ký / Last check and last anchor of the trail',
  input: z.object({}),
  output: z.object({
    entries: z.number().int(),
    verification: Verification.nullable(),
    lastAnchor: z.object({ number: z.number().int(), at: InstantText }).nullable(),
  }),
});

export const verifyTrail = endpoint({
  method: 'POST',
  path: '/audit/verifications',
  tag: 'audit-trail',
  summary: 'Kiểm tra chuỗi nhật ký ngay / Check the whole trail now',
  input: z.object({}),
  output: Verification,
});

export const makeTrailAnchor = endpoint({
  method: 'POST',
  path: '/audit/anchors',
  tag: 'audit-trail',
  summary: 'Lập mốc neo mới / Make an anchor of the trail',
  input: z.object({}),
  output: z.object({ number: z.number().int() }),
});

export const exportTrailAnchors = endpoint({
  method: 'GET',
  path: '/audit/anchors/export',
  tag: 'audit-trail',
  summary: 'Tải tệp mốc neo để giữ ở nơi khác / Anchors as a file to keep outside',
  answer: 'file',
  input: z.object({}),
  output: z.object({}),
});
