import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import type { TipReceiver } from '#domain/deadline/clock/tip-event.ts';
import type { TipKind } from '#domain/tip/tip-codes.ts';

/**
 * What a body may do with a tip (BLTTHS 145, 146, 163, 164): resolve every kind, resolve tố giác and
 * tin báo of its own field, supervise and in the cases of 145.3c resolve, or receive and pass on.
 */
export type TipPower = 'resolves-all' | 'resolves-in-field' | 'supervises' | 'checks' | 'receives';

/** The power of a kind of agency; nobody is without one, for nobody may refuse to receive. */
export function powerOf(kind: AgencyKind): TipPower {
  switch (kind) {
    case 'investigating-body':
    case 'provincial-police':
      return 'resolves-all';
    case 'border-guard-command':
    case 'border-post':
    case 'coast-guard':
    case 'customs':
      return 'resolves-in-field';
    case 'commune-police':
    case 'district-police':
      return 'checks';
    default:
      return getAgencyKind(kind).branch === 'procuracy' ? 'supervises' : 'receives';
  }
}

/** Says whether a body may decide what becomes of a tip of that kind. */
export function mayResolveKind(agency: AgencyKind, kind: TipKind): boolean {
  const power = powerOf(agency);
  return power === 'resolves-all' || (power === 'resolves-in-field' && kind !== 'petition');
}

/** How a body takes a tip in: into its own book, or only to pass it on the same day. */
export type Intake = 'own-book' | 'pass-on' | 'not-here';

/**
 * Tố giác and tin báo: any body receives, none refuses. A kiến nghị khởi tố is registered by the
 * investigating body and the procuracy only; handed elsewhere it is passed on the same day with a
 * note, and its clock does not start there. Direct discovery is entered by bodies that may proceed.
 */
export function intakeOf(agency: AgencyKind, kind: TipKind): Intake {
  const power = powerOf(agency);
  switch (kind) {
    case 'denunciation':
    case 'crime-report':
      return 'own-book';
    case 'petition':
      return power === 'resolves-all' || power === 'supervises' ? 'own-book' : 'pass-on';
    case 'direct-discovery':
      return power === 'receives' || power === 'checks' ? 'not-here' : 'own-book';
  }
}

/** The receiver as the clocks know it. */
export function receiverOf(agency: AgencyKind): TipReceiver {
  switch (powerOf(agency)) {
    case 'resolves-all':
      return 'investigating-body';
    case 'resolves-in-field':
      return 'delegated-investigator';
    case 'supervises':
      return 'procuracy';
    case 'checks':
      return 'commune-police';
    case 'receives':
      return 'other-body';
  }
}
