import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '#platform/server/database/database.ts';
import type { MovedWork } from '../contract.ts';

/** Open work that goes from one agency to another: all of it, or what was chosen. */
export interface Move {
  succession: string | null;
  former: string;
  heir: string;
  chosen: readonly string[] | null;
  words: string;
  now: Temporal.Instant;
}

/** Moves open work with its trace; answers how much moved. */
export async function callMove(tx: Tx, move: Move): Promise<MovedWork> {
  const { rows } = await sql<MoveCount>`
    select kind, outcome, amount from app.move_open_work(
      ${move.succession}::uuid, ${move.former}::uuid, ${move.heir}::uuid, ${move.chosen}::uuid[],
      ${move.words}, ${new Date(move.now.epochMilliseconds)}::timestamptz)`.execute(tx);
  return sumMoved(rows);
}

/** The line of the history: Vietnamese, as all texts of the office's records. */
export function moveWords(one: {
  former_name: string;
  heir_name: string;
  on_date: string;
  legal_basis: string | null;
}): string {
  const day = one.on_date.split('-').reverse().join('/');
  const basis = one.legal_basis === null ? '' : `, theo ${one.legal_basis}`;
  return `Chuyển từ ${one.former_name} sang ${one.heir_name} do kế thừa từ ngày ${day}${basis}.`;
}

export interface MoveCount {
  kind: string;
  outcome: string;
  amount: number;
}

/** Adds up lines of the trace, of open work and of what was handed over. */
export function sumMoved(rows: readonly MoveCount[]): MovedWork {
  const count = (fits: (row: MoveCount) => boolean) =>
    rows.filter(fits).reduce((sum, row) => sum + row.amount, 0);
  return {
    tasks: count((row) => row.kind === 'task'),
    cards: count((row) => row.kind === 'card'),
    reports: count((row) => row.kind === 'report'),
    groups: count((row) => row.kind === 'group'),
    joined: count((row) => row.outcome === 'joined'),
    plans: count((row) => row.kind === 'plan'),
    documents: count((row) => row.kind === 'document' || row.kind === 'letter'),
  };
}
