import { Temporal } from 'temporal-polyfill';
import { ordinalName } from '#domain/case/accused.ts';
import type { DecidingOffice } from '#domain/case/case-stage.ts';
import { readChargeAnswer, refuseChargeAnswer } from '#domain/case/charge-answer.ts';
import { mayCommuneChiefHandle } from '#domain/case/competence.ts';
import type { Charge } from '#domain/case/offence.ts';
import { sayStage } from '#domain/case/refusal-words.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type {
  Acted,
  answerCharge,
  chargeAccused,
  dropAccused,
  receiveSupplement,
} from '../contract.ts';
import { requireNamesKept, sealName } from './accused-names.ts';
import { withPersons } from './case-clocks.ts';
import { dayOfInstant, type StoredCase } from './case-store.ts';
import {
  classOfCharges,
  endCharges,
  listCharges,
  moveSupervision,
  type Reclassified,
  reclassify,
  storeCharges,
} from './reclassify-case.ts';
import {
  type ActInput,
  type NewAct,
  openForAct,
  recordActs,
  requireHolder,
  requireProcuracy,
} from './record-acts.ts';
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
  requireChief(input, all, changed);
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

/** The chief of a commune police charges in the two lower classes only, never for 150 or 151 (BLTTHS 37). */
function requireChief(
  input: ParsedInputOf<typeof chargeAccused>,
  charges: readonly Charge[],
  changed: Reclassified,
): void {
  const day = dayOfInstant(Temporal.Instant.from(input.at));
  if (
    input.office === 'commune-chief' &&
    !mayCommuneChiefHandle(charges, changed.class.severity, day)
  ) {
    throw new Refusal('case.not-competent');
  }
}

/** The procuracy approves a charge, asks for more, or cancels it: then the person is cleared. */
export async function answerToCharge(
  context: RequestContext,
  input: ParsedInputOf<typeof answerCharge>,
): Promise<OutputOf<typeof answerCharge>> {
  const stored = await openForAct(context, input);
  requireProcuracy(context, stored);
  await requireOpenAccused(context, input.id, input.accusedId);
  if (input.answer === 'cancelled') {
    return await endAgainst(context, stored, input, 'charge-dropped');
  }
  await requireAnswerable(context, stored, input.accusedId, input.answer);
  if (input.answer === 'supplement') {
    const { accusedId, office } = input;
    const act: NewAct = { kind: 'charge-supplement-asked', office, params: { accusedId } };
    return await recordActs(context, stored, input, [act]);
  }
  const acted = await recordActs(context, stored, input, [
    { kind: 'charge-approved', office: input.office, params: { accusedId: input.accusedId } },
  ]);
  await context.tx
    .updateTable('accused')
    .set({ approved_on: dayOfInstant(Temporal.Instant.from(input.at)).toString() })
    .where('id', '=', input.accusedId)
    .execute();
  return acted;
}

/** The procuracy has what it asked for: its three days begin anew (BLTTHS 179.3). */
export async function keepSupplement(
  context: RequestContext,
  input: ParsedInputOf<typeof receiveSupplement>,
): Promise<OutputOf<typeof receiveSupplement>> {
  const stored = await openForAct(context, input);
  requireProcuracy(context, stored);
  const { accusedId } = input;
  await requireOpenAccused(context, input.id, accusedId);
  await requireAnswerable(context, stored, accusedId, 'received');
  const act: NewAct = { kind: 'supplement-received', params: { accusedId } };
  return await recordActs(context, stored, input, [act]);
}

/**
 * Stays the case against one accused, which the body that holds the file does, or drops the charge, which a
 * supervising procuracy may do too: the name closes.
 */
export async function endAgainstAccused(
  context: RequestContext,
  input: ParsedInputOf<typeof dropAccused>,
): Promise<OutputOf<typeof dropAccused>> {
  const stored = await openForAct(context, input);
  if (input.outcome === 'person-stayed') {
    requireHolder(context, stored);
  }
  await requireOpenAccused(context, input.id, input.accusedId);
  return await endAgainst(context, stored, input, input.outcome);
}

/** What may be answered follows what was answered before, also in a case where the person stood before. */
async function requireAnswerable(
  context: RequestContext,
  stored: StoredCase,
  accusedId: string,
  answer: Parameters<typeof refuseChargeAnswer>[1],
): Promise<void> {
  const events = await withPersons(context.tx, stored.row.id, stored.events);
  const refusal = refuseChargeAnswer(readChargeAnswer(events, accusedId), answer);
  if (refusal !== null) {
    throw new Refusal(refusal.refusal, refusal.params);
  }
}

/** Nothing stands against the person any more; the class of the case follows the charges that are left. */
async function endAgainst(
  context: RequestContext,
  stored: StoredCase,
  input: ActInput & { accusedId: string; office: DecidingOffice },
  outcome: 'charge-dropped' | 'person-stayed',
): Promise<Acted> {
  const { accusedId } = input;
  const changed = await classWithout(context, stored, accusedId);
  const act: NewAct = {
    kind: outcome === 'charge-dropped' ? 'charge-cancelled' : 'stayed',
    office: input.office,
    params: { accusedId, stage: stored.state.stage },
  };
  const acts = [act, ...(changed?.acts ?? [])];
  const acted = await recordActs(context, stored, input, acts, changed?.columns);
  const on = dayOfInstant(Temporal.Instant.from(input.at)).toString();
  await endCharges(context, { caseId: input.id, accusedId }, on);
  await stayPersons(context, input.id, input.at, { accusedId, outcome });
  if (changed !== null) {
    await moveSupervision(context, input.id, changed.supervision);
  }
  return acted;
}

/** What the case would be without one accused; past the prosecution stage its class stays. */
async function classWithout(
  context: RequestContext,
  stored: StoredCase,
  accusedId: string,
): Promise<Reclassified | null> {
  const charges = await listCharges(context, stored.row.id);
  const left = charges.filter((one) => one.accusedId !== accusedId);
  const isOpen = stored.state.stage === 'investigation' || stored.state.stage === 'prosecution';
  return isOpen && left.length > 0 ? await reclassify(context, stored, left) : null;
}

/** An accused of the case without an outcome yet. */
export async function requireOpenAccused(
  context: RequestContext,
  caseId: string,
  accusedId: string,
): Promise<{ id: string; ordinal: number; under18: boolean }> {
  const row = await requireAccusedOf(context, caseId, accusedId);
  if (row.outcome !== null) {
    throw new Refusal('case.accused-over');
  }
  return row;
}

/** An accused of the case, whatever became of the person. */
export async function requireAccusedOf(context: RequestContext, caseId: string, accusedId: string) {
  const row = await context.tx
    .selectFrom('accused')
    .select(['id', 'ordinal', 'under18', 'outcome'])
    .where('id', '=', accusedId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

function requireStage(stored: StoredCase): void {
  if (stored.state.stage !== 'investigation' && stored.state.stage !== 'prosecution') {
    throw new Refusal('case.not-in-stage', sayStage(stored.state.stage));
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
