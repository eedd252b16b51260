import { Temporal } from 'temporal-polyfill';
import { campaignPhase } from '#domain/programme/campaign.ts';
import type { CampaignStanding } from '../contract.ts';

interface Stored {
  kind: 'crackdown' | 'action-day' | 'thematic';
  state: 'planned' | 'closed' | 'cancelled';
  starts_on: string;
  ends_on: string;
  closed_on: string | null;
}

/** How a stored campaign stands on a day. */
export function standingOn(row: Stored, today: Temporal.PlainDate): CampaignStanding {
  if (row.state !== 'planned') {
    return row.state;
  }
  const phase = campaignPhase(
    {
      kind: row.kind,
      theme: '',
      from: Temporal.PlainDate.from(row.starts_on),
      to: Temporal.PlainDate.from(row.ends_on),
      area: [],
      reportBy: null,
      closedOn: null,
    },
    today,
  );
  return phase === 'report-late' ? 'closing' : phase;
}
