/** A piece of the text as it is set: a heading, a marked item or a running paragraph. */
export type BodyBlock =
  | { kind: 'heading'; level: 1; mark: string; title: string }
  | { kind: 'item'; mark: string; text: string }
  | { kind: 'paragraph'; text: string };

export type TypedBody = { grounds: string[]; blocks: BodyBlock[] };

const GROUND = /^(?:Căn cứ|Xét|Theo đề nghị)\s/u;
const PART = /^([IVXLC]+\.)\s+(.+)$/u;
const ITEM = /^(Điều\s+\d+\.|\d+(?:\.\d+)*\.|\p{Ll}\)|[-+])\s+(.+)$/u;

/**
 * Reads typed lines as an office writes them: grounds first (“Căn cứ …”), then “I.” for a part, “1.”,
 * “a)”, “-” and “+” for items, “Điều 1.” for an article; every other line is a paragraph.
 */
export function readBody(lines: readonly string[]): TypedBody {
  const typed = lines.map((line) => line.normalize('NFC').trim()).filter((line) => line !== '');
  const from = typed.findIndex((line) => !GROUND.test(line));
  const grounds = typed.slice(0, from < 0 ? typed.length : from);
  return {
    grounds: grounds.map((line) => line.replace(/[;.,]+$/u, '')),
    blocks: typed.slice(grounds.length).map(readLine),
  };
}

function readLine(line: string): BodyBlock {
  const part = PART.exec(line);
  if (part !== null) {
    return { kind: 'heading', level: 1, mark: part[1] ?? '', title: part[2] ?? '' };
  }
  const item = ITEM.exec(line);
  return item === null
    ? { kind: 'paragraph', text: line }
    : { kind: 'item', mark: item[1] ?? '', text: item[2] ?? '' };
}
