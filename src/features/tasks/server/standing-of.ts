import type { Standing } from '../contract.ts';

/** What a standing depends on, as it is stored. */
export interface StandingRow {
  state: string;
  standing: boolean;
  starts_on: string | null;
  due_on: string | null;
  risk_on: string | null;
  done_at: Date | null;
}

const OVER = ['done', 'confirmed'];

/** The day in Viet Nam on which a stored task was reported done; null while it goes on. */
export function doneOnOf(row: { state: string; done_at: Date | null }): string | null {
  return OVER.includes(row.state) && row.done_at !== null
    ? row.done_at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
    : null;
}

/** How a stored task stands today; days compare as ISO text. A standing task is never overdue. */
export function standingOf(row: StandingRow, today: string): Standing {
  if (row.state === 'cancelled') {
    return 'cancelled';
  }
  if (OVER.includes(row.state)) {
    const late = row.due_on !== null && !row.standing && (doneOnOf(row) ?? row.due_on) > row.due_on;
    return late ? 'finished-late' : 'finished';
  }
  if (row.starts_on !== null && today < row.starts_on) {
    return 'upcoming';
  }
  if (row.standing || row.due_on === null) {
    return 'on-track';
  }
  if (row.due_on < today) {
    return 'overdue';
  }
  return row.risk_on !== null && row.risk_on <= today ? 'at-risk' : 'on-track';
}
