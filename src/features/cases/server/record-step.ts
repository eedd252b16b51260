import { Temporal } from 'temporal-polyfill';
import type { EventParams } from '#domain/case/case-event.ts';
import type { CaseState } from '#domain/case/case-state.ts';
import type { CaseStep } from '#domain/case/case-step.ts';
import { decideStep, returnedBy, type StepFacts } from '#domain/case/decide-step.ts';
import type { ProtectedStep } from '#domain/case/protection.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { recordStep } from '../contract.ts';
import { APPEAL_RULES, clocksOf, limitOfStage } from './case-clocks.ts';
import type { StoredCase } from './case-store.ts';
import { endGround, recordsOf } from './case-units.ts';
import { listUnansweredVictims } from './protection.ts';
import { bodyOfCaller, openForAct, recordActs } from './record-acts.ts';
import { stayPersons } from './stay-persons.ts';

type Input = ParsedInputOf<typeof recordStep>;

/** Records a decision of the stage: guard, act, clocks, and what follows for the accused. */
export async function takeStep(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof recordStep>> {
  const stored = await openForAct(context, input);
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
  const { event } = outcome;
  const act = { kind: event.kind, office: event.office, params: event.params };
  const acted = await recordActs(context, stored, input, [act]);
  await followStep(context, stored, input);
  return acted;
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
    case 'return-file':
      return { ...given, by: returnedBy(input.office) };
    case 'decide-trial':
      return { ...given, instance: state.stage === 'appeal' ? 'on-appeal' : 'first-instance' };
    case 'suspend':
    case 'resume':
    case 'stay':
    case 'cancel-opening':
      return { ...given, stage: state.stage };
    case 'reopen':
      return { ...given, to: input.params.to ?? 'investigation' };
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
  return {
    recordedBy: bodyOfCaller(context),
    now: context.now,
    lastEventAt: Temporal.Instant.fromEpochMilliseconds(stored.row.last_event_at.getTime()),
    accused: stored.row.accused,
    isLimitOver: limit === null || limit.state === 'missed',
    extensionsLeft: limit?.extensionsLeft ?? 0,
    isWanted: await isWanted(context, stored.row.id, input.params.accusedId),
    isAppealOpen: isAppealOpen(clocks) || (await hasUnservedAbsent(context, stored)),
    unprotected:
      step === undefined ? [] : await listUnansweredVictims(context, stored.row.id, step),
  };
}

function isAppealOpen(clocks: readonly ClockState[]): boolean {
  return clocks.some((clock) => APPEAL_RULES.includes(clock.rule) && clock.state === 'running');
}

/** An absent defendant who has not received the judgment: his window has not begun. */
async function hasUnservedAbsent(context: RequestContext, stored: StoredCase): Promise<boolean> {
  const absent = await context.tx
    .selectFrom('accused')
    .select('id')
    .where('case_id', '=', stored.row.id)
    .where('absent_at_judgment', '=', true)
    .execute();
  const served = new Set(
    stored.events
      .filter((event) => event.kind === 'judgment-received')
      .map((event) => event.params.accusedId),
  );
  return absent.some(({ id }) => !served.has(id));
}

async function isWanted(
  context: RequestContext,
  caseId: string,
  accusedId: string | undefined,
): Promise<boolean> {
  let query = context.tx
    .selectFrom('accused')
    .select('id')
    .where('case_id', '=', caseId)
    .where('wanted', '=', true);
  if (accusedId !== undefined) {
    query = query.where('id', '=', accusedId);
  }
  return (await query.executeTakeFirst()) !== undefined;
}

/** What a step does to persons and sight: staying clears them, a new investigation takes it from the court. */
async function followStep(
  context: RequestContext,
  stored: StoredCase,
  input: Input,
): Promise<void> {
  const { accusedId } = input.params;
  if ((input.do === 'suspend' || input.do === 'resume') && accusedId !== undefined) {
    await context.tx
      .updateTable('accused')
      .set({ suspended: input.do === 'suspend' })
      .where('id', '=', accusedId)
      .where('case_id', '=', stored.row.id)
      .execute();
  }
  if (input.do === 'cancel-opening' || input.do === 'stay') {
    const one = accusedId === undefined ? null : { accusedId, outcome: 'person-stayed' as const };
    await stayPersons(context, stored.row.id, input.at, one);
  }
  if (input.do === 'decide-appeal' && input.params.result === 'annulled-reinvestigate') {
    await endGround(context, await recordsOf(context.tx, stored.row.id), 'court');
  }
}
