import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';

/**
 * The body printed above the issuer, or null: bodies of a people's committee print it, vertical
 * services print their own superior, committees of the people print none (Decree 30/2020, annex I).
 */
export function parentOnLetterhead(
  kind: AgencyKind,
  parent: { kind: AgencyKind; name: string } | null,
): string | null {
  if (kind.endsWith('peoples-committee')) {
    return null;
  }
  const { branch } = getAgencyKind(kind);
  switch (branch) {
    case 'police':
      return kind === 'provincial-police' ? 'Bộ Công an' : sameBranch(parent, 'police');
    case 'procuracy':
      return kind === 'provincial-procuracy'
        ? 'Viện kiểm sát nhân dân tối cao'
        : sameBranch(parent, 'procuracy');
    case 'court':
      return kind === 'provincial-court' ? 'Tòa án nhân dân tối cao' : sameBranch(parent, 'court');
    case 'party':
    case 'border-guard':
    case 'military':
    case 'front':
    case 'mass-organisation':
      return sameBranch(parent, branch);
    default:
      return parent?.name ?? null;
  }
}

function sameBranch(
  parent: { kind: AgencyKind; name: string } | null,
  branch: string,
): string | null {
  return parent !== null && getAgencyKind(parent.kind).branch === branch ? parent.name : null;
}
