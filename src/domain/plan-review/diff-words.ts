/** A stretch of two texts laid over each other: in both, only in the older, only in the newer. */
export interface WordStretch {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Beyond this many pairs of words the texts are told apart as wholes, but for how they begin and end. */
const MOST_PAIRS = 1_000_000;

/** Lays a newer text over an older one, word by word: “hạn 15/7” and “hạn 31/7” share “hạn”. */
export function diffWords(before: string, after: string): WordStretch[] {
  const [olds, news] = [wordsOf(before), wordsOf(after)];
  const head = countAlike(olds, news);
  const tail = countAlike(olds.slice(head).reverse(), news.slice(head).reverse());
  const middle = walk(olds.slice(head, olds.length - tail), news.slice(head, news.length - tail));
  const same = (words: readonly string[]) => words.map((word) => ({ kind: 'same' as const, word }));
  return joinStretches([
    ...same(olds.slice(0, head)),
    ...middle,
    ...same(olds.slice(olds.length - tail)),
  ]);
}

type Word = { kind: WordStretch['kind']; word: string };

/** The longest common run of words, by the usual table. */
function walk(olds: readonly string[], news: readonly string[]): Word[] {
  if (olds.length * news.length > MOST_PAIRS) {
    return [...olds.map((word) => gone(word)), ...news.map((word) => fresh(word))];
  }
  const table = lengths(olds, news);
  const at = (row: number, column: number) => table[row]?.[column] ?? 0;
  const words: Word[] = [];
  let [row, column] = [0, 0];
  while (row < olds.length || column < news.length) {
    const [old, now] = [olds[row], news[column]];
    if (old !== undefined && old === now) {
      words.push({ kind: 'same', word: old });
      row += 1;
      column += 1;
    } else if (
      now === undefined ||
      (old !== undefined && at(row + 1, column) >= at(row, column + 1))
    ) {
      words.push(gone(old ?? ''));
      row += 1;
    } else {
      words.push(fresh(now));
      column += 1;
    }
  }
  return words;
}

/** For every pair of places, how many words the rest of both texts shares. */
function lengths(olds: readonly string[], news: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: olds.length + 1 }, () => new Uint16Array(news.length + 1));
  for (let row = olds.length - 1; row >= 0; row -= 1) {
    for (let column = news.length - 1; column >= 0; column -= 1) {
      const below = table[row + 1] as Uint16Array;
      const here = table[row] as Uint16Array;
      here[column] =
        olds[row] === news[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return table;
}

function joinStretches(words: readonly Word[]): WordStretch[] {
  const stretches: WordStretch[] = [];
  for (const { kind, word } of words) {
    const last = stretches.at(-1);
    if (last?.kind === kind) {
      last.text += ` ${word}`;
    } else {
      stretches.push({ kind, text: word });
    }
  }
  return stretches;
}

function countAlike(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((word, at) => word !== other[at]);
  return end === -1 ? Math.min(one.length, other.length) : end;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function gone(word: string): Word {
  return { kind: 'gone', word };
}

function fresh(word: string): Word {
  return { kind: 'new', word };
}
