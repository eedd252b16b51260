import { sql } from 'kysely';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { getCommuneShapes } from '../contract.ts';

/** Communes, wards and special zones in force today that have a shape. */
export async function listCommuneShapes(
  context: RequestContext,
): Promise<OutputOf<typeof getCommuneShapes>> {
  requirePermission(context, 'place.read');
  const today = context.today.toString();
  const shapes = await context.tx
    .selectFrom('place')
    .innerJoin('place_shape', 'place_shape.place_id', 'place.id')
    .where('place.province_id', '=', Number(context.actor.provinceId))
    .where('place.valid_from', '<=', today)
    .where(sql<boolean>`coalesce(place.valid_to, 'infinity') >= ${today}::date`)
    .select(['place.code', 'place.name', 'place_shape.geometry'])
    .orderBy('place.lft')
    .execute();
  return { shapes };
}
