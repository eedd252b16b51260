import { Temporal } from 'temporal-polyfill';
import { mayResolveKind, powerOf } from '#domain/tip/competence.ts';
import type { TipRefusal } from '#domain/tip/refusals.ts';
import { TIP_STEPS, type TipAct } from '#domain/tip/tip-acts.ts';
import type { DecidingOffice, TipEventParams } from '#domain/tip/tip-event.ts';
import type { TipFile } from '#domain/tip/tip-file.ts';

/** What somebody wants to record of a tip. */
export interface TipCommand {
  act: TipAct;
  at: Temporal.Instant;
  decidedBy: DecidingOffice | null;
  params: TipEventParams;
}

/** What the law's clocks say at that moment; the engine counts, this rule only asks. */
export interface TipLimits {
  /** The limit for resolving has run out. */
  expired: boolean;
  /** The 15 days after a written request to remedy have passed. */
  remedyOverdue: boolean;
  /** First day on which the file of a suspended tip may be archived (T-34); null where none is counted. */
  archivableFrom: Temporal.PlainDate | null;
  /** Ids of the procuracies that supervise it. */
  supervisorIds: readonly string[];
}

export type TipOutcome =
  | { ok: true }
  /** `params` fill the sentence of the refusal. */
  | { ok: false; refusal: TipRefusal; params: Readonly<Record<string, string>> };

/**
 * Says whether an act may be recorded: the state leaves it open, its moment fits the chain, the
 * deciding office is the one that the rule names, and the conditions of the law hold.
 */
export function decideTip(
  file: TipFile,
  command: TipCommand,
  limits: TipLimits,
  now: Temporal.Instant,
): TipOutcome {
  const step = TIP_STEPS[command.act];
  if (!step.from.includes(file.state)) {
    return refuse('tip.not-in-state', limits);
  }
  const refusal =
    momentRefusal(file, command, now) ??
    namedDayRefusal(file, command) ??
    officeRefusal(file, command, limits) ??
    competenceRefusal(file, command) ??
    conditionRefusal(file, command, limits);
  return refusal === null ? { ok: true } : refuse(refusal, limits);
}

function momentRefusal(
  file: TipFile,
  { act, at }: TipCommand,
  now: Temporal.Instant,
): TipRefusal | null {
  if (Temporal.Instant.compare(at, now) > 0) {
    return 'tip.dated-in-future';
  }
  return Temporal.Instant.compare(at, earliestOf(file, act)) < 0 ? 'tip.dated-before-chain' : null;
}

/** Acts that answer the last move of the tip, so that they cannot lie before it. */
const AFTER_MOVE: readonly TipAct[] = [
  'send-cancellation',
  'receive-cancellation',
  'send-decision',
  'send-result',
  'send-sanction-file',
  'archive',
  // It may send the tip on its way, whatever the table says of its state.
  'settle-competence',
];

function earliestOf(file: TipFile, act: TipAct): Temporal.Instant {
  if (act === 'extend' || act === 'refuse-extension') {
    return file.extensionAskedAt ?? file.receivedAt;
  }
  return TIP_STEPS[act].to !== 'same' || AFTER_MOVE.includes(act) ? file.movedAt : file.receivedAt;
}

/** A day that the act names beside its own: not after the act, and not before the day from which it can be. */
function namedDayRefusal(file: TipFile, { at, params }: TipCommand): TipRefusal | null {
  const named = params.foundAt ?? params.requestReceivedAt;
  if (named === undefined) {
    return null;
  }
  const moment = Temporal.Instant.from(named);
  const earliest =
    params.foundAt === undefined ? (file.extensionAskedAt ?? file.receivedAt) : file.receivedAt;
  if (Temporal.Instant.compare(moment, at) > 0) {
    return 'tip.named-day-late';
  }
  return Temporal.PlainDate.compare(legalDayOf(moment), legalDayOf(earliest)) < 0
    ? 'tip.dated-before-chain'
    : null;
}

function legalDayOf(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
}

/** A legal decision is recorded only with the office that the rule names; who types it is another matter. */
function officeRefusal(
  file: TipFile,
  { act, decidedBy }: TipCommand,
  limits: TipLimits,
): TipRefusal | null {
  const body = TIP_STEPS[act].decidedBy;
  if (body === null) {
    return null;
  }
  const bodies = body === 'holding' ? [file.heldBy.id] : limits.supervisorIds;
  return decidedBy === null || !bodies.includes(decidedBy.bodyId)
    ? 'tip.decision-without-office'
    : null;
}

function competenceRefusal(file: TipFile, { act }: TipCommand): TipRefusal | null {
  if (TIP_STEPS[act].resolvers !== true) {
    return null;
  }
  return mayResolveKind(file.heldBy.kind, file.kind) || holdsAsProcuracy(file)
    ? null
    : 'tip.not-competent';
}

/** The procuracy resolves only what it has taken from the body (BLTTHS 145.3c). */
function holdsAsProcuracy(file: TipFile): boolean {
  return file.takenByProcuracy && powerOf(file.heldBy.kind) === 'supervises';
}

function conditionRefusal(
  file: TipFile,
  command: TipCommand,
  limits: TipLimits,
): TipRefusal | null {
  const { params } = command;
  switch (command.act) {
    case 'recall':
      return recallRefusal(file, params);
    case 'archive':
      return archiveRefusal(file, command, limits);
    case 'transfer':
      return params.to?.id === file.heldBy.id ? 'tip.transfer-to-self' : null;
    case 'notify-reporter':
    case 'send-result':
      return reporterRefusal(file, command.act);
    case 'send-decision':
      return file.lastDecision === 'none' ? 'tip.nothing-to-send' : null;
    case 'prolong':
    case 'request-extension':
    case 'extend':
    case 'refuse-extension':
      return lengtheningRefusal(file, command.act, limits);
    case 'open-case':
      return (params.offence ?? file.offence) === null ? 'tip.offence-required' : null;
    case 'suspend':
    case 'exchange-views':
      return limits.expired ? null : 'tip.limit-still-running';
    case 'notify-surrender':
      return file.surrenderEventId === null ? 'tip.no-surrender' : null;
    case 'send-sanction-file':
      return file.administrative ? null : 'tip.nothing-to-send';
    case 'send-cancellation':
      return file.cancellation === 'none' ? 'tip.no-cancellation' : null;
    case 'receive-cancellation':
      return cancellationRefusal(file);
    case 'settle-competence':
      return file.disputed ? null : 'tip.no-dispute';
    case 'answer-procuracy':
      return file.openRequests > 0 ? null : 'tip.no-open-request';
    case 'remedy':
      return file.remedyAskedAt === null ? 'tip.no-remedy-asked' : null;
    case 'take-from-body':
      return takingRefusal(file, limits);
    case 'hand-file-over':
      return file.takenByProcuracy && !file.fileHandedOver ? null : 'tip.not-taken-by-procuracy';
    case 'acknowledge-referral':
      return file.referral ? null : 'tip.no-referral';
    case 'answer-referral':
      return referralRefusal(file);
    default:
      return null;
  }
}

/** What the procuracy's decision sent stays sent; that it is competent here can say only a body that may resolve it. */
function recallRefusal(file: TipFile, { reason }: TipEventParams): TipRefusal | null {
  if (file.beforeTransfer === null) {
    return 'tip.transfer-ordered';
  }
  return reason === 'competent-here' && !mayResolveKind(file.heldBy.kind, file.kind)
    ? 'tip.not-competent'
    : null;
}

/** Once for each end; the file of a suspended tip only when two years have passed (TT 28/2020 Điều 20.5). */
function archiveRefusal(
  file: TipFile,
  { at }: TipCommand,
  { archivableFrom }: TipLimits,
): TipRefusal | null {
  if (file.archivedAt !== null) {
    return 'tip.archived-already';
  }
  if (file.state !== 'tip-suspended') {
    return null;
  }
  return archivableFrom === null || Temporal.PlainDate.compare(legalDayOf(at), archivableFrom) < 0
    ? 'tip.archive-too-early'
    : null;
}

function reporterRefusal(file: TipFile, act: 'notify-reporter' | 'send-result'): TipRefusal | null {
  if (file.reporter !== 'named') {
    return 'tip.reporter-unknown';
  }
  return act === 'send-result' && file.lastDecision === 'none' ? 'tip.nothing-to-send' : null;
}

/** T-21 once by the head, T-22 once by the procuracy, and neither after resuming (BLTTHS 147.2, 149.1). */
function lengtheningRefusal(file: TipFile, act: TipAct, limits: TipLimits): TipRefusal | null {
  if (file.resumed) {
    return 'tip.own-limit-after-resuming';
  }
  if (file.cancelled === 'non-opening') {
    return 'tip.own-limit-after-cancellation';
  }
  if (act === 'prolong') {
    if (file.prolonged) {
      return 'tip.prolonged-already';
    }
    return limits.expired ? 'tip.limit-passed' : null;
  }
  if (act === 'request-extension') {
    if (!file.prolonged) {
      return 'tip.not-prolonged-yet';
    }
    return requestRefusal(file);
  }
  return file.extension === 'asked' ? null : 'tip.no-extension-request';
}

function requestRefusal({ extension }: TipFile): TipRefusal | null {
  if (extension === 'none') {
    return null;
  }
  return extension === 'asked' ? 'tip.extension-asked' : 'tip.extension-answered';
}

/** The limit after a cancellation begins once: a receipt entered again would begin it anew (BLTTHS 148.2). */
function cancellationRefusal({ cancellation }: TipFile): TipRefusal | null {
  switch (cancellation) {
    case 'none':
      return 'tip.no-cancellation';
    case 'decided':
      return null;
    case 'received':
      return 'tip.cancellation-received';
  }
}

/** BLTTHS 145.3c and TTLT 01/2017 Điều 6.2: a written request, 15 days, and no remedy. */
function takingRefusal(file: TipFile, limits: TipLimits): TipRefusal | null {
  if (file.remedyAskedAt === null) {
    return 'tip.no-remedy-asked';
  }
  return limits.remedyOverdue ? null : 'tip.remedy-still-open';
}

function referralRefusal(file: TipFile): TipRefusal | null {
  if (!file.referral) {
    return 'tip.no-referral';
  }
  return file.referralAnswered ? 'tip.referral-answered' : null;
}

function refuse(refusal: TipRefusal, { archivableFrom }: TipLimits): TipOutcome {
  const params: Record<string, string> =
    refusal === 'tip.archive-too-early' && archivableFrom !== null
      ? { day: archivableFrom.toString().split('-').reverse().join('/') }
      : {};
  return { ok: false, refusal, params };
}
