import { Temporal } from 'temporal-polyfill';
import { isCleared } from '#domain/case/accused.ts';
import { sayStage } from '#domain/case/refusal-words.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { DefendantOutcome, recordJudgment, recordJudgmentReceipt } from '../contract.ts';
import { dayOfInstant, type StoredCase } from './case-store.ts';
import { bodyOfCaller, openForAct, recordActs } from './record-acts.ts';
import { clearPerson } from './stay-persons.ts';

type Input = ParsedInputOf<typeof recordJudgment>;

/** Records the judgment, defendant by defendant; an acquitted person's name closes. */
export async function pronounce(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof recordJudgment>> {
  const stored = await openForAct(context, input);
  await requireTried(context, stored, input);
  const counts = (outcome: string) =>
    input.defendants.filter((one) => one.outcome === outcome).length;
  const acted = await recordActs(context, stored, input, [
    {
      kind: 'judged',
      office: 'trial-panel',
      params: {
        convicted: counts('convicted'),
        acquitted: counts('acquitted'),
        stayed: counts('person-stayed'),
      },
    },
  ]);
  for (const one of input.defendants) {
    await keepOutcome(context, one, input.at);
  }
  return acted;
}

/** An absent defendant receives the judgment, or it is posted: his window begins. */
export async function recordReceipt(
  context: RequestContext,
  input: ParsedInputOf<typeof recordJudgmentReceipt>,
): Promise<OutputOf<typeof recordJudgmentReceipt>> {
  const stored = await openForAct(context, input);
  if (stored.state.stage !== 'judged') {
    throw new Refusal('case.not-in-stage', sayStage(stored.state.stage));
  }
  await requireUnserved(context, stored, input.accusedId);
  return await recordActs(context, stored, input, [
    { kind: 'judgment-received', params: { accusedId: input.accusedId } },
  ]);
}

/** Only who was absent at the judgment has a window of his own, and it begins once. */
async function requireUnserved(
  context: RequestContext,
  stored: StoredCase,
  accusedId: string,
): Promise<void> {
  const absent = await context.tx
    .selectFrom('accused')
    .select('id')
    .where('id', '=', accusedId)
    .where('case_id', '=', stored.row.id)
    .where('absent_at_judgment', '=', true)
    .executeTakeFirst();
  if (absent === undefined) {
    throw new Refusal('record.not-found');
  }
  const judged = stored.events.findLast((event) => event.kind === 'judged');
  const isServed = stored.events.some(
    (event) =>
      event.kind === 'judgment-received' &&
      event.params.accusedId === accusedId &&
      event.position > (judged?.position ?? 0),
  );
  if (isServed) {
    throw new Refusal('case.receipt-already');
  }
}

/** Every accused without an outcome is judged, nobody else, and a hearing was held since the decision to try. */
async function requireTried(
  context: RequestContext,
  stored: StoredCase,
  input: Input,
): Promise<void> {
  if (bodyOfCaller(context) !== 'court') {
    throw new Refusal('case.not-holder');
  }
  if (stored.state.stage !== 'trial') {
    throw new Refusal('case.not-in-stage', sayStage(stored.state.stage));
  }
  if (stored.state.suspended !== null) {
    throw new Refusal('case.suspended');
  }
  const decided = stored.events.findLast((event) => event.kind === 'trial-decided');
  const held = stored.events.findLast((event) => event.kind === 'hearing-held');
  const isHeard = held !== undefined && held.position > (decided?.position ?? 0);
  if (!stored.state.isTrialDecided || !isHeard) {
    throw new Refusal('case.trial-not-decided');
  }
  const open = await context.tx
    .selectFrom('accused')
    .select('id')
    .where('case_id', '=', stored.row.id)
    .where('outcome', 'is', null)
    .execute();
  const judged = new Set(input.defendants.map((one) => one.accusedId));
  const isWhole = open.length === input.defendants.length && open.every(({ id }) => judged.has(id));
  if (!isWhole) {
    throw new Refusal('case.defendants-incomplete');
  }
}

/** Keeps what a judgment made of one defendant; who is acquitted is cleared. */
export async function keepOutcome(
  context: RequestContext,
  one: DefendantOutcome,
  at: string,
): Promise<void> {
  await context.tx
    .updateTable('accused')
    .set({
      outcome: one.outcome,
      outcome_on: dayOfInstant(Temporal.Instant.from(at)).toString(),
      sentence_kind: one.sentence?.kind ?? null,
      sentence_months: one.sentence?.months ?? null,
      absent_at_judgment: one.absent,
    })
    .where('id', '=', one.accusedId)
    .execute();
  if (isCleared(one.outcome)) {
    await clearPerson(context, one.accusedId, at, one.outcome);
  }
}
