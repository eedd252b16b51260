import { z } from 'zod';
import { MatchReason } from '#domain/matching/match-reasons.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

/** Kinds of records that may belong to one network; people never do. */
export const NetworkedKind = z.enum(['tip', 'case']);
export type NetworkedKind = z.infer<typeof NetworkedKind>;

const Record = z.object({
  kind: NetworkedKind,
  id: Id,
  code: z.string(),
  heldBy: z.string(),
});
export type NetworkRecord = z.infer<typeof Record>;

export const listNetworkProposals = endpoint({
  method: 'GET',
  path: '/network-proposals',
  tag: 'networks',
  summary:
    'Đề xuất vụ việc có cùng người, cùng số, kèm lý do, cho người mở được cả hai / Records that share a person or a number, with the reasons, to those who may open both',
  input: z.object({ ...PageInput }),
  output: pageOf(
    z.object({
      id: Id,
      records: z.array(Record).length(2),
      reasons: z.array(MatchReason),
      proposedAt: InstantText,
    }),
  ),
});

export const NetworkView = z.object({
  id: Id,
  code: z.string(),
  /** Only records that the reader may open. */
  records: z.array(Record.extend({ reasons: z.array(MatchReason) })),
  lastJoinedAt: InstantText,
});
export type NetworkView = z.infer<typeof NetworkView>;

export const listNetworks = endpoint({
  method: 'GET',
  path: '/networks',
  tag: 'networks',
  summary:
    'Mạng lưới vụ việc mà người xem mở được từ hai hồ sơ / Networks of which the reader may open two records at least',
  input: z.object({ ...PageInput }),
  output: pageOf(NetworkView),
});

export const joinRecords = endpoint({
  method: 'POST',
  path: '/networks',
  tag: 'networks',
  summary:
    'Ghép hai hồ sơ vào một mạng lưới; hoàn tác được / Join two records to a network; can be undone',
  input: z.object({
    /** The proposal that is accepted, or the two records themselves. */
    matchId: Id.nullable().default(null),
    records: z
      .array(z.object({ kind: NetworkedKind, id: Id }))
      .max(2)
      .default([]),
  }),
  output: z.object({ id: Id, code: z.string() }),
});

export const undoJoin = endpoint({
  method: 'POST',
  path: '/networks/:id/undo',
  tag: 'networks',
  summary: 'Hoàn tác lần ghép gần nhất / Undo the last joining',
  input: z.object({ id: Id }),
  output: Done,
});

export const findNetworkRecords = endpoint({
  method: 'POST',
  path: '/network-records/find',
  tag: 'networks',
  summary:
    'Tìm nguồn tin, vụ án mở được, theo mã / Find tips and cases that the reader may open, by code',
  input: z.object({ words: z.string().trim().min(3).max(40) }),
  output: z.object({ rows: z.array(Record) }),
});
