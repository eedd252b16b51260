import type { Updateable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { decidePilot, decidePilotReview } from '#domain/programme/pilot.ts';
import { mayManagePilot } from '#domain/programme/steering-permissions.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tables } from '#platform/server/database/tables.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { ownerOf } from '#platform/server/http/owner-of.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { addPilot, changePilot, reviewPilot } from '../contract.ts';
import { pilotOf } from './pilot-of.ts';

type Mark = Pick<ParsedInputOf<typeof addPilot>, 'title' | 'content' | 'startsOn' | 'endsOn'>;

/** Marks an agency as a pilot; a commune's People's Committee stands for its commune. */
export async function markPilot(
  context: RequestContext,
  input: ParsedInputOf<typeof addPilot>,
): Promise<{ id: string }> {
  const owner = await ownerOf(context, input.planId);
  const { provinceId } = context.actor;
  requireVerdict(mayManagePilot(context.actor, { provinceId, ownerLft: owner.lft }));
  const agency = await context.tx
    .selectFrom('agency')
    .select(['id', 'kind', 'place_id'])
    .where('id', '=', input.agencyId)
    .executeTakeFirst();
  if (agency === undefined) {
    throw new Refusal('record.not-found');
  }
  const placeId = agency.kind === 'commune-peoples-committee' ? agency.place_id : null;
  requireSound(input, agency.id);
  const id = newId();
  await context.tx
    .insertInto('pilot')
    .values({
      id,
      owner_agency_id: owner.id,
      owner_lft: owner.lft,
      plan_id: input.planId,
      place_id: placeId,
      agency_id: agency.id,
      ...columnsOf(input),
      created_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
  await context.audit({ action: 'pilot.add', recordKind: 'pilot', recordId: id });
  return { id };
}

/** Changes a pilot that is not yet reviewed. */
export async function changeMark(
  context: RequestContext,
  input: ParsedInputOf<typeof changePilot>,
): Promise<Done> {
  const row = await findManaged(context, input.id);
  if (row.reviewed_on !== null) {
    throw new Refusal('pilot.already-reviewed');
  }
  requireSound(input, row.agency_id ?? row.place_id ?? '');
  await savePilot(context, input, columnsOf(input));
  await context.audit({ action: 'pilot.change', recordKind: 'pilot', recordId: input.id });
  return {};
}

/** Writes what was learnt, and whether it is to be spread. */
export async function writeReview(
  context: RequestContext,
  input: ParsedInputOf<typeof reviewPilot>,
): Promise<Done> {
  const row = await findManaged(context, input.id);
  const outcome = decidePilotReview(
    pilotOf(row),
    { text: input.review, spread: input.spread },
    context.today,
  );
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
  await savePilot(context, input, {
    review: input.review,
    spread: input.spread,
    reviewed_on: context.today.toString(),
  });
  await context.audit({ action: 'pilot.review', recordKind: 'pilot', recordId: input.id });
  return {};
}

function requireSound(input: Mark, subjectId: string): void {
  const outcome = decidePilot({
    subject: { kind: 'agency', id: subjectId },
    from: Temporal.PlainDate.from(input.startsOn),
    to: Temporal.PlainDate.from(input.endsOn),
    content: input.content,
  });
  if (!outcome.ok) {
    throw new Refusal(outcome.refusal, outcome.params);
  }
}

async function findManaged(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('pilot')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const { provinceId } = context.actor;
  requireVerdict(mayManagePilot(context.actor, { provinceId, ownerLft: row.owner_lft }));
  return row;
}

async function savePilot(
  context: RequestContext,
  seen: { id: string; revision: number },
  change: Updateable<Tables['pilot']>,
): Promise<void> {
  const saved = await context.tx
    .updateTable('pilot')
    .set({ ...change, revision: seen.revision + 1 })
    .where('id', '=', seen.id)
    .where('revision', '=', seen.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
}

function columnsOf(input: Mark) {
  return {
    title: input.title,
    content: input.content,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}
