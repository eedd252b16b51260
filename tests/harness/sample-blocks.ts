/** What a line of a plain-text plan was on paper. */
export type SampleBlock =
  | { kind: 'line'; text: string; centred: boolean }
  | { kind: 'rows'; rows: string[][] }
  | { kind: 'columns'; left: string[]; right: string[] };

/** Letterhead, signature and table, which plain text sets with tabs or blanks, are told apart. */
export function listBlocks(text: string): SampleBlock[] {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap((part) => toBlocks(part.split('\n').filter((line) => line.trim() !== '')));
}

const GAP = /\t| {5,}/;
const BESIDE = /CỘNG H|Độc lập|TM\.|KT\.|GIÁM ĐỐC|TRƯỞNG BAN|CHỦ TỊCH|\S, ngày /;
const TYPE = /^[\p{Lu}\s,-]{5,}$/u;

function toBlocks(lines: string[]): SampleBlock[] {
  const isSplit = lines.some((line) => GAP.test(line.trim()));
  if (isSplit && lines.some((line) => BESIDE.test(line.split(GAP).at(-1) ?? ''))) {
    return [toColumns(lines)];
  }
  if (lines.length > 0 && lines.every((line) => /^ {20}/.test(line))) {
    return [{ kind: 'columns', left: [], right: lines.map((line) => line.trim()) }];
  }
  const centred = isTitle(lines.map((line) => line.trim()));
  const blocks: SampleBlock[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (!line.trim().includes('\t')) {
      blocks.push({ kind: 'line', text: line.trim(), centred });
    } else if (last?.kind === 'rows') {
      last.rows.push(toCells(line));
    } else {
      blocks.push({ kind: 'rows', rows: [toCells(line)] });
    }
  }
  return blocks;
}

/** A few lines under a line of capitals, none of them numbered. */
function isTitle(lines: string[]): boolean {
  const isNumbered = lines.some((line) => /^(?:[-+*]\s|\w{1,4}[.)/])/.test(line));
  return lines.length <= 4 && !isNumbered && TYPE.test(lines[0] ?? '');
}

function toCells(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim());
}

function toColumns(lines: string[]): SampleBlock {
  const halves = lines.map((line) => {
    const [left = '', ...right] = line.trimEnd().split(GAP);
    return { left: left.trim(), right: right.join(' ').trim() };
  });
  return {
    kind: 'columns',
    left: halves.map((half) => half.left).filter((text) => text !== ''),
    right: halves.map((half) => half.right).filter((text) => text !== ''),
  };
}
