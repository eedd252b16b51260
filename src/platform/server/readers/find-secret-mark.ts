/**
 * The secrecy mark stamped on a document (MẬT, TỐI MẬT, TUYỆT MẬT), or null. Only a line or cell
 * that holds nothing else counts: a plan *about* protecting secrets is an open document.
 */
export function findSecretMark(text: string): string | null {
  const lines = text.normalize('NFC').split(/[\n\f]/);
  for (const [at, line] of lines.entries()) {
    const mark = findMarkIn(line);
    if (mark !== null && !isWrappedTitle(lines, at)) {
      return mark;
    }
  }
  return null;
}

const DECORATION = /^[\s[\](){}|*_."“”:–—-]+|[\s[\](){}|*_."“”:–—-]+$/g;
const MARK = /^(?:(T\s*Ố\s*I|T\s*U\s*Y\s*Ệ\s*T)\s*)?M\s*Ậ\s*T$/u;
const LABELLED = /^(?:mức )?độ mật\s*:\s*(tuyệt mật|tối mật|mật)$/iu;

function findMarkIn(line: string): string | null {
  const cells = line.split(/\t| {3,}/).map((cell) => cell.replace(DECORATION, ''));
  const marks = cells.map(toMark).filter((mark) => mark !== null);
  // A row that names all grades is the heading of a table about secrets.
  return marks.length === 1 ? (marks[0] ?? null) : null;
}

function toMark(cell: string): string | null {
  const labelled = LABELLED.exec(cell)?.[1];
  if (labelled !== undefined) {
    return labelled.toLocaleUpperCase('vi');
  }
  const found = MARK.exec(cell);
  if (found === null) {
    return null;
  }
  const grade = found[1]?.replace(/\s/g, '');
  return grade === undefined ? 'MẬT' : `${grade} MẬT`;
}

/** “KẾ HOẠCH BẢO VỆ BÍ / MẬT” broken over two lines of a title is not a stamp. */
function isWrappedTitle(lines: string[], at: number): boolean {
  const above = lines
    .slice(0, at)
    .findLast((line) => line.trim() !== '')
    ?.trim();
  return above !== undefined && /\S\s+(BÍ|TỐI|TUYỆT)$/u.test(above);
}
