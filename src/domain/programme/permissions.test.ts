import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, isWithin } from '#domain/access/actor.ts';
import { ACCESS_REASONS } from '#domain/access/reasons.ts';
import { RoleCode } from '#domain/access/role.ts';
import { findRole } from '#domain/access/roles.ts';
import { ALLOWED, refuse } from '#domain/access/verdict.ts';
import {
  mayAssignTask,
  mayConfirmPlan,
  mayImportPlan,
  mayManageCampaign,
  mayReadPlan,
  mayRegisterPlan,
  mayUrge,
  type PlanForAccess,
} from '#domain/programme/plan-permissions.ts';
import {
  mayDecideDifficulty,
  mayManageMeeting,
  mayManagePilot,
  mayRaiseDifficulty,
  mayReadDifficulty,
  mayReadMeeting,
} from '#domain/programme/steering-permissions.ts';
import {
  type AgencyTaskForAccess,
  mayAnswerTask,
  mayCommentTask,
  mayConfirmTask,
  mayLinkOwnPlan,
  mayReadAgencyTask,
  mayReadCard,
  mayReadTask,
  mayReceiveCard,
  mayReportProgress,
  mayStartExecution,
} from '#domain/programme/task-permissions.ts';

/**
 * A small province: committee 10, police 20 with two communes 21 and 22, health 30, women's union 40.
 * `standing` is the police officer whose post follows the programme for the committee.
 */
const RANGES: Record<string, { lo: number; hi: number }> = {
  committee: { lo: 10, hi: 10 },
  standing: { lo: 10, hi: 10 },
  police: { lo: 20, hi: 29 },
  'commune-1': { lo: 21, hi: 21 },
  'commune-2': { lo: 22, hi: 22 },
  health: { lo: 30, hi: 30 },
  women: { lo: 40, hi: 40 },
};
const AGENCIES = Object.keys(RANGES);

function anActor(agencyId: string, roles: RoleCode[], provinceId = 'province-1'): Actor {
  return {
    officerId: 'officer',
    postId: 'post',
    agencyId: agencyId === 'standing' ? 'police' : agencyId,
    agencyKind: 'provincial-police',
    scope: RANGES[agencyId] ?? { lo: 0, hi: -1 },
    placeScope: { lo: 0, hi: 0 },
    roles,
    permissions: new Set(roles.flatMap((code) => findRole(code)?.permissions ?? [])),
    provinceId,
  };
}

const plan: PlanForAccess = {
  provinceId: 'province-1',
  ownerLft: 10,
  reachedIds: ['commune-1', 'health'],
  isConfirmed: true,
};
const healthTask: AgencyTaskForAccess = {
  plan,
  executingIds: ['health', 'commune-1'],
  agencyId: 'health',
  agencyLft: 30,
  leadAgencyIds: ['commune-1'],
};

describe('reading a plan', () => {
  it.each([
    ['committee', 'chair', true],
    ['standing', 'standing-coordinator', true],
    ['police', 'head-of-unit', false],
    ['commune-1', 'focal-point', true],
    ['health', 'focal-point', true],
    ['women', 'focal-point', false],
    ['commune-2', 'focal-point', false],
    ['committee', 'system-administrator', false],
    ['police', 'agency-administrator', false],
    ['committee', 'data-protection-officer', false],
  ] as const)('%s as %s: %s', (agency, role, allowed) => {
    expect(mayReadPlan(anActor(agency, [role]), plan).allowed).toBe(allowed);
    expect(mayReadTask(anActor(agency, [role]), { plan, executingIds: [] }).allowed).toBe(allowed);
  });

  it('keeps a draft with those who issue it', () => {
    const draft = { ...plan, isConfirmed: false };
    expect(mayReadPlan(anActor('health', ['focal-point']), draft)).toEqual(
      refuse('access.not-reached'),
    );
    expect(mayReadPlan(anActor('committee', ['chair']), draft)).toEqual(ALLOWED);
  });

  it('is exactly the issuer’s range, or reach, in the own province', () => {
    const anyPlan = fc.record({
      provinceId: fc.constantFrom('province-1', 'province-2'),
      ownerLft: fc.integer({ min: 10, max: 45 }),
      reachedIds: fc.subarray(AGENCIES, { maxLength: 4 }),
      isConfirmed: fc.boolean(),
    });
    fc.assert(
      fc.property(
        anyPlan,
        fc.constantFrom(...AGENCIES),
        fc.constantFrom(...RoleCode.options),
        (one, agency, role) => {
          const actor = anActor(agency, [role]);
          const issuing = isWithin(actor.scope, one.ownerLft);
          const reached = one.isConfirmed && one.reachedIds.includes(actor.agencyId);
          const verdict = mayReadPlan(actor, one);
          expect(verdict.allowed).toBe(
            actor.permissions.has('plan.read') &&
              one.provinceId === 'province-1' &&
              (issuing || reached),
          );
          expect(verdict.allowed || verdict.reason in ACCESS_REASONS).toBe(true);
          for (const steering of [mayConfirmPlan, mayAssignTask, mayManageCampaign, mayUrge]) {
            const steered = steering(actor, one);
            expect(steered.allowed && !(issuing && one.provinceId === 'province-1')).toBe(false);
            expect(steered.allowed || steered.reason in ACCESS_REASONS).toBe(true);
          }
        },
      ),
    );
  });
});

describe('steering a plan', () => {
  it('belongs to the issuer and the standing agency', () => {
    const standing = anActor('standing', ['standing-coordinator']);
    for (const may of [mayConfirmPlan, mayAssignTask, mayManageCampaign, mayUrge]) {
      expect(may(standing, plan)).toEqual(ALLOWED);
      expect(may(anActor('health', ['standing-coordinator']), plan)).toEqual(
        refuse('access.outside-scope'),
      );
    }
  });

  it('lets an agency bring in plans of its own range only', () => {
    const focal = anActor('health', ['focal-point']);
    expect(mayImportPlan(focal, { provinceId: 'province-1', lft: 30 })).toEqual(ALLOWED);
    expect(mayRegisterPlan(focal, { provinceId: 'province-1', lft: 10 })).toEqual(
      refuse('access.outside-scope'),
    );
  });
});

describe('an agency’s execution', () => {
  it.each([
    ['committee', 'chair', true],
    ['standing', 'standing-coordinator', true],
    ['health', 'focal-point', true],
    ['commune-1', 'focal-point', true],
    ['commune-2', 'focal-point', false],
    ['women', 'focal-point', false],
  ] as const)('is seen by %s as %s: %s', (agency, role, allowed) => {
    expect(mayReadAgencyTask(anActor(agency, [role]), healthTask).allowed).toBe(allowed);
  });

  it('is reported by the agency itself, confirmed and answered by the issuing side', () => {
    const health = anActor('health', ['focal-point']);
    const standing = anActor('standing', ['standing-coordinator']);
    expect(mayReportProgress(health, healthTask)).toEqual(ALLOWED);
    expect(mayReportProgress(standing, healthTask)).toEqual(refuse('access.not-your-task'));
    expect(mayConfirmTask(standing, healthTask)).toEqual(ALLOWED);
    expect(mayAnswerTask(standing, healthTask)).toEqual(ALLOWED);
    expect(mayConfirmTask(health, healthTask)).toEqual(refuse('access.outside-scope'));
    expect(mayConfirmTask(anActor('committee', ['chair'], 'province-2'), healthTask)).toEqual(
      refuse('access.other-province'),
    );
  });

  it('is talked about by all who may read the task', () => {
    const reached = { ...healthTask, plan: { ...plan, reachedIds: ['women'] } };
    expect(mayCommentTask(anActor('women', ['focal-point']), reached)).toEqual(ALLOWED);
    expect(mayReadAgencyTask(anActor('women', ['focal-point']), reached).allowed).toBe(false);
    expect(mayCommentTask(anActor('commune-2', ['focal-point']), reached)).toEqual(
      refuse('access.not-reached'),
    );
  });

  it('is started by a member of a named group, and by nobody who is not named', () => {
    const open = { plan, executingIds: [], agencyId: 'health', isNamed: true };
    const health = anActor('health', ['focal-point']);
    expect(mayStartExecution(health, open)).toEqual(ALLOWED);
    expect(mayStartExecution(health, { ...open, isNamed: false })).toEqual(
      refuse('access.not-your-task'),
    );
    expect(mayStartExecution(anActor('commune-1', ['focal-point']), open)).toEqual(
      refuse('access.not-your-task'),
    );
  });

  it('comes with a card that the agency itself receives', () => {
    const card = { plan, agencyId: 'health', agencyLft: 30 };
    expect(mayReceiveCard(anActor('health', ['focal-point']), card)).toEqual(ALLOWED);
    expect(mayReceiveCard(anActor('standing', ['standing-coordinator']), card)).toEqual(
      refuse('access.not-your-task'),
    );
    expect(mayReadCard(anActor('standing', ['standing-coordinator']), card)).toEqual(ALLOWED);
    expect(mayReadCard(anActor('women', ['focal-point']), card)).toEqual(
      refuse('access.not-your-task'),
    );
    expect(mayLinkOwnPlan(anActor('health', ['focal-point']), card)).toEqual(ALLOWED);
    expect(mayLinkOwnPlan(anActor('health', ['clerk']), card)).toEqual(
      refuse('access.permission-missing'),
    );
  });
});

describe('meetings, difficulties, pilots', () => {
  const difficulty = {
    provinceId: 'province-1',
    raisedById: 'health',
    raisedByLft: 30,
    decidedByLft: 10,
  };
  const meeting = { provinceId: 'province-1', ownerLft: 20, participantIds: ['women'] };

  it('an agency raises its own difficulty, the deciding side decides, others do not see it', () => {
    expect(mayRaiseDifficulty(anActor('health', ['focal-point']), difficulty)).toEqual(ALLOWED);
    expect(mayRaiseDifficulty(anActor('women', ['focal-point']), difficulty)).toEqual(
      refuse('access.not-your-agency'),
    );
    expect(mayDecideDifficulty(anActor('committee', ['chair']), difficulty)).toEqual(ALLOWED);
    expect(mayDecideDifficulty(anActor('health', ['focal-point']), difficulty)).toEqual(
      refuse('access.permission-missing'),
    );
    expect(mayReadDifficulty(anActor('women', ['focal-point']), difficulty).allowed).toBe(false);
    expect(mayReadDifficulty(anActor('committee', ['chair']), difficulty)).toEqual(ALLOWED);
    expect(mayReadDifficulty(anActor('health', ['focal-point']), difficulty)).toEqual(ALLOWED);
  });

  it('a meeting is seen by its organiser and those invited, a pilot set up by its owner', () => {
    expect(mayReadMeeting(anActor('women', ['focal-point']), meeting)).toEqual(ALLOWED);
    expect(mayReadMeeting(anActor('health', ['focal-point']), meeting)).toEqual(
      refuse('access.not-reached'),
    );
    expect(mayManageMeeting(anActor('police', ['standing-coordinator']), meeting)).toEqual(ALLOWED);
    expect(mayManagePilot(anActor('police', ['standing-coordinator']), meeting)).toEqual(ALLOWED);
    expect(mayManagePilot(anActor('women', ['standing-coordinator']), meeting)).toEqual(
      refuse('access.outside-scope'),
    );
  });
});
