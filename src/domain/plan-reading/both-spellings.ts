/** The two places of a tone mark that offices write: “ủy” and “uỷ”, “hóa” and “hoá”. */
const PAIRS: ReadonlyArray<readonly [string, string]> = [
  ['ủy', 'uỷ'],
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ọa', 'oạ'],
  ['úy', 'uý'],
  ['ùy', 'uỳ'],
];

/** The pattern with each of these syllables in either spelling. */
export function bothSpellings(pattern: string): string {
  return PAIRS.reduce(
    (source, [newer, older]) => source.replaceAll(newer, `(?:${newer}|${older})`),
    pattern,
  );
}

/** The same as a sticky pattern. */
export function inBothSpellings(pattern: string): RegExp {
  return new RegExp(bothSpellings(pattern), 'uy');
}
