import { isAbsentNow, listAbsences } from '#domain/case/absence.ts';
import { bodyOf } from '#domain/case/case-permissions.ts';
import { listOfferedSteps } from '#domain/case/offered-steps.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { AccusedView, CaseView } from '../contract.ts';
import { APPEAL_RULES, limitOfStage } from './case-clocks.ts';
import type { StoredCase } from './case-store.ts';
import type { Supposed } from './suppose-extensions.ts';

/** What the page already knows of a case when it asks what may be done. */
interface Known {
  clocks: readonly ClockState[];
  supposed: ReadonlyMap<string, Supposed>;
  accusedList: readonly AccusedView[];
}

/** The steps that the caller's body may record now; an extension comes with how far the law lets it go. */
export function offerSteps(
  context: RequestContext,
  stored: StoredCase,
  known: Known,
): CaseView['steps'] {
  const body = bodyOf(context.actor);
  if (body === null) {
    return [];
  }
  const limit = limitOfStage(stored.row.stage, known.clocks);
  const open = known.accusedList.filter((one) => one.outcome === null);
  const absences = listAbsences([...stored.past, ...stored.events]);
  const ids = open.map(({ id }) => id);
  return listOfferedSteps(stored.state, {
    recordedBy: body,
    accused: stored.row.accused,
    hasMinorAccused: stored.row.has_minor_accused,
    extensionsLeft: limit?.extensionsLeft ?? 0,
    severity: stored.row.severity,
    isAppealHeard: isAppealHeard(stored),
    isAppealOpen: isWindowOpen(known.clocks) || isUnserved(stored, known.accusedList),
    suspendedPersons: open.filter((one) => one.suspended).length,
    presentPersons: ids.filter((id) => !isAbsentNow(absences, id, ids)).length,
  }).map(({ step, offices }) => ({
    step,
    offices,
    extension: step.startsWith('extend-') ? extensionOf(limit, known.supposed) : null,
  }));
}

/** Whether a window of appeal or protest still runs. */
export function isWindowOpen(clocks: readonly ClockState[]): boolean {
  return clocks.some((clock) => APPEAL_RULES.includes(clock.rule) && clock.state === 'running');
}

/** An absent defendant who has not received the judgment: his window has not begun. */
export function isUnserved(
  stored: StoredCase,
  accused: readonly { id: string; absentAtJudgment: boolean }[],
): boolean {
  const judged = stored.events.findLast((event) => event.kind === 'judged');
  const served = new Set(
    stored.events
      .filter(
        (event) => event.kind === 'judgment-received' && event.position > (judged?.position ?? 0),
      )
      .map((event) => event.params.accusedId),
  );
  return accused.some((one) => one.absentAtJudgment && !served.has(one.id));
}

/** Whether the appeal court held its hearing since the file came to it. */
export function isAppealHeard(stored: StoredCase): boolean {
  const came = stored.events.findLast((event) => event.kind === 'accepted');
  const held = stored.events.findLast(
    (event) => event.kind === 'hearing-held' && event.params.instance === 'on-appeal',
  );
  return held !== undefined && held.position > (came?.position ?? 0);
}

function extensionOf(limit: ClockState | null, supposed: ReadonlyMap<string, Supposed>) {
  const found = limit === null ? undefined : supposed.get(limit.key);
  return found === undefined
    ? null
    : { from: found.room.from.toString(), most: found.room.most.toString(), due: found.due };
}
