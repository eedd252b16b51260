import { sql } from 'kysely';
import { isWithin } from '#domain/access/actor.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { CampaignResults, getCampaign } from '../contract.ts';
import { standingOn } from './standing.ts';

/** One campaign with who takes part and what was done within its window. */
export async function getCampaignView(
  context: RequestContext,
  { id }: ParsedInputOf<typeof getCampaign>,
): Promise<OutputOf<typeof getCampaign>> {
  const row = await context.tx
    .selectFrom('campaign')
    .innerJoin('agency', 'agency.id', 'campaign.owner_agency_id')
    .leftJoin('plan', 'plan.id', 'campaign.plan_id')
    .leftJoin('task', 'task.id', 'campaign.task_id')
    .selectAll('campaign')
    .select(['agency.short_name as owner_name', 'plan.title as plan_title', 'task.title'])
    .where('campaign.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const counted = await countResults(context, id);
  const participants = await listParticipants(context, id);
  const { permissions, scope } = context.actor;
  return {
    id: row.id,
    revision: row.revision,
    kind: row.kind,
    name: row.name,
    theme: row.theme,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    standing: standingOn(row, context.today),
    owner: { id: row.owner_agency_id, name: row.owner_name },
    plan:
      row.plan_id === null || row.plan_title === null
        ? null
        : { id: row.plan_id, title: row.plan_title },
    task: row.task_id === null || row.title === null ? null : { id: row.task_id, title: row.title },
    closingNote: row.closing_note,
    closedOn: row.closed_on,
    participants: participants.map((agency) => ({
      ...agency,
      results: counted.get(agency.id) ?? NOTHING,
    })),
    results: row.plan_id === null ? null : [...counted.values()].reduce(addUp, NOTHING),
    mayManage: permissions.has('campaign.manage') && isWithin(scope, row.owner_lft),
  };
}

const NOTHING: CampaignResults = { tasks: 0, tasksDone: 0, progressReports: 0, reportsHandedIn: 0 };

function addUp(sum: CampaignResults, one: CampaignResults): CampaignResults {
  return {
    tasks: sum.tasks + one.tasks,
    tasksDone: sum.tasksDone + one.tasksDone,
    progressReports: sum.progressReports + one.progressReports,
    reportsHandedIn: sum.reportsHandedIn + one.reportsHandedIn,
  };
}

/** The same counts whoever asks: the reader was let in by reading the campaign itself. */
async function countResults(
  context: RequestContext,
  id: string,
): Promise<Map<string, CampaignResults>> {
  const { rows } = await sql<{
    agency_id: string;
    tasks: number;
    done: number;
    entries: number;
    reports: number;
  }>`select * from app.campaign_results(${id}::uuid)`.execute(context.tx);
  return new Map(
    rows.map((row) => [
      row.agency_id,
      {
        tasks: row.tasks,
        tasksDone: row.done,
        progressReports: row.entries,
        reportsHandedIn: row.reports,
      },
    ]),
  );
}

async function listParticipants(context: RequestContext, id: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select agency_id as id, short_name as name from app.campaign_participants(${id}::uuid)`.execute(
    context.tx,
  );
  return rows;
}
