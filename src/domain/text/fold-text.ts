/**
 * Folds Vietnamese text for searching: no marks, no case, đ as d, single spaces; composed and
 * decomposed input and both tone-mark placements give the same.
 * `foldText('Hoà  Bình, Đồng Đăng')` → `'hoa binh, dong dang'`.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folds to letters and digits only, words parted by one space: `'Lao động - TB&XH'` → `'lao dong tb xh'`. */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Lists the folded words of a text. */
export function listFoldedWords(text: string): string[] {
  const folded = foldWords(text);
  return folded === '' ? [] : folded.split(' ');
}
