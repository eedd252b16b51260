import { foldText } from '#domain/text/fold-text.ts';

/** A number and symbol without spaces and marks: “12 /KH-BCĐ799” and “12/KH-BCD799” are one. */
export function foldNumber(number: string): string {
  return foldText(number).replace(/\s+/g, '').toLowerCase();
}
