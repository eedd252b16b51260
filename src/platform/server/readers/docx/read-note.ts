import { raise } from '../superscript.ts';
import { listChildren, type XmlElement } from '../xml/parse-xml.ts';
import type { DocxContext, DocxParagraph } from './docx-context.ts';

/** Numbers a reference to a note and hangs the note on the paragraph: “người¹”. */
export function referToNote(
  reference: XmlElement,
  context: DocxContext,
  read: DocxParagraph,
): string {
  const notes = reference.name === 'w:endnoteReference' ? context.endnotes : context.footnotes;
  const id = reference.attributes['w:id'] ?? '';
  const note = notes.get(id);
  if (note === undefined) {
    return '';
  }
  // Each note is printed once; a note that refers to itself would never end.
  notes.delete(id);
  const hasOwnMark = reference.attributes['w:customMarkFollows'] !== undefined;
  context.noteCount += hasOwnMark ? 0 : 1;
  const mark = hasOwnMark ? '' : raise(String(context.noteCount));
  read.notes.push({ mark, note });
  return mark;
}

/** The notes of footnotes.xml or endnotes.xml by id, without the drawn separators. */
export function listNotes(root: XmlElement | undefined): Map<string, XmlElement> {
  return new Map(
    listChildren(root)
      .filter((note) => note.attributes['w:type'] === undefined || isNormal(note))
      .map((note) => [note.attributes['w:id'] ?? '', note]),
  );
}

function isNormal(note: XmlElement): boolean {
  return note.attributes['w:type'] === 'normal';
}
