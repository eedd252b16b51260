import { Temporal } from 'temporal-polyfill';
import type { IssuerContext } from '#domain/agency/read-agency-name.ts';
import type { Review } from '#domain/plan-review/review.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/**
 * Level and place of the issuer, as the reviewer stated or the header told them; null until known.
 * A plan of another place that is mapped speaks of this province's agencies of the same kinds.
 */
export async function issuerContextOf(
  context: RequestContext,
  review: Review,
): Promise<IssuerContext | null> {
  const { settings, header } = review;
  if (settings.issuerLevel === null || settings.issuerAgencyId === null) {
    return null;
  }
  const place = await context.tx
    .selectFrom('agency')
    .innerJoin('place', 'place.id', 'agency.place_id')
    .where('agency.id', '=', settings.issuerAgencyId)
    .select(['place.kind', 'place.name'])
    .executeTakeFirst();
  const province = await context.tx
    .selectFrom('place')
    .where('parent_id', 'is', null)
    .select(['kind', 'name'])
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  const asCity = settings.mapped && / thành phố /i.test(` ${header.issuer ?? ''} `);
  const provincial = settings.issuerLevel === 'province' || settings.issuerLevel === 'central';
  const provinceKind =
    province?.kind === 'thành phố' || (asCity && provincial) ? 'thành phố' : 'tỉnh';
  return {
    level: settings.issuerLevel === 'central' ? 'province' : settings.issuerLevel,
    place: {
      kind: provincial ? provinceKind : (place?.kind ?? '').replace(' thuộc tỉnh', ''),
      name: place?.name ?? settings.issuerPlaceName ?? '',
    },
    province: { kind: provinceKind, name: province?.name ?? '' },
    planDate: Temporal.PlainDate.from(header.date ?? settings.periodFrom ?? context.today),
    confirmationDate: context.today,
  };
}
