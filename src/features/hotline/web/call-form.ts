import { z } from 'zod';
import { CallBack, CallLine } from '#domain/hotline/call-codes.ts';
import { CallWords } from '#domain/hotline/call-words.ts';
import type { InputOf } from '#platform/contract/endpoint.ts';
import type { referCall } from '../contract.ts';

/** The screen of a call as it is typed. */
export const CallFormSchema = CallWords.extend({
  line: CallLine.default('own-hotline'),
  numberRefused: z.boolean().default(false),
  callBack: CallBack.default('not-asked'),
});
export type CallForm = z.output<typeof CallFormSchema> & Record<string, unknown>;

/** An empty screen. */
export function emptyCall(): CallForm {
  return CallFormSchema.parse({});
}

/** What is kept of the screen, all of it; a number that is half typed counts as none yet. */
export function wordsOf(typed: CallForm): CallWords {
  const count = (value: unknown) => CallWords.shape.children.catch(0).parse(value);
  return CallWords.parse({
    ...typed,
    children: count(typed.children),
    adults: count(typed.adults),
    ageUnknown: count(typed.ageUnknown),
  });
}

/** What a referral says besides the words that are kept already. */
export function toReferral(id: string, typed: CallForm): InputOf<typeof referCall> {
  return {
    id,
    toAgencyId: typed.to[0]?.id ?? null,
    urgency: typed.urgency,
    placeId: typed.place[0]?.id ?? null,
    children: typed.children,
    adults: typed.adults,
    ageUnknown: typed.ageUnknown,
    reporterIsVictim: typed.isVictim,
  };
}
