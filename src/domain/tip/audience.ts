import { compareSeverity } from '#domain/case/severity.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import type { TipFile } from '#domain/tip/tip-file.ts';

/** Groups to which tips are opened: the body's roster, its heads, a procuracy's supervising unit. */
export type TipGroup = 'duty' | 'heads' | 'supervision';

/** Somebody to whom the content of a tip is open now, and on what ground. */
export type TipAudience =
  | { postId: string; ground: 'receipt' | 'assignment' }
  | { group: TipGroup; agencyId: string; ground: 'roster' | 'leading' | 'supervision' };

/** The procuracies that may supervise: the khu vực one of the place, and the provincial one. */
export interface Procuracies {
  regionalId: string | null;
  provincialId: string | null;
}

/**
 * Who may open a tip, by the table of the office's rules: its receiving body until it is transferred,
 * the duty group until somebody handles it, its handlers and their head, the supervising procuracy.
 * While it is sealed to the provincial procuracy alone, nobody else.
 */
export function listAudience(file: TipFile, procuracies: Procuracies): TipAudience[] {
  const supervision = listSupervisors(file, procuracies).map(
    (agencyId): TipAudience => ({ group: 'supervision', agencyId, ground: 'supervision' }),
  );
  return file.secluded ? supervision : [...holdersOf(file), ...supervision];
}

function holdersOf(file: TipFile): TipAudience[] {
  const { state } = file.state === 'merged' ? { state: file.stateBeforeMerge } : file;
  const heads: TipAudience = { group: 'heads', agencyId: file.heldBy.id, ground: 'leading' };
  switch (state) {
    case 'in-transfer': {
      const next = file.arriving?.id ?? file.heldBy.id;
      return [
        { group: 'duty', agencyId: next, ground: 'roster' },
        { group: 'heads', agencyId: next, ground: 'leading' },
      ];
    }
    case 'transferred-out':
      return [];
    case 'awaiting-classification':
    case 'awaiting-assignment':
    case 'guided':
      return [
        ...recorderOf(file),
        { group: 'duty', agencyId: file.heldBy.id, ground: 'roster' },
        heads,
      ];
    default:
      return [
        ...file.handlers.map((postId): TipAudience => ({ postId, ground: 'assignment' })),
        ...(file.handlers.length === 0 ? recorderOf(file) : []),
        heads,
      ];
  }
}

function recorderOf(file: TipFile): TipAudience[] {
  return file.recorderPostId === null ? [] : [{ postId: file.recorderPostId, ground: 'receipt' }];
}

/**
 * The procuracies that supervise a tip: until it is classified with an offence, the khu vực one of
 * the place and the provincial one; then by severity, ĐBNT with the province (TT 02/2025/TT-VKSTC).
 * What is sealed away from the police, and what the procuracy took over, is with the province.
 */
export function listSupervisors(
  file: Pick<TipFile, 'classified' | 'severity' | 'secluded' | 'takenByProcuracy' | 'heldBy'>,
  procuracies: Procuracies,
): string[] {
  const { regionalId, provincialId } = procuracies;
  const provincial = provincialId === null ? [] : [provincialId];
  if (file.secluded) {
    return provincial;
  }
  const regional = regionalId === null ? provincial : [regionalId];
  if (file.takenByProcuracy) {
    return [...new Set([...provincial, file.heldBy.id])];
  }
  if (!file.classified || file.severity === null) {
    return [...new Set([...regional, ...provincial])];
  }
  return isProvincial(file.severity) ? provincial : regional;
}

function isProvincial(severity: OffenceClass): boolean {
  return compareSeverity(severity, 'RNT') > 0;
}
