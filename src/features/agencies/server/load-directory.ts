import { Temporal } from 'temporal-polyfill';
import type { Agency, AgencyDirectory } from '#domain/agency/agency.ts';
import type { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { foldWords } from '#domain/text/fold-text.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** The agencies of the installation with their history, ready for resolving names. */
export async function loadDirectory(tx: Tx): Promise<AgencyDirectory> {
  const [agencies, successions, members, areas] = await Promise.all([
    loadAgencies(tx),
    loadSuccessions(tx),
    loadMembers(tx),
    loadDistrictAreas(tx),
  ]);
  return {
    agencies,
    successions,
    members,
    findFormerDistrict: (name) => areas.get(foldWords(name)) ?? null,
  };
}

async function loadAgencies(tx: Tx): Promise<Agency[]> {
  const rows = await tx
    .selectFrom('agency')
    .leftJoin('place', 'place.id', 'agency.place_id')
    .select([
      'agency.id',
      'agency.kind',
      'agency.level',
      'agency.name',
      'agency.short_name',
      'agency.place_id',
      'agency.valid_from',
      'agency.valid_to',
      'place.name as place_name',
    ])
    .orderBy('agency.lft')
    .execute();
  const aliases = await tx
    .selectFrom('agency_alias')
    .select(['agency_id', 'alias'])
    .orderBy('alias')
    .execute();
  const byAgency = Map.groupBy(aliases, (row) => row.agency_id);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as AgencyKind,
    level: row.level as AgencyLevel,
    name: row.name,
    aliases: [row.short_name, ...(byAgency.get(row.id) ?? []).map((alias) => alias.alias)],
    placeId: row.place_id ?? '',
    placeName: row.place_name ?? '',
    validFrom: Temporal.PlainDate.from(row.valid_from),
    validTo: row.valid_to === null ? null : Temporal.PlainDate.from(row.valid_to),
  }));
}

async function loadSuccessions(tx: Tx): Promise<AgencyDirectory['successions']> {
  const rows = await tx.selectFrom('agency_succession').selectAll().orderBy('on_date').execute();
  return rows.map((row) => ({
    fromId: row.from_id,
    toId: row.to_id,
    share: row.share,
    on: Temporal.PlainDate.from(row.on_date),
    basis: row.legal_basis ?? '',
  }));
}

async function loadMembers(tx: Tx): Promise<AgencyDirectory['members']> {
  const rows = await tx.selectFrom('committee_member').selectAll().execute();
  return rows.flatMap((row) =>
    row.agency_id === null
      ? []
      : [
          {
            committeeId: row.committee_id,
            agencyId: row.agency_id,
            from: Temporal.PlainDate.from(row.valid_from),
            to: row.valid_to === null ? null : Temporal.PlainDate.from(row.valid_to),
          },
        ],
  );
}

/** For each former district: the communes of today in its area, and whether one was split. */
async function loadDistrictAreas(
  tx: Tx,
): Promise<Map<string, { placeIds: string[]; isSplit: boolean }>> {
  const rows = await tx
    .selectFrom('place as district')
    .innerJoin('place as old', 'old.parent_id', 'district.id')
    .innerJoin('place_succession', 'place_succession.from_id', 'old.id')
    .where('district.kind', 'in', ['quận', 'huyện', 'thị xã', 'thành phố thuộc tỉnh'])
    .select(['district.name', 'place_succession.to_id', 'place_succession.share'])
    .orderBy('place_succession.to_id')
    .execute();
  const heirsOf = Map.groupBy(rows, (row) => row.to_id);
  const areas = new Map<string, { placeIds: string[]; isSplit: boolean }>();
  for (const [name, mine] of Map.groupBy(rows, (row) => foldWords(row.name))) {
    const placeIds = [...new Set(mine.map((row) => row.to_id))];
    const isSplit = placeIds.some((id) =>
      (heirsOf.get(id) ?? []).some((row) => foldWords(row.name) !== name),
    );
    areas.set(name, { placeIds, isSplit });
  }
  return areas;
}
