import { sql } from 'kysely';
import { mayManagePilot } from '#domain/programme/steering-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { getPilot, listPilots, PilotPhase, PilotRow } from '../contract.ts';
import { phaseOn } from './pilot-of.ts';

/** Pilots of the province, latest first. */
export async function listVisiblePilots(
  context: RequestContext,
  input: ParsedInputOf<typeof listPilots>,
): Promise<OutputOf<typeof listPilots>> {
  let query = selectPilots(context);
  if (input.phase !== undefined) {
    query = query.where(conditionOf(input.phase, context.today.toString()));
  }
  if (input.planId !== undefined) {
    query = query.where('pilot.plan_id', '=', input.planId);
  }
  const after = afterKey(input.after, ['date', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(pilot.starts_on, pilot.id) < (${after[0]}::date, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('pilot.starts_on', 'desc')
    .orderBy('pilot.id', 'desc')
    .limit(input.limit + 1)
    .execute();
  return {
    rows: rows.slice(0, input.limit).map((row) => rowOf(context, row)),
    next: nextKey(rows, input.limit, (row) => [row.starts_on, row.id]),
  };
}

/** One pilot with its content and review. */
export async function getPilotView(
  context: RequestContext,
  { id }: ParsedInputOf<typeof getPilot>,
): Promise<OutputOf<typeof getPilot>> {
  const row = await selectPilots(context).where('pilot.id', '=', id).executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const { provinceId } = context.actor;
  return {
    ...rowOf(context, row),
    revision: row.revision,
    content: row.content,
    owner: { id: row.owner_agency_id, name: row.owner_name },
    plan:
      row.plan_id === null || row.plan_title === null
        ? null
        : { id: row.plan_id, title: row.plan_title },
    review: row.review,
    reviewedOn: row.reviewed_on,
    mayManage: mayManagePilot(context.actor, { provinceId, ownerLft: row.owner_lft }).allowed,
  };
}

function selectPilots(context: RequestContext) {
  return context.tx
    .selectFrom('pilot')
    .innerJoin('agency as owner', 'owner.id', 'pilot.owner_agency_id')
    .leftJoin('agency', 'agency.id', 'pilot.agency_id')
    .leftJoin('place', 'place.id', 'pilot.place_id')
    .leftJoin('plan', 'plan.id', 'pilot.plan_id')
    .selectAll('pilot')
    .select(['owner.short_name as owner_name', 'agency.short_name as agency_name'])
    .select(['place.full_name as place_name', 'plan.title as plan_title'])
    .where('pilot.province_id', '=', Number(context.actor.provinceId));
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectPilots>['execute']>>[number];

function rowOf(context: RequestContext, row: Selected): PilotRow {
  return {
    id: row.id,
    title: row.title,
    place: named(row.place_id, row.place_name),
    agency: named(row.agency_id, row.agency_name),
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? row.starts_on,
    phase: phaseOn(row, context.today),
    spread: row.spread,
  };
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null || name === null ? null : { id, name };
}

function conditionOf(phase: PilotPhase, today: string) {
  const last = sql`coalesce(pilot.ends_on, pilot.starts_on)`;
  switch (phase) {
    case 'planned':
      return sql<boolean>`pilot.reviewed_on is null and pilot.starts_on > ${today}::date`;
    case 'running':
      return sql<boolean>`pilot.reviewed_on is null and ${today}::date between pilot.starts_on and ${last}`;
    case 'review-awaited':
      return sql<boolean>`pilot.reviewed_on is null and ${last} < ${today}::date`;
    case 'reviewed':
      return sql<boolean>`pilot.reviewed_on is not null`;
  }
}
