import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { ProtectedStep } from '#domain/case/protection.ts';
import {
  acceptHandOver,
  answerProtection,
  handOverCase,
  recordDuty,
  recordNotice,
  recordStep,
} from '#features/cases/contract.ts';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import type { AgencyRow } from './agencies.ts';
import type { CaseHandle, Desk } from './desk.ts';
import type { Watch } from './lives.ts';
import type { PostRow } from './people.ts';

type Acted = { id: string; revision: number };

/** Takes an act with a case as somebody, with the revision that now stands. */
export async function actOnCase<I extends z.ZodObject, O extends z.ZodType<Acted>>(
  desk: Desk,
  one: CaseHandle,
  by: { post: PostRow; at: Temporal.Instant },
  [endpoint, input]: readonly [Endpoint<I, O>, object],
): Promise<z.output<O>> {
  const { post, at } = by;
  const head = { id: one.id, revision: one.revision, at: at.toString() };
  const done = await desk.act(endpoint, post, at, { ...head, ...input } as unknown as z.input<I>);
  one.revision = done.revision;
  return done;
}

type Step = Omit<z.input<typeof recordStep.input>, 'id' | 'revision' | 'at' | 'decision'>;

/** A decision of the stage, with number and day of its paper. */
export async function takeStep(
  desk: Desk,
  one: CaseHandle,
  step: Step,
  by: { post: PostRow; watch: Watch },
): Promise<void> {
  const { post, watch } = by;
  const decision = decisionOf(desk, post.agency_id, watch);
  await actOnCase(desk, one, { post, at: watch.now }, [recordStep, { ...step, decision }]);
}

/** Number and day of a decision on paper, as the clerk of the body gave them. */
export function decisionOf(desk: Desk, agencyId: string, watch: Watch) {
  const number = desk.nextNumber(agencyId, 'QĐ-TT', watch.today.year);
  return { number: `${number}/QĐ`, on: watch.today.toString() };
}

/** Records that a paper went out. */
export async function sendNotice(
  desk: Desk,
  one: CaseHandle,
  notice: Pick<z.input<typeof recordNotice.input>, 'paper' | 'to' | 'accusedId'>,
  at: Temporal.Instant,
): Promise<void> {
  await actOnCase(desk, one, { post: one.worker, at }, [recordNotice, notice]);
}

type Duty = Pick<z.input<typeof recordDuty.input>, 'duty' | 'accusedId'>;

/** Records what a limit of the case waited for. */
export async function doDuty(
  desk: Desk,
  one: CaseHandle,
  duty: Duty,
  by: { post: PostRow; at: Temporal.Instant },
): Promise<void> {
  await actOnCase(desk, one, by, [recordDuty, duty]);
}

/** The protection check of every victim before a step. */
export async function protect(
  desk: Desk,
  one: CaseHandle,
  step: ProtectedStep,
  at: Temporal.Instant,
): Promise<void> {
  for (const victim of one.victims) {
    const isAdult = victim.age === 'from-18';
    await desk.act(answerProtection, one.worker, at, {
      id: one.id,
      victimId: victim.id,
      step,
      supportPerson: isAdult ? 'not-needed' : 'done',
      legalAidOffered: 'done',
      contactAvoided: 'done',
      closedHearingAsked: isAdult && desk.chance.next() < 0.5 ? 'declined' : 'done',
    });
  }
}

type Sending = Pick<z.input<typeof handOverCase.input>, 'purpose' | 'papers' | 'office'>;

/** Sends the file to a body. @returns the hand-over that awaits its receiver */
export async function sendFile(
  desk: Desk,
  one: CaseHandle,
  sending: Sending & { to: AgencyRow },
  at: Temporal.Instant,
): Promise<string> {
  const { to, ...rest } = sending;
  const volumes = desk.chance.whole(1, 6);
  const input = { ...rest, toAgencyId: to.id, volumes };
  const sent = await actOnCase(desk, one, { post: one.worker, at }, [handOverCase, input]);
  return sent.handOverId;
}

/** The receiver takes the file on and works with it from now. */
export async function acceptFile(
  desk: Desk,
  one: CaseHandle,
  handOverId: string,
  by: { post: PostRow; at: Temporal.Instant },
): Promise<void> {
  const { post, at } = by;
  const taken = await desk.act(acceptHandOver, post, at, { id: handOverId, at: at.toString() });
  one.revision = taken.revision;
  one.worker = post;
}

/** The papers of a whole file. */
export const WHOLE_FILE = [
  'opening-decision',
  'charge-decisions',
  'evidence-list',
  'conclusion',
  'conclusion-served',
  'indictment',
  'indictment-served',
] as const;
