import type { ReadText, TextReader } from '../text-reader.ts';
import { UnreadableFile } from '../text-reader.ts';
import { parseXml, walkXml, type XmlElement } from '../xml/parse-xml.ts';
import type { Block, DocxContext } from './docx-context.ts';
import { type DocxParts, openDocx } from './open-docx.ts';
import { joinBlocks, readBlocks } from './read-blocks.ts';
import { readLists } from './read-lists.ts';
import { listNotes } from './read-note.ts';
import { readStyles } from './read-styles.ts';

/** Reads Word files (.docx): paragraphs with their printed marks, tables as rows, footnotes. */
export const docxReader: TextReader = {
  format: 'docx',
  sniff: (bytes) =>
    bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04,
  read: readDocx,
};

const BODY_CHILDREN = 2;

async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
    throw new UnreadableFile('file.broken', { detail: 'vừa là Word vừa là PDF' });
  }
  const parts = await openDocx(bytes);
  const context = startContext(parts);
  const blocks: Block[] = [];
  walkXml(parts.document, BODY_CHILDREN, (element) => blocks.push(...readBlocks(element, context)));
  const text = joinBlocks(blocks);
  if (text.trim() === '') {
    throw new UnreadableFile('file.empty');
  }
  return { text, encoding: 'utf-8', margins: parts.margins.map(readMargin).join('\n') };
}

function startContext(parts: DocxParts): DocxContext {
  const styles = readStyles(parts.styles);
  return {
    styles,
    lists: readLists(parts.numbering, styles),
    footnotes: listNotes(parse(parts.footnotes)),
    endnotes: listNotes(parse(parts.endnotes)),
    noteCount: 0,
    fields: [],
  };
}

function readMargin(xml: string): string {
  const context = startContext({
    document: '',
    styles: undefined,
    numbering: undefined,
    footnotes: undefined,
    endnotes: undefined,
    margins: [],
  });
  const blocks: Block[] = [];
  walkXml(xml, 1, (element) => blocks.push(...readBlocks(element, context)));
  return joinBlocks(blocks);
}

function parse(xml: string | undefined): XmlElement | undefined {
  return xml === undefined ? undefined : parseXml(xml);
}
