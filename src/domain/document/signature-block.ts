import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';

/** The authority that a post was given, as its row says. */
export type AuthorityKind = 'head' | 'deputy' | 'acting' | 'by-order' | 'by-authorisation';

/** Somebody whom the granting document lets sign for the issuing body. */
export type Signer = {
  postId: string;
  name: string;
  /** Office as the post carries it: “Phó Trưởng ban Thường trực”; a state office may stand before a comma. */
  title: string;
  authority: AuthorityKind;
};

/** The lines above a signature, as the renderer of official documents takes them. */
export type SignatureBlock = {
  kind: 'head' | 'acting' | 'deputy' | 'by-order' | 'authorised';
  /** TM.: the collective in whose name it is signed. */
  behalf: string | null;
  /** The head for whom a deputy or another signs. */
  of: string | null;
  office: string;
  stateOffice: string | null;
  name: string | null;
  postId: string | null;
};

/** The head's office and, for a collective, its name: Decree 30/2020 prints TM. for committees only. */
export function headOf(kind: AgencyKind): { office: string; behalf: string | null } {
  const { branch } = getAgencyKind(kind);
  switch (branch) {
    case 'steering':
      return { office: 'Trưởng ban', behalf: 'Ban Chỉ đạo' };
    case 'government':
      return kind.endsWith('peoples-committee')
        ? { office: 'Chủ tịch', behalf: 'Ủy ban nhân dân' }
        : { office: 'Thủ trưởng', behalf: null };
    case 'police':
      return { office: kind === 'provincial-police' ? 'Giám đốc' : 'Trưởng Công an', behalf: null };
    case 'department':
      return { office: 'Giám đốc', behalf: null };
    case 'border-guard':
      return { office: kind === 'border-post' ? 'Đồn trưởng' : 'Chỉ huy trưởng', behalf: null };
    case 'military':
      return { office: kind === 'coast-guard' ? 'Tư lệnh' : 'Chỉ huy trưởng', behalf: null };
    case 'procuracy':
      return { office: 'Viện trưởng', behalf: null };
    case 'court':
    case 'inspectorate':
      return { office: branch === 'court' ? 'Chánh án' : 'Chánh Thanh tra', behalf: null };
    case 'party':
      return { office: 'Trưởng ban', behalf: null };
    case 'front':
      return { office: 'Chủ tịch', behalf: 'Ban Thường trực' };
    case 'mass-organisation':
      return { office: 'Chủ tịch', behalf: 'Ban Thường vụ' };
    default:
      return { office: 'Thủ trưởng', behalf: null };
  }
}

/** The block that a signer's authority gives: TM., KT., Q., TL. or TUQ.; with nobody, the head's with no name. */
export function blockOf(issuerKind: AgencyKind, signer: Signer | null): SignatureBlock {
  const head = headOf(issuerKind);
  const empty = { behalf: head.behalf, of: null, stateOffice: null, name: null, postId: null };
  if (signer === null) {
    return { ...empty, kind: 'head', office: head.office };
  }
  const { office, stateOffice } = splitTitle(signer.title, head.office);
  const named = { name: signer.name, postId: signer.postId, stateOffice };
  switch (signer.authority) {
    case 'head':
      return { ...empty, ...named, kind: 'head', office: head.office };
    case 'acting':
      return { ...empty, ...named, kind: 'acting', office: head.office };
    case 'deputy':
      return { ...empty, ...named, kind: 'deputy', of: head.office, office };
    case 'by-order':
      return { ...empty, ...named, behalf: null, kind: 'by-order', of: head.office, office };
    case 'by-authorisation':
      return { ...empty, ...named, behalf: null, kind: 'authorised', of: head.office, office };
  }
}

/** “Phó Chủ tịch UBND tỉnh, Trưởng ban” holds two offices: the committee's is printed above, the state's below. */
function splitTitle(title: string, head: string): { office: string; stateOffice: string | null } {
  const parts = title.split(',').map((part) => part.trim());
  const own = parts.find((part) =>
    part.toLocaleLowerCase('vi').includes(head.toLocaleLowerCase('vi')),
  );
  if (own === undefined || parts.length === 1) {
    return { office: title, stateOffice: null };
  }
  const others = parts.filter((part) => part !== own);
  return { office: own, stateOffice: others.join(', ') };
}
