import type { Temporal } from 'temporal-polyfill';
import {
  asSystem,
  asSystemAtLength,
  type Database,
  type Tx,
} from '#platform/server/database/database.ts';
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
import type { Telling } from './desk.ts';
import { inventGeography } from './geography.ts';
import { type IssuedPlan, issuePlans } from './issue-plans.ts';
import { loadBase } from './load-base.ts';
import { inventCaseSeats, loadCaseBase } from './load-case-base.ts';
import { inventPeople } from './people.ts';
import { sketchPlans } from './plan-sketches.ts';
import { type Chance, chanceFrom } from './random.ts';
import { openStory, type Story } from './story.ts';
import { tellAgain } from './tell-again.ts';
import { tellCases } from './tell-cases.ts';

const SEED = 799;
const SEED_OF_SEATS = 800;
const SEED_OF_CASES = 801;

export interface LoadOptions {
  asOf: Temporal.PlainDate;
  /** Told of each step of loading, with its name in both languages. */
  onStep?: (step: { vi: string; en: string }) => void;
}

export interface CaseOptions extends LoadOptions, Partial<Telling> {}

/** How far the story stands in a database. */
export type Loaded = 'nothing' | 'programme' | 'whole';

/** Looks how far the story stands: tips and cases begin with the decision on what is kept of cases. */
export async function findLoaded(db: Database): Promise<Loaded> {
  return await asSystem(db, 'demonstration', async (tx) => {
    const people = tx.selectFrom('officer').select('id').where('demonstration', '=', true);
    if ((await people.executeTakeFirst()) === undefined) {
      return 'nothing';
    }
    return (await standsWhole(tx)) ? 'whole' : 'programme';
  });
}

async function standsWhole(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('case_content').select('mode').executeTakeFirst()) !== undefined;
}

/**
 * First part of the invented province as it stands on a day: places, agencies, everybody with a post, and the
 * plans with three years of their work. The same day gives the same bytes.
 */
export async function loadProgramme(db: Database, options: LoadOptions): Promise<void> {
  const { asOf, onStep = () => undefined } = options;
  const chance = chanceFrom(SEED);
  const base = inventBase(chance);
  const seats = inventCaseSeats(chanceFrom(SEED_OF_SEATS), base);
  const begun = new Date(momentOf(asOf.subtract({ years: 3 }).toString()).epochMilliseconds);
  await withIds(chance.id, () =>
    asSystemAtLength(db, 'demonstration', async (tx) => {
      await holdLanes(tx);
      onStep({ vi: 'địa bàn, cơ quan, con người', en: 'places, agencies, people' });
      await loadBase(tx, chance, base, begun);
      await loadCaseBase(tx, seats, base, begun);
      const story = await openStory(tx, { ...base, chance, asOf });
      onStep({ vi: 'kế hoạch của ba năm', en: 'the plans of three years' });
      const issued = await issuePlans(story, sketchPlans(base.agencies, asOf));
      onStep({ vi: 'ba năm thực hiện', en: 'three years of running' });
      await tellProgramme(story, issued);
    }),
  );
}

async function tellProgramme(story: Story, issued: Map<string, IssuedPlan>): Promise<void> {
  await tellMeetings(story, issued);
  await tellTasks(story);
  await tellCards(story, issued);
  await tellReports(story);
  await tellDifficulties(story, issued);
  await tellDrives(story, issued);
  await tellArrivals(story, issued);
  await tellLetters(story, issued);
  await closeStory(story);
}

/**
 * Second part, on the first: tips and cases. Nothing is stored before all of it is; where it stands already,
 * nothing happens. Rolled back whole, it is told anew: where an act is refused with savepoints, which cost a
 * fifth of the time and are seldom needed; where somebody at work on the server meanwhile came in its way, as it was.
 *
 * @throws the signal's reason when it ends the telling
 */
export async function loadCases(db: Database, options: CaseOptions): Promise<void> {
  const tell = (takesBack: boolean) => tellSecondPart(db, { ...options, takesBack });
  await tellAgain(tell, options);
}

async function tellSecondPart(db: Database, options: CaseOptions): Promise<void> {
  const { asOf, signal, takesBack = false } = options;
  const { onCut = () => undefined, onStep = () => undefined } = options;
  const chance = chanceFrom(SEED_OF_CASES);
  const base = inventBase(chanceFrom(SEED));
  const seats = inventCaseSeats(chanceFrom(SEED_OF_SEATS), base);
  await withIds(chance.id, () =>
    asSystemAtLength(db, 'demonstration', async (tx) => {
      await holdLanes(tx);
      if (await standsWhole(tx)) {
        return;
      }
      onStep({ vi: 'nguồn tin, vụ án của ba năm', en: 'tips and cases of three years' });
      const story = await openStory(tx, { ...base, chance, asOf });
      const people = [base.people, seats.people];
      await tellCases(story, { geography: base.geography, people }, { takesBack, onCut, signal });
    }),
  );
}

/** Who and where: drawn first of all, so that it is the same for both parts. */
function inventBase(chance: Chance) {
  const geography = inventGeography(chance);
  const agencies = inventAgencies(chance, geography);
  return { geography, agencies, people: inventPeople(chance, agencies, geography) };
}
