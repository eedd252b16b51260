import { en } from './en.ts';
import { type PageWords, vi } from './vi.ts';

export type { PageWords } from './vi.ts';

/** Languages of the page; another, such as Tày or Mông, is one more file of words and one line here. */
const LANGUAGES: readonly PageWords[] = [vi, en];

/** The words of a language; Vietnamese for any other. */
export function wordsOf(code: string | undefined): PageWords {
  return LANGUAGES.find((words) => words.code === code) ?? vi;
}

/** The other languages that a page offers. */
export function listOtherLanguages(words: PageWords): readonly PageWords[] {
  return LANGUAGES.filter(({ code }) => code !== words.code);
}

/** Fills `{name}` in a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
