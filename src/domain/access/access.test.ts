import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, mayAct, mayReach } from '#domain/access/actor.ts';
import {
  mayGrantRole,
  mayManageOfficer,
  mayReadOfficer,
  mayRevokeSessions,
  mayWithdrawRole,
  type PostInAgency,
} from '#domain/access/officer-permissions.ts';
import { Permission } from '#domain/access/permission.ts';
import { RoleCode, type RoleRow } from '#domain/access/role.ts';
import { findRole, ROLES } from '#domain/access/roles.ts';
import { ALLOWED, allOf, anyOf, refuse } from '#domain/access/verdict.ts';
import { AgencyKind } from '#domain/agency/agency-kind.ts';
import { AGENCY_KINDS } from '#domain/agency/agency-kinds.ts';

function anActor(roles: RoleCode[], changes: Partial<Actor> = {}): Actor {
  return {
    officerId: 'officer-1',
    postId: 'post-1',
    agencyId: 'agency-1',
    agencyKind: 'provincial-police',
    scope: { lo: 100, hi: 199 },
    placeScope: { lo: 1, hi: 999 },
    roles,
    permissions: new Set(roles.flatMap((code) => getRole(code).permissions)),
    provinceId: 'province-1',
    ...changes,
  };
}

function aPost(changes: Partial<PostInAgency> = {}): PostInAgency {
  return {
    officerId: 'officer-2',
    agencyKind: 'commune-police',
    agencyLft: 150,
    provinceId: 'province-1',
    roles: [],
    ...changes,
  };
}

function getRole(code: RoleCode): RoleRow {
  const row = findRole(code);
  if (row === undefined) {
    throw new Error(code);
  }
  return row;
}

describe('the roles as data', () => {
  it('has one row for each role code and for each agency kind', () => {
    expect(ROLES.map((row) => row.code).sort()).toEqual([...RoleCode.options].sort());
    expect(AGENCY_KINDS.map((row) => row.code).sort()).toEqual([...AgencyKind.options].sort());
  });

  it('leaves no permission without a role', () => {
    const granted = new Set(ROLES.flatMap((row) => row.permissions));
    expect(Permission.options.filter((permission) => !granted.has(permission))).toEqual([]);
  });

  it('keeps every case role away from system administrators, inspectors and data-protection officers', () => {
    for (const code of ['system-administrator', 'inspector', 'data-protection-officer'] as const) {
      const excluded = new Set(getRole(code).excludes);
      for (const row of ROLES.filter((one) => one.isCaseRole)) {
        expect(excluded.has(row.code), `${code} beside ${row.code}`).toBe(true);
        expect(row.excludes).toContain(code);
      }
    }
  });

  it('shows no programme content to administrators, and only the audit to the data-protection officer', () => {
    const programme = Permission.options.filter((permission) =>
      /^(plan|task|card|campaign|meeting|difficulty|pilot|document|report|urging|leaders)\./.test(
        permission,
      ),
    );
    for (const code of ['system-administrator', 'agency-administrator'] as const) {
      expect(
        getRole(code).permissions.filter((permission) => programme.includes(permission)),
      ).toEqual([]);
    }
    expect(getRole('data-protection-officer').permissions).toEqual(['audit.read', 'agency.read']);
  });

  it('lets only the clerk number documents', () => {
    const numbering = ROLES.filter((row) => row.permissions.includes('document.number'));
    expect(numbering.map((row) => row.code)).toEqual(['clerk']);
  });
});

describe('an actor', () => {
  it('may do what the post carries and nothing else', () => {
    const actor = anActor(['clerk']);
    expect(mayAct(actor, 'document.number')).toEqual(ALLOWED);
    expect(mayAct(actor, 'task.assign')).toEqual(refuse('access.permission-missing'));
  });

  it('reaches exactly its own range in its own province', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.boolean(), (lft, sameProvince) => {
        const verdict = mayReach(anActor([]), {
          provinceId: sameProvince ? 'province-1' : 'x',
          lft,
        });
        expect(verdict.allowed).toBe(sameProvince && lft >= 100 && lft <= 199);
      }),
    );
  });
});

describe('managing officers', () => {
  it('lets an agency administrator manage officers of the own range only', () => {
    const actor = anActor(['agency-administrator']);
    expect(mayManageOfficer(actor, aPost())).toEqual(ALLOWED);
    expect(mayManageOfficer(actor, aPost({ agencyLft: 200 }))).toEqual(
      refuse('access.outside-scope'),
    );
    expect(mayManageOfficer(actor, aPost({ provinceId: 'x' }))).toEqual(
      refuse('access.other-province'),
    );
  });

  it('lets nobody manage his own account, yet everyone see it and end his own sessions', () => {
    const own = aPost({ officerId: 'officer-1' });
    expect(mayManageOfficer(anActor(['agency-administrator']), own)).toEqual(
      refuse('access.own-account'),
    );
    expect(mayReadOfficer(anActor(['judge']), own)).toEqual(ALLOWED);
    expect(mayRevokeSessions(anActor(['judge']), own)).toEqual(ALLOWED);
    expect(mayRevokeSessions(anActor(['judge']), aPost())).toEqual(
      refuse('access.permission-missing'),
    );
  });

  it('lets a head of unit see the officers but not manage them', () => {
    expect(mayReadOfficer(anActor(['head-of-unit']), aPost())).toEqual(ALLOWED);
    expect(mayManageOfficer(anActor(['head-of-unit']), aPost())).toEqual(
      refuse('access.permission-missing'),
    );
  });
});

describe('granting roles', () => {
  const administrator = anActor(['agency-administrator']);

  it('grants what fits the kind of agency', () => {
    expect(mayGrantRole(administrator, aPost(), getRole('commune-police-officer'), [])).toEqual(
      ALLOWED,
    );
    expect(mayGrantRole(administrator, aPost(), getRole('procurator'), [])).toEqual(
      refuse('access.role-not-for-agency-kind'),
    );
  });

  it('never grants to oneself', () => {
    const own = aPost({ officerId: 'officer-1' });
    expect(mayGrantRole(administrator, own, getRole('commune-police-officer'), [])).toEqual(
      refuse('access.own-role'),
    );
  });

  it('leaves the system administrator unable to hand out case roles', () => {
    const system = anActor(['system-administrator']);
    expect(mayGrantRole(system, aPost(), getRole('investigator'), [])).toEqual(
      refuse('access.role-not-yours-to-grant'),
    );
    expect(mayGrantRole(system, aPost(), getRole('agency-administrator'), [])).toEqual(ALLOWED);
    expect(mayWithdrawRole(system, aPost(), getRole('investigator'))).toEqual(
      refuse('access.role-not-yours-to-grant'),
    );
  });

  it('refuses excluded pairs in whichever order they are granted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...ROLES), (one, other) => {
        const actor = anActor(['agency-administrator', 'system-administrator']);
        const kind = one.agencyKinds.find((code) => other.agencyKinds.includes(code));
        fc.pre(kind !== undefined);
        const post = aPost({ agencyKind: kind ?? 'commune-police' });
        const forward = mayGrantRole(actor, post, one, [other]).allowed;
        const backward = mayGrantRole(actor, post, other, [one]).allowed;
        expect(forward).toBe(backward);
        expect(forward).toBe(
          !one.excludes.includes(other.code) && !other.excludes.includes(one.code),
        );
      }),
    );
  });
});

describe('verdicts together', () => {
  it('give the first refusal of all, and any single permission of any', () => {
    expect(allOf(ALLOWED, refuse('access.own-role'), refuse('access.outside-scope'))).toEqual(
      refuse('access.own-role'),
    );
    expect(anyOf(refuse('access.own-role'), ALLOWED)).toEqual(ALLOWED);
    expect(anyOf(refuse('access.own-role'), refuse('access.outside-scope'))).toEqual(
      refuse('access.outside-scope'),
    );
    expect(anyOf().allowed).toBe(false);
  });
});
