import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { isWithin, type Range } from '#domain/access/actor.ts';
import type { ProgrammeRefusal } from '#domain/programme/refusals.ts';

export const CampaignKind = z.enum(['crackdown', 'action-day', 'thematic']);
export type CampaignKind = z.infer<typeof CampaignKind>;

/** A dated drive with its theme, its window (ends included) and its area. */
export type Campaign = {
  kind: CampaignKind;
  theme: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  /** Place ranges that it covers; empty for the whole province. */
  area: readonly Range[];
  /** Last day of its closing report; null where none is asked. */
  reportBy: Temporal.PlainDate | null;
  closedOn: Temporal.PlainDate | null;
};

export type CampaignPhase = 'announced' | 'running' | 'closing' | 'report-late' | 'closed';

/** Gives the phase of a campaign on a day. */
export function campaignPhase(campaign: Campaign, today: Temporal.PlainDate): CampaignPhase {
  if (campaign.closedOn !== null) {
    return 'closed';
  }
  if (Temporal.PlainDate.compare(today, campaign.from) < 0) {
    return 'announced';
  }
  if (Temporal.PlainDate.compare(today, campaign.to) <= 0) {
    return 'running';
  }
  const isLate =
    campaign.reportBy !== null && Temporal.PlainDate.compare(today, campaign.reportBy) > 0;
  return isLate ? 'report-late' : 'closing';
}

/** Says whether a result (tip, case, victim, activity) of a day and place counts for the campaign. */
export function belongsToCampaign(
  campaign: Pick<Campaign, 'from' | 'to' | 'area'>,
  result: { on: Temporal.PlainDate; placeLft: number | null },
): boolean {
  const isInWindow =
    Temporal.PlainDate.compare(campaign.from, result.on) <= 0 &&
    Temporal.PlainDate.compare(result.on, campaign.to) <= 0;
  const { placeLft } = result;
  const isInArea =
    campaign.area.length === 0 ||
    (placeLft !== null && campaign.area.some((range) => isWithin(range, placeLft)));
  return isInWindow && isInArea;
}

/** Finds what is wrong with a window; null where it stands. */
export function findWindowFault(
  window: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  refusal: Extract<ProgrammeRefusal, 'campaign.window-reversed' | 'pilot.window-reversed'>,
): ProgrammeRefusal | null {
  return Temporal.PlainDate.compare(window.from, window.to) > 0 ? refusal : null;
}
