import type { Citation, ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import type { ClockTerm } from '#domain/deadline/clock/clock-state.ts';
import { dayOf, type Moment, writeMoment } from '#domain/deadline/clock/moment.ts';
import { sayMoment, sayReason } from '#domain/deadline/clock/say-reason.ts';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** The answer for machines; each reason carries its code, its values and both texts. */
export function termAsJson(rule: ClockRule, term: ClockTerm): string {
  const answer = {
    rule: rule.id,
    due: writeMoment(term.due),
    nominal: writeMoment(term.nominal),
    lastDayToAsk: term.lastDayToAsk?.toString() ?? null,
    reasons: term.reasons.map((reason) => ({
      ...reason,
      vi: sayReason(reason, 'vi'),
      en: sayReason(reason, 'en'),
    })),
  };
  return JSON.stringify(answer, null, 2);
}

/** The answer for readers, in Vietnamese. */
export function termAsText(rule: ClockRule, term: ClockTerm): string {
  const ask = term.lastDayToAsk;
  const cites = rule.versions.flatMap((version) => version.cites);
  return [
    `${rule.id}: ${rule.name.vi}`,
    `  ${headOf(rule)}: ${sayDay(term.due)}`,
    `  Theo cách tính: ${sayDay(term.nominal)}`,
    ...(ask === null ? [] : [`  Đề nghị gia hạn chậm nhất: ${sayDay(ask)}`]),
    `  Căn cứ: ${sayCites(cites)}`,
    '  Vì sao:',
    ...term.reasons.map((reason) => `  - ${sayReason(reason, 'vi')}`),
  ].join('\n');
}

function headOf(rule: ClockRule): string {
  if (rule.nature === 'earliest') {
    return 'Sớm nhất';
  }
  return rule.countsBack === true ? 'Chậm nhất' : 'Hạn';
}

function sayDay(moment: Moment): string {
  return `${sayMoment(writeMoment(moment), 'vi')} (${WEEKDAYS[dayOf(moment).dayOfWeek - 1]})`;
}

/** “BLTTHS Điều 172.1, 172.2; TTLT 04/2018 Điều 17”. */
function sayCites(cites: readonly Citation[]): string {
  const laws = [...new Set(cites.map(({ law }) => law))];
  return laws
    .map((law) => {
      const articles = cites.filter((one) => one.law === law).map(({ article }) => article);
      return `${law} Điều ${articles.join(', ')}`;
    })
    .join('; ');
}
