import { AlignmentType, BorderStyle, Paragraph, type Table } from 'docx';
import { printIssueDay, printNumber } from './issue-line.ts';
import { keepPlaceTogether, line, rule, toRuns, widthOfCapitals } from './letters.ts';
import type { OfficialDocument } from './official-document.ts';
import { sizes } from './page.ts';
import { columnWidths, twoColumns } from './two-columns.ts';

const leftShare = 0.42;

/** The head of the first page: bodies and number at the left, state motto or Party at the right. */
export function letterhead(document: OfficialDocument): Table {
  return twoColumns(
    [
      [issuingBody(document), document.family === 'party' ? partyHead() : stateHead()],
      [numberLines(document), [issueDay(document)]],
    ],
    leftShare,
  );
}

function issuingBody({ family, letterhead: { parent, issuer } }: OfficialDocument): Paragraph[] {
  const size = family === 'party' ? 14 : sizes.issuer;
  const [column] = columnWidths(leftShare);
  const print = (name: string, bold: boolean) =>
    line(keepPlaceTogether(name, size, column), { size, bold, capitals: true });
  const above = parent === undefined ? [] : [print(parent, false)];
  const name = print(issuer, true);
  if (family === 'party') {
    return [...above, name, line('*', { size })];
  }
  // The rule is a third to a half as long as the line of text above it.
  const width = Math.min(widthOfCapitals(issuer, size), column) * 0.42;
  return [...above, name, rule(column, Math.round(width))];
}

function stateHead(): Paragraph[] {
  const [, column] = columnWidths(leftShare);
  return [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: sizes.nation, bold: true }),
    line('Độc lập - Tự do - Hạnh phúc', { size: sizes.motto, bold: true }),
    rule(column, Math.round(column * 0.6)),
  ];
}

function partyHead(): Paragraph[] {
  const [, column] = columnWidths(leftShare);
  return [
    line('ĐẢNG CỘNG SẢN VIỆT NAM', { size: 15, bold: true }),
    rule(column, Math.round(column * 0.66)),
  ];
}

function numberLines(document: OfficialDocument): Paragraph[] {
  const { subject, number, family, urgency } = document;
  const lines = [line(printNumber(number, family), { size: sizes.number })];
  if (subject.form === 'dispatch') {
    const about = `V/v ${subject.about}`;
    const look = { size: sizes.dispatchSubject, italic: family === 'party' };
    lines.push(line(about, look, { spacing: { before: 120 } }));
  }
  return urgency === undefined ? lines : [...lines, urgencyBox(urgency)];
}

function issueDay({ issued }: OfficialDocument): Paragraph {
  return line(printIssueDay(issued), { size: sizes.date, italic: true });
}

function urgencyBox(text: string): Paragraph {
  const [column] = columnWidths(leftShare);
  const side = Math.round(column * 0.3);
  const border = { style: BorderStyle.SINGLE, size: 8, space: 2, color: '000000' };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120 },
    indent: { left: side, right: side },
    border: { top: border, bottom: border, left: border, right: border },
    children: toRuns(text, { size: 13, bold: true }),
  });
}
