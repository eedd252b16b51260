import { Temporal } from 'temporal-polyfill';
import { type Pilot, pilotPhase } from '#domain/programme/pilot.ts';
import type { PilotPhase } from '../contract.ts';

interface StoredPilot {
  place_id: string | null;
  agency_id: string | null;
  content: string;
  starts_on: string;
  ends_on: string | null;
  review: string | null;
  reviewed_on: string | null;
  spread: boolean | null;
}

/** A stored pilot as the domain knows it. */
export function pilotOf(row: StoredPilot): Pilot {
  const from = Temporal.PlainDate.from(row.starts_on);
  return {
    subject:
      row.place_id === null
        ? { kind: 'agency', id: row.agency_id ?? '' }
        : { kind: 'place', id: row.place_id },
    from,
    to: row.ends_on === null ? from : Temporal.PlainDate.from(row.ends_on),
    content: row.content,
    review:
      row.reviewed_on === null
        ? null
        : {
            on: Temporal.PlainDate.from(row.reviewed_on),
            text: row.review ?? '',
            spread: row.spread === true,
          },
  };
}

/** The phase of a stored pilot on a day. */
export function phaseOn(row: StoredPilot, today: Temporal.PlainDate): PilotPhase {
  return pilotPhase(pilotOf(row), today);
}
