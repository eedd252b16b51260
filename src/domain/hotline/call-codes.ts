import { z } from 'zod';

/** Which telephone rang. */
export const CallLine = z.enum(['own-hotline', 'duty-desk']);
export type CallLine = z.infer<typeof CallLine>;

/** Where the record of a call stands: running, ended and not yet referred, referred. */
export const CallState = z.enum(['running', 'ended', 'referred']);
export type CallState = z.infer<typeof CallState>;

/** How a call ended. */
export const CallEnding = z.enum(['said-goodbye', 'line-dropped', 'screen-lost']);
export type CallEnding = z.infer<typeof CallEnding>;

/** Whether the caller agrees to be called back. */
export const CallBack = z.enum(['not-asked', 'agreed', 'declined']);
export type CallBack = z.infer<typeof CallBack>;
