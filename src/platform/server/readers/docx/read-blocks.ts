import { findChild, listChildren, type XmlElement } from '../xml/parse-xml.ts';
import type { Block, DocxContext } from './docx-context.ts';
import { readParagraph } from './read-paragraph.ts';
import { readTable } from './read-table.ts';

/** The printed lines of a body element: a paragraph, a table, or a wrapper of such. */
export function readBlocks(element: XmlElement, context: DocxContext): Block[] {
  switch (element.name) {
    case 'w:p':
      return readParagraphBlocks(element, context);
    case 'w:tbl':
      return readTable(element, context, readText);
    case 'w:sdt':
      return readChildren(findChild(element, 'w:sdtContent'), context);
    case 'w:ins':
    case 'w:moveTo':
    case 'w:customXml':
    case 'w:txbxContent':
      return readChildren(element, context);
    default:
      return [];
  }
}

/** Puts blocks under each other, a blank line between them unless both are tight (a title). */
export function joinBlocks(blocks: Block[]): string {
  let text = '';
  let tightAbove = false;
  for (const block of blocks) {
    if (block.lines.length === 0) {
      tightAbove = false;
      continue;
    }
    if (text !== '') {
      text += block.tight && tightAbove ? '\n' : '\n\n';
    }
    text += block.lines.join('\n');
    tightAbove = block.tight;
  }
  return text;
}

function readChildren(parent: XmlElement | undefined, context: DocxContext): Block[] {
  return listChildren(parent).flatMap((child) => readBlocks(child, context));
}

function readParagraphBlocks(element: XmlElement, context: DocxContext): Block[] {
  const read = readParagraph(element, context);
  return [
    { lines: read.text === '' ? [] : read.text.split('\n'), tight: read.centred },
    ...read.notes.map(({ mark, note }) => readNoteBlock(mark, note, context)),
    ...read.boxes.flatMap((box) => readBlocks(box, context)),
  ].filter((block, at) => at === 0 || block.lines.length > 0);
}

/** The sample plans print a footnote as a line “¹ Chương trình …” under its paragraph. */
function readNoteBlock(mark: string, note: XmlElement, context: DocxContext): Block {
  const text = readText(note, context).replace(/\s+/g, ' ');
  return { lines: [`${mark} ${text}`.trim()], tight: false };
}

function readText(parent: XmlElement, context: DocxContext): string {
  return joinBlocks(readChildren(parent, context));
}
