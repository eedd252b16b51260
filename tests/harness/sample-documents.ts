import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { listBlocks, type SampleBlock } from './sample-blocks.ts';
import { drawPdf } from './sample-pdf.ts';

// Makes .docx and .pdf files from the text of a plan, so that tests can read them back.

/** A Word file with a paragraph for each line of the text and a table for lines with tabs. */
export async function docxFromText(text: string): Promise<Buffer> {
  const children = listBlocks(text).map(toPart);
  return await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A PDF of A4 pages: justified, first lines indented, page numbers at the top from page 2. */
export async function pdfFromText(text: string): Promise<Buffer> {
  return await drawPdf(listBlocks(text.replace(emphasis, '$1')));
}

/** Text between stars was set in italics before the samples became plain text. */
const emphasis = /\*(\S(?:[^*\n]*\S)?)\*/g;

function toPart(block: SampleBlock): Paragraph | Table {
  switch (block.kind) {
    case 'line':
      return new Paragraph({
        alignment: block.centred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
        children: toRuns(block.text),
      });
    case 'rows':
      return toTable(block.rows.map((row) => row.map((cell) => [cell])));
    case 'columns':
      return toTable([[block.left, block.right]], false);
  }
}

function toRuns(line: string): TextRun[] {
  return line.split(emphasis).map((text, at) => new TextRun({ text, italics: at % 2 === 1 }));
}

function toTable(rows: string[][][], ruled = true): Table {
  const width = Math.max(...rows.map((row) => row.length));
  const style = ruled ? BorderStyle.SINGLE : BorderStyle.NONE;
  const border = { style, size: 4 };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: Array.from(
            { length: width },
            (_, at) =>
              new TableCell({ children: (row[at] ?? ['']).map((line) => new Paragraph(line)) }),
          ),
        }),
    ),
  });
}
