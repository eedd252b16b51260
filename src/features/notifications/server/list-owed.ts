import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/server/database/database.ts';

/** What an agency owes by one last day: how many, and the first of them. */
export interface Owed {
  source: 'task' | 'card' | 'report' | 'returned-report' | 'own-plan';
  agency_id: string;
  /** Of a card: its plan. */
  plan_id: string | null;
  last_day: string;
  items: number;
  first_id: string;
}

/** All that agencies owe by last days of a span, both ends counted. */
export async function listOwed(
  tx: Tx,
  span: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select source, agency_id, plan_id, last_day::text, items, first_id
      from app.list_owed(${span.from.toString()}::date, ${span.to.toString()}::date)`.execute(tx);
  return rows;
}
