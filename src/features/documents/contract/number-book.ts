import { z } from 'zod';
import { DocumentTypeCode } from '#domain/document/document-types.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { Named, Way } from './way.ts';

/** One line of a number book; a run of numbers left out is one line, from `number` to `until`. */
export const NumberRow = z.object({
  number: z.number().int(),
  until: z.number().int(),
  state: z.enum(['used', 'cancelled', 'left-out']),
  letter: z.object({ id: Id, subject: z.string(), to: z.string() }).nullable(),
  /** A document of the register that carries the number without a letter drafted here. */
  document: z.object({ id: Id, number: z.string(), subject: z.string() }).nullable(),
  /** Day of the document; null for a number used on paper. */
  issuedOn: DateText.nullable(),
  enteredAt: InstantText.nullable(),
  note: z.string().nullable(),
});
export type NumberRow = z.infer<typeof NumberRow>;

export const BookShow = z.enum(['all', 'cancelled', 'left-out']);
export type BookShow = z.infer<typeof BookShow>;

const TypeCode = DocumentTypeCode.default('');
const Year = z.coerce.number().int().min(1945).max(2200);
const Series = { year: Year, typeCode: TypeCode, agencyId: Id.optional() };

export const getNumberBook = endpoint({
  method: 'GET',
  path: '/number-book',
  tag: 'documents',
  summary:
    'Sổ đăng ký văn bản đi: số đã dùng, đã hủy, bỏ trống, số tiếp theo / The number book of an agency, type and year',
  input: z.object(Series),
  output: z.object({
    agency: Named,
    nextNumber: z.number().int(),
    counts: z.object({
      used: z.number().int(),
      cancelled: z.number().int(),
      leftOut: z.number().int(),
    }),
    enter: Way,
  }),
});

export const listNumbers = endpoint({
  method: 'GET',
  path: '/number-book/lines',
  tag: 'documents',
  summary:
    'Từng dòng của sổ, số lớn trước; số bỏ trống là một dòng / The lines of a book, highest number first',
  input: z.object({ ...PageInput, ...Series, show: BookShow.default('all') }),
  output: pageOf(NumberRow),
});

export const findNumber = endpoint({
  method: 'POST',
  path: '/number-book/find',
  tag: 'documents',
  summary: 'Tìm một số trong sổ / Find one number of a book; none above the highest',
  input: z.object({ ...PageInput, ...Series, number: z.number().int().min(1).max(1_000_000) }),
  output: pageOf(NumberRow),
});

export const listBookChoices = endpoint({
  method: 'GET',
  path: '/number-book/choices',
  tag: 'documents',
  summary: 'Cơ quan, loại, năm đã có số / Agencies, types and years with numbers',
  input: z.object({ agencyId: Id.optional() }),
  output: z.object({
    agencies: z.array(Named),
    series: z.array(
      z.object({ typeCode: z.string(), year: z.number().int(), count: z.number().int() }),
    ),
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
