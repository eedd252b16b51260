import { Temporal } from 'temporal-polyfill';
import { isAbsentNow, listAbsences } from '#domain/case/absence.ts';
import type { EventParams } from '#domain/case/case-event.ts';
import type { CaseState } from '#domain/case/case-state.ts';
import type { CaseStep } from '#domain/case/case-step.ts';
import { decideStep, type StepFacts } from '#domain/case/decide-step.ts';
import type { ProtectedStep } from '#domain/case/protection.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { recordStep } from '../contract.ts';
import { clocksOf, limitOfStage } from './case-clocks.ts';
import type { StoredCase } from './case-store.ts';
import { requireOpenAccused } from './charge-accused.ts';
import { followStep, prepareStep } from './follow-step.ts';
import { isAppealHeard, isUnserved, isWindowOpen } from './offer-steps.ts';
import { listUnansweredVictims } from './protection.ts';
import { bodyOfCaller, openForAct, recordActs } from './record-acts.ts';
import { requireUntilFits } from './suppose-extensions.ts';

type Input = ParsedInputOf<typeof recordStep>;

/** Records a decision of the stage: guard, act, clocks, and what follows for the accused. */
export async function takeStep(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof recordStep>> {
  const stored = await openForAct(context, input);
  await requireAbout(context, input);
  const at = Temporal.Instant.from(input.at);
  const command = {
    do: input.do,
    at,
    office: input.office,
    params: paramsOf(stored.state, input),
  };
  const outcome = decideStep(stored.state, command, await factsOf(context, stored, input, at));
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
  await requireUntil(context, stored, input, at);
  const { event } = outcome;
  const act = { kind: event.kind, office: event.office, params: event.params };
  await prepareStep(context, stored, input);
  const acted = await recordActs(context, stored, input, [act]);
  await followStep(context, stored, input);
  return acted;
}

/** Steps that may be taken against one accused; every other is about the whole case. */
const ABOUT_ONE: readonly CaseStep[] = ['suspend', 'resume', 'stay', 'go-in-absentia'];

/** Whom a step names stands in this case and has no outcome yet. */
async function requireAbout(context: RequestContext, input: Input): Promise<void> {
  const { accusedId } = input.params;
  if (accusedId === undefined) {
    return;
  }
  if (!ABOUT_ONE.includes(input.do)) {
    throw new Refusal('case.not-about-one');
  }
  await requireOpenAccused(context, input.id, accusedId);
}

/** The day of an extension is counted by the clocks; one that is named lies within what the law allows. */
async function requireUntil(
  context: RequestContext,
  stored: StoredCase,
  input: Input,
  at: Temporal.Instant,
): Promise<void> {
  if (input.do.startsWith('extend-') && input.params.until !== undefined) {
    const clocks = await clocksOf(context.tx, stored.row.id, stored.events, at);
    const limit = limitOfStage(stored.row.stage, clocks);
    await requireUntilFits(context, stored, limit, input.params.until);
  }
}

/** What a step says of itself beside its office: codes that the clocks and the state will read. */
function paramsOf(state: CaseState, input: Input): EventParams {
  const given: EventParams = Object.fromEntries(
    Object.entries(input.params).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  switch (input.do) {
    case 'extend-investigation':
      return { ...given, limit: limitOfRound(state) };
    case 'extend-prosecution':
      return { ...given, limit: '240' };
    case 'extend-trial':
      return { ...given, limit: '277' };
    case 'decide-trial':
    case 'adjourn':
      return { ...given, instance: state.stage === 'appeal' ? 'on-appeal' : 'first-instance' };
    case 'suspend':
    case 'resume':
    case 'stay':
    case 'cancel-opening':
      return { ...given, stage: state.stage };
    case 'reopen':
      return {
        ...given,
        to: input.params.to ?? 'investigation',
        after: state.stage === 'ended' ? 'stay' : 'judgment',
      };
    default:
      return given;
  }
}

/** Which limit of the investigation an extension lengthens. */
function limitOfRound(state: CaseState): '172' | 'I-10' | 'I-13' {
  switch (state.round) {
    case 'resumed':
      return 'I-10';
    case 'fresh':
      return 'I-13';
    default:
      return '172';
  }
}

const PROTECTED: Partial<Record<CaseStep, ProtectedStep>> = {
  conclude: 'conclude',
  indict: 'indict',
  'decide-trial': 'decide-trial',
};

/** What the rest of the file says, at the moment of the act. */
async function factsOf(
  context: RequestContext,
  stored: StoredCase,
  input: Input,
  at: Temporal.Instant,
): Promise<StepFacts> {
  const clocks = await clocksOf(context.tx, stored.row.id, stored.events, at);
  const limit = limitOfStage(stored.row.stage, clocks);
  const step = PROTECTED[input.do];
  const persons = await listPersons(context, stored);
  const open = persons.filter((one) => one.outcome === null);
  return {
    recordedBy: bodyOfCaller(context),
    now: context.now,
    lastEventAt: Temporal.Instant.fromEpochMilliseconds(stored.row.last_event_at.getTime()),
    accused: stored.row.accused,
    hasMinorAccused: stored.row.has_minor_accused,
    isLimitOver: limit === null || limit.state === 'missed',
    extensionsLeft: limit?.extensionsLeft ?? 0,
    isWanted: isWanted(input, open),
    severity: stored.row.severity,
    isPersonSuspended: open.some((one) => one.suspended && one.id === input.params.accusedId),
    isAbsent: isAbsentNow(
      listAbsences([...stored.past, ...stored.events]),
      input.params.accusedId ?? null,
      open.map(({ id }) => id),
    ),
    isAppealHeard: isAppealHeard(stored),
    isAppealOpen: isWindowOpen(clocks) || isUnserved(stored, persons),
    unprotected:
      step === undefined ? [] : await listUnansweredVictims(context, stored.row.id, step),
  };
}

async function listPersons(context: RequestContext, stored: StoredCase) {
  return await context.tx
    .selectFrom('accused')
    .select(['id', 'outcome', 'wanted', 'suspended', 'absent_at_judgment as absentAtJudgment'])
    .where('case_id', '=', stored.row.id)
    .execute();
}

/** Of one accused: that person; of a suspension, any; in absence of all, every one of them. */
function isWanted(input: Input, open: readonly { id: string; wanted: boolean }[]): boolean {
  const { accusedId } = input.params;
  if (accusedId !== undefined) {
    return open.some((one) => one.wanted && one.id === accusedId);
  }
  return input.do === 'go-in-absentia'
    ? open.length > 0 && open.every((one) => one.wanted)
    : open.some((one) => one.wanted);
}
