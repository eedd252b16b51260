import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { openFields } from '#platform/server/confidential/open-fields.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { acknowledgeDanger, closeDanger, openDangerAlert } from '../contract.ts';
import { appendStep } from './alert-store.ts';
import { mayServe } from './list-alerts.ts';

/** Takes the alert: nobody else is called. The first to do so has it. */
export async function acknowledge(
  context: RequestContext,
  { id }: ParsedInputOf<typeof acknowledgeDanger>,
): Promise<Done> {
  const alert = await requireOwn(context, id);
  if (alert.state !== 'calling') {
    throw new Refusal('danger.already-acknowledged');
  }
  await sql`
    update danger_alert set state = 'acknowledged', next_call_at = null,
           acknowledged_at = ${context.now.toString()}::timestamptz, acknowledged_by = ${context.actor.postId}::uuid
     where id = ${id}::uuid`.execute(context.tx);
  return await settle(context, id, 'acknowledged');
}

/** Ends an alert that somebody has taken, with how it ended. */
export async function close(
  context: RequestContext,
  { id, outcome }: ParsedInputOf<typeof closeDanger>,
): Promise<Done> {
  const alert = await requireOwn(context, id);
  if (alert.state !== 'acknowledged') {
    throw new Refusal('danger.not-acknowledged');
  }
  await sql`
    update danger_alert set state = 'closed', outcome = ${outcome}, closed_at = ${context.now.toString()}::timestamptz
     where id = ${id}::uuid`.execute(context.tx);
  return await settle(context, id, 'closed');
}

/** The place in words of what the public lodged; the opening is written to the trail. */
export async function openPlace(
  context: RequestContext,
  { id }: ParsedInputOf<typeof openDangerAlert>,
): Promise<OutputOf<typeof openDangerAlert>> {
  const alert = await requireOwn(context, id);
  if (alert.place_words === null) {
    return { placeWords: '' };
  }
  const opened = await openFields(context, {
    record: { kind: 'danger-alert', id },
    fieldClass: 'tip-content',
    purpose: 'danger-now',
    sealed: { place_words: alert.place_words },
  });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return { placeWords: opened.values.place_words ?? '' };
}

/** An alert for which the caller's group was called, held until the end of the transaction. */
async function requireOwn(
  context: RequestContext,
  id: string,
): Promise<{ state: string; place_words: Buffer | null }> {
  if (!mayServe(context)) {
    throw new Refusal('record.not-found');
  }
  const { rows } = await sql<{ state: string; place_words: Buffer | null }>`
    select state, place_words from danger_alert
     where id = ${id}::uuid and id in (select app.granted_records('danger-alert')) for update`.execute(
    context.tx,
  );
  const [alert] = rows;
  if (alert === undefined) {
    throw new Refusal('record.not-found');
  }
  return alert;
}

async function settle(
  context: RequestContext,
  id: string,
  done: 'acknowledged' | 'closed',
): Promise<Done> {
  const { tx, now, today, actor } = context;
  await appendStep({ tx, now, today, byPostId: actor.postId }, id, {
    kind: `alert-${done}`,
    postId: actor.postId,
    agencyId: actor.agencyId,
  });
  await context.publish({ name: `danger.${done}`, recordId: id });
  await context.audit({ action: `danger.${done}`, recordKind: 'danger-alert', recordId: id });
  return {};
}
