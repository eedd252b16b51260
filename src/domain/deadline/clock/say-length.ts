import type { Length } from '#domain/deadline/clock/clock-rule.ts';
import type { Words } from '#domain/deadline/clock/words.ts';

/** Says a length: “1 tháng 15 ngày”, “120 ngày tạm giam”. */
export function sayLength(length: Length): Words {
  if ('atOnce' in length) {
    return { vi: 'ngay', en: 'at once' };
  }
  if ('hours' in length) {
    return { vi: `${length.hours} giờ`, en: count(length.hours, 'hour') };
  }
  if ('workingDays' in length) {
    return {
      vi: `${length.workingDays} ngày làm việc`,
      en: count(length.workingDays, 'working day'),
    };
  }
  if ('detentionDays' in length) {
    return {
      vi: `${length.detentionDays} ngày tạm giam`,
      en: count(length.detentionDays, 'day of detention', 'days of detention'),
    };
  }
  const { months = 0, days = 0 } = length;
  return {
    vi: [months > 0 && `${months} tháng`, (days > 0 || months === 0) && `${days} ngày`]
      .filter(Boolean)
      .join(' '),
    en: [months > 0 && count(months, 'month'), (days > 0 || months === 0) && count(days, 'day')]
      .filter(Boolean)
      .join(' '),
  };
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
