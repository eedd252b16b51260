import type { Tx } from '#platform/server/database/database.ts';
import type { Agencies } from './agencies.ts';
import { COMMUNES_PER_REGION, listSeats, type Seat } from './case-seats.ts';
import { type Geography, REFORM } from './geography.ts';
import { insertAll, insertOfficers } from './load-base.ts';
import { addPerson, type People } from './people.ts';
import type { Chance } from './random.ts';

/** Who decides, investigates, prosecutes and tries, and by what authority they sign. */
export interface CaseSeats {
  people: People;
  authorities: object[];
}

/** Seats the officers that tips and cases need beside those of the programme. */
export function inventCaseSeats(
  chance: Chance,
  { agencies, geography }: { geography: Geography; agencies: Agencies },
): CaseSeats {
  const people: People = { officers: [], posts: [] };
  const authorities: object[] = [];
  for (const seat of listSeats(agencies.rows, geography)) {
    authorities.push(...takeSeat(chance, people, agencies, seat));
  }
  return { people, authorities };
}

/** Stores the seats, and whose commune is whose. */
export async function loadCaseBase(
  tx: Tx,
  { people, authorities }: CaseSeats,
  { agencies, geography }: { geography: Geography; agencies: Agencies },
  at: Date,
): Promise<void> {
  await insertOfficers(tx, people, at);
  await insertAll(tx, 'post_authority', authorities);
  await insertAll(tx, 'jurisdiction', listJurisdictions(agencies, geography));
}

/** Puts an invented person on the seat. @returns the authority that goes with it, if any */
function takeSeat(chance: Chance, people: People, agencies: Agencies, seat: Seat): object[] {
  const agency = agencies.byKey.get(seat.agency);
  if (agency === undefined) {
    return [];
  }
  addPerson(chance, people, {
    name: seat.name,
    agency,
    scope: agency,
    role: seat.role,
    title: seat.title,
    rank: seat.rank ?? null,
    unit: seat.unit ?? null,
    account: seat.account,
  });
  const post = people.posts.at(-1);
  return seat.authority === undefined || post === undefined
    ? []
    : [
        {
          id: chance.id(),
          post_id: post.id,
          kind: seat.authority,
          granting_document: 'Quyết định bổ nhiệm, phân công (dữ liệu mẫu)',
          valid_from: post.valid_from,
        },
      ];
}

/** Each khu vực procuracy and court has the communes of its part of the province. */
function listJurisdictions(agencies: Agencies, geography: Geography): object[] {
  return geography.communes.flatMap((commune, index) => {
    const region = Math.floor(index / COMMUNES_PER_REGION) + 1;
    return ['vks-kv', 'ta-kv'].flatMap((key) => {
      const agency = agencies.byKey.get(`${key}${region}`);
      return agency === undefined
        ? []
        : [{ agency_id: agency.id, place_id: commune.id, valid_from: REFORM }];
    });
  });
}
