import { Temporal } from 'temporal-polyfill';
import { findWindowFault } from '#domain/programme/campaign.ts';
import { accept, type Outcome, refuseWith } from '#domain/programme/outcome.ts';

/** A pilot locality or agency (chỉ đạo điểm): its period, its content and its review. */
export type Pilot = {
  subject: { kind: 'place' | 'agency'; id: string };
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  content: string;
  review: { on: Temporal.PlainDate; text: string; spread: boolean } | null;
};

export type PilotFact = { fact: 'pilot.begun' } | { fact: 'pilot.reviewed'; spread: boolean };

export type PilotPhase = 'planned' | 'running' | 'review-awaited' | 'reviewed';

/** Decides to make a place or an agency a pilot for a period. */
export function decidePilot(pilot: Omit<Pilot, 'review'>): Outcome<Pilot, PilotFact> {
  const fault = findWindowFault(pilot, 'pilot.window-reversed');
  return fault === null
    ? accept<Pilot, PilotFact>({ ...pilot, review: null }, { fact: 'pilot.begun' })
    : refuseWith(fault);
}

/** Decides the review of a pilot: what was learnt, and whether it is spread (nhân rộng). */
export function decidePilotReview(
  pilot: Pilot,
  review: { text: string; spread: boolean },
  today: Temporal.PlainDate,
): Outcome<Pilot, PilotFact> {
  if (pilot.review !== null) {
    return refuseWith('pilot.already-reviewed');
  }
  if (Temporal.PlainDate.compare(today, pilot.from) < 0) {
    return refuseWith('pilot.not-finished');
  }
  if (review.text.trim() === '') {
    return refuseWith('pilot.text-required');
  }
  return accept<Pilot, PilotFact>(
    { ...pilot, review: { on: today, ...review } },
    { fact: 'pilot.reviewed', spread: review.spread },
  );
}

/** Gives the phase of a pilot on a day. */
export function pilotPhase(pilot: Pilot, today: Temporal.PlainDate): PilotPhase {
  if (pilot.review !== null) {
    return 'reviewed';
  }
  if (Temporal.PlainDate.compare(today, pilot.from) < 0) {
    return 'planned';
  }
  return Temporal.PlainDate.compare(today, pilot.to) <= 0 ? 'running' : 'review-awaited';
}
