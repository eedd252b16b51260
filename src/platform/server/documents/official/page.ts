import { PageOrientation } from 'docx';

// Decree 30/2020/NĐ-CP, annex I: A4; top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm;
// Times New Roman; letter sizes in points where docx counts half points.

export const fontName = 'Times New Roman';

export const sizes = {
  motto: 13,
  nation: 12,
  parent: 12,
  issuer: 12,
  number: 13,
  date: 13,
  dispatchSubject: 12,
  type: 14,
  body: 14,
  table: 12,
  recipientsTitle: 12,
  recipients: 11,
  signature: 14,
  pageNumber: 13,
} as const;

const millimetres = { top: 20, bottom: 20, left: 30, right: 15 };

/** Text width in twips, upright or lying. */
export function textWidth(landscape: boolean): number {
  const sheet = landscape ? 297 : 210;
  return twips(sheet - millimetres.left - millimetres.right);
}

export function pageProperties(landscape: boolean) {
  return {
    size: {
      // A4 in twips, as Word writes it; the library swaps the two for a lying page.
      width: 11_906,
      height: 16_838,
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(millimetres.top),
      bottom: twips(millimetres.bottom),
      left: twips(millimetres.left),
      right: twips(millimetres.right),
      header: twips(10),
      footer: twips(10),
    },
  };
}

/** Millimetres in twips, never a hair less: the decree's margins are least ones. */
export function twips(size: number): number {
  return Math.ceil((size * 1440) / 25.4);
}
