import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { CampaignStanding, listCampaigns } from '../contract.ts';
import { standingOn } from './standing.ts';

/** Campaigns of the caller's range, of plans that reach it, or that it takes part in; latest window first. */
export async function listVisibleCampaigns(
  context: RequestContext,
  input: ParsedInputOf<typeof listCampaigns>,
): Promise<OutputOf<typeof listCampaigns>> {
  let query = context.tx
    .selectFrom('campaign')
    .innerJoin('agency', 'agency.id', 'campaign.owner_agency_id')
    .selectAll('campaign')
    .select('agency.short_name as owner_name')
    .select((of) =>
      of
        .selectFrom('campaign_participant as p')
        .select((p) => p.fn.countAll<number>().as('count'))
        .whereRef('p.campaign_id', '=', 'campaign.id')
        .as('participants'),
    )
    .where('campaign.province_id', '=', Number(context.actor.provinceId));
  if (input.year !== undefined) {
    query = query
      .where('campaign.starts_on', '<=', `${input.year}-12-31`)
      .where('campaign.ends_on', '>=', `${input.year}-01-01`);
  }
  if (input.planId !== undefined) {
    query = query.where('campaign.plan_id', '=', input.planId);
  }
  if (input.standing !== undefined) {
    query = query.where(conditionOf(input.standing, context.today.toString()));
  }
  const after = afterKey(input.after, ['date', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(campaign.starts_on, campaign.id) < (${after[0]}::date, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('campaign.starts_on', 'desc')
    .orderBy('campaign.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      kind: row.kind,
      name: row.name,
      theme: row.theme,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      standing: standingOn(row, context.today),
      owner: { id: row.owner_agency_id, name: row.owner_name },
      participants: row.participants ?? 0,
    })),
    next: nextKey(rows, input.limit, (row) => [row.starts_on, row.id]),
  };
}

function conditionOf(standing: CampaignStanding, today: string) {
  switch (standing) {
    case 'announced':
      return sql<boolean>`campaign.state = 'planned' and campaign.starts_on > ${today}::date`;
    case 'running':
      return sql<boolean>`campaign.state = 'planned' and ${today}::date between campaign.starts_on and campaign.ends_on`;
    case 'closing':
      return sql<boolean>`campaign.state = 'planned' and campaign.ends_on < ${today}::date`;
    case 'closed':
    case 'cancelled':
      return sql<boolean>`campaign.state = ${standing}`;
  }
}
