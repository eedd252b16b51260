import { z } from 'zod';
import {
  DifferenceKind,
  ReconciledMatter,
  ReconcilingBody,
} from '#domain/statistics/match-lists.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

/** One matter over one period, with what the reader's own side sees of it. */
export const RoundRow = z.object({
  id: Id,
  matter: ReconciledMatter,
  from: DateText,
  to: DateText,
  comparedAt: InstantText.nullable(),
  ownLines: z.number().int(),
  ownDifferences: z.number().int(),
});
export type RoundRow = z.infer<typeof RoundRow>;

/** From whom a line differs: the agency where it is known, else the body. */
export const Difference = z.object({
  kind: DifferenceKind,
  otherBody: ReconcilingBody,
  otherAgency: z.string().nullable(),
});
export type Difference = z.infer<typeof Difference>;

export const OwnLine = z.object({
  id: Id,
  number: z.string(),
  accused: z.number().int(),
  on: DateText,
  source: z.enum(['records', 'imported']),
  /** Set where the line came from a case of the register. */
  caseId: Id.nullable(),
  differences: z.array(Difference),
});
export type OwnLine = z.infer<typeof OwnLine>;

export const listRounds = endpoint({
  method: 'GET',
  path: '/reconciliations',
  tag: 'reconciliation',
  summary: 'Các kỳ đối chiếu, phía của người đọc / Rounds of reconciliation, the reader’s side',
  input: z.object(PageInput),
  output: pageOf(RoundRow),
});

export const openRound = endpoint({
  method: 'POST',
  path: '/reconciliations',
  tag: 'reconciliation',
  summary: 'Mở kỳ đối chiếu và so danh sách / Begin a round and compare',
  input: z.object({ matter: ReconciledMatter, from: DateText, to: DateText }),
  output: z.object({ id: Id }),
});

export const getRound = endpoint({
  method: 'GET',
  path: '/reconciliations/:id',
  tag: 'reconciliation',
  summary:
    'Phía của đơn vị: từng dòng và lệch với ai / The own side: each line and from whom it differs',
  input: z.object({ id: Id }),
  output: RoundRow.extend({
    /** Null where the reader's body is no side of the matter. */
    body: ReconcilingBody.nullable(),
    otherBody: ReconcilingBody.nullable(),
    keepsNames: z.boolean(),
    /** Lines that differ first; the first thousand. */
    lines: z.array(OwnLine),
    /** Files on another list that are not on the own one: how many, never which. */
    missingHere: z.array(z.object({ agency: z.string(), files: z.number().int() })),
    tasks: z.array(
      z.object({
        agency: z.string(),
        taskId: Id.nullable(),
        askedAt: InstantText,
        agreedAt: InstantText.nullable(),
      }),
    ),
  }),
});

export const compareRound = endpoint({
  method: 'POST',
  path: '/reconciliations/:id/compare',
  tag: 'reconciliation',
  summary: 'So lại danh sách / Compare the lists again',
  input: z.object({ id: Id }),
  output: z.object({ differences: z.number().int() }),
});

export const bringList = endpoint({
  method: 'POST',
  path: '/reconciliations/:id/list',
  tag: 'reconciliation',
  upload: true,
  summary:
    'Đưa danh sách của sổ riêng (.xlsx, .csv) thay danh sách từ hồ sơ / Bring the list of an own book',
  input: z.object({ id: Id }),
  output: z.object({ lines: z.number().int(), differences: z.number().int() }),
});

export const dropList = endpoint({
  method: 'POST',
  path: '/reconciliations/:id/list/drop',
  tag: 'reconciliation',
  summary: 'Bỏ danh sách riêng, trở lại danh sách từ hồ sơ / Drop the own list',
  input: z.object({ id: Id }),
  output: Done,
});

export const askToSettle = endpoint({
  method: 'POST',
  path: '/reconciliations/:id/tasks',
  tag: 'reconciliation',
  summary: 'Giao việc đối chiếu lại với từng đơn vị có điểm lệch / Give a task for what differs',
  input: z.object({ id: Id, dueOn: DateText }),
  output: z.object({ asked: z.number().int() }),
});
