import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { AgencyKind } from '#domain/agency/agency-kind.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { TipAct } from '#domain/tip/tip-acts.ts';
import {
  type DecidingAuthority,
  NonOpeningGround,
  Offence,
  RecallReason,
  ReporterStanding,
  SuspensionGround,
  TipKind,
} from '#domain/tip/tip-codes.ts';

/** What may stand in the chain beside the acts: how it came in, and what linking and absence did. */
export const TipEventKind = z.enum([
  'receive',
  ...TipAct.options,
  'hand-over',
  'merge',
  'unmerge',
  'split-off',
]);
export type TipEventKind = z.infer<typeof TipEventKind>;

/** An agency as an event names it: who it is, and of which kind it was then. */
const Body = z.object({ id: z.uuid(), kind: AgencyKind });
export type Body = z.infer<typeof Body>;

const Posts = z.array(z.uuid());

/**
 * What an event says: codes, dates, numbers and ids, never a name or free text. Fields are shared by
 * the kinds that need them; `decideTip` fills in those of the act.
 */
export const TipEventParams = z.object({
  body: Body.optional(),
  to: Body.optional(),
  kind: TipKind.optional(),
  reporter: ReporterStanding.optional(),
  pressing: z.boolean().optional(),
  remote: z.boolean().optional(),
  childAbuse: z.boolean().optional(),
  passOn: z.boolean().optional(),
  secluded: z.boolean().optional(),
  referral: z.boolean().optional(),
  offence: Offence.nullable().optional(),
  severity: OffenceClass.nullable().optional(),
  posts: Posts.optional(),
  ground: z.union([NonOpeningGround, SuspensionGround]).optional(),
  administrative: z.boolean().optional(),
  foundAt: z.iso.datetime({ offset: true }).optional(),
  reason: RecallReason.optional(),
  requestReceivedAt: z.iso.datetime({ offset: true }).optional(),
  tipId: z.uuid().optional(),
});
export type TipEventParams = z.infer<typeof TipEventParams>;

/** The office that decided: a post, its capacity, the body for which it stands. */
export interface DecidingOffice {
  postId: string;
  authority: DecidingAuthority;
  bodyId: string;
}

/** One dated event of the chain; the chain is the truth of the tip. */
export interface TipEvent {
  id: string;
  kind: TipEventKind;
  at: Temporal.Instant;
  byPostId: string | null;
  decidedBy: DecidingOffice | null;
  params: TipEventParams;
}
