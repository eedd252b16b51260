import type { DecidingOffice } from '#domain/case/case-stage.ts';
import { endMeasure, splitCase } from '#features/cases/contract.ts';
import { actOnCase, sendNotice, takeStep } from './case-handle.ts';
import { putOutNotice } from './case-measures.ts';
import type { CaseHandle, Desk, Life } from './desk.ts';
import { startWatch, type Watch } from './lives.ts';

/** Whoever fled is split off, so that the others are tried in time. */
export async function splitFled(desk: Desk, one: CaseHandle, watch: Watch): Promise<void> {
  if (one.accused.length < 2) {
    return;
  }
  await putOutNotice(desk, one, watch);
  const rest = await splitLast(desk, one, { office: 'head-of-investigation' }, watch);
  desk.begun.push(suspendRest(desk, rest, startWatch(desk, watch.now)));
}

/** Nobody knows where the accused is: suspended once the limit is over. */
async function* suspendRest(desk: Desk, rest: CaseHandle, watch: Watch): Life {
  yield watch.days(130);
  const params = { ground: 'whereabouts-unknown' } as const;
  const step = { do: 'suspend', office: 'head-of-investigation', params } as const;
  await takeStep(desk, rest, step, { post: rest.handler, watch });
  await sendNotice(desk, rest, { paper: 'suspension', to: 'procuracy' }, watch.now);
}

/** Whoever fell ill before the indictment is split off by the procuracy, and the new case is suspended. */
export async function splitIll(desk: Desk, one: CaseHandle, watch: Watch): Promise<void> {
  if (one.accused.length < 2) {
    return;
  }
  const office = 'head-of-procuracy';
  const rest = await splitLast(desk, one, { office }, watch);
  const by = { post: one.worker, at: watch.now };
  for (const { measureId } of rest.accused) {
    if (measureId !== null) {
      await actOnCase(desk, rest, by, [endMeasure, { measureId, office, reason: 'replaced' }]);
    }
  }
  const step = { do: 'suspend', office, params: { ground: 'illness' } } as const;
  await takeStep(desk, rest, step, { post: one.worker, watch });
}

/** The last accused goes. @returns the new case */
async function splitLast(
  desk: Desk,
  one: CaseHandle,
  { office }: { office: DecidingOffice },
  watch: Watch,
): Promise<CaseHandle> {
  const going = one.accused.slice(-1);
  const made = await actOnCase(desk, one, { post: one.worker, at: watch.now }, [
    splitCase,
    { office, accusedIds: going.map(({ id }) => id) },
  ]);
  one.accused = one.accused.slice(0, -1);
  return {
    ...one,
    id: made.newId,
    revision: await desk.revisionOf(made.newId, { post: one.worker, at: watch.now }),
    accused: going,
    victims: [],
    items: [],
  };
}
