import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { proposeNumber } from '#domain/document/number-book.ts';
import { mayKeepArrivals } from '#domain/document/register-permissions.ts';
import { formatDate } from '#domain/text/dates.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { proposeArrival, recordArrival, recordDissemination } from '../contract.ts';
import { refusalAt } from './refusal-at.ts';

/** The number after the highest in the agency's arrival book of the year. */
export async function nextArrivalNumber(
  context: RequestContext,
  input: ParsedInputOf<typeof proposeArrival>,
): Promise<OutputOf<typeof proposeArrival>> {
  requireOwnBook(context);
  const last = await context.tx
    .selectFrom('document_arrival')
    .select(({ fn }) => fn.max('arrival_number').as('number'))
    .where('agency_id', '=', context.actor.agencyId)
    .where('arrival_year', '=', input.year)
    .executeTakeFirst();
  return { number: proposeNumber(last?.number ?? null) };
}

/** Enters a document in the agency's arrival book; of two who take the same number one is refused. */
export async function enterArrival(
  context: RequestContext,
  input: ParsedInputOf<typeof recordArrival>,
): Promise<OutputOf<typeof recordArrival>> {
  requireOwnBook(context);
  if (input.arrivedOn > context.today.toString()) {
    throw refusalAt('arrivedOn', 'document.arrival-in-future');
  }
  const agency = await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('id', '=', context.actor.agencyId)
    .executeTakeFirstOrThrow();
  await refuseArrived(context, input.id);
  const year = Number(input.arrivedOn.slice(0, 4));
  const id = newId();
  const entered = await context.tx
    .insertInto('document_arrival')
    .values({
      id,
      document_id: input.id,
      agency_id: agency.id,
      agency_lft: agency.lft,
      arrival_number: input.number,
      arrival_year: year,
      arrived_on: input.arrivedOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (entered.numInsertedOrUpdatedRows === 0n) {
    throw refusalAt('number', 'document.arrival-number-taken', { number: input.number, year });
  }
  await context.audit({ action: 'document.arrive', recordKind: 'document', recordId: input.id });
  return { id };
}

/** Records by whom and when a document was read and disseminated (quán triệt) in the agency. */
export async function keepDissemination(
  context: RequestContext,
  input: ParsedInputOf<typeof recordDissemination>,
): Promise<Done> {
  requireOwnBook(context);
  const arrival = await context.tx
    .selectFrom('document_arrival')
    .select(['id', 'document_id', 'arrived_on'])
    .where('id', '=', input.id)
    .where('agency_id', '=', context.actor.agencyId)
    .executeTakeFirst();
  if (arrival === undefined) {
    throw new Refusal('record.not-found');
  }
  if (input.on > context.today.toString()) {
    throw refusalAt('on', 'document.arrival-in-future');
  }
  if (input.on < arrival.arrived_on) {
    throw refusalAt('on', 'document.disseminated-before-arrival', {
      arrivedOn: formatDate(Temporal.PlainDate.from(arrival.arrived_on)),
    });
  }
  await context.tx
    .updateTable('document_arrival')
    .set({ disseminated_on: input.on, dissemination_note: input.by })
    .where('id', '=', arrival.id)
    .execute();
  await context.audit({
    action: 'document.disseminate',
    recordKind: 'document',
    recordId: arrival.document_id,
  });
  return {};
}

function requireOwnBook(context: RequestContext): void {
  const { provinceId, agencyId } = context.actor;
  requireVerdict(mayKeepArrivals(context.actor, { provinceId, agencyId }));
}

async function refuseArrived(context: RequestContext, documentId: string): Promise<void> {
  const found = await context.tx
    .selectFrom('directive_document as document')
    .select(
      sql<boolean>`exists (select from document_arrival a where a.document_id = document.id
        and a.agency_id = ${context.actor.agencyId}::uuid)`.as('arrived'),
    )
    .where('document.id', '=', documentId)
    .where('document.status', '=', 'registered')
    .executeTakeFirst();
  if (found === undefined) {
    throw new Refusal('record.not-found');
  }
  if (found.arrived) {
    throw new Refusal('document.already-arrived');
  }
}
