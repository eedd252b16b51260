import { getDocumentType } from '#domain/document/document-types.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { Addressees } from '../contract.ts';

/**
 * Keeps which agencies receive a free document and gives the lines under its “Kính gửi”: as typed, or
 * else the names of those agencies; a type without “Kính gửi” prints none.
 */
export async function keepAddressees(
  context: RequestContext,
  letter: { id: string; type_code: string },
  { toAgencyIds, addressee }: Addressees,
): Promise<string> {
  const wanted = [...new Set(toAgencyIds)];
  const known =
    wanted.length === 0
      ? []
      : await context.tx
          .selectFrom('agency')
          .select(['id', 'name'])
          .where('id', 'in', wanted)
          .execute();
  if (known.length < wanted.length) {
    throw new Refusal('record.not-found');
  }
  await context.tx.deleteFrom('outgoing_reach').where('outgoing_id', '=', letter.id).execute();
  if (wanted.length > 0) {
    await context.tx
      .insertInto('outgoing_reach')
      .values(
        wanted.map((agencyId, position) => ({
          outgoing_id: letter.id,
          agency_id: agencyId,
          position,
        })),
      )
      .execute();
  }
  if (getDocumentType(letter.type_code).addressed !== true) {
    return '';
  }
  const names = new Map(known.map((agency) => [agency.id, agency.name]));
  return linesOf(addressee) || wanted.map((id) => names.get(id) ?? '').join('\n');
}

function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^[-+]\s*/, '')
        .replace(/[;.]$/, ''),
    )
    .filter((line) => line !== '')
    .join('\n');
}
