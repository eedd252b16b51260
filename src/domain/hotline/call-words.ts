import { z } from 'zod';
import type { CallBack } from '#domain/hotline/call-codes.ts';
import { TipUrgency } from '#domain/tip/tip-codes.ts';

const text = (most: number) => z.string().max(most).default('');

/** A commune or body as it was chosen on the screen; at most one. */
const Chosen = z
  .array(z.object({ id: z.uuid(), name: z.string().max(300) }))
  .max(1)
  .default([]);
const Count = z.number().int().min(0).max(999).default(0);

/** All that the operator types during a call; sealed in one piece. */
export const CallWords = z.object({
  /** In the caller's own words. */
  story: text(16_000),
  placeWords: text(1_000),
  callerName: text(200),
  phone: text(40),
  /** A word by which operator and caller know that it is safe to speak. */
  safeWord: text(100),
  safeTimes: text(300),
  howToReach: text(500),
  /** What a referral will say besides the words, so that whoever opens the call again finds it as it was left. */
  place: Chosen,
  to: Chosen,
  urgency: TipUrgency.default('ordinary'),
  children: Count,
  adults: Count,
  ageUnknown: Count,
  isVictim: z.boolean().default(false),
  dangerKind: text(40),
});
export type CallWords = z.infer<typeof CallWords>;

/** What may be kept of a call whose caller refuses to give a number: no number. */
export function withoutRefused(words: CallWords, numberRefused: boolean): CallWords {
  return numberRefused ? { ...words, phone: '' } : words;
}

/** Whether anything was said that a referral could carry. */
export function saysSomething(words: CallWords): boolean {
  return words.story.trim() !== '';
}

const BACK: Record<CallBack, string> = {
  'not-asked': 'Chưa hỏi có gọi lại được không',
  agreed: 'Đồng ý được gọi lại',
  declined: 'Không muốn được gọi lại',
};

/** How and when the caller may be reached, in one line of the tip, in the words of the office. */
export function safeContactOf(words: CallWords, callBack: CallBack): string {
  return [
    BACK[callBack],
    lineOf('Từ an toàn', words.safeWord),
    lineOf('Giờ an toàn', words.safeTimes),
    lineOf('Cách liên lạc', words.howToReach),
  ]
    .filter((line) => line !== '')
    .join('. ')
    .slice(0, 1_000);
}

function lineOf(name: string, said: string): string {
  return said.trim() === '' ? '' : `${name}: ${said.trim()}`;
}
