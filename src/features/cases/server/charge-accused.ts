import { Temporal } from 'temporal-polyfill';
import { ordinalName } from '#domain/case/accused.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { answerCharge, chargeAccused, dropAccused } from '../contract.ts';
import { requireNamesKept, sealName } from './accused-names.ts';
import { dayOfInstant, type StoredCase } from './case-store.ts';
import {
  classOfCharges,
  endCharges,
  listCharges,
  moveSupervision,
  reclassify,
  storeCharges,
} from './reclassify-case.ts';
import { bodyOfCaller, openForAct, recordActs } from './record-acts.ts';
import { stayPersons } from './stay-persons.ts';

/** Charges a person: the next ordinal, the charges, and where names are kept the sealed name. */
export async function chargePerson(
  context: RequestContext,
  input: ParsedInputOf<typeof chargeAccused>,
): Promise<OutputOf<typeof chargeAccused>> {
  const stored = await openForAct(context, input);
  requireStage(stored);
  if (input.name !== null) {
    await requireNamesKept(context);
  }
  const accusedId = newSecretId();
  const eventId = newSecretId();
  const on = dayOfInstant(Temporal.Instant.from(input.at)).toString();
  const actedOn = Temporal.PlainDate.from(stored.row.acted_on);
  const own = await classOfCharges(context, input.charges, actedOn);
  const all = [...(await listCharges(context, input.id)), ...input.charges];
  const changed = await reclassify(context, stored, all);
  const ordinal = await nextOrdinal(context, input.id);
  await context.tx
    .insertInto('accused')
    .values({ id: accusedId, case_id: input.id, ordinal, under18: input.under18, charged_on: on })
    .execute();
  const acted = await recordActs(
    context,
    stored,
    input,
    [
      {
        id: eventId,
        kind: 'charged',
        office: input.office,
        params: { accusedId, ordinal, class: own.severity, minor: input.under18 },
      },
      ...changed.acts,
    ],
    {
      ...changed.columns,
      accused: stored.row.accused + 1,
      has_minor_accused: stored.row.has_minor_accused || input.under18,
    },
  );
  await storeCharges(
    context,
    { caseId: input.id, accusedId, eventId, from: on },
    input.charges,
    actedOn,
  );
  if (input.name !== null) {
    await sealName(context, stored, accusedId, input.name);
  }
  await moveSupervision(context, input.id, changed.supervision);
  return { ...acted, accusedId, mark: ordinalName(ordinal) };
}

/** The procuracy approves a charge, or cancels it: then the person is cleared. */
export async function answerToCharge(
  context: RequestContext,
  input: ParsedInputOf<typeof answerCharge>,
): Promise<OutputOf<typeof answerCharge>> {
  const stored = await openForAct(context, input);
  if (bodyOfCaller(context) !== 'procuracy') {
    throw new Refusal('case.not-holder');
  }
  await requireOpenAccused(context, input.id, input.accusedId);
  const isApproved = input.answer === 'approved';
  const acted = await recordActs(context, stored, input, [
    {
      kind: isApproved ? 'charge-approved' : 'charge-cancelled',
      office: input.office,
      params: { accusedId: input.accusedId },
    },
  ]);
  if (isApproved) {
    await context.tx
      .updateTable('accused')
      .set({ approved_on: dayOfInstant(Temporal.Instant.from(input.at)).toString() })
      .where('id', '=', input.accusedId)
      .execute();
    return acted;
  }
  return await clearOne(context, input, 'charge-dropped', acted);
}

/** Stays the case against one accused, or drops the charge: the name closes. */
export async function endAgainstAccused(
  context: RequestContext,
  input: ParsedInputOf<typeof dropAccused>,
): Promise<OutputOf<typeof dropAccused>> {
  const stored = await openForAct(context, input);
  await requireOpenAccused(context, input.id, input.accusedId);
  const acted = await recordActs(context, stored, input, [
    {
      kind: input.outcome === 'charge-dropped' ? 'charge-cancelled' : 'stayed',
      office: input.office,
      params: { accusedId: input.accusedId, stage: stored.state.stage },
    },
  ]);
  return await clearOne(context, input, input.outcome, acted);
}

async function clearOne(
  context: RequestContext,
  input: { id: string; accusedId: string; at: string },
  outcome: 'charge-dropped' | 'person-stayed',
  acted: { id: string; revision: number },
) {
  const on = dayOfInstant(Temporal.Instant.from(input.at)).toString();
  await endCharges(context, { caseId: input.id, accusedId: input.accusedId }, on);
  await stayPersons(context, input.id, input.at, { accusedId: input.accusedId, outcome });
  return acted;
}

/** An accused of the case without an outcome yet. */
export async function requireOpenAccused(
  context: RequestContext,
  caseId: string,
  accusedId: string,
): Promise<{ id: string; ordinal: number; under18: boolean }> {
  const row = await context.tx
    .selectFrom('accused')
    .select(['id', 'ordinal', 'under18', 'outcome'])
    .where('id', '=', accusedId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  if (row.outcome !== null) {
    throw new Refusal('case.accused-over');
  }
  return row;
}

function requireStage(stored: StoredCase): void {
  if (stored.state.stage !== 'investigation' && stored.state.stage !== 'prosecution') {
    throw new Refusal('case.not-in-stage', { stage: stored.state.stage });
  }
  if (stored.state.suspended !== null) {
    throw new Refusal('case.suspended');
  }
}

/** The next ordinal of a case; one that was given is never given again. */
export async function nextOrdinal(context: RequestContext, caseId: string): Promise<number> {
  const row = await context.tx
    .selectFrom('accused')
    .select((select) => select.fn.max('ordinal').as('last'))
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}
