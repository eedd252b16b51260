import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import type { Letters } from './official-document.ts';
import { fontName } from './page.ts';

export interface Look {
  /** In points. */
  size: number;
  bold?: boolean;
  italic?: boolean;
  capitals?: boolean;
}

/** Runs in Times New Roman with composed letters (TCVN 6909:2001). */
export function toRuns(letters: Letters, look: Look): TextRun[] {
  const parts = typeof letters === 'string' ? [{ text: letters }] : letters;
  return parts.map(
    (part: Exclude<Letters, string>[number]) =>
      new TextRun({
        text: printable(part.text, look.capitals ?? false),
        font: fontName,
        size: look.size * 2,
        bold: part.bold ?? look.bold ?? false,
        italics: part.italic ?? look.italic ?? false,
      }),
  );
}

/** One line or paragraph; centred unless the options say otherwise. */
export function line(letters: Letters, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    ...options,
    children: toRuns(letters, look),
  });
}

/** A solid rule of this width (twips) in the middle of a column. */
export function rule(columnWidth: number, width: number): Paragraph {
  const side = Math.max(Math.round((columnWidth - width) / 2), 0);
  return new Paragraph({
    spacing: { before: 20, after: 60, line: 40, lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}

/** Twips that capitals in bold take, near enough for the length of a rule. */
export function widthOfCapitals(text: string, size: number): number {
  return Math.round(text.length * size * 20 * 0.68);
}

/**
 * A long name breaks before “tỉnh …”, “thành phố …” and not inside the name of the place; a short
 * one is left alone.
 */
export function keepPlaceTogether(name: string, size: number, width: number): string {
  return widthOfCapitals(name, size) <= width
    ? name
    : name.replace(/(?<=\s)(tỉnh|thành phố|xã|phường|đặc khu)\s.*$/iu, (place) =>
        place.replaceAll(' ', '\u00a0'),
      );
}

function printable(text: string, capitals: boolean): string {
  const composed = text.normalize('NFC');
  return capitals ? composed.toLocaleUpperCase('vi') : composed;
}
