import { AlignmentType, type Paragraph, type Table } from 'docx';
import { line, widthOfCapitals } from './letters.ts';
import type { OfficialDocument, Recipients } from './official-document.ts';
import { sizes } from './page.ts';
import { signatureLines } from './signature-lines.ts';
import { columnWidths, twoColumns } from './two-columns.ts';

const leftShare = 0.45;

/** The foot of the last page: recipients at the left, signature at the right. */
export function closing(document: OfficialDocument): Table {
  return twoColumns([[recipientLines(document), signature(document)]], leftShare);
}

function recipientLines({ recipients, family }: OfficialDocument): Paragraph[] {
  const isParty = family === 'party';
  const left = { alignment: AlignmentType.LEFT };
  const title = isParty ? { size: 14 } : { size: sizes.recipientsTitle, bold: true, italic: true };
  const size = isParty ? 12 : sizes.recipients;
  return [
    line('Nơi nhận:', title, { ...left, spacing: { before: 240 } }),
    ...listRecipients(recipients).map((text) => line(text, { size }, left)),
  ];
}

/** “- Bộ Công an;” … “- Lưu: VT, PV01.” */
function listRecipients({ list, archive }: Recipients): string[] {
  return [...list.map((name) => `- ${name.replace(/[;.]\s*$/, '')};`), `- Lưu: ${archive}.`];
}

/** Room is left for the hand and the seal between the offices and the name. */
function signature({ signature: signed, family }: OfficialDocument): Paragraph[] {
  const texts = signatureLines(signed.authority, family);
  const look = { size: fittingSize([...texts, signed.stateOffice ?? '']), bold: true };
  const offices = texts.map((text, at) =>
    line(text, look, at === 0 ? { spacing: { before: 240 } } : {}),
  );
  const room = Array.from({ length: 5 }, () => line('', look));
  const office =
    signed.stateOffice === undefined ? [] : [line(signed.stateOffice, { ...look, capitals: true })];
  return [...offices, ...room, ...office, line(signed.name ?? '', look)];
}

/** 14 points, or 13 where an office would not fit on its line. */
function fittingSize(texts: string[]): number {
  const [, column] = columnWidths(leftShare);
  const fits = texts.every((text) => widthOfCapitals(text, sizes.signature) <= column);
  return fits ? sizes.signature : sizes.signature - 1;
}
