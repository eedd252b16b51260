import { CaseEventKind, type EventParams } from '#domain/case/case-event.ts';
import { type CaseBody, DecidingOffice } from '#domain/case/case-stage.ts';
import { listFormsOf } from '#domain/case/forms-of-act.ts';
import { FilePaper } from '#domain/case/hand-over.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { CaseView } from '../contract.ts';
import type { StoredCase } from './case-store.ts';
import { listPapers } from './list-papers.ts';

type Parts = Pick<
  CaseView,
  | 'place'
  | 'charges'
  | 'events'
  | 'appeals'
  | 'handOver'
  | 'designations'
  | 'aid'
  | 'notes'
  | 'papers'
  | 'mergedInto'
  | 'splitFrom'
>;

/** What belongs to a case and is shown with it. */
export async function listParts(context: RequestContext, stored: StoredCase): Promise<Parts> {
  const { id } = stored.row;
  return {
    place: await placeOf(context, stored.row.place_id),
    charges: await listCaseCharges(context, id),
    events: await listEventViews(context, id),
    appeals: await listAppeals(context, id),
    handOver: await findHandOver(context, id),
    designations: await listDesignations(context, id),
    aid: await listAid(context, id),
    notes: await listNotes(context, id),
    papers: await listPapers(context, stored),
    mergedInto: await caseRef(context, stored.row.merged_into_id),
    splitFrom: await caseRef(context, stored.row.split_from_id),
  };
}

async function placeOf(context: RequestContext, id: string | null): Promise<Parts['place']> {
  if (id === null) {
    return null;
  }
  const row = await context.tx
    .selectFrom('place')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

async function listCaseCharges(context: RequestContext, caseId: string): Promise<Parts['charges']> {
  const rows = await context.tx
    .selectFrom('case_charge')
    .select(['id', 'article', 'paragraph', 'points', 'severity', 'from_on'])
    .where('case_id', '=', caseId)
    .where('accused_id', 'is', null)
    .where('until_on', 'is', null)
    .execute();
  return rows.map(({ from_on: from, points, ...row }) => ({ ...row, points: [...points], from }));
}

async function listEventViews(context: RequestContext, caseId: string): Promise<Parts['events']> {
  const rows = await context.tx
    .selectFrom('case_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    kind: row.kind,
    at: row.at.toISOString(),
    body: row.body,
    office: row.office === null ? null : DecidingOffice.parse(row.office),
    documentNumber: row.document_number,
    documentOn: row.document_on,
    forms: [...listFormsOf(actOf(row))],
    params: paramsShown(row.params as EventParams),
  }));
}

function actOf(row: { kind: string; body: CaseBody; params: unknown }) {
  return {
    kind: CaseEventKind.parse(row.kind),
    body: row.body,
    params: row.params as EventParams,
  };
}

function paramsShown(params: EventParams): Parts['events'][number]['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : (value as string | number | boolean | null),
    ]),
  );
}

async function listAppeals(context: RequestContext, caseId: string): Promise<Parts['appeals']> {
  const rows = await context.tx
    .selectFrom('case_appeal as p')
    .leftJoin('accused as a', 'a.id', 'p.accused_id')
    .select([
      'p.id',
      'p.party',
      'p.subject',
      'p.lodged_on',
      'p.late',
      'p.withdrawn_on',
      'a.ordinal',
    ])
    .where('p.case_id', '=', caseId)
    .orderBy('p.lodged_on')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    party: row.party,
    subject: row.subject,
    accused: row.ordinal === null ? null : `BC${row.ordinal}`,
    lodgedOn: row.lodged_on,
    late: row.late,
    withdrawnOn: row.withdrawn_on,
  }));
}

async function findHandOver(context: RequestContext, caseId: string): Promise<Parts['handOver']> {
  const row = await context.tx
    .selectFrom('case_hand_over as h')
    .innerJoin('agency as a', 'a.id', 'h.to_agency_id')
    .select(['h.id', 'h.purpose', 'h.sent_at', 'h.papers', 'a.id as to_id', 'a.short_name'])
    .where('h.case_id', '=', caseId)
    .where('h.state', '=', 'awaiting-receipt')
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        id: row.id,
        purpose: row.purpose,
        to: { id: row.to_id, name: row.short_name },
        sentAt: row.sent_at.toISOString(),
        papers: FilePaper.array().parse(row.papers),
      };
}

async function listDesignations(
  context: RequestContext,
  caseId: string,
): Promise<Parts['designations']> {
  const rows = await context.tx
    .selectFrom('designation')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    level: row.level,
    policeOn: row.police_on,
    procuracyOn: row.procuracy_on,
    courtOn: row.court_on,
    inForce: row.police_on !== null && row.procuracy_on !== null && row.court_on !== null,
  }));
}

async function listAid(context: RequestContext, caseId: string): Promise<Parts['aid']> {
  const rows = await context.tx
    .selectFrom('aid_request')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('asked_on')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    direction: row.direction,
    country: row.country,
    treaty: row.treaty,
    matter: row.matter,
    number: row.number,
    askedOn: row.asked_on,
    dueOn: row.due_on,
    state: row.state,
    answeredOn: row.answered_on,
  }));
}

async function listNotes(context: RequestContext, caseId: string): Promise<Parts['notes']> {
  const rows = await context.tx
    .selectFrom('legal_note')
    .select(['id', 'matter', 'provision', 'written_on', 'shared_on'])
    .where('case_id', '=', caseId)
    .orderBy('written_on')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    matter: row.matter,
    provision: row.provision,
    writtenOn: row.written_on,
    sharedOn: row.shared_on,
  }));
}

/** Another case by its code, for whoever may open it too. */
async function caseRef(
  context: RequestContext,
  id: string | null,
): Promise<{ id: string; code: string } | null> {
  if (id === null) {
    return null;
  }
  const row = await context.tx
    .selectFrom('criminal_case')
    .select(['id', 'code'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
