import type { ReasonCode } from '#domain/deadline/clock/reason-words.ts';
import type { Words } from '#domain/deadline/clock/words.ts';

/** A value inside a reason: a number, a code, an ISO day or minute, or words in both languages. */
export type ReasonParam = string | number | Words;

/** One line of why a clock ends when it does; `sayReason` puts it into words. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, ReasonParam>>;
}
