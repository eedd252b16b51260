import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/access/actor.ts';
import { RoleCode } from '#domain/access/role.ts';
import { findRole } from '#domain/access/roles.ts';
import { findNextState, OutgoingAct, OutgoingState } from '#domain/document/outgoing.ts';
import {
  mayActOnOutgoing,
  mayDraftOutgoing,
  mayReadOutgoing,
  type OutgoingForAccess,
} from '#domain/document/outgoing-permissions.ts';
import { withActor } from '#platform/server/database/database.ts';
import { freshDatabase } from '../../../../tests/harness/database.ts';
import { attemptsOf, installAttempts } from '../../../../tests/harness/policy-attempts.ts';

const db = await freshDatabase();

/** Province over committee, police with a commune below, health. */
const AGENCIES = [
  { id: randomUUID(), lft: 1, rgt: 99 },
  { id: randomUUID(), lft: 10, rgt: 19 },
  { id: randomUUID(), lft: 20, rgt: 39 },
  { id: randomUUID(), lft: 25, rgt: 26 },
  { id: randomUUID(), lft: 40, rgt: 49 },
];
const OFFICERS = [randomUUID(), randomUUID()];
const nth = <T>(list: readonly T[], at: number): T => list[at] as T;

interface Letter extends OutgoingForAccess {
  id: string;
}

/** Every second letter is a free document, whose addressees stand in a table of their own. */
const isFree = (letter: Letter) => LETTERS.indexOf(letter) % 2 === 1;

/** One letter of every state, issuer and drafter; addressees go round. */
const LETTERS: Letter[] = OutgoingState.options.flatMap((state) =>
  AGENCIES.slice(1).flatMap((owner, at) =>
    OFFICERS.map((draftedBy) => ({
      id: randomUUID(),
      provinceId: '1',
      state,
      ownerAgencyId: owner.id,
      ownerLft: owner.lft,
      toAgencyIds: [nth(AGENCIES, ((at + 1) % 4) + 1).id],
      draftedBy,
    })),
  ),
);

describe('the functions and the policies of letters', () => {
  it('agree for every role, agency, range and state', { timeout: 120_000 }, async () => {
    await installAttempts(db);
    await storeWorld();
    let compared = 0;
    let allowed = 0;
    const drawn = fc.record({
      role: fc.constantFrom(...RoleCode.options),
      agency: fc.nat({ max: AGENCIES.length - 1 }),
      wide: fc.boolean(),
      officer: fc.nat({ max: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async (one) => {
        const actor = actorOf(one);
        const cases = listCases(actor);
        const found = await withActor(db, actor, (tx) => attemptsOf(tx, cases));
        const said = new Map(found.map((answer) => [answer.key, answer.allowed]));
        const apart = cases.filter((one) => said.get(one.key) !== one.allowed);
        expect(
          apart.map((one) => `${one.key}: function ${one.allowed}`),
          `as ${one.role}`,
        ).toEqual([]);
        compared += cases.length;
        allowed += cases.filter((one) => one.allowed).length;
      }),
      { numRuns: 60, seed: 799 },
    );
    console.info(`${compared} combinations compared, ${allowed} of them allowed`);
    expect(compared).toBeGreaterThan(15_000);
    expect(allowed).toBeGreaterThan(1_000);
  });
});

function actorOf(one: { role: RoleCode; agency: number; wide: boolean; officer: number }): Actor {
  const agency = nth(AGENCIES, one.agency);
  const scope = one.wide ? nth(AGENCIES, 0) : agency;
  return {
    officerId: nth(OFFICERS, one.officer),
    postId: randomUUID(),
    agencyId: agency.id,
    agencyKind: 'provincial-police',
    scope: { lo: scope.lft, hi: scope.rgt },
    placeScope: { lo: 0, hi: 0 },
    roles: [one.role],
    permissions: new Set(findRole(one.role)?.permissions ?? []),
    provinceId: '1',
  };
}

/** What the functions say, each beside the statement that asks the database. */
function listCases(actor: Actor): { key: string; statement: string; allowed: boolean }[] {
  const reading = LETTERS.map((letter) => ({
    key: `read ${letter.state} ${letter.id}`,
    statement: `?select exists (select from outgoing_document where id = '${letter.id}')`,
    allowed: mayReadOutgoing(actor, letter).allowed,
  }));
  const stepping = LETTERS.flatMap((letter) =>
    OutgoingState.options.map((next) => ({
      key: `${letter.state} to ${next} ${letter.id}`,
      statement: `update outgoing_document set state = '${next}' where id = '${letter.id}'`,
      allowed: OutgoingAct.options.some(
        (act) =>
          findNextState(letter.state, act) === next && mayActOnOutgoing(actor, letter, act).allowed,
      ),
    })),
  );
  const rewording = LETTERS.map((letter) => ({
    key: `reword ${letter.state} ${letter.id}`,
    statement: `update outgoing_document set subject = 'khác' where id = '${letter.id}'`,
    allowed: letter.state === 'draft' && mayActOnOutgoing(actor, letter, 'edit').allowed,
  }));
  const drafting = AGENCIES.map((owner) => ({
    key: `draft for ${owner.lft}`,
    statement: insertOf({
      ...nth(LETTERS, 0),
      id: randomUUID(),
      ownerAgencyId: owner.id,
      ownerLft: owner.lft,
      draftedBy: actor.officerId,
    }),
    allowed: mayDraftOutgoing(actor, { provinceId: '1', lft: owner.lft }).allowed,
  }));
  const addressing = LETTERS.map((letter) => ({
    key: `address ${letter.state} ${letter.id}`,
    statement: `insert into outgoing_reach (outgoing_id, agency_id, position)
      values ('${letter.id}', '${nth(AGENCIES, 0).id}', 9)`,
    allowed: letter.state === 'draft' && mayActOnOutgoing(actor, letter, 'edit').allowed,
  }));
  const numbering = AGENCIES.map((owner) => ({
    key: `number for ${owner.lft}`,
    statement: `insert into number_entry (id, agency_id, agency_lft, type_code, year, number, state, entered_at, entered_by)
      values ('${randomUUID()}', '${owner.id}', ${owner.lft}, '', 2026, 1, 'used', now(), '${actor.postId}')`,
    allowed: actor.permissions.has('document.number') && owner.id === actor.agencyId,
  }));
  return [...reading, ...stepping, ...rewording, ...drafting, ...addressing, ...numbering];
}

function insertOf(letter: Letter): string {
  return `insert into outgoing_document (id, kind, state, owner_agency_id, owner_lft, to_agency_id, subject,
      content, drafted_by, drafted_officer_id, created_at, updated_at)
    values ('${letter.id}', 'urging', '${letter.state}', '${letter.ownerAgencyId}', ${letter.ownerLft},
      ${isFree(letter) ? 'null' : `'${letter.toAgencyIds[0]}'`}, 'đôn đốc', '{}', '${randomUUID()}', '${letter.draftedBy}', now(), now())`;
}

async function storeWorld(): Promise<void> {
  await db.asOwner(async (client) => {
    await client.query(`insert into installation (kind, province_id, province_name, name, created_at)
      values ('exercise', 1, 'Tỉnh Thử', 'Bản thử', '2026-01-01') on conflict do nothing`);
    for (const agency of AGENCIES) {
      await client.query(
        `insert into agency (id, province_id, kind, level, name, short_name, folded, lft, rgt, valid_from)
         values ($1, 1, 'provincial-police', 'province', 'Cơ quan', 'Cơ quan', 'co quan', $2, $3, '2020-01-01')`,
        [agency.id, agency.lft, agency.rgt],
      );
    }
    for (const officer of OFFICERS) {
      await client.query(
        `insert into officer (id, province_id, sign_in_name, full_name, folded, created_at)
         values ($1, 1, $2, 'Người Thử', 'nguoi thu', '2026-01-01')`,
        [officer, `thu-${officer}`],
      );
    }
    for (const letter of LETTERS) {
      await client.query(
        insertOf(letter)
          .replace('(id, kind', '(province_id, id, kind')
          .replace(`values ('`, `values (1, '`),
      );
      if (isFree(letter)) {
        await client.query(
          `insert into outgoing_reach (province_id, outgoing_id, agency_id, position) values (1, $1, $2, 0)`,
          [letter.id, letter.toAgencyIds[0]],
        );
      }
    }
  });
}
