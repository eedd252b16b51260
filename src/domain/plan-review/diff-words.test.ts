import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type WordStretch } from './diff-words.ts';

const said = (stretches: readonly WordStretch[], without: WordStretch['kind']) =>
  stretches
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join(' ');

describe('two texts laid over each other', () => {
  it('show the word that was mended and leave the rest', () => {
    expect(diffWords('xong trước ngày 15/7 tại xã', 'xong trước ngày 31/7 tại các xã')).toEqual([
      { kind: 'same', text: 'xong trước ngày' },
      { kind: 'gone', text: '15/7' },
      { kind: 'new', text: '31/7' },
      { kind: 'same', text: 'tại' },
      { kind: 'new', text: 'các' },
      { kind: 'same', text: 'xã' },
    ]);
  });

  it('give back both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = diffWords(before, after);
        expect(said(stretches, 'new')).toBe(before);
        expect(said(stretches, 'gone')).toBe(after);
      }),
    );
  });

  it('say the same of equal texts, and tell very long ones apart as wholes in the middle', () => {
    expect(diffWords('một hai', 'một hai')).toEqual([{ kind: 'same', text: 'một hai' }]);
    const long = (word: string) => `đầu ${Array(1200).fill(word).join(' ')} cuối`;
    expect(diffWords(long('x'), long('y')).map(({ kind }) => kind)).toEqual([
      'same',
      'gone',
      'new',
      'same',
    ]);
  });
});
