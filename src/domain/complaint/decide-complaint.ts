import { Temporal } from 'temporal-polyfill';
import { ComplaintAct } from '#domain/complaint/complaint-codes.ts';
import type { ComplaintFile, ComplaintParams } from '#domain/complaint/complaint-event.ts';
import type { ComplaintRefusal } from '#domain/complaint/refusals.ts';

/** A step about to be recorded: what, when it was done, with which codes. */
export interface ComplaintStep {
  act: ComplaintAct;
  at: Temporal.Instant;
  params: ComplaintParams;
}

/** Says why the step may not be recorded; null where it may. */
export function refuseStep(
  file: ComplaintFile,
  step: ComplaintStep,
  now: Temporal.Instant,
): ComplaintRefusal | null {
  if (Temporal.Instant.compare(step.at, now) > 0) {
    return 'complaint.dated-in-future';
  }
  if (file.lastAt !== null && Temporal.Instant.compare(step.at, file.lastAt) < 0) {
    return 'complaint.before-last-act';
  }
  if (!listOpenSteps(file).includes(step.act)) {
    return 'complaint.other-state';
  }
  return refuseParams(step);
}

/** The steps that the state leaves open, the usual next one first. */
export function listOpenSteps(file: ComplaintFile): ComplaintAct[] {
  return ComplaintAct.options.filter((act) => isOpen(file, act));
}

function isOpen(file: ComplaintFile, act: ComplaintAct): boolean {
  const underway = file.state === 'waiting' || file.state === 'taken-on';
  switch (act) {
    case 'take-on':
      return file.state === 'waiting';
    case 'settle':
      return file.state === 'taken-on';
    case 'ask-more-time':
      return file.state === 'taken-on' && !file.prolonged;
    case 'name-officer':
      return underway && file.officerId === null;
    case 'withdraw':
    case 'send-to-upper':
      return underway;
    case 'number-decision':
      return file.state === 'settled' && file.decision === null;
    case 'serve-result':
      return file.state === 'settled' && file.decision !== null && !file.served;
  }
}

function refuseParams({ act, params }: ComplaintStep): ComplaintRefusal | null {
  switch (act) {
    case 'settle':
      return params.outcome === undefined ? 'complaint.outcome-required' : null;
    case 'name-officer':
      return params.officerId === undefined ? 'complaint.officer-required' : null;
    case 'number-decision':
      return params.number === undefined || params.on === undefined
        ? 'complaint.number-required'
        : null;
    default:
      return null;
  }
}
