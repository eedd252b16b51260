import { isCleared, ordinalName, wordFor } from '#domain/case/accused.ts';
import { mayReadAccusedName } from '#domain/case/case-permissions.ts';
import { readChargeAnswer } from '#domain/case/charge-answer.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { AccusedView } from '../contract.ts';
import { contentOf } from './accused-names.ts';
import { withPersons } from './case-clocks.ts';
import type { StoredCase, StoredEvent } from './case-store.ts';
import { accessOf } from './record-acts.ts';

/** The accused of a case: ordinals with charges, measures and outcome; a name only ever opens apart. */
export async function listAccusedViews(
  context: RequestContext,
  stored: StoredCase,
): Promise<AccusedView[]> {
  const caseId = stored.row.id;
  const content = await contentOf(context);
  const access = accessOf(context, stored);
  const rows = await context.tx
    .selectFrom('accused as a')
    .leftJoin('accused_name as n', 'n.id', 'a.id')
    .selectAll('a')
    .select('n.id as name_id')
    .where('a.case_id', '=', caseId)
    .orderBy('a.ordinal')
    .execute();
  const charges = await listChargesOf(context, caseId);
  const measures = await listMeasuresOf(context, caseId);
  const notices = await listNoticesOf(context, caseId);
  const events = await withPersons(context.tx, caseId, stored.events);
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    mark: ordinalName(row.ordinal),
    word: wordFor(stored.state.stage, stored.state.isTrialDecided, row.outcome),
    under18: row.under18,
    chargedOn: row.charged_on,
    approvedOn: row.approved_on,
    supplement: row.approved_on === null ? supplementOf(events, row.id) : null,
    suspended: row.suspended,
    charges: charges.filter((one) => one.accusedId === row.id),
    measures: measures.filter((one) => one.accusedId === row.id),
    wanted: notices.find((one) => one.accusedId === row.id) ?? null,
    outcome: row.outcome,
    outcomeOn: row.outcome_on,
    sentence:
      row.sentence_kind === null ? null : { kind: row.sentence_kind, months: row.sentence_months },
    absentAtJudgment: row.absent_at_judgment,
    cleared: isCleared(row.outcome),
    mayOpenName:
      row.name_id !== null &&
      mayReadAccusedName(context.actor, access, content, row.outcome).allowed,
  }));
}

function supplementOf(
  events: readonly StoredEvent[],
  accusedId: string,
): AccusedView['supplement'] {
  const { state, on } = readChargeAnswer(events, accusedId);
  return (state === 'asked' || state === 'received') && on !== null
    ? { state, on: on.toString() }
    : null;
}

async function listChargesOf(context: RequestContext, caseId: string) {
  const rows = await context.tx
    .selectFrom('case_charge')
    .select(['id', 'accused_id', 'article', 'paragraph', 'points', 'severity', 'from_on'])
    .where('case_id', '=', caseId)
    .where('until_on', 'is', null)
    .where('accused_id', 'is not', null)
    .orderBy('from_on')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    accusedId: row.accused_id,
    article: row.article,
    paragraph: row.paragraph,
    points: [...row.points],
    severity: row.severity,
    from: row.from_on,
  }));
}

async function listMeasuresOf(context: RequestContext, caseId: string) {
  const rows = await context.tx
    .selectFrom('accused_measure')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('from_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    accusedId: row.accused_id,
    kind: row.kind,
    from: row.from_at.toISOString(),
    until: row.until_at?.toISOString() ?? null,
    extensions: row.extensions,
    endedAt: row.ended_at?.toISOString() ?? null,
    endReason: row.end_reason,
    approval: row.approval === null ? null : { state: row.approval, on: row.approval_on },
    extension: null,
  }));
}

async function listNoticesOf(context: RequestContext, caseId: string) {
  const rows = await context.tx
    .selectFrom('wanted_notice')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('issued_on', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    accusedId: row.accused_id,
    number: row.number,
    issuedOn: row.issued_on,
    state: row.state,
    since: row.state_on,
  }));
}
