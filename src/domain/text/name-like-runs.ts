/**
 * The runs of two to five words of a text that could be somebody's name, and its long numbers: compared by
 * fingerprint with the people of a case before words that come from it are shared.
 */
export function listNameLikeRuns(text: string): { names: string[]; numbers: string[] } {
  const names = new Set<string>();
  for (const sentence of text.split(/[^\p{L}\p{M}\s]+/u)) {
    const words = sentence.split(/\s+/).filter((word) => word !== '');
    for (let from = 0; from < words.length; from += 1) {
      for (let size = 2; size <= 5 && from + size <= words.length; size += 1) {
        names.add(words.slice(from, from + size).join(' '));
      }
    }
  }
  const numbers = text.match(/\+?\d[\d .-]{6,}\d/g) ?? [];
  return { names: [...names], numbers: [...numbers] };
}
