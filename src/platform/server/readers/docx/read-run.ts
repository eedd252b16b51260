import { raise } from '../superscript.ts';
import { findChild, listChildren, type XmlElement } from '../xml/parse-xml.ts';
import type { DocxContext, DocxParagraph } from './docx-context.ts';
import { referToNote } from './read-note.ts';
import { readSwitch, readValue } from './read-styles.ts';

/** Adds a run's printed letters, notes and text boxes to its paragraph. */
export function readRun(
  run: XmlElement,
  styleId: string | undefined,
  context: DocxContext,
  read: DocxParagraph,
): void {
  const look = lookOf(run, styleId, context);
  let text = '';
  for (const child of listChildren(run)) {
    if (child.name === 'w:fldChar') {
      followField(child.attributes['w:fldCharType'], context);
    } else if (!look.hidden && !context.fields.includes('code')) {
      text += readPiece(child, context, read);
    }
  }
  const shown = look.caps ? text.toLocaleUpperCase('vi') : text;
  read.text += look.raised ? raise(shown) : shown;
}

interface Look {
  caps: boolean;
  hidden: boolean;
  raised: boolean;
}

function lookOf(run: XmlElement, styleId: string | undefined, context: DocxContext): Look {
  const properties = findChild(run, 'w:rPr');
  const runStyleId = readValue(properties, 'w:rStyle');
  const ofParagraph = context.styles.get(styleId);
  const ofRun = runStyleId === undefined ? undefined : context.styles.get(runStyleId);
  return {
    caps: readSwitch(properties, 'w:caps') ?? ofRun?.caps ?? ofParagraph.caps ?? false,
    hidden: readSwitch(properties, 'w:vanish') ?? ofRun?.hidden ?? ofParagraph.hidden ?? false,
    raised: readValue(properties, 'w:vertAlign') === 'superscript',
  };
}

function followField(step: string | undefined, context: DocxContext): void {
  if (step === 'begin') {
    context.fields.push('code');
  } else if (step === 'separate') {
    context.fields.pop();
    context.fields.push('result');
  } else if (step === 'end') {
    context.fields.pop();
  }
}

function readPiece(piece: XmlElement, context: DocxContext, read: DocxParagraph): string {
  switch (piece.name) {
    case 'w:t':
      return readLetters(piece);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return readSymbol(piece.attributes['w:char']);
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return referToNote(piece, context, read);
    case 'mc:AlternateContent':
      return readAlternative(piece, context, read);
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      read.boxes.push(...listBoxes(piece));
      return '';
    default:
      return '';
  }
}

function readLetters(piece: XmlElement): string {
  const text = piece.children.filter((child) => typeof child === 'string').join('');
  const shown = piece.attributes['xml:space'] === 'preserve' ? text : text.trim();
  // A line end inside the XML is a blank to Word; a tab character is a tab.
  return shown.replace(/[\r\n]+/g, ' ');
}

/** Word writes a drawing twice, for new and for old readers: the first that is there counts. */
function readAlternative(piece: XmlElement, context: DocxContext, read: DocxParagraph): string {
  const chosen = findChild(piece, 'mc:Choice') ?? findChild(piece, 'mc:Fallback');
  return listChildren(chosen)
    .map((child) => readPiece(child, context, read))
    .join('');
}

function listBoxes(drawing: XmlElement): XmlElement[] {
  return listChildren(drawing).flatMap((child) =>
    child.name === 'w:txbxContent' ? [child] : listBoxes(child),
  );
}

function readSymbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  if (Number.isNaN(value)) {
    return '';
  }
  // Symbol fonts live in the private area: their bullets stand for “-”, the rest has no letter.
  return value >= 0xe000 && value <= 0xf8ff
    ? BULLETS.has(value)
      ? '-'
      : ''
    : String.fromCodePoint(Math.min(value, 0x10ffff));
}

const BULLETS = new Set([0xf02d, 0xf0b7, 0xf0a7, 0xf0d8, 0xf076, 0xf0a8]);
