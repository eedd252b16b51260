import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import type { Procuracies } from '#domain/tip/audience.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** A body as the rules of tips need it. */
export interface StoredBody {
  id: string;
  kind: AgencyKind;
  name: string;
  lft: number;
  placeId: string | null;
}

/** A body that stands on the day. */
export async function getBody(tx: Tx, id: string, day: Temporal.PlainDate): Promise<StoredBody> {
  const row = await tx
    .selectFrom('agency')
    .select(['id', 'kind', 'short_name', 'lft', 'place_id'])
    .where('id', '=', id)
    .where('valid_from', '<=', day.toString())
    .where((where) =>
      where.or([where('valid_to', 'is', null), where('valid_to', '>=', day.toString())]),
    )
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    id: row.id,
    kind: row.kind as AgencyKind,
    name: row.short_name,
    lft: row.lft,
    placeId: row.place_id,
  };
}

/** The khu vực procuracy of a commune and the provincial one, on a day. */
export async function findProcuracies(
  tx: Tx,
  placeId: string | null,
  day: Temporal.PlainDate,
): Promise<Procuracies> {
  const { rows } = await sql<{ provincial: string | null; regional: string | null }>`
    select (select a.id from agency a where a.kind = 'provincial-procuracy' and a.province_id = app.province_id()
              and a.valid_from <= ${day.toString()}::date and (a.valid_to is null or a.valid_to >= ${day.toString()}::date)
             order by a.lft limit 1) as provincial,
           (select a.id from jurisdiction j join agency a on a.id = j.agency_id
             where j.place_id = ${placeId}::uuid and a.kind in ('regional-procuracy', 'district-procuracy')
               and j.valid_from <= ${day.toString()}::date and (j.valid_to is null or j.valid_to >= ${day.toString()}::date)
               and a.valid_from <= ${day.toString()}::date and (a.valid_to is null or a.valid_to >= ${day.toString()}::date)
             order by a.lft limit 1) as regional`.execute(tx);
  return { provincialId: rows[0]?.provincial ?? null, regionalId: rows[0]?.regional ?? null };
}

/** Short names of agencies by id. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) {
    return new Map();
  }
  const rows = await tx
    .selectFrom('agency')
    .select(['id', 'short_name'])
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}
