import { Temporal } from 'temporal-polyfill';
import type { IssuerContext } from '#domain/agency/read-agency-name.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** Who would issue the plan: level, place and day, as stated; `on` is the day of confirmation. */
export async function issuerOf(
  context: RequestContext,
  stated: { level: IssuerContext['level']; placeId: string | null; planDate: string },
  on: string,
): Promise<IssuerContext> {
  const places = await context.tx
    .selectFrom('place')
    .select(['id', 'kind', 'name'])
    .where((where) =>
      where.or([
        where('parent_id', 'is', null),
        ...(stated.placeId === null ? [] : [where('id', '=', stated.placeId)]),
      ]),
    )
    .orderBy('valid_from', 'desc')
    .execute();
  const own = places.find((place) => place.id === stated.placeId);
  const province = places.find((place) => place.id !== stated.placeId) ?? own;
  if (stated.level !== 'province' && own === undefined) {
    throw new Refusal('input.invalid', {}, [
      {
        path: 'placeId',
        code: 'custom',
        vi: 'Chọn huyện, xã hoặc phường đã ban hành kế hoạch.',
        en: 'Choose the district or commune that issued the plan.',
      },
    ]);
  }
  const provinceKind = province?.kind === 'thành phố' ? 'thành phố' : 'tỉnh';
  const name = province?.name ?? '';
  return {
    level: stated.level,
    place:
      stated.level === 'province' || own === undefined
        ? { kind: provinceKind, name }
        : { kind: own.kind.replace(' thuộc tỉnh', ''), name: own.name },
    province: { kind: provinceKind, name },
    planDate: Temporal.PlainDate.from(stated.planDate),
    confirmationDate: Temporal.PlainDate.from(on),
  };
}
