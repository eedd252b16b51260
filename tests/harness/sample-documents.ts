import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { drawPdf } from './sample-pdf.ts';

// Makes .docx and .pdf files from the text of a plan, so that tests can read them back.

/** A Word file with a paragraph for each line of the text; lines with tabs become a table. */
export async function docxFromText(text: string): Promise<Buffer> {
  const children: (Paragraph | Table)[] = [];
  let rows: string[] = [];
  for (const line of [...listLines(text), '']) {
    if (line.includes('\t')) {
      rows.push(line);
    } else {
      children.push(...(rows.length > 0 ? [toTable(rows)] : []));
      rows = [];
      children.push(...(line === '' ? [] : [toParagraph(line)]));
    }
  }
  return await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A PDF of A4 pages: justified, first lines indented, page numbers at the top from page 2. */
export async function pdfFromText(text: string): Promise<Buffer> {
  return await drawPdf(listLines(text).map((line) => line.replaceAll('*', '')));
}

function listLines(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function toParagraph(line: string): Paragraph {
  const isTitle = /^[\p{Lu}\s,]+$/u.test(line) && !/^[IVX]+\./.test(line);
  return new Paragraph({
    alignment: isTitle ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    children: toRuns(line),
  });
}

/** Text between stars is set in italics, as the samples were before they became plain text. */
function toRuns(line: string): TextRun[] {
  return line
    .split('*')
    .map((text, at) => new TextRun({ text, italics: at % 2 === 1 }))
    .filter((_, at, runs) => runs.length > 0 && at < runs.length);
}

function toTable(rows: string[]): Table {
  const cells = rows.map((row) => row.split('\t').map((cell) => cell.trim()));
  const width = Math.max(...cells.map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: cells.map(
      (row) =>
        new TableRow({
          children: Array.from(
            { length: width },
            (_, at) => new TableCell({ children: [new Paragraph(row[at] ?? '')] }),
          ),
        }),
    ),
  });
}
