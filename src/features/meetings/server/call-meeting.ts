import { mayManageMeeting } from '#domain/programme/steering-permissions.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { ownerOf } from '#platform/server/http/owner-of.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { callMeeting, cancelMeeting, changeMeeting } from '../contract.ts';
import { findManagedMeeting, saveMeeting } from './meeting-store.ts';

type Called = Pick<
  ParsedInputOf<typeof callMeeting>,
  'kind' | 'title' | 'startsAt' | 'endsAt' | 'venue' | 'agenda'
>;

/** Calls a meeting: it belongs to the issuer of its plan, else to the agency the caller works for. */
export async function callNewMeeting(
  context: RequestContext,
  input: ParsedInputOf<typeof callMeeting>,
): Promise<{ id: string }> {
  const owner = await ownerOf(context, input.planId);
  const { provinceId } = context.actor;
  requireVerdict(mayManageMeeting(context.actor, { provinceId, ownerLft: owner.lft }));
  requireOrder(input);
  const id = newId();
  await context.tx
    .insertInto('meeting')
    .values({
      id,
      owner_agency_id: owner.id,
      owner_lft: owner.lft,
      plan_id: input.planId,
      ...columnsOf(input),
      state: 'planned',
      created_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
  await invite(context, id, input.participantIds);
  await context.publish({ name: 'meeting.called', recordId: id });
  await context.audit({ action: 'meeting.call', recordKind: 'meeting', recordId: id });
  return { id };
}

/** Changes a meeting that is still ahead; those newly invited are told. */
export async function changePlannedMeeting(
  context: RequestContext,
  input: ParsedInputOf<typeof changeMeeting>,
): Promise<Done> {
  const meeting = await findManagedMeeting(context, input.id);
  requirePlanned(meeting.state);
  requireOrder(input);
  await saveMeeting(context, input, columnsOf(input));
  await context.tx
    .deleteFrom('meeting_participant')
    .where('meeting_id', '=', input.id)
    .where('agency_id', 'not in', input.participantIds)
    .execute();
  await invite(context, input.id, input.participantIds);
  await context.publish({ name: 'meeting.called', recordId: input.id });
  await context.audit({ action: 'meeting.change', recordKind: 'meeting', recordId: input.id });
  return {};
}

/** Cancels a meeting that is still ahead; the invited are told why on its page. */
export async function cancelPlannedMeeting(
  context: RequestContext,
  input: ParsedInputOf<typeof cancelMeeting>,
): Promise<Done> {
  const meeting = await findManagedMeeting(context, input.id);
  requirePlanned(meeting.state);
  await saveMeeting(context, input, { state: 'cancelled', cancelled_reason: input.reason });
  await context.publish({ name: 'meeting.cancelled', recordId: input.id });
  await context.audit({ action: 'meeting.cancel', recordKind: 'meeting', recordId: input.id });
  return {};
}

function requirePlanned(state: string): void {
  if (state !== 'planned') {
    throw new Refusal('meeting.not-planned');
  }
}

function requireOrder({ startsAt, endsAt }: Called): void {
  if (endsAt !== null && new Date(endsAt) <= new Date(startsAt)) {
    throw new Refusal('meeting.ends-before-start');
  }
}

function columnsOf(input: Called) {
  return {
    kind: input.kind,
    title: input.title,
    folded: foldText(input.title),
    starts_at: new Date(input.startsAt),
    ends_at: input.endsAt === null ? null : new Date(input.endsAt),
    venue: input.venue,
    agenda: input.agenda,
  };
}

async function invite(
  context: RequestContext,
  meetingId: string,
  agencyIds: readonly string[],
): Promise<void> {
  await context.tx
    .insertInto('meeting_participant')
    .values([...new Set(agencyIds)].map((agency) => ({ meeting_id: meetingId, agency_id: agency })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
