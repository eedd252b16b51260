import { z } from 'zod';

/** The three sources of information on crime (BLTTHS Điều 144), and direct discovery (Điều 143 khoản 5). */
export const TipKind = z.enum(['denunciation', 'crime-report', 'petition', 'direct-discovery']);
export type TipKind = z.infer<typeof TipKind>;

/** By which way it came in; `national-hotline` is a referral from 111. */
export const TipChannel = z.enum([
  'commune-desk',
  'border-desk',
  'hotline',
  'letterbox',
  'in-person',
  'press',
  'other-body',
  'national-hotline',
  'public-page',
]);
export type TipChannel = z.infer<typeof TipChannel>;

/** Whether the reporter is known: named, refuses to say who he or she is, or unknown altogether. */
export const ReporterStanding = z.enum(['named', 'identity-withheld', 'anonymous']);
export type ReporterStanding = z.infer<typeof ReporterStanding>;

/** How pressing it is; a person in danger now is on top of every list. */
export const TipUrgency = z.enum(['ordinary', 'urgent', 'danger-now']);
export type TipUrgency = z.infer<typeof TipUrgency>;

/** For what a person is bought, sold or held, as far as the tip says. */
export const ExploitationPurpose = z.enum([
  'sexual-exploitation',
  'forced-labour',
  'organ-removal',
  'forced-marriage',
  'illegal-adoption',
  'commercial-surrogacy',
  'online-fraud-compound',
  'purpose-unknown',
]);
export type ExploitationPurpose = z.infer<typeof ExploitationPurpose>;

/** Where a tip stands; there is no state for refusing one. */
export const TipState = z.enum([
  'awaiting-classification',
  'awaiting-assignment',
  'in-transfer',
  'in-verification',
  'awaiting-view',
  'tip-suspended',
  'case-opened',
  'case-not-opened',
  'transferred-out',
  'guided',
  'merged',
]);
export type TipState = z.infer<typeof TipState>;

/** Grounds not to open a case, by the points of BLTTHS Điều 157. */
export const NonOpeningGround = z.enum([
  'no-event',
  'no-elements',
  'under-age',
  'already-judged',
  'limitation-passed',
  'amnesty',
  'person-dead',
  'no-request-of-victim',
]);
export type NonOpeningGround = z.infer<typeof NonOpeningGround>;

/** Grounds to suspend (BLTTHS Điều 148 khoản 1), each only after the time limit has run out. */
export const SuspensionGround = z.enum([
  'expertise-pending',
  'legal-assistance-pending',
  'documents-pending',
  'force-majeure',
]);
export type SuspensionGround = z.infer<typeof SuspensionGround>;

/** Why a transfer that nobody has taken over is recalled. */
export const RecallReason = z.enum([
  'sent-to-wrong-body',
  'not-taken-over',
  'other-body-competent',
  'competent-here',
]);
export type RecallReason = z.infer<typeof RecallReason>;

/** The capacity in which an office decides. */
export const DecidingAuthority = z.enum(['head', 'deputy', 'acting']);
export type DecidingAuthority = z.infer<typeof DecidingAuthority>;

/** The suspected offence: article, and paragraph where it is already seen. */
export const Offence = z.object({
  article: z.string().regex(/^\d{3}[a-z]?$/),
  paragraph: z.number().int().min(1).max(4).nullable(),
});
export type Offence = z.infer<typeof Offence>;

/** States from which no clock runs on; each but the last two may still be taken up again by a recorded act. */
export const CLOSED_STATES: readonly TipState[] = [
  'case-opened',
  'case-not-opened',
  'transferred-out',
  'guided',
  'merged',
];

/** States in which a tip has ended without a case: names in it are closed. */
export const ENDED_WITHOUT_CASE: readonly TipState[] = ['case-not-opened', 'guided'];
