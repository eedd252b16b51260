import type { XmlElement } from '../xml/parse-xml.ts';
import type { DocxLists } from './read-lists.ts';
import type { DocxStyles } from './read-styles.ts';

/** What reading one Word file carries from paragraph to paragraph. */
export interface DocxContext {
  styles: DocxStyles;
  lists: DocxLists;
  footnotes: Map<string, XmlElement>;
  endnotes: Map<string, XmlElement>;
  /** Notes referred to so far; the next one gets the next number. */
  noteCount: number;
  /** Open fields: while one of them is in its code, text is an instruction and not printed. */
  fields: ('code' | 'result')[];
}

/** One printed paragraph with what hangs on it. */
export interface DocxParagraph {
  text: string;
  centred: boolean;
  /** Its footnotes, in order, with the mark printed here: “¹”. */
  notes: { mark: string; note: XmlElement }[];
  /** Text boxes anchored here. */
  boxes: XmlElement[];
}

/** A stretch of lines that stand together; `tight` ones follow each other without a blank line. */
export interface Block {
  lines: string[];
  tight: boolean;
}
