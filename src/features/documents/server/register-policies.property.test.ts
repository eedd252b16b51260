import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, isWithin } from '#domain/access/actor.ts';
import { RoleCode } from '#domain/access/role.ts';
import { findRole } from '#domain/access/roles.ts';
import {
  mayEditDocument,
  mayKeepArrivals,
  mayReadArrivals,
  mayReadDocument,
  mayRegisterDocument,
} from '#domain/document/register-permissions.ts';
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
const nth = <T>(list: readonly T[], at: number): T => list[at] as T;

interface Held {
  id: string;
  state: 'stub' | 'open' | 'own';
  owner: (typeof AGENCIES)[number];
  reachedIds: string[];
  /** Whose book it stands in already. */
  arrivedAt: (typeof AGENCIES)[number] | null;
}

/** One document of every state and owner; addressees and arrivals go round. */
const DOCUMENTS: Held[] = (['stub', 'open', 'own'] as const).flatMap((state) =>
  AGENCIES.flatMap((owner, at) =>
    [false, true].map((isAddressed) => ({
      id: randomUUID(),
      state,
      owner,
      reachedIds: isAddressed ? [nth(AGENCIES, (at + 2) % 5).id] : [],
      arrivedAt: isAddressed && state !== 'stub' ? nth(AGENCIES, (at + 2) % 5) : null,
    })),
  ),
);

describe('the functions and the policies of the register and the arrival books', () => {
  it('agree for every role, agency, range and state', { timeout: 120_000 }, async () => {
    await installAttempts(db);
    await storeWorld();
    let compared = 0;
    let allowed = 0;
    const drawn = fc.record({
      role: fc.constantFrom(...RoleCode.options),
      agency: fc.nat({ max: AGENCIES.length - 1 }),
      wide: fc.boolean(),
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
      { numRuns: 160, seed: 138 },
    );
    console.info(`${compared} combinations compared, ${allowed} of them allowed`);
    expect(compared).toBeGreaterThan(20_000);
    expect(allowed).toBeGreaterThan(5_000);
  });
});

function actorOf(one: { role: RoleCode; agency: number; wide: boolean }): Actor {
  const agency = nth(AGENCIES, one.agency);
  const scope = one.wide ? nth(AGENCIES, 0) : agency;
  return {
    officerId: randomUUID(),
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

type Case = { key: string; statement: string; allowed: boolean };

/** What the functions say, each beside the statement that asks the database. */
function listCases(actor: Actor): Case[] {
  return [
    ...DOCUMENTS.flatMap((document) => casesOf(actor, document)),
    ...AGENCIES.map((owner) => ({
      key: `register for ${owner.lft}`,
      statement: insertDocument({ id: randomUUID(), state: 'own', owner }),
      allowed:
        mayRegisterDocument(actor, { provinceId: '1', lft: owner.lft }).allowed ||
        isMaking(actor, owner.lft, ['plan.confirm', 'document.send']),
    })),
  ];
}

function casesOf(actor: Actor, document: Held): Case[] {
  const { id, owner, state, arrivedAt } = document;
  const name = `${state} ${id}`;
  const isStub = state === 'stub';
  const mayRead = mayReadDocument(actor, accessOf(document)).allowed;
  const ownerLft = isStub ? actor.scope.lo : owner.lft;
  const mayEdit =
    mayEditDocument(actor, { provinceId: '1', ownerLft: owner.lft, isStub }).allowed ||
    isMaking(actor, ownerLft, ['plan.confirm']);
  return [
    {
      key: `read ${name}`,
      statement: `?select exists (select from directive_document where id = '${id}')`,
      allowed: mayRead,
    },
    { key: `edit ${name}`, statement: editing(document, actor), allowed: mayEdit },
    {
      key: `relate ${name}`,
      statement: `insert into document_citation (id, from_id, to_id, as_written, relation)
        values ('${randomUUID()}', '${id}', '${id}', 'x', 'replaces')`,
      allowed:
        mayRegisterDocument(actor, { provinceId: '1', lft: owner.lft }).allowed ||
        isMaking(actor, owner.lft, ['plan.confirm', 'document.send']),
    },
    ...(arrivedAt === null
      ? [enteringCase(actor, document, mayRead)]
      : bookCases(actor, id, arrivedAt)),
  ];
}

function enteringCase(actor: Actor, document: Held, mayRead: boolean): Case {
  const book = { provinceId: '1', agencyId: actor.agencyId };
  return {
    key: `enter ${document.id}`,
    statement: `insert into document_arrival (id, document_id, agency_id, agency_lft, arrival_number, arrival_year, arrived_on)
      values ('${randomUUID()}', '${document.id}', '${actor.agencyId}', ${lftOf(actor.agencyId)}, 900, 2026, '2026-03-05')`,
    allowed: mayRead && mayKeepArrivals(actor, book).allowed,
  };
}

function bookCases(actor: Actor, id: string, agency: (typeof AGENCIES)[number]): Case[] {
  const book = { provinceId: '1', agencyId: agency.id, agencyLft: agency.lft };
  const where = `document_id = '${id}' and agency_id = '${agency.id}'`;
  return [
    {
      key: `see arrival ${id}`,
      statement: `?select exists (select from document_arrival where ${where})`,
      allowed: mayReadArrivals(actor, book).allowed,
    },
    {
      key: `disseminate ${id}`,
      statement: `update document_arrival set disseminated_on = '2026-03-09' where ${where}`,
      allowed: mayKeepArrivals(actor, book).allowed,
    },
    {
      key: `enter for another ${id}`,
      statement: `insert into document_arrival (id, document_id, agency_id, agency_lft, arrival_number, arrival_year, arrived_on)
        values ('${randomUUID()}', '${nth(DOCUMENTS, 0).id}', '${otherThan(actor)}', 1, 901, 2026, '2026-03-05')`,
      allowed: false,
    },
  ];
}

/** Plans and letters make their own rows of the register, each with its own right. */
function isMaking(
  actor: Actor,
  lft: number,
  permissions: readonly ('plan.confirm' | 'document.send')[],
): boolean {
  return (
    permissions.some((permission) => actor.permissions.has(permission)) &&
    isWithin(actor.scope, lft)
  );
}

function accessOf({ owner, state, reachedIds }: Held) {
  return { provinceId: '1', ownerLft: owner.lft, isOpen: state !== 'own', reachedIds };
}

/** A stub is filled in, and then belongs to whoever fills it in. */
function editing({ id, state }: Held, actor: Actor): string {
  return state === 'stub'
    ? `update directive_document set subject = 'khác', status = 'registered',
         owner_agency_id = '${actor.agencyId}', owner_lft = ${actor.scope.lo} where id = '${id}'`
    : `update directive_document set subject = 'khác' where id = '${id}'`;
}

function otherThan(actor: Actor): string {
  return AGENCIES.find((agency) => agency.id !== actor.agencyId)?.id ?? '';
}

function lftOf(agencyId: string): number {
  return AGENCIES.find((agency) => agency.id === agencyId)?.lft ?? 0;
}

function insertDocument(made: Pick<Held, 'id' | 'state' | 'owner'>): string {
  const status = made.state === 'stub' ? 'stub' : 'registered';
  return `insert into directive_document (id, type, subject, folded, status, direction, open, owner_agency_id, owner_lft, created_at)
    values ('${made.id}', 'Công văn', 'văn bản', 'van ban', '${status}', 'outgoing', ${made.state !== 'own'},
      '${made.owner.id}', ${made.owner.lft}, now())`;
}

async function storeWorld(): Promise<void> {
  await db.asOwner(async (client) => {
    const asProvince = (statement: string) =>
      statement.replace('(id,', '(province_id, id,').replace(`values ('`, `values (1, '`);
    await client.query(`insert into installation (kind, province_id, province_name, name, created_at)
      values ('exercise', 1, 'Tỉnh Thử', 'Bản thử', '2026-01-01') on conflict do nothing`);
    for (const agency of AGENCIES) {
      await client.query(
        `insert into agency (id, province_id, kind, level, name, short_name, folded, lft, rgt, valid_from)
         values ($1, 1, 'provincial-police', 'province', 'Cơ quan', 'Cơ quan', 'co quan', $2, $3, '2020-01-01')`,
        [agency.id, agency.lft, agency.rgt],
      );
    }
    for (const [at, document] of DOCUMENTS.entries()) {
      await client.query(asProvince(insertDocument(document)));
      for (const agencyId of document.reachedIds) {
        await client.query(
          'insert into document_reach (province_id, document_id, agency_id) values (1, $1, $2)',
          [document.id, agencyId],
        );
      }
      if (document.arrivedAt !== null) {
        await client.query(
          `insert into document_arrival (id, province_id, document_id, agency_id, agency_lft, arrival_number, arrival_year, arrived_on)
           values ($1, 1, $2, $3, $4, $5, 2026, '2026-03-05')`,
          [randomUUID(), document.id, document.arrivedAt.id, document.arrivedAt.lft, at + 1],
        );
      }
    }
  });
}
