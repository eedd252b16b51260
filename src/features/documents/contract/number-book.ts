import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput } from '#platform/contract/paging.ts';
import { Named, Way } from './way.ts';

export const NumberRow = z.object({
  number: z.number().int(),
  state: z.enum(['used', 'cancelled']),
  letter: z.object({ id: Id, subject: z.string(), issuedOn: DateText.nullable() }).nullable(),
  enteredAt: InstantText,
  note: z.string().nullable(),
});
export type NumberRow = z.infer<typeof NumberRow>;

/** Letters of a type in a symbol, such as KH; empty for công văn. */
const TypeCode = z.string().trim().max(10).default('');
const Year = z.coerce.number().int().min(1945).max(2200);

export const getNumberBook = endpoint({
  method: 'GET',
  path: '/number-book',
  tag: 'documents',
  summary:
    'Sổ đăng ký văn bản đi: số đã dùng, đã hủy, bỏ trống, số tiếp theo / The number book of an agency, type and year',
  input: z.object({ ...PageInput, year: Year, typeCode: TypeCode, agencyId: Id.optional() }),
  output: z.object({
    rows: z.array(NumberRow),
    next: z.string().nullable(),
    agency: Named,
    nextNumber: z.number().int(),
    gaps: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
    enter: Way,
  }),
});

export const enterNumber = endpoint({
  method: 'POST',
  path: '/number-book',
  tag: 'documents',
  summary:
    'Ghi một số dùng ngoài hệ thống, hoặc một số hủy / Enter a number used on paper, or a cancelled one',
  input: z.object({
    year: Year,
    typeCode: TypeCode,
    number: z.number().int().min(1).max(1_000_000),
    state: z.enum(['used', 'cancelled']),
    note: z.string().trim().min(1).max(500),
  }),
  output: Done,
});
