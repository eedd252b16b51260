import { z } from 'zod';

/** What the person in danger faces, as far as it is known; a code, never words. */
export const DangerKind = z.enum([
  'held-against-will',
  'being-moved',
  'violence',
  'child-alone',
  'threatened',
  'not-said',
]);
export type DangerKind = z.infer<typeof DangerKind>;

/** By which way the danger became known. */
export const DangerSource = z.enum(['officer', 'lodging', 'tip', 'call']);
export type DangerSource = z.infer<typeof DangerSource>;

/** Where an alert stands: somebody is being called, somebody has it, it is over. */
export const DangerState = z.enum(['calling', 'acknowledged', 'closed']);
export type DangerState = z.infer<typeof DangerState>;

/** How an alert ended. */
export const DangerOutcome = z.enum([
  'person-safe',
  'handed-to-113',
  'person-not-found',
  'no-danger',
  'told-already',
]);
export type DangerOutcome = z.infer<typeof DangerOutcome>;

/** Who is called, one after the other. */
export const CallStage = z.enum(['on-duty', 'head', 'province-on-duty', 'province-head']);
export type CallStage = z.infer<typeof CallStage>;

/** What happened to an alert. */
export const DangerEventKind = z.enum([
  'alert-raised',
  'post-called',
  'round-again',
  'nobody-to-call',
  'alert-acknowledged',
  'alert-closed',
]);
export type DangerEventKind = z.infer<typeof DangerEventKind>;
