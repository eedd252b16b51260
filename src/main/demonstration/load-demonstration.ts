import type { Temporal } from 'temporal-polyfill';
import { asSystem, type Database } from '#platform/server/database/database.ts';
import { momentOf } from '../config.ts';
import { inventAgencies } from './agencies.ts';
import { inventGeography } from './geography.ts';
import { loadBase } from './load-base.ts';
import { inventPeople } from './people.ts';
import { chanceFrom } from './random.ts';

const SEED = 799;

/** True once the demonstration data stands in the database. */
export async function isLoaded(db: Database): Promise<boolean> {
  const row = await asSystem(db, 'demonstration', (tx) =>
    tx.selectFrom('officer').select('id').where('demonstration', '=', true).executeTakeFirst(),
  );
  return row !== undefined;
}

/** Loads the invented province as it stands on a day; the same day gives the same bytes. */
export async function loadDemonstration(
  db: Database,
  options: { asOf: Temporal.PlainDate },
): Promise<void> {
  const chance = chanceFrom(SEED);
  const geography = inventGeography(chance);
  const agencies = inventAgencies(chance, geography);
  const people = inventPeople(chance, agencies, geography);
  const at = momentOf(options.asOf.subtract({ years: 3 }).toString());
  await asSystem(db, 'demonstration', (tx) =>
    loadBase(tx, chance, { geography, agencies, people }, new Date(at.epochMilliseconds)),
  );
}
