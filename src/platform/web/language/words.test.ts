import { describe, expect, it } from 'vitest';
import { type AnyWords, listTexts } from './words.ts';

const files = import.meta.glob<Record<string, unknown>>(
  ['/src/platform/web/**/*words.ts', '/src/features/*/web/**/*words.ts'],
  { eager: true },
);
const all = Object.entries(files).flatMap(([file, exports]) =>
  Object.values(exports)
    .filter(isWords)
    .map((words) => ({ file, words })),
);

describe('the words of the product', () => {
  it('are found', () => {
    expect(all.length).toBeGreaterThanOrEqual(3);
  });

  it.each(all)('$file has the same keys in Vietnamese and English', ({ words }) => {
    expect(keysOf(words, 'en')).toEqual(keysOf(words, 'vi'));
  });

  it.each(all)('$file has no empty text', ({ words }) => {
    const empty = [...listTexts(words.vi), ...listTexts(words.en)].filter(
      ({ text }) => text.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  it.each(all)('$file asks for the same values in both languages', ({ words }) => {
    const english = new Map(listTexts(words.en).map(({ key, text }) => [key, valuesOf(text)]));
    for (const { key, text } of listTexts(words.vi)) {
      expect(english.get(key), key).toEqual(valuesOf(text));
    }
  });

  it('gives each feature a name of its own', () => {
    const names = all.map(({ words }) => words.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

function isWords(value: unknown): value is AnyWords {
  const one = value as Partial<AnyWords> | null;
  return typeof one === 'object' && one !== null && 'vi' in one && 'en' in one && 'name' in one;
}

function keysOf(words: AnyWords, locale: 'vi' | 'en'): string[] {
  return listTexts(words[locale])
    .map(({ key }) => key)
    .sort();
}

function valuesOf(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}
