import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#domain/access/actor.ts';
import type { Permission } from '#domain/access/permission.ts';
import { makeKeyFile } from '#platform/server/confidential/key-file.ts';
import { openRoom, type RoomPlaces } from '#platform/server/confidential/room.ts';
import { asSystem, type Tx, withActor } from '#platform/server/database/database.ts';
import type { TestDatabase } from './database.ts';

export const NOW = Temporal.Instant.from('2026-03-02T08:00:00+07:00');

/** Two invented police agencies with an investigator each, a clerk, and a data-protection officer. */
export interface SealedOffice {
  investigator: Actor;
  colleague: Actor;
  stranger: Actor;
  dataProtection: Actor;
  agencyId: string;
  otherAgencyId: string;
}

/** Fills a bare database: an exercise installation, agencies, officers, posts, and two kinds of sealed records. */
export async function makeSealedOffice(db: TestDatabase): Promise<SealedOffice> {
  const [agencyId, otherAgencyId] = [randomUUID(), randomUUID()];
  const actors = {
    investigator: anActor(agencyId, 10, 'investigator'),
    colleague: anActor(agencyId, 10, 'investigator'),
    stranger: anActor(otherAgencyId, 30, 'investigator'),
    dataProtection: anActor(agencyId, 10, 'data-protection-officer', ['audit.read']),
  };
  await db.asOwner(async (client) => {
    await client.query(
      `insert into installation values (true, 'exercise', 40, 'Tỉnh Mẫu', 'Thử', now())`,
    );
    await client.query(`
      insert into role (code, name_vi, name_en, case_role) values
        ('investigator', 'Điều tra viên', 'Investigator', true),
        ('data-protection-officer', 'Cán bộ bảo vệ dữ liệu', 'Data-protection officer', false)`);
    for (const [id, lft] of [
      [agencyId, 10],
      [otherAgencyId, 30],
    ] as const) {
      await client.query(
        `insert into agency (id, kind, level, name, short_name, folded, lft, rgt, valid_from)
         values ($1, 'provincial-police', 'province', 'Cơ quan ' || $2, 'CQ ' || $2, 'co quan', $3, $4, '2020-01-01')`,
        [id, String(lft), lft, lft + 9],
      );
    }
    for (const [name, actor] of Object.entries(actors)) {
      await client.query(
        `insert into officer (id, sign_in_name, full_name, folded, created_at) values ($1, $2, $2, $2, now())`,
        [actor.officerId, name],
      );
      await client.query(
        `insert into post (id, officer_id, agency_id, agency_lft, scope_agency_id, role_code, title, valid_from)
         values ($1, $2, $3, $4, $3, $5, 'Cán bộ', '2020-01-01')`,
        [actor.postId, actor.officerId, actor.agencyId, actor.scope.lo, actor.roles[0]],
      );
    }
    await client.query(SEALED_TABLES);
  });
  return { ...actors, agencyId, otherAgencyId };
}

/** Folders and a fresh master key for one test file. */
export function makeRoomPlaces(): RoomPlaces {
  const home = mkdtempSync(join(tmpdir(), 'lachan-room-'));
  mkdirSync(join(home, 'data'));
  makeKeyFile(join(home, 'master.key'));
  return {
    masterKeyFile: join(home, 'master.key'),
    keysFolder: join(home, 'keys'),
    dataFolder: join(home, 'data'),
  };
}

/** Opens the room of this test process. */
export async function openTestRoom(db: TestDatabase): Promise<RoomPlaces> {
  const places = makeRoomPlaces();
  await asSystem(db, 'test', (tx) => openRoom(tx, places, NOW));
  return places;
}

/** Acts as an officer at a moment of the installation's clock. */
export function actAs<T>(
  db: TestDatabase,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  now: Temporal.Instant = NOW,
): Promise<T> {
  return withActor(db, actor, async (tx) => {
    await sql`select set_config('app.now', ${now.toString()}, true)`.execute(tx);
    return work(tx);
  });
}

function anActor(
  agencyId: string,
  lft: number,
  role: string,
  permissions: readonly Permission[] = [],
): Actor {
  return {
    officerId: randomUUID(),
    postId: randomUUID(),
    agencyId,
    agencyKind: 'provincial-police' as Actor['agencyKind'],
    scope: { lo: lft, hi: lft + 9 },
    placeScope: { lo: 0, hi: 0 },
    roles: [role],
    permissions: new Set(permissions),
    provinceId: '40',
  };
}

const SEALED_TABLES = `
  create table sealed_note (id uuid primary key, body bytea);
  create table sealed_person (id uuid primary key, full_name bytea, phone bytea);
  create table plain_note (id uuid primary key, agency_id uuid not null);
  insert into record_kind (kind, table_name, sealed, erasable) values
    ('note', 'sealed_note', true, false), ('person', 'sealed_person', true, true),
    ('plain', 'plain_note', false, false);
  alter table sealed_note enable row level security;
  alter table sealed_person enable row level security;
  alter table plain_note enable row level security;
  create policy own on plain_note for all to app_officer
    using (agency_id = (select app.agency_id())) with check (agency_id = (select app.agency_id()));
  create policy granted on sealed_note for select to app_officer using (
    case when (select app.has_role('investigator')) then id in (select app.granted_records('note')) else false end);
  create policy granted on sealed_person for select to app_officer using (
    case when (select app.has_role('investigator')) then id in (select app.granted_records('person')) else false end);
  create policy make on sealed_note for insert to app_officer with check (true);
  create policy make on sealed_person for insert to app_officer with check (true);
  grant select, insert on sealed_note, sealed_person, plain_note to app_officer;
  grant select on sealed_note, sealed_person, plain_note to app_system;
`;
