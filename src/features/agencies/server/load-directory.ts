import { Temporal } from 'temporal-polyfill';
import type { Agency, AgencyDirectory, FormerDistrict } from '#domain/agency/agency.ts';
import type { AgencyKind, AgencyLevel } from '#domain/agency/agency-kind.ts';
import { findFormerCommune, findFormerDistrict } from '#domain/place/succession.ts';
import { loadPlaceHistory } from '#features/places/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { StoredGroup } from './stored-group.ts';

/** Directories held in memory, by the version of the reference data; a change gives a new version. */
const held = new Map<string, Promise<AgencyDirectory>>();
const HELD_AT_MOST = 4;

/**
 * The agencies of the installation with their history, ready for resolving names. Read anew only when
 * agencies or places have changed: one short question otherwise.
 */
export async function loadDirectory(tx: Tx): Promise<AgencyDirectory> {
  const { version } = await tx
    .selectFrom('reference_version')
    .select('version')
    .executeTakeFirstOrThrow();
  const known = held.get(version);
  if (known !== undefined) {
    return await known;
  }
  const directory = await readDirectory(tx);
  held.set(version, Promise.resolve(directory));
  const [oldest] = held.keys();
  if (held.size > HELD_AT_MOST && oldest !== undefined) {
    held.delete(oldest);
  }
  return directory;
}

async function readDirectory(tx: Tx): Promise<AgencyDirectory> {
  const agencies = await loadAgencies(tx);
  const successions = await loadSuccessions(tx);
  const members = await loadMembers(tx);
  const former = await loadFormerPlaces(tx);
  const findGroup = await loadGroups(tx);
  return { agencies, successions, members, ...former, findGroup };
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

/** What became of former districts and communes by the history of places; each is looked up once. */
async function loadFormerPlaces(
  tx: Tx,
): Promise<Pick<AgencyDirectory, 'findFormerDistrict' | 'findFormerCommune'>> {
  const { history, ids } = await loadPlaceHistory(tx);
  const lookUpBy = (find: typeof findFormerDistrict) => {
    const found = new Map<string, FormerDistrict | null>();
    return (foldedName: string, on: Temporal.PlainDate) => {
      const key = `${on.toString()} ${foldedName}`;
      const known = found.get(key);
      if (known !== undefined) {
        return known;
      }
      const area = find(history, foldedName, on);
      const former =
        area === null
          ? null
          : {
              placeIds: area.placeKeys.flatMap((one) => ids.get(one) ?? []),
              isSplit: area.isSplit,
            };
      found.set(key, former);
      return former;
    };
  };
  return {
    findFormerDistrict: lookUpBy(findFormerDistrict),
    findFormerCommune: lookUpBy(findFormerCommune),
  };
}

/** Who belongs to each group on a day, as the administrators keep it. */
async function loadGroups(tx: Tx): Promise<NonNullable<AgencyDirectory['findGroup']>> {
  const rows = await tx.selectFrom('agency_group').selectAll().orderBy('valid_from').execute();
  const byCode = Map.groupBy(rows, (row) => row.code);
  return (code, on) => {
    const day = on.toString();
    const row = byCode
      .get(code)
      ?.findLast((one) => one.valid_from <= day && (one.valid_to ?? day) >= day);
    return row === undefined ? null : StoredGroup.parse(row.selector);
  };
}
