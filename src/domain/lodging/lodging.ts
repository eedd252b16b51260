import { z } from 'zod';

/** What the sender brings: word of a crime, or a complaint about how something was handled. */
export const LodgingKind = z.enum(['tip', 'complaint']);
export type LodgingKind = z.infer<typeof LodgingKind>;

/** Whose group alone can open it. */
export const LodgingReceiver = z.enum(['police', 'procuracy', 'inspectorate']);
export type LodgingReceiver = z.infer<typeof LodgingReceiver>;

/** Nobody has opened it; it was opened and is handled; it was passed on to another body. */
export const LodgingState = z.enum(['waiting', 'opened', 'passed-on']);
export type LodgingState = z.infer<typeof LodgingState>;

/** What the sender said to whether it concerns somebody of the police or another authority. */
export const AboutAuthority = z.enum(['yes', 'no', 'unsaid']);
export type AboutAuthority = z.infer<typeof AboutAuthority>;

/**
 * Who may open a lodging: a complaint, and whatever concerns somebody of the police or another authority,
 * goes to the supervising provincial procuracy alone; all else to the police on duty.
 */
export function decideReceiver(kind: LodgingKind, about: AboutAuthority): 'police' | 'procuracy' {
  return kind === 'complaint' || about === 'yes' ? 'procuracy' : 'police';
}

/** To whom a receiver may pass a lodging on: only the procuracy does, and complaints also to the inspectorate. */
export function listNextReceivers(lodging: {
  kind: LodgingKind;
  receiver: LodgingReceiver;
}): readonly LodgingReceiver[] {
  if (lodging.receiver !== 'procuracy') {
    return [];
  }
  return lodging.kind === 'complaint' ? ['inspectorate', 'police'] : ['police'];
}
