import type { DocumentNumber, IssueDay, OfficialDocument } from './official-document.ts';

/** Room for the clerk's pen or the clerk's entry; a plain blank would be swallowed at wrapping. */
const blank = '\u00a0'.repeat(6);

/**
 * “Số: 07/KH-BCĐ138”, blank until issue: “Số:       /KH-BCĐ138”; a number below ten gets a zero.
 * Party bodies print “Số 07-KH/TU”.
 */
export function printNumber(number: DocumentNumber, family: OfficialDocument['family']): string {
  const symbol = number.symbol
    .normalize('NFC')
    .replace(/\s*([/-])\s*/g, '$1')
    .trim();
  if (/^CV\b/.test(symbol)) {
    throw new RangeError(`A dispatch has no abbreviation of its kind: ${symbol}`);
  }
  const value = number.value === null ? blank : twoDigits(number.value);
  return family === 'party' ? `Số ${value}-${symbol}` : `Số: ${value}/${symbol}`;
}

/** “Lam Giang, ngày 05 tháng 02 năm 2026”: a zero for days below ten and months one and two. */
export function printIssueDay({ place, day, month, year }: IssueDay): string {
  const days = day === null ? blank : twoDigits(day);
  const months = month === null ? blank : month <= 2 ? twoDigits(month) : String(month);
  return `${place.normalize('NFC')}, ngày ${days} tháng ${months} năm ${year}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
