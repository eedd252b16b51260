import type { Agencies } from './agencies.ts';
import { claimSystem, openDesk } from './case-desk.ts';
import { COMMUNES_PER_REGION } from './case-seats.ts';
import type { Geography } from './geography.ts';
import { loadCaseBase } from './load-case-base.ts';
import type { People } from './people.ts';
import type { Story } from './story.ts';

/** Chapters of tips and cases: the offices they need, then every life through the doors of the features. */
export async function tellCases(
  story: Story,
  base: { geography: Geography; agencies: Agencies; people: People },
  at: Date,
): Promise<void> {
  const people = await loadCaseBase(story.tx, story.chance, base, at);
  const desk = openDesk(story, {
    geography: base.geography,
    people: [base.people, people],
    regionOf: (index) => Math.floor(index / COMMUNES_PER_REGION) + 1,
  });
  await claimSystem(story.tx, desk.until);
}
