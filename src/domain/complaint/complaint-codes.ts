import { z } from 'zod';

/** Khiếu nại against a decision or act; tố cáo of a breach of law by whoever conducts proceedings. */
export const ComplaintKind = z.enum(['complaint', 'accusation']);
export type ComplaintKind = z.infer<typeof ComplaintKind>;

/** What it is about: a decision, holding or arrest (24 hours), or how somebody behaved. */
export const ComplaintMatter = z.enum(['decision', 'restraint', 'conduct']);
export type ComplaintMatter = z.infer<typeof ComplaintMatter>;

/** What is said to be wrong; several may be. */
export const ComplaintGround = z.enum([
  'coercion',
  'neglect',
  'delay',
  'wrong-decision',
  'disclosure',
  'other-ground',
]);
export type ComplaintGround = z.infer<typeof ComplaintGround>;

/** Who complains, by standing. */
export const ComplainantStanding = z.enum([
  'reporter',
  'victim',
  'accused',
  'relative',
  'official',
  'other-person',
]);
export type ComplainantStanding = z.infer<typeof ComplainantStanding>;

/** By which way it came in. */
export const ComplaintChannel = z.enum(['in-person', 'letter', 'public-page', 'other-body']);
export type ComplaintChannel = z.infer<typeof ComplaintChannel>;

/** Whom it is against: an officer, the head, or the unit as such. */
export const ComplainedAgainst = z.enum(['officer', 'head', 'unit']);
export type ComplainedAgainst = z.infer<typeof ComplainedAgainst>;

/** The first settlement, or the complaint about that. */
export const ComplaintRound = z.enum(['first-settlement', 'second-settlement']);
export type ComplaintRound = z.infer<typeof ComplaintRound>;

/** Law by which it is settled: the Criminal Procedure Code, or the laws on complaints and on denunciations. */
export const ComplaintRegime = z.enum(['procedural', 'administrative']);
export type ComplaintRegime = z.infer<typeof ComplaintRegime>;

export const ComplaintState = z.enum([
  'waiting',
  'taken-on',
  'settled',
  'withdrawn',
  'sent-to-upper',
]);
export type ComplaintState = z.infer<typeof ComplaintState>;

/** What the settlement found. */
export const ComplaintOutcome = z.enum(['upheld', 'partly-upheld', 'not-upheld']);
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>;

/** The groups to which complaints are sealed. */
export const ComplaintGroup = z.enum(['supervision', 'heads', 'complaints']);
export type ComplaintGroup = z.infer<typeof ComplaintGroup>;

/** The steps that whoever settles it records. */
export const ComplaintAct = z.enum([
  'take-on',
  'ask-more-time',
  'name-officer',
  'settle',
  'number-decision',
  'serve-result',
  'withdraw',
  'send-to-upper',
]);
export type ComplaintAct = z.infer<typeof ComplaintAct>;
