import type { OfficialDocument, SigningAuthority } from './official-document.ts';

/**
 * The lines above a signature (Decree 30/2020, annex I): a deputy of a people's committee signs
 * “TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH”.
 */
export function signatureLines(
  authority: SigningAuthority,
  family: OfficialDocument['family'],
): string[] {
  const marks = family === 'party' ? partyMarks : stateMarks;
  return listOffices(authority, marks).map((text) => text.normalize('NFC'));
}

const stateMarks = { behalf: 'TM.', deputy: 'KT.', order: 'TL.', authorised: 'TUQ.', acting: 'Q.' };
const partyMarks = { behalf: 'T/M', deputy: 'K/T', order: 'T/L', authorised: 'TUQ.', acting: 'Q.' };

function listOffices(authority: SigningAuthority, marks: typeof stateMarks): string[] {
  switch (authority.kind) {
    case 'head':
      return [...behalfOf(authority.behalf, marks), upper(authority.office)];
    case 'acting':
      return [...behalfOf(authority.behalf, marks), `${marks.acting} ${upper(authority.office)}`];
    case 'deputy':
      return [
        ...behalfOf(authority.behalf, marks),
        `${marks.deputy} ${upper(authority.of)}`,
        upper(authority.office),
      ];
    case 'by-order':
    case 'authorised': {
      const mark = authority.kind === 'by-order' ? marks.order : marks.authorised;
      const first = `${mark} ${upper(authority.of)}`;
      return authority.deputy === undefined
        ? [first, upper(authority.office)]
        : [first, `${marks.deputy} ${upper(authority.office)}`, upper(authority.deputy)];
    }
  }
}

function behalfOf(body: string | undefined, marks: typeof stateMarks): string[] {
  return body === undefined ? [] : [`${marks.behalf} ${upper(body)}`];
}

function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}
