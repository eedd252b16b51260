import { settleToneMarks } from '#domain/text/tone-placement.ts';

const ALPHABET = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
const PRIMARY = new Map(ALPHABET.map((letter, at) => [letter, String.fromCharCode(0x41 + at)]));
/** Level, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries. */
const TONES = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
]);
const QUALITY_MARKS = new Set(['\u0306', '\u0302', '\u031b']);

/**
 * Gives an ASCII key whose byte order is Vietnamese order (a ă â … d đ …; tones after letters,
 * capitals last), with numbers by value, so that stored keys sort in any database:
 * Ấp < Bản; Phường 2 < Phường 10; ba < bà < bả < bã < bá < bạ.
 */
export function collationKey(text: string): string {
  let primary = '';
  let tones = '';
  let cases = '';
  for (const unit of splitUnits(text)) {
    if (/^\d+$/.test(unit)) {
      primary += numberKey(unit);
      continue;
    }
    const { letter, tone, isUpper } = readLetter(unit);
    primary += PRIMARY.get(letter) ?? otherKey(letter);
    tones += tone;
    cases += isUpper ? '1' : '0';
  }
  return `${primary} ${tones} ${cases}`;
}

/** Compares in Vietnamese order; negative when `one` comes first. */
export function compareVietnamese(one: string, other: string): number {
  const left = collationKey(one);
  const right = collationKey(other);
  return left < right ? -1 : left > right ? 1 : 0;
}

function splitUnits(text: string): string[] {
  const composed = settleToneMarks(text.replace(/\s+/g, ' ').trim());
  return composed.match(/[0-9]+|\P{M}\p{M}*/gu) ?? [];
}

function numberKey(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '');
  return `1${String(value.length).padStart(3, '0')}${value}`;
}

function readLetter(unit: string): { letter: string; tone: string; isUpper: boolean } {
  const lower = unit.toLowerCase();
  const marks = [...lower.normalize('NFD')];
  const tone = marks.map((mark) => TONES.get(mark)).find((found) => found !== undefined) ?? '0';
  const kept = marks.filter((mark) => !/\p{M}/u.test(mark) || QUALITY_MARKS.has(mark));
  return { letter: kept.join('').normalize('NFC'), tone, isUpper: unit !== lower };
}

/** Separators come before digits, digits before letters, foreign letters last. */
function otherKey(letter: string): string {
  if (letter === ' ') {
    return '!';
  }
  const code = (letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
  return /\p{L}/u.test(letter) ? `~${code}` : `"${code}`;
}
