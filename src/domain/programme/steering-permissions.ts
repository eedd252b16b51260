import { type Actor, isWithin, mayAct, mayReach } from '#domain/access/actor.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';

/** A record of the steering work that belongs to one agency. */
export type OwnedRecord = { provinceId: string; ownerLft: number };

/** A meeting with the agencies that take part. */
export type MeetingForAccess = OwnedRecord & { participantIds: readonly string[] };

/** A difficulty: raised by one agency, decided by the body above. */
export type DifficultyForAccess = {
  provinceId: string;
  raisedByLft: number;
  raisedById: string;
  decidedByLft: number;
};

/** A meeting is read by its organiser's range and by the agencies that take part. */
export function mayReadMeeting(actor: Actor, meeting: MeetingForAccess): Verdict {
  return allOf(
    mayAct(actor, 'plan.read'),
    sameProvince(actor, meeting),
    anyOf(
      isWithin(actor.scope, meeting.ownerLft) ? ALLOWED : refuse('access.outside-scope'),
      meeting.participantIds.includes(actor.agencyId) ? ALLOWED : refuse('access.not-reached'),
    ),
  );
}

/** Says whether the actor may call a meeting and write its conclusions. */
export function mayManageMeeting(actor: Actor, meeting: OwnedRecord): Verdict {
  return allOf(
    mayAct(actor, 'meeting.manage'),
    mayReach(actor, { provinceId: meeting.provinceId, lft: meeting.ownerLft }),
  );
}

/** An agency raises and withdraws its own difficulties. */
export function mayRaiseDifficulty(actor: Actor, difficulty: DifficultyForAccess): Verdict {
  return allOf(
    mayAct(actor, 'difficulty.raise'),
    sameProvince(actor, difficulty),
    difficulty.raisedById === actor.agencyId ? ALLOWED : refuse('access.not-your-agency'),
  );
}

/** A difficulty is read by the range that raised it and by the range that decides it. */
export function mayReadDifficulty(actor: Actor, difficulty: DifficultyForAccess): Verdict {
  return allOf(
    anyOf(mayAct(actor, 'difficulty.raise'), mayAct(actor, 'difficulty.decide')),
    sameProvince(actor, difficulty),
    anyOf(
      isWithin(actor.scope, difficulty.raisedByLft) ? ALLOWED : refuse('access.outside-scope'),
      isWithin(actor.scope, difficulty.decidedByLft) ? ALLOWED : refuse('access.outside-scope'),
    ),
  );
}

/** The deciding body's range groups, decides and answers. */
export function mayDecideDifficulty(actor: Actor, difficulty: DifficultyForAccess): Verdict {
  return allOf(
    mayAct(actor, 'difficulty.decide'),
    mayReach(actor, { provinceId: difficulty.provinceId, lft: difficulty.decidedByLft }),
  );
}

/** Says whether the actor may set up and review a pilot. */
export function mayManagePilot(actor: Actor, pilot: OwnedRecord): Verdict {
  return allOf(
    mayAct(actor, 'pilot.manage'),
    mayReach(actor, { provinceId: pilot.provinceId, lft: pilot.ownerLft }),
  );
}

function sameProvince(actor: Actor, record: { provinceId: string }): Verdict {
  return record.provinceId === actor.provinceId ? ALLOWED : refuse('access.other-province');
}
