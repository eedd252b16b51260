import type { Length } from '#domain/deadline/clock/clock-rule.ts';
import type { Share } from '#domain/deadline/clock/minor-shares.ts';

const DAYS_OF_A_PART_MONTH = 30;

/**
 * Takes a share of one length: part of a month becomes days of thirty, after the whole months; a
 * fraction of a day is dropped. Half of 3 months: 1 month 15 days; half of 15 days: 7 days.
 */
export function shareLength(length: Length, share: Share): Length {
  if ('atOnce' in length) {
    return length;
  }
  if ('hours' in length) {
    return { hours: take(length.hours, share) };
  }
  if ('workingDays' in length) {
    return { workingDays: take(length.workingDays, share) };
  }
  if ('detentionDays' in length) {
    return { detentionDays: take(length.detentionDays, share) };
  }
  const months = take(length.months ?? 0, share);
  const part = (length.months ?? 0) * share.of - months * share.in;
  const days = Math.floor((part * DAYS_OF_A_PART_MONTH + (length.days ?? 0) * share.of) / share.in);
  return { ...(months > 0 && { months }), ...((days > 0 || months === 0) && { days }) };
}

function take(count: number, share: Share): number {
  return Math.floor((count * share.of) / share.in);
}
