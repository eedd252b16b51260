import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { ArrivalView, DocumentRow } from './register.ts';

/** A document that came to the caller's agency; without an arrival it waits for the book. */
export const IncomingRow = z.object({
  document: DocumentRow,
  arrival: ArrivalView.nullable(),
  key: z.string(),
});
export type IncomingRow = z.infer<typeof IncomingRow>;

export const listArrivals = endpoint({
  method: 'GET',
  path: '/arrivals',
  tag: 'documents',
  summary:
    'Văn bản đến của cơ quan: chờ vào sổ, hoặc sổ đến của năm / What came to the agency: waiting, or the year’s book',
  input: z.object({
    ...PageInput,
    box: z.enum(['waiting', 'entered']).default('waiting'),
    year: z.coerce.number().int().min(1945).max(2200).optional(),
  }),
  output: pageOf(IncomingRow),
});

export const proposeArrival = endpoint({
  method: 'GET',
  path: '/arrivals/next',
  tag: 'documents',
  summary: 'Số đến tiếp theo của cơ quan / The agency’s next arrival number',
  input: z.object({ year: z.coerce.number().int().min(1945).max(2200) }),
  output: z.object({ number: z.number().int() }),
});

export const recordArrival = endpoint({
  method: 'POST',
  path: '/documents/:id/arrival',
  tag: 'documents',
  summary: 'Vào sổ đến / Enter a document in the agency’s arrival book',
  input: z.object({ id: Id, number: z.number().int().min(1).max(1_000_000), arrivedOn: DateText }),
  output: z.object({ id: Id }),
});

export const recordDissemination = endpoint({
  method: 'POST',
  path: '/arrivals/:id/dissemination',
  tag: 'documents',
  summary: 'Ghi việc quán triệt: ai, ngày nào / Record by whom and when it was disseminated',
  input: z.object({ id: Id, on: DateText, by: z.string().trim().min(1).max(500) }),
  output: Done,
});
