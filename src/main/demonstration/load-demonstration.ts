import type { Temporal } from 'temporal-polyfill';
import { Refusal } from '#platform/contract/problem.ts';
import { asSystem, asSystemAtLength, type Database } from '#platform/server/database/database.ts';
import { withIds } from '#platform/server/ids/new-id.ts';
import { momentOf } from '../config.ts';
import { inventAgencies } from './agencies.ts';
import { tellArrivals } from './chapter-arrivals.ts';
import { tellCards } from './chapter-cards.ts';
import { closeStory } from './chapter-close.ts';
import { tellDifficulties } from './chapter-difficulties.ts';
import { tellDrives } from './chapter-drives.ts';
import { tellLetters } from './chapter-letters.ts';
import { tellMeetings } from './chapter-meetings.ts';
import { tellReports } from './chapter-reports.ts';
import { tellTasks } from './chapter-tasks.ts';
import { holdLanes } from './claims.ts';
import { inventGeography } from './geography.ts';
import { issuePlans } from './issue-plans.ts';
import { loadBase } from './load-base.ts';
import { inventPeople } from './people.ts';
import { sketchPlans } from './plan-sketches.ts';
import { chanceFrom } from './random.ts';
import { openStory } from './story.ts';
import { tellCases } from './tell-cases.ts';

const SEED = 799;

export interface LoadOptions {
  asOf: Temporal.PlainDate;
  /** `programme`: plans and their work alone, without tips and cases and the room that they need. */
  only?: 'programme';
  /** Each act can be taken back; without it a story in which none is refused is told in less time. */
  takesBack?: true;
  /** Told of each life of a tip or case that stays where it is because an act was refused. */
  onCut?: (refusal: Refusal) => void;
  /** Told of each step of loading, with its name in both languages. */
  onStep?: (step: { vi: string; en: string }) => void;
}

/** True once the demonstration data stands in the database. */
export async function isLoaded(db: Database): Promise<boolean> {
  const row = await asSystem(db, 'demonstration', (tx) =>
    tx.selectFrom('officer').select('id').where('demonstration', '=', true).executeTakeFirst(),
  );
  return row !== undefined;
}

/** Loads the invented province as it stands on a day; the same day gives the same bytes. */
export async function loadDemonstration(db: Database, options: LoadOptions): Promise<void> {
  try {
    await tellStory(db, options);
  } catch (error) {
    if (!(error instanceof Refusal) || options.takesBack) {
      throw error;
    }
    // Rolled back whole. Savepoints before every act cost a fifth of the time and are seldom needed.
    await tellStory(db, { ...options, takesBack: true });
  }
}

async function tellStory(db: Database, options: LoadOptions): Promise<void> {
  const { asOf, onStep = () => undefined } = options;
  const chance = chanceFrom(SEED);
  const geography = inventGeography(chance);
  const agencies = inventAgencies(chance, geography);
  const people = inventPeople(chance, agencies, geography);
  const at = momentOf(asOf.subtract({ years: 3 }).toString());
  await withIds(chance.id, () =>
    asSystemAtLength(db, 'demonstration', async (tx) => {
      await holdLanes(tx);
      onStep({ vi: 'địa bàn, cơ quan, con người', en: 'places, agencies, people' });
      const base = { geography, agencies, people };
      await loadBase(tx, chance, base, new Date(at.epochMilliseconds));
      const story = await openStory(tx, { chance, asOf, agencies, people });
      onStep({ vi: 'kế hoạch của ba năm', en: 'the plans of three years' });
      const issued = await issuePlans(story, sketchPlans(agencies, asOf));
      onStep({ vi: 'ba năm thực hiện', en: 'three years of running' });
      await tellMeetings(story, issued);
      await tellTasks(story);
      await tellCards(story, issued);
      await tellReports(story);
      await tellDifficulties(story, issued);
      await tellDrives(story, issued);
      await tellArrivals(story, issued);
      await tellLetters(story, issued);
      await closeStory(story);
      if (options.only === undefined) {
        onStep({ vi: 'nguồn tin, vụ án của ba năm', en: 'tips and cases of three years' });
        const cut = options.onCut ?? (() => undefined);
        const { takesBack = false } = options;
        await tellCases(story, base, {
          at: new Date(at.epochMilliseconds),
          takesBack,
          onCut: cut,
        });
      }
    }),
  );
}
