import { mayAct } from '#domain/access/actor.ts';
import { listGaps, proposeNumber } from '#domain/document/number-book.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { enterNumber, getNumberBook } from '../contract.ts';
import { wayOf } from './ways.ts';

/** Which series: one agency, type and year. */
interface Series {
  agencyId: string;
  typeCode: string;
  year: number;
}

/** The number book of an agency, type and year: used, cancelled, left out, and the next. */
export async function readNumberBook(
  context: RequestContext,
  input: ParsedInputOf<typeof getNumberBook>,
): Promise<OutputOf<typeof getNumberBook>> {
  requirePermission(context, 'document.read');
  const agency = await getAgency(context, input.agencyId ?? context.actor.agencyId);
  const series = { agencyId: agency.id, typeCode: input.typeCode, year: input.year };
  const numbers = await listNumbers(context, series);
  const rows = await listRows(context, series, input);
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      number: row.number,
      state: row.state,
      letter:
        row.letter_id === null
          ? null
          : { id: row.letter_id, subject: row.subject ?? '', issuedOn: row.issued_on },
      enteredAt: row.entered_at.toISOString(),
      note: row.note,
    })),
    next: nextKey(rows, input.limit, (row) => [row.number]),
    agency: { id: agency.id, name: agency.short_name },
    nextNumber: proposeNumber(numbers),
    gaps: listGaps(numbers),
    enter: wayOf(
      agency.id === context.actor.agencyId
        ? mayAct(context.actor, 'document.number')
        : { allowed: false, reason: 'document.issuing-clerk-only' },
    ),
  };
}

/** Enters a number that was used on paper, or one that is cancelled; a number once entered stays. */
export async function enterPaperNumber(
  context: RequestContext,
  input: ParsedInputOf<typeof enterNumber>,
): Promise<Done> {
  requirePermission(context, 'document.number');
  const series = {
    agencyId: context.actor.agencyId,
    typeCode: input.typeCode,
    year: input.year,
  };
  await takeNumber(context, series, {
    number: input.number,
    state: input.state,
    letterId: null,
    note: input.note,
  });
  await context.audit({ action: 'number.enter', recordKind: 'number-book' });
  return {};
}

/** Takes a number of a series; of two who take it at once the second is refused. */
export async function takeNumber(
  context: RequestContext,
  series: Series,
  taken: {
    number: number;
    state: 'used' | 'cancelled';
    letterId: string | null;
    note: string | null;
  },
): Promise<void> {
  const agency = await getAgency(context, series.agencyId);
  const entered = await context.tx
    .insertInto('number_entry')
    .values({
      id: newId(),
      agency_id: agency.id,
      agency_lft: agency.lft,
      type_code: series.typeCode,
      year: series.year,
      number: taken.number,
      state: taken.state,
      outgoing_id: taken.letterId,
      entered_at: new Date(context.now.epochMilliseconds),
      entered_by: context.actor.postId,
      note: taken.note,
    })
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'type_code', 'year', 'number']).doNothing(),
    )
    .executeTakeFirst();
  if (entered.numInsertedOrUpdatedRows === 0n) {
    throw new Refusal('document.number-taken', { number: taken.number, year: series.year });
  }
}

/** The number of a cancelled letter stays in the book, marked. */
export async function cancelNumber(
  context: RequestContext,
  letterId: string,
  reason: string,
): Promise<void> {
  await context.tx
    .updateTable('number_entry')
    .set({ state: 'cancelled', note: reason })
    .where('outgoing_id', '=', letterId)
    .execute();
}

/** The next number of a letter's series, to be proposed to the clerk. */
export async function nextNumberOf(
  context: RequestContext,
  letter: { owner_agency_id: string; type_code: string },
): Promise<number> {
  const series = {
    agencyId: letter.owner_agency_id,
    typeCode: letter.type_code,
    year: context.today.year,
  };
  return proposeNumber(await listNumbers(context, series));
}

async function getAgency(context: RequestContext, id: string) {
  const agency = await context.tx
    .selectFrom('agency')
    .select(['id', 'short_name', 'lft'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (agency === undefined) {
    throw new Refusal('record.not-found');
  }
  return agency;
}

async function listNumbers(context: RequestContext, series: Series): Promise<{ number: number }[]> {
  return await context.tx
    .selectFrom('number_entry')
    .select('number')
    .where('agency_id', '=', series.agencyId)
    .where('type_code', '=', series.typeCode)
    .where('year', '=', series.year)
    .execute();
}

async function listRows(
  context: RequestContext,
  series: Series,
  input: { after?: string | undefined; limit: number },
) {
  let query = context.tx
    .selectFrom('number_entry as entry')
    .leftJoin('outgoing_document as letter', 'letter.id', 'entry.outgoing_id')
    .select([
      'entry.number',
      'entry.state',
      'entry.entered_at',
      'entry.note',
      'letter.id as letter_id',
      'letter.subject',
      'letter.issued_on',
    ])
    .where('entry.agency_id', '=', series.agencyId)
    .where('entry.type_code', '=', series.typeCode)
    .where('entry.year', '=', series.year);
  const after = afterKey(input.after, ['number']);
  if (after !== null) {
    query = query.where('entry.number', '<', Number(after[0]));
  }
  return await query
    .orderBy('entry.number', 'desc')
    .limit(input.limit + 1)
    .execute();
}
