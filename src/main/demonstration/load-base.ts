import { foldText } from '#domain/text/fold-text.ts';
import { hashPassword } from '#features/accounts/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { Agencies } from './agencies.ts';
import type { Geography } from './geography.ts';
import type { People } from './people.ts';
import type { Chance } from './random.ts';

/** The password of every demonstration account; printed at start, refused in production. */
export const DEMONSTRATION_PASSWORD = 'la chan minh hoa';

const CHUNK = 500;

/** Stores places, agencies, groups, people and posts. */
export async function loadBase(
  tx: Tx,
  chance: Chance,
  base: { geography: Geography; agencies: Agencies; people: People },
  at: Date,
): Promise<void> {
  const { geography, agencies, people } = base;
  await insertAll(tx, 'place', [
    geography.province,
    ...geography.communes,
    ...geography.districts,
    ...geography.oldCommunes,
  ]);
  await insertAll(tx, 'place_succession', geography.successions);
  await insertAll(
    tx,
    'place_shape',
    geography.shapes.map((shape) => ({
      ...shape,
      geometry: JSON.stringify(shape.geometry),
      label_point: JSON.stringify(shape.label_point),
    })),
  );
  await insertAll(
    tx,
    'agency',
    agencies.rows.map(({ key, aliases: _aliases, ...row }) => ({
      ...row,
      standing_agency_id: key === 'bcd' ? (agencies.byKey.get('cat')?.id ?? null) : null,
    })),
  );
  await insertAll(
    tx,
    'agency_alias',
    agencies.rows.flatMap((row) =>
      row.aliases.map((alias) => ({
        id: chance.id(),
        agency_id: row.id,
        alias,
        folded: foldText(alias),
      })),
    ),
  );
  await insertAll(tx, 'agency_succession', agencies.successions);
  await insertAll(tx, 'committee_member', members(chance, agencies));
  await insertOfficers(tx, people, at);
  await insertAll(tx, 'post_authority', authorities(chance, people));
}

/** Stores officers with their posts; demonstration accounts share one password. */
export async function insertOfficers(tx: Tx, people: People, at: Date): Promise<void> {
  await insertAll(
    tx,
    'officer',
    people.officers.map(({ account: _account, ...officer }) => ({
      ...officer,
      demonstration: true,
      created_at: at,
    })),
  );
  const hash = await hashPassword(DEMONSTRATION_PASSWORD);
  await insertAll(
    tx,
    'credential',
    people.officers
      .filter((officer) => officer.account)
      .map((officer) => ({
        officer_id: officer.id,
        password_hash: hash,
        changed_at: at,
        second_factor_exempt: true,
      })),
  );
  await insertAll(tx, 'post', people.posts);
}

/** Heads and deputies may have letters signed in their capacity. */
function authorities(chance: Chance, people: People): object[] {
  const kinds: Record<string, string> = {
    chair: 'head',
    'head-of-unit': 'deputy',
    'standing-coordinator': 'by-order',
  };
  return people.posts
    .filter((post) => kinds[post.role_code] !== undefined)
    .map((post) => ({
      id: chance.id(),
      post_id: post.id,
      kind: kinds[post.role_code],
      granting_document: 'Quyết định phân công (dữ liệu mẫu)',
      valid_from: post.valid_from,
    }));
}

function members(chance: Chance, agencies: Agencies) {
  const committee = agencies.byKey.get('bcd');
  if (committee === undefined) {
    return [];
  }
  return agencies.rows
    .filter((row) => row.level === 'province' && row.id !== committee.id)
    .map((row) => ({
      id: chance.id(),
      committee_id: committee.id,
      agency_id: row.id,
      function: row.key === 'ubnd' ? 'chair' : row.key === 'cat' ? 'standing' : 'member',
      valid_from: row.valid_from,
      valid_to: row.valid_to,
    }));
}

/** Inserts rows by the hundred: one statement per row would take minutes. */
export async function insertAll(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await tx
      .insertInto(table as never)
      .values(rows.slice(start, start + CHUNK) as never)
      .execute();
  }
}
