import type { Paragraph, Table } from 'docx';
import { body } from './body.ts';
import { printIssueDay, printNumber } from './issue-line.ts';
import { line } from './letters.ts';
import type { Annex, OfficialDocument } from './official-document.ts';
import { sizes } from './page.ts';

/** An annex with its head: “Phụ lục I”, title, “(Kèm theo Kế hoạch số … của …)”. */
export function annexParts(annex: Annex, document: OfficialDocument): (Paragraph | Table)[] {
  return [
    line(annex.label, { size: 14, bold: true }),
    line(annex.title, { size: sizes.type, bold: true, capitals: true }),
    line(
      attachedTo(document),
      { size: sizes.body, italic: true },
      { spacing: { before: 60, after: 180 } },
    ),
    ...body(annex.body, annex.landscape ?? false),
  ];
}

function attachedTo(document: OfficialDocument): string {
  const { subject, letterhead, issued, family, number } = document;
  const type = subject.form === 'named' ? subject.type : 'Công văn';
  const printed = printNumber(number, family).replace(/^Số:?\s?/, 'số ');
  const day = printIssueDay(issued).replace(/^.*?, /, '');
  return `(Kèm theo ${type} ${printed} ${day} của ${letterhead.issuer})`;
}
