import { foldWords } from '#domain/text/fold-text.ts';

/**
 * Gives the sound of a Vietnamese name or place, so that common misspellings meet: without marks, y as
 * i, d/gi/r as one, ch/tr, s/x, c/k, g/gh, ng/ngh as one, final t and c (ch), n and ng (nh) as one. L and n
 * stay two sounds: as one they would bring together names that nobody confuses in writing. `soundOf('Nguyễn Thị Xuyến')` equals `soundOf('Nguyên Thi Suyên')`.
 */
export function soundOf(text: string): string {
  return foldWords(text)
    .split(' ')
    .filter((word) => word !== '')
    .map(soundOfWord)
    .join(' ');
}

const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/^(gi(?=[aeou])|d|r)/, 'z'],
  [/^gi$/, 'zi'],
  [/^(tr|ch)/, 'c'],
  [/^(s|x)/, 's'],
  [/^(qu)/, 'kw'],
  [/^(k|c)(?=[aeiouy])/, 'k'],
  [/^ph/, 'f'],
];

const ENDS: readonly (readonly [RegExp, string])[] = [
  [/(ch|c|t)$/, 't'],
  [/(nh|ng|n)$/, 'n'],
];

function soundOfWord(word: string): string {
  const started = replaceFirst(word, STARTS);
  const inner = started.replace(/y/g, 'i').replace(/(.)\1+/g, '$1');
  return replaceFirst(inner, ENDS);
}

function replaceFirst(word: string, rules: readonly (readonly [RegExp, string])[]): string {
  for (const [pattern, said] of rules) {
    if (pattern.test(word)) {
      return word.replace(pattern, said);
    }
  }
  return word;
}
