import { sql } from 'kysely';
import { DangerKind } from '#domain/duty/duty-codes.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { appendStep, type Where } from './alert-store.ts';
import { callNext, makeGroups, nextCallAt } from './call-next.ts';
import { raise } from './raise-danger.ts';

/**
 * Calls for a danger that the public told: the alert stands already, sealed to the duty group of the
 * provincial police. The system's work, a few seconds after the lodging.
 */
export async function callForLodging(context: RequestContext, event: DomainEvent): Promise<void> {
  const { tx, now, today } = context;
  const where: Where = { tx, now, today, byPostId: null };
  const { rows } = await sql<{ id: string | null }>`
    select app.body_for_danger(null) as id`.execute(tx);
  const bodyId = rows[0]?.id ?? null;
  if (bodyId === null) {
    return;
  }
  const until = await nextCallAt(where);
  await sql`
    update danger_alert set body_id = ${bodyId}::uuid, next_call_at = ${until.toString()}::timestamptz
     where id = ${event.recordId}::uuid`.execute(tx);
  await makeGroups(where, bodyId);
  await appendStep(where, event.recordId, { kind: 'alert-raised' });
  await callNext(where, { id: event.recordId, bodyId, round: 1 });
}

/**
 * A tip that says that somebody is in danger: the body that received it is called where it is one of the
 * police or border guard, else the police of the place. What the public lodged was told already.
 */
export async function raiseForTip(context: RequestContext, event: DomainEvent): Promise<void> {
  const { rows } = await sql<{ place_id: string | null; held_by: string | null; told: boolean }>`
    select t.place_id,
           (select a.id from agency a where a.id = t.held_by_id
               and a.kind in ('commune-police', 'provincial-police', 'investigating-body',
                              'border-guard-command', 'border-post')) as held_by,
           t.channel = 'public-page' as told
      from tip t where t.id = ${event.recordId}::uuid`.execute(context.tx);
  const tip = rows[0];
  if (tip === undefined || tip.told) {
    return;
  }
  await raise(context, {
    kind: 'not-said',
    source: 'tip',
    placeId: tip.place_id,
    recordId: event.recordId,
    bodyId: tip.held_by,
  });
}

/** A danger told during a call; the place, if it is known, and a code. */
export async function raiseForCall(context: RequestContext, event: DomainEvent): Promise<void> {
  const { placeId, kind } = event.payload ?? {};
  const raised = await raise(context, {
    kind: DangerKind.catch('not-said').parse(kind),
    source: 'call',
    placeId: typeof placeId === 'string' ? placeId : null,
    recordId: event.recordId,
    bodyId: null,
  });
  await sql`
    update call set alert_id = ${raised.id}::uuid where id = ${event.recordId}::uuid`.execute(
    context.tx,
  );
}

/** The referral of a call made a tip: the alert that was raised during the call leads to it. */
export async function linkAlertOfCall(context: RequestContext, event: DomainEvent): Promise<void> {
  await sql`select app.link_alert_of_call(${event.recordId}::uuid)`.execute(context.tx);
}
