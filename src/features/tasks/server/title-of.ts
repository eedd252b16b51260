const LONGEST = 140;

/** The first clause of a paragraph as the title of its task, cut at a word, never in the middle. */
export function titleOf(text: string): string {
  const clause = /^.{40,}?[;:.]/s.exec(text)?.[0].slice(0, -1) ?? text;
  if (clause.length <= LONGEST) {
    return clause.trim();
  }
  const cut = clause.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trim()}…`;
}
