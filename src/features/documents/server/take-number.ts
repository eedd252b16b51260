import { proposeNumber } from '#domain/document/number-book.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { enterNumber } from '../contract.ts';
import { countLines, listLines, type Series } from './number-lines.ts';
import { refusalAt } from './refusal-at.ts';

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
  const { number: exactly } = taken;
  const refused = refusalAt('number', 'document.number-taken', {
    number: exactly,
    year: series.year,
  });
  if ((await listLines(context, series, { below: null, limit: 1, exactly })).length > 0) {
    throw refused;
  }
  const agency = await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('id', '=', series.agencyId)
    .executeTakeFirstOrThrow();
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
    throw refused;
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
  const { highest } = await countLines(context, {
    agencyId: letter.owner_agency_id,
    typeCode: letter.type_code,
    year: context.today.year,
  });
  return proposeNumber(highest);
}
