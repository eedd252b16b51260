import type { Outcome } from '#domain/programme/outcome.ts';
import { accept, refuseWith } from '#domain/programme/outcome.ts';

/** Where a report owed by an agency stands. */
export type ReportState = 'waiting' | 'submitted' | 'returned' | 'accepted' | 'cancelled';

export type ReportCommand =
  | { do: 'hand-in' }
  | { do: 'accept' }
  | { do: 'return'; reason: string }
  | { do: 'cancel' };

/** States from which each command may start. */
const STARTS: Record<ReportCommand['do'], readonly ReportState[]> = {
  'hand-in': ['waiting', 'returned'],
  accept: ['submitted'],
  return: ['submitted', 'accepted'],
  cancel: ['waiting', 'returned'],
};

const NEXT: Record<ReportCommand['do'], ReportState> = {
  'hand-in': 'submitted',
  accept: 'accepted',
  return: 'returned',
  cancel: 'cancelled',
};

/** Decides a hand-in, its acceptance or its return; a return says why. */
export function decideReport(state: ReportState, command: ReportCommand): Outcome<ReportState> {
  if (!STARTS[command.do].includes(state)) {
    return refuseWith('report.not-in-state', { state });
  }
  if (command.do === 'return' && command.reason.trim() === '') {
    return refuseWith('task.reason-required');
  }
  return accept(NEXT[command.do]);
}

/**
 * Whether what was handed in still counts as handed in once it is returned. It does: a report that came in
 * time and goes back for a correction did not come late. It does not where the receiver says that it was
 * no report (the wrong paper, another period), or where it held neither a file nor a word.
 */
export function stillCounts(
  handedIn: { files: number; note: string },
  returned: { isReport: boolean },
): boolean {
  return returned.isReport && (handedIn.files > 0 || handedIn.note.trim() !== '');
}

/** Whether a report came in time, late, is still owed, or is missing, on a day (ISO text). */
export function timingOf(
  report: { lastDay: string; submittedOn: string | null; state: ReportState },
  today: string,
): 'waiting' | 'on-time' | 'late' | 'missing' {
  if (report.submittedOn !== null) {
    return report.submittedOn <= report.lastDay ? 'on-time' : 'late';
  }
  return report.state !== 'cancelled' && report.lastDay < today ? 'missing' : 'waiting';
}
