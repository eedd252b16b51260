import { z } from 'zod';
import { DifficultyState } from '#domain/programme/difficulty.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText, ShortText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

export { DifficultyState } from '#domain/programme/difficulty.ts';

const Words = z.string().trim().min(1).max(10_000);
const AgencyRef = z.object({ id: Id, name: z.string() });

/** What an agency raises: a field of work, the difficulty, its legal basis, what is proposed. */
const Raised = {
  planId: Id.nullable().default(null),
  field: ShortText,
  body: Words,
  basis: z.string().trim().max(4000).default(''),
  proposal: Words,
};

export const DifficultyRow = z.object({
  id: Id,
  agency: AgencyRef,
  field: z.string(),
  body: z.string(),
  proposal: z.string(),
  state: DifficultyState,
  group: z.object({ id: Id, title: z.string() }).nullable(),
  raisedAt: InstantText,
});
export type DifficultyRow = z.infer<typeof DifficultyRow>;

export const DifficultyScope = z.enum(['mine', 'given']);
export type DifficultyScope = z.infer<typeof DifficultyScope>;

export const listDifficulties = endpoint({
  method: 'GET',
  path: '/difficulties',
  tag: 'difficulties',
  summary: 'Khó khăn, vướng mắc, kiến nghị / Difficulties and proposals',
  input: z.object({
    ...PageInput,
    /** `mine`: raised in the caller's range; `given`: those the caller's range decides. */
    scope: DifficultyScope.default('mine'),
    state: DifficultyState.optional(),
    groupId: Id.optional(),
    planId: Id.optional(),
  }),
  output: pageOf(DifficultyRow),
});

export const DifficultyWay = z.enum(['group', 'ungroup', 'decide', 'answer', 'withdraw']);
export type DifficultyWay = z.infer<typeof DifficultyWay>;

export const DifficultyView = DifficultyRow.extend({
  revision: z.number().int(),
  basis: z.string(),
  plan: z.object({ id: Id, title: z.string() }).nullable(),
  decision: z.string().nullable(),
  decidedOn: DateText.nullable(),
  answer: z.string().nullable(),
  answeredAt: InstantText.nullable(),
  withdrawnReason: z.string().nullable(),
  task: z
    .object({ id: Id, title: z.string(), state: z.string(), progress: z.number().int() })
    .nullable(),
  /** What the caller may do with it in its present state. */
  waysOn: z.array(DifficultyWay),
});
export type DifficultyView = z.infer<typeof DifficultyView>;

export const getDifficulty = endpoint({
  method: 'GET',
  path: '/difficulties/:id',
  tag: 'difficulties',
  summary: 'Một khó khăn, vướng mắc / One difficulty',
  input: z.object({ id: Id }),
  output: DifficultyView,
});

export const raiseDifficulty = endpoint({
  method: 'POST',
  path: '/difficulties',
  tag: 'difficulties',
  summary: 'Nêu khó khăn, kiến nghị / Raise a difficulty or proposal',
  input: z.object(Raised),
  output: z.object({ id: Id }),
});

export const withdrawDifficulty = endpoint({
  method: 'POST',
  path: '/difficulties/:id/withdraw',
  tag: 'difficulties',
  summary: 'Rút lại / Withdraw',
  input: z.object({ id: Id, revision: z.number().int(), reason: ShortText }),
  output: Done,
});

export const answerDifficulty = endpoint({
  method: 'POST',
  path: '/difficulties/:id/answer',
  tag: 'difficulties',
  summary: 'Trả lời cơ quan đã nêu / Answer the agency that raised it',
  input: z.object({ id: Id, revision: z.number().int(), answer: Words }),
  output: Done,
});

export const ungroupDifficulty = endpoint({
  method: 'POST',
  path: '/difficulties/:id/ungroup',
  tag: 'difficulties',
  summary: 'Đưa ra khỏi nhóm / Take out of its group',
  input: z.object({ id: Id, revision: z.number().int() }),
  output: Done,
});

/** A task that follows from a decision. */
export const FollowUp = z.object({
  body: z.string().trim().min(5).max(4000),
  leadAgencyId: Id,
  dueOn: DateText.nullable().default(null),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const decideDifficulties = endpoint({
  method: 'POST',
  path: '/difficulty-decisions',
  tag: 'difficulties',
  summary:
    'Quyết định một khó khăn hoặc cả nhóm, giao việc nếu cần / Decide one or a whole group, with a task where needed',
  input: z.object({
    /** Exactly one of the two. */
    difficultyId: Id.optional(),
    groupId: Id.optional(),
    decision: Words,
    followUp: FollowUp.nullable().default(null),
  }),
  output: z.object({ decided: z.number().int(), taskId: Id.nullable() }),
});

export const GroupRow = z.object({
  id: Id,
  title: z.string(),
  state: z.enum(['open', 'decided']),
  members: z.number().int(),
  decision: z.string().nullable(),
  decidedOn: DateText.nullable(),
  /** The caller's range decides it, and may add to it while it is open. */
  mayDecide: z.boolean(),
});
export type GroupRow = z.infer<typeof GroupRow>;

export const listDifficultyGroups = endpoint({
  method: 'GET',
  path: '/difficulty-groups',
  tag: 'difficulties',
  summary: 'Nhóm khó khăn cùng loại / Groups of like difficulties',
  input: z.object({ ...PageInput, state: z.enum(['open', 'decided']).optional() }),
  output: pageOf(GroupRow),
});

export const groupDifficulties = endpoint({
  method: 'POST',
  path: '/difficulty-groups',
  tag: 'difficulties',
  summary: 'Gộp các khó khăn cùng loại / Put like difficulties together',
  input: z.object({
    /** An open group to add to; a new one of this title when absent. */
    groupId: Id.optional(),
    title: z.string().trim().max(300).default(''),
    ids: z.array(Id).min(1).max(200),
  }),
  output: z.object({ groupId: Id, grouped: z.number().int() }),
});
