import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import PDFDocument from 'pdfkit';

// Makes .docx and .pdf files from the text of a plan, so that tests can read them back.

/** A Word file with one paragraph for each line of the text; lines with tabs become a table. */
export async function docxFromText(text: string): Promise<Buffer> {
  const children: (Paragraph | Table)[] = [];
  let rows: string[] = [];
  for (const line of [...linesOf(text), '']) {
    if (line.includes('\t')) {
      rows.push(line);
      continue;
    }
    if (rows.length > 0) {
      children.push(toTable(rows));
      rows = [];
    }
    if (line !== '') {
      children.push(new Paragraph({ alignment: alignmentOf(line), children: toRuns(line) }));
    }
  }
  return await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A PDF of A4 pages: justified, first lines indented, page numbers at the top from page 2. */
export async function pdfFromText(text: string): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', margin: 0, info: { CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Buffer>((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
  });
  const page = startPage(document);
  for (const line of linesOf(text)) {
    drawParagraph(page, line);
  }
  document.end();
  return await finished;
}
