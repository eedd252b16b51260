import { foldText } from '#domain/text/fold-text.ts';

/** What the search functions of the database take. */
export interface SearchTerms {
  /** The longest word as a pattern: the index narrows by it. */
  readonly longest: string;
  /** The same at the beginning of the text, for words too short for the index inside a text. */
  readonly longestFirst: string;
  /** Every word as a pattern; all must be there. */
  readonly all: readonly string[];
  /** All that was typed, as document numbers are compared. */
  readonly number: string;
}

const MOST_WORDS = 12;

/** Takes typed words apart, marks and case put aside; null when nothing is left to search by. */
export function readWords(typed: string): SearchTerms | null {
  const folded = foldText(typed);
  const words = [...new Set(folded.split(' '))].filter((word) => word !== '').slice(0, MOST_WORDS);
  const longest = words.toSorted((a, b) => weightOf(b) - weightOf(a))[0];
  if (longest === undefined || longest.length < 2) {
    return null;
  }
  const escaped = escapePattern(longest);
  const isShort = longest.length < 3;
  return {
    longest: isShort ? `% ${escaped}%` : `%${escaped}%`,
    longestFirst: isShort ? `${escaped}%` : `%${escaped}%`,
    all: words.map((word) => `%${escapePattern(word)}%`),
    number: folded.replaceAll(' ', ''),
  };
}

/** Long words narrow most; of like length those with figures (numbers, codes). */
function weightOf(word: string): number {
  return word.length + (/\d/.test(word) && word.length > 2 ? 2 : 0);
}

/** The signs that LIKE reads as wildcards stand for themselves. */
function escapePattern(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
