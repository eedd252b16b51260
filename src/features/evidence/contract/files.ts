import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Done, Id } from '#platform/contract/fields.ts';
import { Purpose } from '#platform/contract/purpose.ts';

const Sha256 = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/);

export const startEvidenceFile = endpoint({
  method: 'POST',
  path: '/evidence/:id/files',
  tag: 'evidence',
  summary:
    'Bắt đầu gửi một tệp chứng cứ, đến 4 GB, gửi tiếp được khi đứt mạng / Begin to send a file of evidence',
  input: z.object({
    id: Id,
    /** Name as the sender has it: sealed with the case. */
    name: z.string().trim().min(1).max(200),
    size: z
      .number()
      .int()
      .min(1)
      .max(1024 ** 4),
    /** SHA-256 stated by the sender or in the record of seizure: what arrives must have it. */
    sha256: Sha256.nullable().default(null),
  }),
  output: z.object({ fileId: Id, goOnAt: z.number(), mostPart: z.number().int() }),
});

export const sendEvidencePart = endpoint({
  method: 'PATCH',
  path: '/evidence-files/:id',
  tag: 'evidence',
  upload: 'bytes',
  summary: 'Gửi phần tiếp theo của tệp / Send the next part of a file',
  input: z.object({
    id: Id,
    /** First byte of the part in the file. */
    at: z.coerce.number().int().min(0),
    /** SHA-256 of the part. */
    sha256: Sha256,
  }),
  output: z.object({ goOnAt: z.number() }),
});

export const getEvidenceArrival = endpoint({
  method: 'GET',
  path: '/evidence-files/:id/arrival',
  tag: 'evidence',
  summary: 'Tệp đã đến byte nào / From which byte a file goes on',
  input: z.object({ id: Id }),
  output: z.object({
    size: z.number(),
    goOnAt: z.number(),
    mostPart: z.number().int(),
    /** First and last part that came: the same file must have them. */
    landmarks: z.array(z.object({ at: z.number(), size: z.number().int(), sha256: z.string() })),
  }),
});

export const finishEvidenceFile = endpoint({
  method: 'POST',
  path: '/evidence-files/:id/finish',
  tag: 'evidence',
  summary: 'Kết thúc gửi: kiểm mã băm, loại tệp rồi nhận vào sổ / Check hash and type, and keep it',
  input: z.object({ id: Id }),
  output: z.object({ sha256: z.string(), size: z.number(), mediaType: z.string() }),
});

export const dropEvidenceFile = endpoint({
  method: 'DELETE',
  path: '/evidence-files/:id',
  tag: 'evidence',
  summary: 'Bỏ tệp đang gửi dở / Drop a file that has not arrived in full',
  input: z.object({ id: Id }),
  output: Done,
});

export const takeEvidenceFile = endpoint({
  method: 'GET',
  path: '/evidence-files/:id',
  tag: 'evidence',
  answer: 'file',
  protectedRead: true,
  summary:
    'Tải tệp chứng cứ, có mục đích; nhận cả từng đoạn (Range) / Take a file of evidence, with a purpose',
  input: z.object({ id: Id, purpose: Purpose }),
  output: z.unknown(),
});
