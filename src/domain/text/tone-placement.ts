const OLD_STYLE = new Map([
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
]);

/**
 * Writes the tone mark of open oa, oe, uy syllables in its traditional place, composed, so that
 * two spellings of one name compare equal with their marks: `'Hoà'` → `'Hòa'`, `'Uỷ'` → `'Ủy'`,
 * while `'Quý'` and `'hoàn'` stay.
 */
export function settleToneMarks(text: string): string {
  return text.normalize('NFC').replace(/(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu, (found) => {
    const settled = OLD_STYLE.get(found.toLowerCase()) ?? found;
    return copyCase(found, settled);
  });
}

function copyCase(from: string, to: string): string {
  return [...to]
    .map((letter, at) => (isUpper([...from][at] ?? '') ? letter.toUpperCase() : letter))
    .join('');
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
