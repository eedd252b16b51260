import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { getJurisdiction, setJurisdiction } from '../contract.ts';

type Side = 'procuracy' | 'court';

const SIDES: Record<string, Side> = {
  'regional-procuracy': 'procuracy',
  'regional-court': 'court',
};

interface ServedRow {
  agency_id: string;
  agency_name: string;
  kind: string;
  place_id: string | null;
  place_name: string | null;
  since: string | null;
}

/** Which procuracy and court serves which communes today, and where none does. */
export async function readJurisdiction(
  context: RequestContext,
  _input: ParsedInputOf<typeof getJurisdiction>,
): Promise<OutputOf<typeof getJurisdiction>> {
  requirePermission(context, 'agency.edit');
  const day = context.today.toString();
  const { rows } = await sql<ServedRow>`
    select a.id as agency_id, a.short_name as agency_name, a.kind, p.id as place_id, p.full_name as place_name,
           j.valid_from::text as since
      from agency a
      left join jurisdiction j on j.agency_id = a.id and j.valid_from <= ${day}::date
       and (j.valid_to is null or j.valid_to >= ${day}::date)
      left join place p on p.id = j.place_id
     where a.kind in ('regional-procuracy', 'regional-court')
       and (a.valid_to is null or a.valid_to >= ${day}::date)
     order by a.lft, p.name, p.id`.execute(context.tx);
  const communes = await context.tx
    .selectFrom('place')
    .select(['id', 'full_name'])
    .where('kind', 'in', ['xã', 'phường', 'đặc khu'])
    .where('valid_to', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const unserved = (side: Side) => {
    const served = new Set(
      rows.filter((row) => SIDES[row.kind] === side).map((row) => row.place_id),
    );
    return communes
      .filter((place) => !served.has(place.id))
      .map((place) => ({ id: place.id, name: place.full_name }));
  };
  return {
    bodies: groupByBody(rows),
    unserved: { procuracy: unserved('procuracy'), court: unserved('court') },
  };
}

function groupByBody(rows: readonly ServedRow[]): OutputOf<typeof getJurisdiction>['bodies'] {
  const ids = [...new Set(rows.map((row) => row.agency_id))];
  return ids.flatMap((id) => {
    const own = rows.filter((row) => row.agency_id === id);
    const [first] = own;
    const side = first === undefined ? undefined : SIDES[first.kind];
    return first === undefined || side === undefined
      ? []
      : [
          {
            id,
            name: first.agency_name,
            side,
            communes: own.flatMap((row) =>
              row.place_id === null || row.since === null
                ? []
                : [{ id: row.place_id, name: row.place_name ?? '', since: row.since }],
            ),
          },
        ];
  });
}

/** Gives communes to a body from a day on; whoever served them before does so until the day before. */
export async function giveCommunes(
  context: RequestContext,
  { agencyId, placeIds, from }: ParsedInputOf<typeof setJurisdiction>,
): Promise<Done> {
  requirePermission(context, 'agency.edit');
  const body = await context.tx
    .selectFrom('agency')
    .select('kind')
    .where('id', '=', agencyId)
    .executeTakeFirst();
  const kind = body?.kind ?? '';
  if (SIDES[kind] === undefined) {
    throw new Refusal('tip.jurisdiction-not-fit');
  }
  const places = [...new Set(placeIds)];
  await requireNoneLater(context, { kind, places, from });
  const last = Temporal.PlainDate.from(from).subtract({ days: 1 }).toString();
  await sql`
    update jurisdiction j set valid_to = ${last}::date
      from agency a
     where a.id = j.agency_id and a.kind = ${kind} and j.place_id = any(${places}::uuid[])
       and (j.valid_to is null or j.valid_to > ${last}::date)`.execute(context.tx);
  await sql`
    insert into jurisdiction (agency_id, place_id, valid_from)
    select ${agencyId}::uuid, p.id, ${from}::date from place p where p.id = any(${places}::uuid[])`.execute(
    context.tx,
  );
  await context.audit({ action: 'jurisdiction.set', recordKind: 'agency', recordId: agencyId });
  return {};
}

async function requireNoneLater(
  context: RequestContext,
  asked: { kind: string; places: readonly string[]; from: string },
): Promise<void> {
  const { rows } = await sql<{ later: boolean }>`
    select exists (select from jurisdiction j join agency a on a.id = j.agency_id
      where a.kind = ${asked.kind} and j.place_id = any(${[...asked.places]}::uuid[])
        and j.valid_from >= ${asked.from}::date) as later`.execute(context.tx);
  if (rows[0]?.later === true) {
    throw new Refusal('tip.jurisdiction-later');
  }
}
