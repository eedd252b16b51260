import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import type { DecidingOffice } from '#domain/case/case-stage.ts';
import { parentOnLetterhead } from '#domain/document/letterhead.ts';
import {
  blockOf,
  headOf,
  type SignatureBlock,
  type Signer,
} from '#domain/document/signature-block.ts';

const INVESTIGATING_BODY = 'Cơ quan điều tra';

/**
 * The lines above a signature under a paper of criminal procedure: by the office that the procedure code
 * gives its signer, not by the office in the administration. Only heads and their deputies sign for a body
 * (BLTTHS Điều 34–36, 39, 41, 44, 45); where somebody else is named, the head's line stays without a name.
 */
export function proceduralBlockOf(
  issuer: AgencyKind,
  signer: Signer | null,
  office: DecidingOffice | null = null,
): SignatureBlock {
  const bench = benchOf(office);
  if (bench !== null) {
    return { ...bench, ...EMPTY, name: signer?.name ?? null, postId: signer?.postId ?? null };
  }
  const head = proceduralHeadOf(issuer);
  if (head === null) {
    return blockOf(issuer, signer);
  }
  const named = {
    ...EMPTY,
    behalf: null,
    name: signer?.name ?? null,
    postId: signer?.postId ?? null,
  };
  switch (signer?.authority) {
    case 'acting':
      return { ...named, kind: 'acting', office: head };
    case 'deputy':
      return { ...named, kind: 'deputy', of: head, office: `Phó ${head}` };
    case 'head':
      return { ...named, kind: 'head', office: head };
    default:
      return { ...named, kind: 'head', office: head, name: null, postId: null };
  }
}

/** True where the office is a judge's or a panel's: whoever sits there signs, with no authority of the head. */
export function isOfBench(office: DecidingOffice | null): boolean {
  return benchOf(office) !== null;
}

/** The lines at the head of a paper of criminal procedure: the police investigate as their investigating body. */
export function proceduralLetterhead(body: {
  kind: AgencyKind;
  name: string;
  parent: { kind: AgencyKind; name: string } | null;
}): { parent?: string; issuer: string } {
  if (body.kind === 'provincial-police' || body.kind === 'district-police') {
    return { parent: body.name, issuer: INVESTIGATING_BODY };
  }
  const parent = parentOnLetterhead(body.kind, body.parent);
  return { ...(parent === null ? {} : { parent }), issuer: body.name };
}

const EMPTY = { of: null, stateOffice: null } as const;

/** A judge alone, or the panel in whose name its presiding judge signs (BLTTHS Điều 45, 260). */
function benchOf(
  office: DecidingOffice | null,
): Pick<SignatureBlock, 'kind' | 'behalf' | 'office'> | null {
  const presiding = 'Thẩm phán - Chủ tọa phiên tòa';
  switch (office) {
    case 'presiding-judge':
      return { kind: 'head', behalf: null, office: 'Thẩm phán' };
    case 'trial-panel':
      return { kind: 'head', behalf: 'Hội đồng xét xử', office: presiding };
    case 'appeal-panel':
      return { kind: 'head', behalf: 'Hội đồng xét xử phúc thẩm', office: presiding };
    default:
      return null;
  }
}

/** The head of a body that conducts proceedings; null for bodies that only receive and pass on. */
function proceduralHeadOf(issuer: AgencyKind): string | null {
  switch (issuer) {
    case 'provincial-police':
    case 'district-police':
    case 'investigating-body':
      return `Thủ trưởng ${INVESTIGATING_BODY}`;
    case 'commune-police':
    case 'border-guard-command':
    case 'border-post':
    case 'coast-guard':
    case 'provincial-procuracy':
    case 'regional-procuracy':
    case 'district-procuracy':
    case 'provincial-court':
    case 'regional-court':
    case 'district-court':
      return headOf(issuer).office;
    default:
      return null;
  }
}
