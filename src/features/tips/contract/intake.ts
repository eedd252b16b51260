import { z } from 'zod';
import { MatchReason } from '#domain/matching/match-reasons.ts';
import { TipChannel, TipKind } from '#domain/tip/tip-codes.ts';

import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { DenouncedDraft, MatchableValue, SuspectedVictims, TipFacts } from './shared.ts';

export const LikelyTip = z.object({
  id: Id,
  code: z.string(),
  bookNumber: z.string().nullable(),
  receivedAt: InstantText,
  state: z.string(),
  placeName: z.string().nullable(),
  victims: SuspectedVictims,
  /** Heaviest first. */
  reasons: z.array(MatchReason),
  /** 0 to 100, of the reasons only; an order for the list, never of a person. */
  weight: z.number().int(),
});
export type LikelyTip = z.infer<typeof LikelyTip>;

export const findLikelyTips = endpoint({
  method: 'POST',
  path: '/tips/likely',
  tag: 'tips',
  summary:
    'Tìm tin có thể trùng trong khi nhập, chỉ trong những tin mình được mở / Likely duplicates while typing, only among tips the writer may open',
  input: z.object({
    values: z.array(MatchableValue).max(40).default([]),
    names: z.array(z.string().trim().min(2).max(200)).max(20).default([]),
    placeId: Id.nullable().default(null),
    happenedOn: DateText.nullable().default(null),
    /** A tip already stored is not proposed for itself. */
    exceptId: Id.optional(),
  }),
  output: z.object({ rows: z.array(LikelyTip) }),
});

/** A referral from the national line 111: what was asked, when it was passed on, under which reference. */
export const NationalReferral = z.object({
  reference: z.string().trim().min(1).max(60),
  passedOnAt: InstantText,
  /** What 111 asks for; sealed with the tip. */
  asked: z.string().trim().min(1).max(4000),
});
export type NationalReferral = z.infer<typeof NationalReferral>;

export const recordTip = endpoint({
  method: 'POST',
  path: '/tips',
  tag: 'tips',
  summary:
    'Tiếp nhận tố giác, tin báo, kiến nghị khởi tố hoặc phát hiện trực tiếp / Receive a tip; nothing is refused',
  input: z.object({
    kind: TipKind,
    channel: TipChannel,
    /** T0a to the minute; never in the future. */
    receivedAt: InstantText,
    bookNumber: z.string().trim().max(40).nullable().default(null),
    facts: TipFacts.prefault({}),
    /** What happened, in the reporter's own words. Sealed. */
    narrative: z.string().trim().min(1).max(20_000),
    /** Where, in words. Sealed. */
    placeWords: z.string().trim().max(1000).default(''),
    reporter: z
      .object({
        name: z.string().trim().max(200).default(''),
        phone: z.string().trim().max(40).default(''),
        address: z.string().trim().max(500).default(''),
        /** How and when he or she may be reached safely. */
        safeContact: z.string().trim().max(1000).default(''),
        /** Why the identity was not given. */
        withheldReason: z.string().trim().max(500).default(''),
      })
      .prefault({}),
    denounced: z.array(DenouncedDraft).max(30).default([]),
    values: z.array(MatchableValue).max(40).default([]),
    referral: NationalReferral.nullable().default(null),
    /** A kiến nghị khởi tố handed to a body that does not register it goes on to this one the same day. */
    passOnToId: Id.nullable().default(null),
    /** A tip seen to be the same: linked at once, where the writer may open it. */
    linkToId: Id.nullable().default(null),
  }),
  output: z.object({ id: Id, code: z.string() }),
});

export const changeTipContent = endpoint({
  method: 'POST',
  path: '/tips/:id/content',
  tag: 'tips',
  summary: 'Bổ sung, sửa nội dung / Add to or correct what a tip says; the earlier words stay',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    facts: TipFacts.optional(),
    /** Added below what stands there, with the moment. */
    addition: z.string().trim().min(1).max(20_000).optional(),
    placeWords: z.string().trim().max(1000).optional(),
    denounced: z.array(DenouncedDraft).max(30).default([]),
    values: z.array(MatchableValue).max(40).default([]),
    bookNumber: z.string().trim().max(40).optional(),
  }),
  output: z.object({ revision: z.number().int() }),
});
