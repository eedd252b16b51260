import { TIP_REFUSALS, type TipRefusal } from '#domain/tip/refusals.ts';
import type { TipAct } from '#domain/tip/tip-acts.ts';
import type { WayOn } from '../contract.ts';

/** The steps in the order in which a tip lives; the first that is open is the one to offer. */
const NEXT: readonly TipAct[] = [
  'take-over',
  'classify',
  'assign',
  'receive-cancellation',
  'answer-procuracy',
  'remedy',
  'send-decision',
  'send-result',
  'notify-procuracy',
  'agree-view',
  'extend',
  'exchange-views',
  'prolong',
  'request-extension',
  'open-case',
  'resume',
  'assign-procurator',
  'ask-of-body',
  'not-open-case',
  'suspend',
  'transfer',
];

/** Steps worth showing with a lock: exits and more time, whose conditions the law sets. */
const WORTH_SAYING: readonly TipAct[] = [
  'assign',
  'prolong',
  'request-extension',
  'extend',
  'open-case',
  'not-open-case',
  'suspend',
  'exchange-views',
  'take-from-body',
  'archive',
];

/** What may be done now: one step first, the others, and those not open with their reason. */
export function sortWays(waysOn: readonly WayOn[], done: ReadonlySet<string>) {
  const open = waysOn.filter((way) => way.allowed);
  const rank = (way: WayOn) => NEXT.indexOf(way.act);
  const place = (way: WayOn) => (rank(way) < 0 ? NEXT.length : rank(way));
  const first = open
    .filter(
      (way) =>
        rank(way) >= 0 && !LAST.includes(way.act) && !(ONCE.includes(way.act) && done.has(way.act)),
    )
    .toSorted((one, other) => rank(one) - rank(other))[0];
  return {
    next: first ?? null,
    others: open.filter((way) => way !== first).toSorted((one, other) => place(one) - place(other)),
    closed: waysOn.filter((way) => !way.allowed && WORTH_SAYING.includes(way.act)),
  };
}

/** Ways that end or pass on a tip: near at hand, never proposed as the next step. */
const LAST: readonly TipAct[] = ['not-open-case', 'suspend', 'transfer'];

/** Notices that are sent once: after that they stay possible, but are no longer the next step. */
const ONCE: readonly TipAct[] = [
  'send-decision',
  'send-result',
  'notify-procuracy',
  'assign-procurator',
];

/** Why a way is not open, in both languages; null where the code is not one of the rules of tips. */
export function findReason({
  reason,
  params,
}: Pick<WayOn, 'reason' | 'params'>): { vi: string; en: string } | null {
  if (reason === null || !(reason in TIP_REFUSALS)) {
    return null;
  }
  const { vi, en } = TIP_REFUSALS[reason as TipRefusal];
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
  return { vi: fill(vi), en: fill(en) };
}
