import { AlignmentType, type Paragraph } from 'docx';
import { line, rule } from './letters.ts';
import type { OfficialDocument } from './official-document.ts';
import { sizes, textWidth, twips } from './page.ts';

/** What stands between the letterhead and the text: type and title, addressees, grounds. */
export function opening(document: OfficialDocument): Paragraph[] {
  return [
    ...titleLines(document),
    ...addresseeLines(document.addressees ?? []),
    ...groundLines(document.grounds ?? []),
  ];
}

function titleLines({ subject, family }: OfficialDocument): Paragraph[] {
  if (subject.form === 'dispatch') {
    return [];
  }
  const size = family === 'party' ? 16 : sizes.type;
  return [
    line(subject.type, { size, bold: true, capitals: true }, { spacing: { before: 240 } }),
    line(subject.title, { size: sizes.type, bold: true }),
    rule(textWidth(false), Math.round(textWidth(false) * 0.36)),
  ];
}

/** One addressee stands behind “Kính gửi:”, several in a list under it. */
function addresseeLines(addressees: string[]): Paragraph[] {
  const look = { size: sizes.body };
  const [first] = addressees;
  if (first === undefined) {
    return [];
  }
  if (addressees.length === 1) {
    return [line(`Kính gửi: ${first}.`, look, { spacing: { before: 240, after: 120 } })];
  }
  const indent = { left: twips(50), hanging: twips(4) };
  return [
    line('Kính gửi:', look, {
      alignment: AlignmentType.LEFT,
      indent: { left: twips(26) },
      spacing: { before: 240 },
    }),
    ...addressees.map((name, at) =>
      line(`- ${name}${at === addressees.length - 1 ? '.' : ';'}`, look, {
        alignment: AlignmentType.LEFT,
        indent,
      }),
    ),
  ];
}

function groundLines(grounds: string[]): Paragraph[] {
  return grounds.map((ground, at) =>
    line(
      `${ground}${at === grounds.length - 1 ? '.' : ';'}`,
      { size: sizes.body, italic: true },
      {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: twips(12.7) },
        spacing: { before: 120 },
      },
    ),
  );
}
