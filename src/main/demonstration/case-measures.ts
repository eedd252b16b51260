import type { z } from 'zod';
import { endMeasure, issueWanted, setMeasure } from '#features/cases/contract.ts';
import { actOnCase } from './case-handle.ts';
import type { AccusedHandle, CaseHandle, Desk } from './desk.ts';
import type { Watch } from './lives.ts';

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
