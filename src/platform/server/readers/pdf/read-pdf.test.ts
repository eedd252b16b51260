import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { pdfReader } from './read-pdf.ts';

describe('reading a PDF', () => {
  it('joins the lines that the margin broke and parts the paragraphs', async () => {
    const text = await read((pen) => {
      pen.text('The first paragraph is indented at its first line and fills', 121, 100);
      pen.text('the whole line up to the right margin so that it is broken here', 85, 118);
      pen.text('and ends.', 85, 136);
      pen.text('The second paragraph begins after it.', 121, 154);
    });
    expect(text.split('\n\n').map((part) => part.slice(0, 20))).toEqual([
      'The first paragraph ',
      'The second paragraph',
    ]);
  });

  it('gives the letterhead column by column', async () => {
    const text = await read((pen) => {
      pen.text('PEOPLE COMMITTEE', 90, 80);
      pen.text('THE REPUBLIC', 380, 80);
      pen.text('STEERING BOARD', 95, 96);
      pen.text('Freedom', 400, 97);
      pen.text('No: 12/KH-BCD', 100, 120);
      pen.text('Lam Giang, day 05', 375, 120);
      pen.text('PLAN', 280, 160);
      pen.text(
        'The work of the year is given to all agencies of the province as follows:',
        85,
        190,
      );
    });
    expect(text).toBe(
      'PEOPLE COMMITTEE\nSTEERING BOARD\nNo: 12/KH-BCD\n\nTHE REPUBLIC\nFreedom\nLam Giang, day 05\n\nPLAN\n\nThe work of the year is given to all agencies of the province as follows:',
    );
  });

  it('gives a ruled table row by row, merged cells and cells of several lines too', async () => {
    const text = await read((pen) => {
      pen.text('Table of work that is given to the agencies', 85, 60);
      grid(pen, [85, 120, 300, 400, 500], [80, 110, 160, 190]);
      // The agency stands over two rows: its rule is missing.
      for (const [words, x, y] of cells) {
        pen.text(words, x, y);
      }
    });
    expect(text.split('\n\n')[1]).toBe(
      'No\tWork\tLead\tTime\n1\tOutreach in the communes\tPolice\tJune\n2\tPatrols\tPolice\tJuly',
    );
  });
});

const cells: [string, number, number][] = [
  ['No', 90, 90],
  ['Work', 130, 90],
  ['Lead', 310, 90],
  ['Time', 410, 90],
  ['1', 90, 120],
  ['Outreach in', 130, 120],
  ['the communes', 130, 136],
  ['Police', 310, 150],
  ['June', 410, 120],
  ['2', 90, 170],
  ['Patrols', 130, 170],
  ['July', 410, 170],
];

function grid(pen: Pen, xs: number[], ys: number[]): void {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  for (const x of xs) {
    pen.document.moveTo(x, top).lineTo(x, bottom).stroke();
  }
  for (const y of ys) {
    const isOpen = y === 160;
    pen.document
      .moveTo(left, y)
      .lineTo(isOpen ? 300 : right, y)
      .stroke();
    if (isOpen) {
      pen.document.moveTo(400, y).lineTo(right, y).stroke();
    }
  }
}

interface Pen {
  document: PDFKit.PDFDocument;
  text(words: string, x: number, y: number): void;
}

async function read(draw: (pen: Pen) => void): Promise<string> {
  const document = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.fontSize(13);
  draw({
    document,
    text: (words, x, y) => {
      // Lines of 63 letters and more run to the right margin of the page.
      const spare = 595 - 43 - x - document.widthOfString(words);
      const wordSpacing = words.length > 55 && spare > 0 ? spare / words.split(' ').length : 0;
      document.text(words, x, y, { lineBreak: false, wordSpacing });
    },
  });
  document.end();
  await new Promise((resolve) => document.on('end', resolve));
  return (await pdfReader.read(new Uint8Array(Buffer.concat(chunks)))).text;
}
