import type { z } from 'zod';
import { answerMeasure, endMeasure, issueWanted, setMeasure } from '#features/cases/contract.ts';
import { actOnCase, sendNotice } from './case-handle.ts';
import type { CaseTraits } from './case-traits.ts';
import type { AccusedHandle, CaseHandle, Desk, Life } from './desk.ts';
import type { Watch } from './lives.ts';
import { supervisorOf } from './tip-handle.ts';

const POLICE_HEAD = 'head-of-investigation';

/** Detention up to the day that its order names. */
export async function detain(
  desk: Desk,
  one: CaseHandle,
  accusedId: string,
  watch: Watch,
): Promise<void> {
  const until = watch.now.add({ hours: 24 * desk.chance.pick([90, 110, 119]) }).toString();
  await put(desk, one, { accusedId, kind: 'detention', until }, watch);
  for (const accused of one.accused.filter(({ id }) => id === accusedId)) {
    accused.detained = true;
  }
}

/** Bail, which names no day. */
export async function putOnBail(
  desk: Desk,
  one: CaseHandle,
  accusedId: string,
  watch: Watch,
): Promise<void> {
  await put(desk, one, { accusedId, kind: 'bail', until: null }, watch);
}

async function put(
  desk: Desk,
  one: CaseHandle,
  measure: { accusedId: string; kind: 'bail' | 'detention'; until: string | null },
  watch: Watch,
): Promise<void> {
  const { measureId } = await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    setMeasure,
    { ...measure, office: POLICE_HEAD },
  ]);
  const accused = one.accused.find(({ id }) => id === measure.accusedId);
  if (accused !== undefined) {
    accused.measureId = measureId;
  }
}

/** What the procuracy makes of a detention: in time in most lives, late in some, refused in a few. */
export type Reply = 'in-time' | 'late' | 'refused';

/** The reply in the case of these traits. */
export function replyOf({ turn }: CaseTraits): Reply {
  switch (turn) {
    case 'late':
      return 'late';
    case 'refused-file':
      return 'refused';
    default:
      return 'in-time';
  }
}

const HOURS: Readonly<Record<Reply, number>> = {
  'in-time': 26,
  late: 118,
  refused: 40,
};

/** The order goes to the procuracy, which answers it; who is not detained is let out on bail. */
export async function* approveDetention(
  desk: Desk,
  one: CaseHandle,
  { accusedId, reply }: { accusedId: string; reply: Reply },
  watch: Watch,
): Life {
  yield watch.minutes(150);
  const order = { paper: 'detention-order', to: 'procuracy', accusedId } as const;
  await sendNotice(desk, one, order, watch.now);
  yield watch.minutes(HOURS[reply] * 60);
  await answer(desk, one, { accusedId, isApproved: reply !== 'refused' }, watch);
  if (reply === 'refused') {
    yield watch.minutes(45);
    await putOnBail(desk, one, accusedId, watch);
    yield* approveBail(desk, one, accusedId, watch);
  }
}

/** Bail waits for the procuracy too, under no clock. */
export async function* approveBail(
  desk: Desk,
  one: CaseHandle,
  accusedId: string,
  watch: Watch,
): Life {
  yield watch.minutes(240);
  await answer(desk, one, { accusedId, isApproved: true }, watch);
}

async function answer(
  desk: Desk,
  one: CaseHandle,
  { accusedId, isApproved }: { accusedId: string; isApproved: boolean },
  watch: Watch,
): Promise<void> {
  const { procurator } = supervisorOf(desk, one);
  const accused = one.accused.find(({ id }) => id === accusedId);
  if (accused === undefined || accused.measureId === null) {
    return;
  }
  await actOnCase(desk, one, { post: procurator, at: watch.now }, [
    answerMeasure,
    {
      measureId: accused.measureId,
      office: 'head-of-procuracy',
      answer: isApproved ? 'approved' : 'refused',
    },
  ]);
  if (!isApproved) {
    accused.measureId = null;
  }
}

/** Ends what still stands against some of the accused. */
export async function endMeasures(
  desk: Desk,
  one: CaseHandle,
  of: readonly AccusedHandle[],
  reason: z.input<typeof endMeasure.input>['reason'],
  watch: Watch,
): Promise<void> {
  for (const accused of of) {
    const { measureId } = accused;
    if (measureId !== null) {
      const ending = { measureId, office: POLICE_HEAD, reason };
      await actOnCase(desk, one, { post: one.worker, at: watch.now }, [endMeasure, ending]);
      accused.measureId = null;
      accused.detained = false;
    }
  }
}

/** The last accused fled: bail is over, and a wanted notice stands. @returns the accused */
export async function putOutNotice(desk: Desk, one: CaseHandle, watch: Watch): Promise<string> {
  const fled = one.accused.slice(-1);
  await endMeasures(desk, one, fled, 'replaced', watch);
  const accusedId = fled[0]?.id ?? '';
  const number = `${desk.nextNumber(one.worker.agency_id, 'TN', watch.today.year)}/QĐ-TN`;
  await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    issueWanted,
    { accusedId, number, issuedOn: watch.today.toString() },
  ]);
  return accusedId;
}
