import { Temporal } from 'temporal-polyfill';
import type { Charge } from '#domain/case/offence.ts';
import { type CaseClass, classifyCase } from '#domain/case/reclassify.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { CaseChange, StoredCase } from './case-store.ts';
import { endGround, openToUnit, recordsOf, unitOf } from './case-units.ts';
import { loadCatalogue } from './catalogue.ts';
import { findCompetentBodies } from './competent-bodies.ts';
import type { NewAct } from './record-acts.ts';

/** A charge in force, of the case or of one accused. */
export type StoredCharge = Charge & { id: string; accusedId: string | null };

/** What another set of charges changes: acts for the chain, columns of the row, and who supervises. */
export interface Reclassified {
  class: CaseClass;
  acts: NewAct[];
  columns: CaseChange;
  supervision: { from: string | null; to: string };
}

/** The charges in force of a case. */
export async function listCharges(
  context: RequestContext,
  caseId: string,
): Promise<StoredCharge[]> {
  const rows = await context.tx
    .selectFrom('case_charge')
    .select(['id', 'accused_id', 'article', 'paragraph', 'points'])
    .where('case_id', '=', caseId)
    .where('until_on', 'is', null)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    accusedId: row.accused_id,
    article: row.article,
    paragraph: row.paragraph,
    points: [...row.points],
  }));
}

/** Classes a case by its charges in the wording of the day of the act. */
export async function classOfCharges(
  context: RequestContext,
  charges: readonly Charge[],
  actedOn: Temporal.PlainDate,
): Promise<CaseClass> {
  const outcome = classifyCase(await loadCatalogue(context.tx), charges, {
    actOn: actedOn,
    today: context.today,
  });
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
  return outcome.class;
}

/**
 * Derives class, clocks' class, supervision and court from a new set of charges. The clock counts from
 * the same beginning, so elapsed time is deducted (TTLT 04/2018 Điều 14).
 */
export async function reclassify(
  context: RequestContext,
  stored: StoredCase,
  charges: readonly Charge[],
): Promise<Reclassified> {
  const found = await classOfCharges(
    context,
    charges,
    Temporal.PlainDate.from(stored.row.acted_on),
  );
  const bodies = await findCompetentBodies(context, found, {
    placeId: stored.row.place_id,
    supervisingIds: [stored.row.supervising_agency_id ?? ''],
    trialId: stored.row.trial_agency_id,
  });
  // A procuracy that holds the file keeps it, and its grant, until it passes the file on itself.
  const supervisingId =
    stored.state.body === 'procuracy'
      ? (stored.row.supervising_agency_id ?? bodies.supervisingId)
      : bodies.supervisingId;
  const acts: NewAct[] = [];
  if (found.severity !== stored.row.severity) {
    acts.push({
      kind: 'severity-changed',
      params: { from: stored.row.severity, class: found.severity },
    });
  }
  if (supervisingId !== stored.row.supervising_agency_id) {
    acts.push({
      kind: 'supervision-moved',
      params: { fromAgencyId: stored.row.supervising_agency_id, toAgencyId: supervisingId },
    });
  }
  return {
    class: found,
    acts,
    columns: {
      severity: found.severity,
      lead_article: found.lead.article,
      lead_paragraph: found.lead.paragraph,
      supervising_agency_id: supervisingId,
      trial_agency_id: bodies.trialId,
    },
    supervision: { from: stored.row.supervising_agency_id, to: supervisingId },
  };
}

/** Moves the case to the procuracy unit that now supervises it; the one before sees it no longer. */
export async function moveSupervision(
  context: RequestContext,
  caseId: string,
  supervision: Reclassified['supervision'],
): Promise<void> {
  if (supervision.from === supervision.to) {
    return;
  }
  const group = await unitOf(context.tx, 'supervision', supervision.to, context.now);
  const records = await recordsOf(context.tx, caseId);
  await openToUnit(context, records, group, 'supervision');
  await endGround(context, records, 'supervision', { groupId: group });
}

/** Stores charges that an act brought in. */
export async function storeCharges(
  context: RequestContext,
  of: { caseId: string; accusedId: string | null; eventId: string; from: string },
  charges: readonly Charge[],
  actedOn: Temporal.PlainDate,
): Promise<void> {
  const catalogue = await loadCatalogue(context.tx);
  for (const charge of charges) {
    const outcome = classifyCase(catalogue, [charge], { actOn: actedOn, today: context.today });
    if (!outcome.ok) {
      throw new Refusal(outcome.refusal, outcome.params);
    }
    await context.tx
      .insertInto('case_charge')
      .values({
        id: newSecretId(),
        case_id: of.caseId,
        accused_id: of.accusedId,
        article: charge.article,
        paragraph: charge.paragraph,
        points: charge.points,
        severity: outcome.class.severity,
        from_on: of.from,
        event_id: of.eventId,
      })
      .execute();
  }
}

/** Ends the charges of the case or of one accused on a day. */
export async function endCharges(
  context: RequestContext,
  of: { caseId: string; accusedId: string | null },
  on: string,
): Promise<void> {
  let query = context.tx
    .updateTable('case_charge')
    .set({ until_on: on })
    .where('case_id', '=', of.caseId)
    .where('until_on', 'is', null);
  query =
    of.accusedId === null
      ? query.where('accused_id', 'is', null)
      : query.where('accused_id', '=', of.accusedId);
  await query.execute();
}
