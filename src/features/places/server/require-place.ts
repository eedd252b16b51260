import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** Whether a unit of this id stands in the list, past ones too. */
export async function isKnownPlace(
  { tx }: Pick<RequestContext, 'tx'>,
  id: string,
): Promise<boolean> {
  const row = await tx.selectFrom('place').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/**
 * Refuses an id of no place before it is stored, and says in which field of the request it stands.
 *
 * @throws Refusal `place.unknown`
 */
export async function requirePlace(
  context: Pick<RequestContext, 'tx'>,
  id: string | null,
  path = 'placeId',
): Promise<void> {
  if (id === null || (await isKnownPlace(context, id))) {
    return;
  }
  throw new Refusal('place.unknown', {}, [
    {
      path,
      code: 'custom',
      vi: 'Không có đơn vị hành chính này. Chọn lại trong danh sách.',
      en: 'There is no such place. Choose one from the list.',
    },
  ]);
}
