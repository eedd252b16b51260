import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import type { SettlingBodies } from '#domain/complaint/receiving-body.ts';
import { findProcuracies } from '#features/tips/server/index.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** A body as the rules of complaints need it. */
export interface ComplainedBody {
  id: string;
  kind: AgencyKind;
  name: string;
  lft: number;
  rgt: number;
  placeId: string | null;
}

/** A body, ended ones too: what it did may still be complained about. */
export async function getComplainedBody(tx: Tx, id: string): Promise<ComplainedBody> {
  const row = await tx
    .selectFrom('agency')
    .select(['id', 'kind', 'short_name', 'lft', 'rgt', 'place_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const { kind, short_name, place_id, ...rest } = row;
  return { ...rest, kind: kind as AgencyKind, name: short_name, placeId: place_id };
}

/** The bodies of the province that may settle what is complained about in this one. */
export async function loadSettlingBodies(
  tx: Tx,
  against: ComplainedBody,
  day: Temporal.PlainDate,
): Promise<SettlingBodies> {
  const { provincialId, regionalId } = await findProcuracies(tx, against.placeId, day);
  const { rows } = await sql<{ kind: string; id: string }>`
    select distinct on (a.kind) a.kind, a.id from agency a
     where a.kind in ('provincial-court', 'inspectorate', 'provincial-peoples-committee')
       and a.province_id = app.province_id() and a.valid_from <= ${day.toString()}::date
       and (a.valid_to is null or a.valid_to >= ${day.toString()}::date)
     order by a.kind, a.lft`.execute(tx);
  const idOf = (kind: AgencyKind) => rows.find((row) => row.kind === kind)?.id ?? null;
  return {
    provincialProcuracyId: provincialId,
    regionalProcuracyId: regionalId,
    provincialCourtId: idOf('provincial-court'),
    inspectorateId: idOf('inspectorate'),
    committeeId: idOf('provincial-peoples-committee'),
  };
}
