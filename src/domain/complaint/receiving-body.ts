import type { AgencyBranch, AgencyKind } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import type {
  ComplainedAgainst,
  ComplaintGroup,
  ComplaintRegime,
} from '#domain/complaint/complaint-codes.ts';

/** The bodies of the province that may settle a complaint; null where the province has none. */
export interface SettlingBodies {
  provincialProcuracyId: string | null;
  /** The khu vực procuracy of the place of the body complained about. */
  regionalProcuracyId: string | null;
  provincialCourtId: string | null;
  inspectorateId: string | null;
  committeeId: string | null;
}

/** The body and the group of it to which a complaint is sealed, and the law by which it settles it. */
export interface ReceivingBody {
  agencyId: string;
  group: ComplaintGroup;
  regime: ComplaintRegime;
}

/** Nobody inside the installation is competent: it goes to the body above, on paper. */
export type Receiving = ReceivingBody | 'above-province';

/**
 * Who settles a complaint, from whom it is against (BLTTHS chương XXXIII, Điều 474–477, 481). Never the unit
 * complained about: what the Code gives to the head of an investigating body goes to the procuracy that
 * supervises it. Within the provincial procuracy a colleague's matter goes to its head; the head's, and the
 * unit's own, to the Supreme Procuracy.
 */
export function decideReceiving(
  against: { kind: AgencyKind; who: ComplainedAgainst },
  bodies: SettlingBodies,
  /** What was lodged with the provincial procuracy stays with the province. */
  fromPublicPage = false,
): Receiving {
  const branch: AgencyBranch = getAgencyKind(against.kind).branch;
  switch (branch) {
    case 'police':
    case 'border-guard':
      return procedural(
        fromPublicPage
          ? bodies.provincialProcuracyId
          : (bodies.regionalProcuracyId ?? bodies.provincialProcuracyId),
        'supervision',
      );
    case 'procuracy':
      return ofProcuracy(against, bodies);
    case 'court':
      return ofCourt(against, bodies);
    default:
      return ofAdministration(against.kind, bodies);
  }
}

/** Who settles it when the first settlement is complained about (BLTTHS 474.3, 475, 476, 477). */
export function decideSecondReceiving(
  first: { kind: AgencyKind; regime: ComplaintRegime },
  bodies: SettlingBodies,
): Receiving {
  if (first.regime === 'administrative') {
    return first.kind === 'inspectorate' ? administrative(bodies.committeeId, 'heads') : ABOVE;
  }
  return first.kind === 'regional-procuracy'
    ? procedural(bodies.provincialProcuracyId, 'supervision')
    : ABOVE;
}

const ABOVE = 'above-province';

function ofProcuracy(
  { kind, who }: { kind: AgencyKind; who: ComplainedAgainst },
  { provincialProcuracyId }: SettlingBodies,
): Receiving {
  if (kind !== 'provincial-procuracy') {
    return procedural(provincialProcuracyId, 'supervision');
  }
  return who === 'officer' ? procedural(provincialProcuracyId, 'heads') : ABOVE;
}

function ofCourt(
  { kind, who }: { kind: AgencyKind; who: ComplainedAgainst },
  { provincialCourtId }: SettlingBodies,
): Receiving {
  return kind !== 'provincial-court' || who === 'officer'
    ? procedural(provincialCourtId, 'heads')
    : ABOVE;
}

function ofAdministration(kind: AgencyKind, bodies: SettlingBodies): Receiving {
  switch (kind) {
    case 'inspectorate':
      return administrative(bodies.committeeId, 'heads');
    case 'central-steering-committee':
    case 'ministry':
    case 'central-body':
    case 'provincial-peoples-committee':
      return ABOVE;
    default:
      return administrative(bodies.inspectorateId, 'complaints');
  }
}

function procedural(agencyId: string | null, group: ComplaintGroup): Receiving {
  return agencyId === null ? ABOVE : { agencyId, group, regime: 'procedural' };
}

function administrative(agencyId: string | null, group: ComplaintGroup): Receiving {
  return agencyId === null ? ABOVE : { agencyId, group, regime: 'administrative' };
}
