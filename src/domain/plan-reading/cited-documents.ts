import { type Passage, spanOf } from './passage.ts';
import type { Span } from './plan-reading.ts';

export type Citation = { readonly number: string; readonly span: Span };

// A number with its symbol: 19/KH-BCĐ138/CP, 13-KL/TW, 124/2021/TT-BCA, 53/2024/QH15, 72/BCĐ 138/CP.
const NUMBER =
  /(?<![\p{L}\p{N}/.,-])(\d{1,6}[a-zA-Z]?)\s?([/-])\s?((?:\d{4}\s?\/\s?)?\p{Lu}[\p{L}\d]*(?:\s?[/_–-]\s?(?=\p{Lu}\p{Lu}|\p{Lu}\p{Ll}\p{Lu}|\p{Lu}\d)[\p{L}\d&]+|[/_–-](?=[\p{Lu}\d])[\p{L}\d&]+|\s(?=\d{2,4}\/)\d{2,4}|,(?=\p{Lu}{2}))*)(?:\([\p{Lu}\d]{2,6}\))?/gu;
const SYMBOL =
  /^(?:\d{4}\/)?(?:QĐ|KH|CT|NQ|TT|NĐ|KL|CV|BC|TB|HD|CTr|CTR|TTr|QC|QyĐ|QCPH|ĐA|PA|UBND|BCĐ|BCA|TTLT|VBHN|QH|L|PL|TW|TTg|CĐ|QCLN|LT|TTLN|SY|DA|HDLN|KHPH|CTPH|QCPHLN|BGDĐT|BYT|BTP|BNV|BVHTTDL|BTC|BLĐTBXH|TU|HĐND|SYT|CAT|VP|VPCP|BNG|ĐĐ|ĐUK|ĐU|KHLT|QLNN|\p{Lu}{2,})/u;

/** Every cited document number, in order and once, without the plan's own number. */
export function listCitedDocuments(passages: readonly Passage[], own: string | null): Citation[] {
  const seen = new Set<string>(own === null ? [] : [own]);
  const cited: Citation[] = [];
  for (const passage of passages) {
    for (const found of passage.text.matchAll(NUMBER)) {
      const number = squeezeNumber(found[0]);
      if (
        !seen.has(number) &&
        isDocumentNumber(number, passage.text.slice(Math.max(0, found.index - 8), found.index))
      ) {
        seen.add(number);
        cited.push({ number, span: spanOf(passage, found.index, found.index + found[0].length) });
      }
    }
  }
  return cited;
}

/** Removes the spaces round "/" and "-": "12 /KH-BCĐ799" is 12/KH-BCĐ799. */
export function squeezeNumber(text: string): string {
  return text
    .replace(/\s*([/_-])\s*/g, '$1')
    .replace(/\s*–\s*/g, '-')
    .replace(/[.,;&]+$/, '')
    .trim();
}

function isDocumentNumber(number: string, before: string): boolean {
  const rest = /^\d+[a-zA-Z]?[/-](.*)$/u.exec(number)?.[1] ?? '';
  if (!SYMBOL.test(rest)) {
    return false;
  }
  // "Ban Chỉ đạo 138/CP" is a body; one short symbol alone is a number only after "số".
  return /[-/_]/.test(rest) || /số\s*:?\s*$/u.test(before);
}
