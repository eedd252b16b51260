import { Temporal } from 'temporal-polyfill';
import {
  decideMeasureAnswer,
  type MeasureAnswered,
  measureAskedBy,
} from '#domain/case/measure-answer.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { answerMeasure } from '../contract.ts';
import { withPersons } from './case-clocks.ts';
import { dateOf, dayOfInstant } from './case-store.ts';
import { getOpenMeasure } from './measures.ts';
import { openForAct, recordActs, requireProcuracy } from './record-acts.ts';

type Input = ParsedInputOf<typeof answerMeasure>;

/** The procuracy approves a measure or the extension of custody, or does not: an act of its own. */
export async function answerToMeasure(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof answerMeasure>> {
  const stored = await openForAct(context, input);
  requireProcuracy(context, stored);
  const measure = await getOpenMeasure(context, input.id, input.measureId);
  if (measure.approval !== 'waiting') {
    throw new Refusal('case.no-approval-awaited');
  }
  const at = Temporal.Instant.from(input.at);
  const events = await withPersons(context.tx, input.id, stored.events);
  const decided = decideMeasureAnswer(events, { ...input, at });
  if (!decided.ok) {
    throw new Refusal(decided.refusal, decided.params);
  }
  const acted = await recordActs(context, stored, input, [
    {
      kind: 'measure-answered',
      office: input.office,
      params: {
        accusedId: measure.accused_id,
        measureId: measure.id,
        measure: measure.kind,
        of: decided.of.id,
        answer: input.answer,
        ends: decided.ends,
      },
    },
  ]);
  await keepAnswer(context, input, decided);
  return acted;
}

/** Where the measure stands after the answer: ended, or put back to the end that it had. */
async function keepAnswer(
  context: RequestContext,
  { measureId, answer, at: text }: Input,
  { ends, until, extensions, of, waits }: MeasureAnswered,
): Promise<void> {
  const at = Temporal.Instant.from(text);
  const isPutBack = answer === 'refused' && of.kind === 'measure-extended' && until !== '';
  await context.tx
    .updateTable('accused_measure')
    .set({
      approval: waits ? 'waiting' : answer,
      approval_on: waits ? null : dayOfInstant(at).toString(),
      ...(isPutBack ? { until_at: dateOf(Temporal.Instant.from(until)), extensions } : {}),
      ...(ends ? { ended_at: dateOf(at), end_reason: 'refused' as const } : {}),
    })
    .where('id', '=', measureId)
    .execute();
}

/** What is sent for approval is of one person, and waits for it: its clock is met by that answer alone. */
export async function requireAwaited(
  context: RequestContext,
  notice: { id: string; paper: string; to: string; accusedId: string | null },
): Promise<void> {
  const kind = measureAskedBy(notice);
  if (kind === null) {
    return;
  }
  if (notice.accusedId === null) {
    throw new Refusal('case.notice-names-accused');
  }
  const waiting = await context.tx
    .selectFrom('accused_measure')
    .select('id')
    .where('case_id', '=', notice.id)
    .where('accused_id', '=', notice.accusedId)
    .where('kind', '=', kind)
    .where('approval', '=', 'waiting')
    .where('ended_at', 'is', null)
    .limit(1)
    .execute();
  if (waiting.length === 0) {
    throw new Refusal('case.no-approval-awaited');
  }
}
