import { findChild, listChildren, type XmlElement } from '../xml/parse-xml.ts';
import type { DocxContext, DocxParagraph } from './docx-context.ts';
import { readRun } from './read-run.ts';
import { readCentred, readValue } from './read-styles.ts';

/** The text of a `w:p` as it is printed, with the mark that Word numbers by itself. */
export function readParagraph(paragraph: XmlElement, context: DocxContext): DocxParagraph {
  const properties = findChild(paragraph, 'w:pPr');
  const styleId = readValue(properties, 'w:pStyle');
  const style = context.styles.get(styleId);
  const read: DocxParagraph = {
    text: '',
    centred: readCentred(properties) ?? style.centred ?? false,
    notes: [],
    boxes: [],
  };
  readInline(paragraph, styleId, context, read);
  read.text = tidy(read.text);
  if (/^(toc|mục lục) ?\d/i.test(style.name)) {
    // A table of contents repeats the headings and is no content.
    return { ...read, text: '', notes: [] };
  }
  const mark = nextMark(properties, styleId, context);
  if (mark !== '' && read.text !== '') {
    read.text = `${mark} ${read.text}`;
  }
  return read;
}

function readInline(
  parent: XmlElement,
  styleId: string | undefined,
  context: DocxContext,
  read: DocxParagraph,
): void {
  for (const child of listChildren(parent)) {
    if (child.name === 'w:r') {
      readRun(child, styleId, context, read);
    } else if (PASSED_THROUGH.has(child.name)) {
      readInline(child, styleId, context, read);
    }
  }
}

/** Wrappers whose text is printed; deleted text and moved-away text are left out. */
const PASSED_THROUGH = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
]);

function nextMark(
  properties: XmlElement | undefined,
  styleId: string | undefined,
  context: DocxContext,
): string {
  const style = context.styles.get(styleId);
  const own = findChild(properties, 'w:numPr');
  const listId = readValue(own, 'w:numId') ?? style.listId;
  if (listId === undefined || listId === '0') {
    return '';
  }
  const tied = styleId === undefined ? undefined : context.lists.findLevelOfStyle(listId, styleId);
  const level = Number(readValue(own, 'w:ilvl') ?? tied ?? style.listLevel ?? 0);
  return context.lists.nextMark(listId, level).trim();
}

/** Tabs only place text: before the right half of a letterhead they part lines, else words. */
function tidy(text: string): string {
  return text
    .replace(
      /\t+(?=\s*(?:CỘNG H|Độc lập|ĐẢNG CỘNG|TM\.|KT\.|TL\.|TUQ\.|\S[^\n]{0,40}, ngày))/g,
      '\n',
    )
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
