import { Temporal } from 'temporal-polyfill';
import { type ClockState, endedAt } from '#domain/deadline/clock/clock-state.ts';
import { dayOf } from '#domain/deadline/clock/moment.ts';
import { decideTip, type TipLimits } from '#domain/tip/decide-tip.ts';
import { TIP_STEPS } from '#domain/tip/tip-acts.ts';
import type { DecidingOffice, TipEvent } from '#domain/tip/tip-event.ts';
import { mayTakeAct } from '#domain/tip/tip-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { actOnTip, TipActInput } from '../contract.ts';
import { advanceTip } from './advance-tip.ts';
import { findOffice } from './deciding-office.ts';
import { paperOfAct } from './paper-of-act.ts';
import { paramsOfAct } from './params-of-act.ts';
import { legalDay } from './tip-audience.ts';
import { ARCHIVE_RULE, clocksOf, REMEDY_RULE, RESOLVING_RULES } from './tip-clocks.ts';
import { accessOf, getStoredTip, type StoredTip } from './tip-store.ts';

/** Takes one step with a tip: permission, decision, its paper, the chain and all that follows from it. */
export async function stepTip(
  context: RequestContext,
  input: ParsedInputOf<typeof actOnTip>,
): Promise<OutputOf<typeof actOnTip>> {
  const tip = await getStoredTip(context, input.id, true);
  const { act } = input;
  requireVerdict(mayTakeAct(context.actor, accessOf(tip), act.do));
  const event = await decideEvent(context, tip, act);
  const paperId = await paperOfAct(context, tip, { act, event });
  const revision = await advanceTip(context, tip, {
    event,
    paperId,
    revision: input.revision,
    ...bookOf(act),
  });
  return { revision, paperId };
}

async function decideEvent(
  context: RequestContext,
  tip: StoredTip,
  act: TipActInput,
): Promise<TipEvent> {
  const at = act.at === undefined ? context.now : Temporal.Instant.from(act.at);
  const decidedBy = await officeOf(context, tip, act, at);
  const params = await paramsOfAct(context, tip, act);
  const command = { act: act.do, at, decidedBy, params };
  const limits = limitsOf(tip, await clocksOf(context.tx, tip.events, at));
  const outcome = decideTip(tip.file, command, limits, context.now);
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, { ...outcome.params });
  }
  return {
    id: newSecretId(),
    kind: act.do,
    at,
    byPostId: context.actor.postId,
    decidedBy,
    params,
  };
}

async function officeOf(
  context: RequestContext,
  tip: StoredTip,
  act: TipActInput,
  at: Temporal.Instant,
): Promise<DecidingOffice | null> {
  const side = TIP_STEPS[act.do].decidedBy;
  if (side === null) {
    return null;
  }
  const bodies = side === 'holding' ? [tip.file.heldBy.id] : [context.actor.agencyId];
  return await findOffice(context.tx, act.decidedByPostId, bodies, legalDay(at));
}

/** What the clocks say at the moment of the act. */
export function limitsOf(tip: StoredTip, clocks: readonly ClockState[]): TipLimits {
  const resolving = clocks.filter((clock) => RESOLVING_RULES.includes(clock.rule));
  const open = listOpenRemedies(tip.events);
  return {
    expired:
      resolving.some((clock) => clock.state === 'missed' && endedAt(clock) === null) &&
      !resolving.some((clock) => clock.state === 'running'),
    remedyOverdue: clocks.some(
      (clock) =>
        clock.rule === REMEDY_RULE && clock.state === 'missed' && open.includes(clock.startedBy),
    ),
    archivableFrom: archivableFrom(clocks),
    supervisorIds: tip.row.supervisor_ids,
  };
}

/** The first day on which the file of the suspension that lasts may be archived. */
function archivableFrom(clocks: readonly ClockState[]): Temporal.PlainDate | null {
  const last = clocks.findLast(({ rule, state }) => rule === ARCHIVE_RULE && state !== 'stopped');
  return last === undefined ? null : dayOf(last.due);
}

/** Requests to remedy that wait; what was remedied late, or ended in a taking, is no ground for another taking. */
function listOpenRemedies(events: readonly TipEvent[]): string[] {
  const settled = events.findLastIndex(
    ({ kind }) => kind === 'remedy' || kind === 'take-from-body',
  );
  return events
    .slice(settled + 1)
    .flatMap(({ id, kind }) => (kind === 'ask-to-remedy' ? [id] : []));
}

/** The number in the book of the body that takes it over; the former one's does not go along. */
function bookOf(act: TipActInput): { also: { book_number: string | null } } | object {
  return act.do === 'take-over' ? { also: { book_number: act.bookNumber ?? null } } : {};
}
