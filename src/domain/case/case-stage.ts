import { z } from 'zod';

/** Where a case stands between its opening and a judgment in force. */
export const CaseStage = z.enum([
  'investigation',
  'concluded',
  'prosecution',
  'indicted',
  'trial',
  'judged',
  'appeal',
  'in-force',
  'ended',
]);
export type CaseStage = z.infer<typeof CaseStage>;

/** Which body holds the file. */
export const CaseBody = z.enum(['border-guard', 'police', 'procuracy', 'court']);
export type CaseBody = z.infer<typeof CaseBody>;

/** How a case ended without a judgment in force. */
export const CaseEnding = z.enum(['case-stayed', 'opening-cancelled', 'merged', 'left']);
export type CaseEnding = z.infer<typeof CaseEnding>;

/** What began the present investigation: each has its own limits (BLTTHS Điều 172, 174). */
export const InvestigationRound = z.enum([
  'first',
  'resumed',
  'returned-by-procuracy',
  'returned-by-court',
  'fresh',
]);
export type InvestigationRound = z.infer<typeof InvestigationRound>;

/** In-absentia since 1/7/2025 (BLTTHS Điều 233, 243, 290 amended; TTLT 05/2025). */
export const CaseTrack = z.enum(['ordinary', 'in-absentia']);
export type CaseTrack = z.infer<typeof CaseTrack>;

/** How the case came to this installation. */
export const CaseOrigin = z.enum([
  'tip',
  'direct-discovery',
  'self-surrender',
  'transferred-in',
  'split-off',
]);
export type CaseOrigin = z.infer<typeof CaseOrigin>;

/** Grounds of suspension (BLTTHS Điều 229, 247, 281); illness alone may come before the limit ends. */
export const SuspensionGround = z.enum([
  'accused-unknown',
  'whereabouts-unknown',
  'illness',
  'expertise-pending',
  'aid-pending',
  'force-majeure',
]);
export type SuspensionGround = z.infer<typeof SuspensionGround>;

/** The office that takes a legal decision; a secretary may type it, the office stays named. */
export const DecidingOffice = z.enum([
  'head-of-investigation',
  'border-guard-chief',
  'commune-chief',
  'head-of-procuracy',
  'head-of-higher-procuracy',
  'supreme-procuracy',
  'chief-justice',
  'presiding-judge',
  'trial-panel',
  'appeal-panel',
]);
export type DecidingOffice = z.infer<typeof DecidingOffice>;

/** The stages in which a body works on the case by itself. */
export function bodyOfStage(stage: CaseStage): CaseBody {
  switch (stage) {
    case 'investigation':
    case 'concluded':
      return 'police';
    case 'prosecution':
    case 'indicted':
      return 'procuracy';
    default:
      return 'court';
  }
}
