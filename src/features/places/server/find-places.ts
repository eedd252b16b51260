import { sql } from 'kysely';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type {
  findPlaces,
  getPlace,
  getPlaceMap,
  listPlaces,
  PlaceRow,
  PlaceView,
} from '../contract.ts';

const LEVELS = {
  province: ['tỉnh', 'thành phố'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố thuộc tỉnh'],
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
} as const;

/** Units in force on a day, by level, in the order of the tree, paged by key. */
export async function listUnits(
  context: RequestContext,
  input: ParsedInputOf<typeof listPlaces>,
): Promise<OutputOf<typeof listPlaces>> {
  const on = input.on ?? context.today.toString();
  let query = selectPlaces(context)
    .where('place.valid_from', '<=', on)
    .where((where) =>
      where.or([where('place.valid_to', 'is', null), where('place.valid_to', '>=', on)]),
    );
  if (input.level !== undefined) {
    query = query.where('place.kind', 'in', [...LEVELS[input.level]]);
  }
  if (input.parentId !== undefined) {
    query = query.where('place.parent_id', '=', input.parentId);
  }
  const after = afterKey(input.after, ['number', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(place.lft, place.id) > (${after[0]}::int, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('place.lft')
    .orderBy('place.id')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map(rowOf),
    next: nextKey(rows, input.limit, (row) => [row.lft, row.id]),
  };
}

/** Units whose name or code holds all the words, with or without marks. */
export async function findUnits(
  context: RequestContext,
  input: ParsedInputOf<typeof findPlaces>,
): Promise<OutputOf<typeof findPlaces>> {
  let query = selectPlaces(context);
  for (const word of foldText(input.words).toLowerCase().split(/\s+/).filter(Boolean)) {
    const like = `%${word.replace(/[%_\\]/g, '\\$&')}%`;
    query = query.where((where) =>
      where.or([where('place.folded', 'ilike', like), where('place.code', '=', word)]),
    );
  }
  if (!input.past) {
    query = query.where('place.valid_to', 'is', null);
  }
  const rows = await query.orderBy('place.lft').limit(input.limit).execute();
  return { rows: rows.map(rowOf) };
}

/** One unit with what it came from, what it became, and the agencies that serve it. */
export async function getUnit(
  context: RequestContext,
  input: ParsedInputOf<typeof getPlace>,
): Promise<PlaceView> {
  const row = await selectPlaces(context).where('place.id', '=', input.id).executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const [predecessors, successors, agencies] = await Promise.all([
    listNeighbours(context, input.id, 'before'),
    listNeighbours(context, input.id, 'after'),
    context.tx
      .selectFrom('agency')
      .select(['id', 'name'])
      .where('place_id', '=', input.id)
      .orderBy('lft')
      .limit(100)
      .execute(),
  ]);
  return {
    ...rowOf(row),
    legalBasis: row.legal_basis,
    parent: row.parent_id === null ? null : { id: row.parent_id, fullName: row.parent_name ?? '' },
    predecessors,
    successors,
    split: successors.some((one) => one.share === 'part'),
    agencies,
  };
}

async function listNeighbours(
  context: RequestContext,
  id: string,
  side: 'before' | 'after',
): Promise<PlaceView['predecessors']> {
  const [own, other] = side === 'before' ? ['to_id', 'from_id'] : ['from_id', 'to_id'];
  const rows = await context.tx
    .selectFrom('place_succession')
    .innerJoin('place', 'place.id', `place_succession.${other as 'from_id'}`)
    .select([
      'place.id',
      'place.full_name',
      'place_succession.share',
      'place_succession.on_date',
      'place_succession.legal_basis',
    ])
    .where(`place_succession.${own as 'to_id'}`, '=', id)
    .orderBy('place.lft')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fullName: row.full_name,
    share: row.share,
    on: row.on_date,
    legalBasis: row.legal_basis,
  }));
}

/** Outlines of the communes in force on a day. */
export async function mapOfCommunes(
  context: RequestContext,
  input: ParsedInputOf<typeof getPlaceMap>,
): Promise<OutputOf<typeof getPlaceMap>> {
  const on = input.on ?? context.today.toString();
  const rows = await context.tx
    .selectFrom('place')
    .innerJoin('place_shape', 'place_shape.place_id', 'place.id')
    .select([
      'place.id',
      'place.code',
      'place.name',
      'place.kind',
      'place_shape.geometry',
      'place_shape.label_point',
    ])
    .where('place.kind', 'in', [...LEVELS.commune])
    .where('place.valid_from', '<=', on)
    .where((where) =>
      where.or([where('place.valid_to', 'is', null), where('place.valid_to', '>=', on)]),
    )
    .orderBy('place.lft')
    .execute();
  return {
    communes: rows.map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      kind: row.kind,
      geometry: row.geometry,
      labelPoint: (row.label_point as [number, number] | null) ?? null,
    })),
  };
}

function selectPlaces(context: RequestContext) {
  return context.tx
    .selectFrom('place')
    .leftJoin('place as parent', 'parent.id', 'place.parent_id')
    .selectAll('place')
    .select('parent.full_name as parent_name')
    .where('place.province_id', '=', Number(context.actor.provinceId));
}

function rowOf(row: {
  id: string;
  code: string;
  kind: string;
  name: string;
  full_name: string;
  parent_name: string | null;
  valid_from: string;
  valid_to: string | null;
}): PlaceRow {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind,
    name: row.name,
    fullName: row.full_name,
    parentName: row.parent_name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}
