import { sql } from 'kysely';
import { recountCases } from '#features/cases/server/index.ts';
import { recountTips } from '#features/tips/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { openDesk } from './case-desk.ts';
import { COMMUNES_PER_REGION } from './case-seats.ts';
import { listBesideLives } from './chapter-beside.ts';
import { keepWholeCases, listCaseLives } from './chapter-cases.ts';
import { readOldNotices } from './chapter-close.ts';
import { listLodgingLives } from './chapter-lodgings.ts';
import { listOpenCases } from './chapter-open-cases.ts';
import { listTipLives } from './chapter-tips.ts';
import { claimSystem } from './claims.ts';
import type { Telling } from './desk.ts';
import type { Geography } from './geography.ts';
import { runLives } from './lives.ts';
import type { People } from './people.ts';
import type { Story } from './story.ts';

/** Chapters of tips and cases: every life through the doors of the features. */
export async function tellCases(
  story: Story,
  { geography, people }: { geography: Geography; people: readonly People[] },
  telling: Telling,
): Promise<void> {
  const { takesBack } = telling;
  if (takesBack) {
    await sql.raw('savepoint act').execute(story.tx);
  }
  const desk = openDesk(story, {
    geography,
    people,
    regionOf: (index) => Math.floor(index / COMMUNES_PER_REGION) + 1,
    takesBack,
  });
  await keepIndexes(story.tx, 'off');
  await keepWholeCases(desk);
  const lives = [
    ...listCaseLives(desk),
    ...listOpenCases(desk),
    ...listTipLives(desk),
    ...listBesideLives(desk),
    ...listLodgingLives(desk),
  ];
  await runLives(lives, desk, telling);
  if (takesBack) {
    await sql.raw('release savepoint act').execute(story.tx);
  }
  await claimSystem(story.tx, desk.until);
  await readOldNotices(story);
  await recountTips(story.tx, desk.until);
  await recountCases(story.tx, desk.until);
  await keepIndexes(story.tx, 'on');
}

/** In one long transaction the planner knows nothing of the tables that fill: it is told to use their indexes. */
async function keepIndexes(tx: Tx, scans: 'on' | 'off'): Promise<void> {
  await sql`select set_config('enable_seqscan', ${scans}, true)`.execute(tx);
}
