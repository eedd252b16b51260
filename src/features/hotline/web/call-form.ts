import { z } from 'zod';
import { CallBack, CallLine } from '#domain/hotline/call-codes.ts';
import { CallWords } from '#domain/hotline/call-words.ts';
import { TipUrgency } from '#domain/tip/tip-codes.ts';
import type { InputOf } from '#platform/contract/endpoint.ts';
import type { referCall } from '../contract.ts';

const Chosen = z.array(z.object({ id: z.string(), name: z.string() })).default([]);
const Count = z.number().int().min(0).max(999).default(0);

/** The screen of a call as it is typed. */
export const CallFormSchema = CallWords.extend({
  line: CallLine.default('own-hotline'),
  numberRefused: z.boolean().default(false),
  callBack: CallBack.default('not-asked'),
  place: Chosen,
  to: Chosen,
  urgency: TipUrgency.default('ordinary'),
  children: Count,
  adults: Count,
  ageUnknown: Count,
  isVictim: z.boolean().default(false),
  dangerKind: z.string().default(''),
});
export type CallForm = z.output<typeof CallFormSchema> & Record<string, unknown>;

/** An empty screen. */
export function emptyCall(): CallForm {
  return CallFormSchema.parse({});
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
