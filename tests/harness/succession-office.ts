import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { AgencyRow, AgencyView, MovedWork } from '#features/agencies/contract.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { Officer, Province } from './province.ts';

/** Whose a record is, and in whose range it is administered. */
export interface Ownership {
  owner: string;
  keeper: string;
}

/** What stories of successions do over and over: committees, posts in them, a recorded successor. */
export interface SuccessionOffice {
  /** The committee of the invented province, and the agency above it. */
  committee: string;
  above: string;
  addCommittee(shortName: string, parentId?: string | null): Promise<string>;
  takePost(signInName: string, agencyId: string): Promise<void>;
  succeed(former: string, successorId: string, fields: object): Promise<MovedWork>;
  ownerOf(table: 'plan' | 'meeting' | 'task', id: string): Promise<Ownership>;
}

/** Opens the office, as an administrator of agencies who is signed in. */
export async function successionOffice(
  province: Province,
  admin: Officer,
): Promise<SuccessionOffice> {
  const path = '/agencies?branch=steering&level=province';
  const steering = await admin.get<{ rows: AgencyRow[] }>(path);
  const committee = steering.body.rows[0]?.id ?? '';
  const { parent } = (await admin.get<AgencyView>(`/agencies/${committee}`)).body;
  const above = parent?.id ?? '';
  return {
    committee,
    above,
    addCommittee: async (shortName, parentId = above) =>
      (
        await admin.send<{ id: string }>('POST', '/agencies', {
          name: `Ban Chỉ đạo mẫu ${shortName}`,
          shortName,
          kind: 'provincial-steering-committee',
          level: 'province',
          validFrom: '2026-01-01',
          parentId,
        })
      ).body.id,
    takePost: (signInName, agencyId) => takePost(province, signInName, agencyId),
    succeed: async (former, successorId, fields) => {
      const { status, body } = await admin.send<{ moved: MovedWork }>(
        'POST',
        `/agencies/${former}/successions`,
        { successorId, takesWork: false, ...fields },
      );
      expect(status).toBe(200);
      return body.moved;
    },
    ownerOf: (table, id) =>
      asSystem(province.db, 'test', (tx) =>
        tx
          .selectFrom(table)
          .innerJoin('agency as keeper', 'keeper.lft', `${table}.owner_lft`)
          .select([`${table}.owner_agency_id as owner`, 'keeper.id as keeper'])
          .where(`${table}.id`, '=', id)
          .executeTakeFirstOrThrow(),
      ),
  };
}

/** Puts an officer's session into a new post of an agency, as its coordinator who signs for it. */
async function takePost(province: Province, signInName: string, agencyId: string): Promise<void> {
  const post = randomUUID();
  await province.db.asOwner(async (client) => {
    await client.query(
      `insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from)
       select $1, o.id, a.id, a.lft, a.id, 'standing-coordinator', 'Thư ký', '2026-01-01'
         from officer o, agency a where o.sign_in_name = $2 and a.id = $3`,
      [post, signInName, agencyId],
    );
    await client.query(
      `insert into post_authority (id, post_id, kind, valid_from) values ($1, $2, 'head', '2026-01-01')`,
      [randomUUID(), post],
    );
    await client.query(
      'update session s set post_id = $1 from officer o where o.id = s.officer_id and o.sign_in_name = $2',
      [post, signInName],
    );
  });
}
