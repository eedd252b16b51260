import { doDuty } from './case-handle.ts';
import type { CaseTraits } from './case-traits.ts';
import type { CaseHandle, Desk, Life } from './desk.ts';
import type { Watch } from './lives.ts';
import { supervisorOf } from './tip-handle.ts';

/** The procuracy returns the record of an act it did not attend, within three days as a rule (BLTTHS Điều 88). */
export async function* returnRecord(desk: Desk, one: CaseHandle, watch: Watch): Life {
  yield watch.days(desk.chance.next() < 0.25 ? 6 : 1);
  const { procurator } = supervisorOf(desk, one);
  await doDuty(desk, one, { duty: 'act-returned' }, { post: procurator, at: watch.now });
}

/** Investigator and prosecutor go through the evidence before the end; a resumed investigation has no such limit. */
export async function reviewEvidence(
  desk: Desk,
  one: CaseHandle,
  traits: CaseTraits,
  watch: Watch,
): Promise<void> {
  if (traits.turn !== 'fled') {
    await doDuty(desk, one, { duty: 'evidence-reviewed' }, { post: one.worker, at: watch.now });
  }
}

/** With more time for the case, more is asked for whoever is detained, in time or late. */
export async function askDetention(desk: Desk, one: CaseHandle, watch: Watch): Promise<void> {
  for (const { id: accusedId } of one.accused.filter((who) => who.detained === true)) {
    const duty = { duty: 'detention-asked', accusedId } as const;
    await doDuty(desk, one, duty, { post: one.worker, at: watch.now });
  }
}

/** The procuracy looks into the stay of an investigation, within fifteen days as a rule (BLTTHS Điều 230). */
export async function* checkStay(desk: Desk, one: CaseHandle, watch: Watch): Life {
  yield watch.days(desk.chance.pick([6, 9, 18]));
  const { procurator } = supervisorOf(desk, one);
  await doDuty(desk, one, { duty: 'stay-checked' }, { post: procurator, at: watch.now });
}
