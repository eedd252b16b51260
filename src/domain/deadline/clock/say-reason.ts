import type { Reason, ReasonParam } from '#domain/deadline/clock/reason.ts';
import { REASON_WORDS } from '#domain/deadline/clock/reason-words.ts';

/** Puts a reason into words, days as 04/11/2026 and minutes as 10:00 ngày 04/11/2026. */
export function sayReason(reason: Reason, language: 'vi' | 'en'): string {
  const words: string = REASON_WORDS[reason.code][language];
  return words.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = reason.params[name];
    return value === undefined ? gap : sayParam(value, language);
  });
}

function sayParam(value: ReasonParam, language: 'vi' | 'en'): string {
  if (typeof value === 'object') {
    return value[language];
  }
  return typeof value === 'number' ? String(value) : sayMoment(value, language);
}

/** Says an ISO day or minute the Vietnamese way round; any other text stays as it is. */
export function sayMoment(iso: string, language: 'vi' | 'en'): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})\+07:00)?$/.exec(iso);
  if (match === null) {
    return iso;
  }
  const [, year, month, day, time] = match;
  const date = `${day}/${month}/${year}`;
  if (time === undefined) {
    return date;
  }
  return language === 'vi' ? `${time} ngày ${date}` : `${time} on ${date}`;
}
