import { foldWords } from '#domain/text/fold-text.ts';

/** Words that stood in the approved text, and what stands there in the signed one. */
export type LetterChange = { approved: string; signed: string };

/** More than this many pairs of words are not weighed one by one. */
const MOST_PAIRS = 9_000_000;

/**
 * Compares the text approved for signing with the text that came back signed: the body from “Kính
 * gửi”, or else from under the subject, to “Nơi nhận” word by word, and whether the subject is still
 * there. Number, date, signature and stamp are expected to be new and are left out.
 */
export function compareLetter(approved: string, signed: string, subject: string): LetterChange[] {
  const changes = compareWords(
    wordsOf(bodyOf(approved, subject)),
    wordsOf(bodyOf(signed, subject)),
  );
  const lost = !squeeze(signed).includes(squeeze(subject));
  return lost ? [{ approved: subject, signed: '' }, ...changes] : changes;
}

/** From the line of the addressee to the distribution list; the whole text where they are missing. */
function bodyOf(text: string, subject: string): string {
  const composed = text.normalize('NFC');
  const from = composed.search(/Kính\s+gửi/u);
  const rest = from < 0 ? afterSubject(composed, subject) : composed.slice(from);
  const to = rest.search(/Nơi\s+nhận\s*:/u);
  return to < 0 ? rest : rest.slice(0, to);
}

/** A decision or a notice prints no addressee: its text begins under its title. */
function afterSubject(text: string, subject: string): string {
  const words = subject.normalize('NFC').split(/\s+/u).map(escapeWord).filter(Boolean);
  const found = words.length === 0 ? null : new RegExp(words.join('\\s+'), 'iu').exec(text);
  return found === null ? text : text.slice(found.index + found[0].length);
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function wordsOf(text: string): string[] {
  return text.replace(/[“”]/g, '"').split(/\s+/u).filter(Boolean);
}

function squeeze(text: string): string {
  return foldWords(text).replaceAll(' ', '');
}

function compareWords(approved: readonly string[], signed: readonly string[]): LetterChange[] {
  const head = countSame(approved, signed);
  const tail = countSame(approved.slice(head).reverse(), signed.slice(head).reverse());
  const before = approved.slice(head, approved.length - tail);
  const after = signed.slice(head, signed.length - tail);
  if (before.length === 0 && after.length === 0) {
    return [];
  }
  if (before.length * after.length > MOST_PAIRS) {
    return [{ approved: before.join(' '), signed: after.join(' ') }];
  }
  return gatherRuns(before, after, weighPairs(before, after));
}

function countSame(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  while (same < one.length && same < other.length && one[same] === other[same]) {
    same += 1;
  }
  return same;
}

/** Lengths of the longest common subsequences of all ends, one row for each word of `before`. */
function weighPairs(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = rows[i] as Uint16Array;
      const below = rows[i + 1] as Uint16Array;
      row[j] =
        before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function gatherRuns(
  before: readonly string[],
  after: readonly string[],
  rows: readonly Uint16Array[],
): LetterChange[] {
  const runs: LetterChange[] = [];
  let lost: string[] = [];
  let came: string[] = [];
  let i = 0;
  let j = 0;
  const close = () => {
    if (lost.length > 0 || came.length > 0) {
      runs.push({ approved: lost.join(' '), signed: came.join(' ') });
      lost = [];
      came = [];
    }
  };
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      close();
      i += 1;
      j += 1;
    } else if (j >= after.length || (rows[i + 1]?.[j] ?? -1) >= (rows[i]?.[j + 1] ?? -1)) {
      lost.push(before[i] ?? '');
      i += 1;
    } else {
      came.push(after[j] ?? '');
      j += 1;
    }
  }
  close();
  return runs;
}
