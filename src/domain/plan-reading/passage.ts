import type { Span } from './plan-reading.ts';

/** Words of the source with spaces folded; `at[i]` is where `text[i]` stands in the source. */
export type Passage = { readonly text: string; readonly at: readonly number[] };

/** Where the characters from `start` to `end` of the passage stand in the source. */
export function spanOf(passage: Passage, start = 0, end = passage.text.length): Span {
  if (passage.at.length === 0 || end <= start) {
    const here = passage.at[Math.min(start, passage.at.length - 1)] ?? 0;
    return [here, here];
  }
  const first = passage.at[start] ?? 0;
  const last = passage.at[Math.min(end, passage.at.length) - 1] ?? first;
  return [first, last + 1];
}

/** A part of the passage, trimmed at both ends. */
export function slicePassage(passage: Passage, start: number, end = passage.text.length): Passage {
  let from = Math.max(0, start);
  let to = Math.min(end, passage.text.length);
  while (from < to && passage.text[from] === ' ') {
    from += 1;
  }
  while (to > from && passage.text[to - 1] === ' ') {
    to -= 1;
  }
  return { text: passage.text.slice(from, to), at: passage.at.slice(from, to) };
}

/** Two passages as one, with a space between. */
export function joinPassages(left: Passage, right: Passage): Passage {
  if (left.text === '' || right.text === '') {
    return left.text === '' ? right : left;
  }
  const between = left.at[left.at.length - 1] ?? 0;
  return { text: `${left.text} ${right.text}`, at: left.at.concat([between], right.at) };
}

/** Many passages as one, with a space between. */
export function joinAll(parts: readonly Passage[]): Passage {
  const only = parts[0];
  if (parts.length === 1 && only !== undefined) {
    return only;
  }
  const texts: string[] = [];
  const at: number[] = [];
  for (const part of parts) {
    if (part.text !== '') {
      if (texts.length > 0) {
        at.push(at[at.length - 1] ?? 0);
      }
      texts.push(part.text);
      for (const place of part.at) {
        at.push(place);
      }
    }
  }
  return { text: texts.join(' '), at };
}
