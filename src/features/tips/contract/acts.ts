import { z } from 'zod';
import {
  NonOpeningGround,
  Offence,
  RecallReason,
  SuspensionGround,
  TipKind,
} from '#domain/tip/tip-codes.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Id, InstantText } from '#platform/contract/fields.ts';

/** What every act may carry: when it was done, and the post of the head or deputy who decided it. */
const Common = {
  /** The moment of the act; now when absent, never in the future. */
  at: InstantText.optional(),
  /** Head or deputy of the body that the rule names; a secretary may type it. */
  decidedByPostId: Id.optional(),
  /** A paper drafted beforehand for this act; one is drafted with it when absent. */
  paperId: Id.optional(),
  /** Words of the paper that goes with it: reasons and requests. Sealed with the tip. */
  words: z.string().trim().max(8000).default(''),
};

function act<Name extends string>(name: Name) {
  return z.object({ do: z.literal(name), ...Common });
}

/** One act with a tip. Acts without fields of their own carry only the common ones. */
export const TipActInput = z.discriminatedUnion('do', [
  act('check-preliminarily'),
  act('tell-investigators'),
  act('record-surrender'),
  act('notify-surrender'),
  act('classify').extend({
    kind: TipKind.optional(),
    offence: Offence.nullable().default(null),
    /** The facts of the 24-hour track are there. */
    pressing: z.boolean().default(false),
  }),
  act('reclassify').extend({ kind: TipKind.optional(), offence: Offence.nullable() }),
  act('guide'),
  act('reopen'),
  act('transfer').extend({ toAgencyId: Id, foundOutsideAt: InstantText.optional() }),
  act('take-over').extend({ bookNumber: z.string().trim().max(40).optional() }),
  act('recall').extend({ reason: RecallReason }),
  act('transfer-out').extend({ recipient: z.string().trim().min(3).max(300) }),
  act('notify-procuracy').extend({ toAgencyId: Id.optional() }),
  act('notify-reporter'),
  act('assign').extend({ handlerPostIds: z.array(Id).min(1).max(6) }),
  act('reassign').extend({ handlerPostIds: z.array(Id).min(1).max(6) }),
  act('assign-procurator').extend({ procuratorPostIds: z.array(Id).min(1).max(4) }),
  act('prolong'),
  act('request-extension'),
  act('extend').extend({ requestReceivedAt: InstantText.optional() }),
  act('refuse-extension').extend({ requestReceivedAt: InstantText.optional() }),
  act('review-evidence'),
  act('open-case').extend({ offence: Offence }),
  act('not-open-case').extend({
    ground: NonOpeningGround,
    /** An administrative offence: the file goes to the sanctioning body. */
    administrative: z.boolean().default(false),
  }),
  act('suspend').extend({ ground: SuspensionGround }),
  act('resume'),
  act('cancel-suspension'),
  act('send-cancellation'),
  act('receive-cancellation'),
  act('cancel-non-opening'),
  act('exchange-views'),
  act('agree-view'),
  act('send-decision'),
  act('send-result'),
  act('send-sanction-file'),
  act('archive'),
  act('dispute-competence').extend({ claimedById: Id }),
  act('settle-competence').extend({ competentAgencyId: Id }),
  act('ask-of-body'),
  act('answer-procuracy'),
  act('ask-to-remedy'),
  act('remedy'),
  act('take-from-body').extend({ handlerPostIds: z.array(Id).min(1).max(4) }),
  act('hand-file-over'),
  act('acknowledge-referral'),
  act('answer-referral'),
]);
export type TipActInput = z.infer<typeof TipActInput>;

export const actOnTip = endpoint({
  method: 'POST',
  path: '/tips/:id/acts',
  tag: 'tips',
  summary:
    'Một bước xử lý nguồn tin: phân loại, chuyển, phân công, kéo dài, gia hạn, quyết định … / One step with a tip',
  input: z.object({ id: Id, revision: z.number().int(), act: TipActInput }),
  output: z.object({
    revision: z.number().int(),
    /** The paper drafted with it, where one goes with the act. */
    paperId: Id.nullable(),
  }),
});

/** The sender cannot open the tip while it is on its way: it names its own receipt. */
export const recallTransfer = endpoint({
  method: 'POST',
  path: '/tip-receipts/:id/recall',
  tag: 'tips',
  summary:
    'Rút lại việc chuyển khi nơi nhận chưa tiếp nhận / Recall a transfer that nobody has taken over',
  input: z.object({ id: Id, reason: RecallReason }),
  output: z.object({ tipId: Id }),
});

export const handOverTips = endpoint({
  method: 'POST',
  path: '/tip-hand-overs',
  tag: 'tips',
  summary:
    'Bàn giao nguồn tin khi cán bộ đi vắng / Hand tips over when somebody is away: one, several, or all that a post handles',
  input: z.object({
    fromPostId: Id,
    toPostId: Id,
    /** All that the first post handles when absent. */
    ids: z.array(Id).max(500).optional(),
    decidedByPostId: Id,
  }),
  output: z.object({ handedOver: z.number().int() }),
});
