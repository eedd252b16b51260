import { sql } from 'kysely';
import type { DangerKind, DangerSource } from '#domain/duty/duty-codes.ts';
import { requirePlace } from '#features/places/server/index.ts';
import { groupOf } from '#features/tips/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { raiseDanger } from '../contract.ts';
import { appendStep, type Where } from './alert-store.ts';
import { callNext, makeGroups, nextCallAt, openToGroup } from './call-next.ts';

/** A danger as it becomes known: where and what, as codes. */
export interface NewDanger {
  kind: DangerKind;
  source: DangerSource;
  placeId: string | null;
  /** The tip or call that it came with. */
  recordId: string | null;
  /** The body that is called first; null for the police of the place. */
  bodyId: string | null;
}

/** Any officer tells that somebody is in danger; whoever is on duty is called in the same moment. */
export async function raiseByOfficer(
  context: RequestContext,
  input: ParsedInputOf<typeof raiseDanger>,
): Promise<OutputOf<typeof raiseDanger>> {
  await requirePlace(context, input.placeId);
  const danger = { ...input, source: 'officer', recordId: null, bodyId: null } as const;
  return await raise(context, danger);
}

/** Stores the alert, opens it to the duty group of its body and calls the first. */
export async function raise(
  context: RequestContext,
  danger: NewDanger,
): Promise<OutputOf<typeof raiseDanger>> {
  const { tx, now, actor } = context;
  const where: Where = { tx, now, today: context.today, byPostId: actor.postId };
  const bodyId = danger.bodyId ?? (await bodyFor(where, danger.placeId));
  await makeGroups(where, bodyId);
  const id = newSecretId();
  const until = await nextCallAt(where);
  await sql`
    insert into danger_alert (id, raised_at, place_id, source, kind, raised_by, record_id, body_id, next_call_at, told_at)
    values (${id}::uuid, ${now.toString()}::timestamptz, ${danger.placeId}::uuid, ${danger.source}, ${danger.kind},
            ${actor.postId}::uuid, ${danger.recordId}::uuid, ${bodyId}::uuid, ${until.toString()}::timestamptz,
            ${now.toString()}::timestamptz)`.execute(tx);
  await appendStep(where, id, {
    kind: 'alert-raised',
    postId: actor.postId,
    agencyId: actor.agencyId,
  });
  await openToGroup(where, id, await groupOf(tx, 'duty', bodyId, now));
  const { callee } = await callNext(where, { id, bodyId, round: 1 });
  await context.publish({
    name: 'danger.raised',
    recordId: id,
    payload: { source: danger.source },
  });
  await context.audit({ action: 'danger.raise', recordKind: 'danger-alert', recordId: id });
  return {
    id,
    ...(await deskOf(where, bodyId)),
    calledTitle: callee === null ? null : await titleOf(where, id, callee.postId),
    nextCallAt: until.toString(),
  };
}

async function bodyFor(where: Where, placeId: string | null): Promise<string> {
  const { rows } = await sql<{ id: string | null }>`
    select app.body_for_danger(${placeId}::uuid) as id`.execute(where.tx);
  const id = rows[0]?.id ?? null;
  if (id === null) {
    throw new Refusal('danger.nobody-receives');
  }
  return id;
}

async function deskOf(where: Where, bodyId: string): Promise<{ bodyName: string; phone: string }> {
  const { rows } = await sql<{ name: string; phone: string | null }>`
    select a.short_name as name, d.phone from agency a left join duty_desk d on d.agency_id = a.id
     where a.id = ${bodyId}::uuid`.execute(where.tx);
  return { bodyName: rows[0]?.name ?? '', phone: rows[0]?.phone ?? '' };
}

async function titleOf(where: Where, alertId: string, postId: string): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`
    select title from app.danger_titles(${alertId}::uuid) where post_id = ${postId}::uuid`.execute(
    where.tx,
  );
  return rows[0]?.title ?? null;
}
