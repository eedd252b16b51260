import type { Temporal } from 'temporal-polyfill';
import type { CaseDuty } from '#domain/case/case-duty.ts';
import { doDuty } from './case-handle.ts';
import type { CaseTraits } from './case-traits.ts';
import type { CaseHandle, Desk, Life } from './desk.ts';
import type { Watch } from './lives.ts';
import type { PostRow } from './people.ts';
import { isGrave } from './tip-handle.ts';

/** The procuracy returns the record of an act it did not attend, within three days as a rule (BLTTHS Điều 88). */
export function returnRecord(desk: Desk, one: CaseHandle, from: Temporal.Instant): void {
  const days = one.openedOn.day % 4 === 0 ? 6 : 2;
  desk.begun.push(doLater(desk, one, 'act-returned', from.add({ hours: 24 * days })));
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
export function checkStay(desk: Desk, one: CaseHandle, from: Temporal.Instant): void {
  const days = one.openedOn.day % 3 === 0 ? 18 : 9;
  desk.begun.push(doLater(desk, one, 'stay-checked', from.add({ hours: 24 * days })));
}

/** A duty of the procuracy beside the life of the case, so that the story goes on as it would without it. */
async function* doLater(desk: Desk, one: CaseHandle, duty: CaseDuty, at: Temporal.Instant): Life {
  yield at;
  if (!one.gone) {
    await doDuty(desk, one, { duty }, { post: supervisingProcurator(desk, one), at });
  }
}

/** A prosecutor of the body that supervises, drawn by nobody. */
function supervisingProcurator(desk: Desk, { region, offence }: CaseHandle): PostRow {
  return region === null || isGrave(offence)
    ? desk.post('kiem-sat')
    : desk.seat(desk.story.agency(`vks-kv${region}`), 'procurator');
}
