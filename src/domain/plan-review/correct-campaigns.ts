import type { ProposedCampaign } from './propose-campaigns.ts';

export type CampaignChange =
  | { fate: 'kept'; before: ProposedCampaign; after: ProposedCampaign }
  | { fate: 'changed'; before: ProposedCampaign; after: ProposedCampaign }
  | { fate: 'added'; after: ProposedCampaign }
  | { fate: 'ended'; before: ProposedCampaign };

/** Pairs the campaigns of two versions of a plan: the same days, else the same task, of one kind. */
export function compareCampaigns(
  before: readonly ProposedCampaign[],
  after: readonly ProposedCampaign[],
): CampaignChange[] {
  const pairs = new Map<ProposedCampaign, ProposedCampaign>();
  const taken = new Set<ProposedCampaign>();
  for (const isLike of [hasSameDays, hasSameTask]) {
    for (const now of after.filter((one) => !pairs.has(one))) {
      const old = before.find(
        (one) => !taken.has(one) && one.kind === now.kind && isLike(one, now),
      );
      if (old !== undefined) {
        pairs.set(now, old);
        taken.add(old);
      }
    }
  }
  return [
    ...after.map((now): CampaignChange => {
      const old = pairs.get(now);
      return old === undefined
        ? { fate: 'added', after: now }
        : { fate: isSame(old, now) ? 'kept' : 'changed', before: old, after: now };
    }),
    ...before
      .filter((one) => !taken.has(one))
      .map((old): CampaignChange => ({ fate: 'ended', before: old })),
  ];
}

function hasSameDays(one: ProposedCampaign, other: ProposedCampaign): boolean {
  return one.startsOn === other.startsOn && one.endsOn === other.endsOn;
}

function hasSameTask(one: ProposedCampaign, other: ProposedCampaign): boolean {
  return one.taskId !== null && one.taskId === other.taskId;
}

function isSame(one: ProposedCampaign, other: ProposedCampaign): boolean {
  const sorted = (campaign: ProposedCampaign) => [...campaign.agencyIds].sort().join();
  return (
    hasSameDays(one, other) &&
    one.theme === other.theme &&
    one.name === other.name &&
    one.taskId === other.taskId &&
    sorted(one) === sorted(other)
  );
}
