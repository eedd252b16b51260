import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type Callee, findNextCall } from '#domain/duty/call-ladder.ts';
import type { CallStage } from '#domain/duty/duty-codes.ts';
import { loadSettings } from '#features/deadlines/server/index.ts';
import { tellPosts } from '#features/notifications/server/index.ts';
import { groupOf } from '#features/tips/server/index.ts';
import { grantRecord } from '#platform/server/confidential/grants.ts';
import { handOverRecord } from '#platform/server/confidential/sealed-record.ts';
import { appendStep, listCalled, listLadder, type Where } from './alert-store.ts';

/** An alert as far as calling needs it. */
export interface CalledAlert {
  id: string;
  bodyId: string;
  round: number;
}

/** When the next is called if nobody acknowledges a call made now. */
export async function nextCallAt(where: Where): Promise<Temporal.Instant> {
  const settings = await loadSettings(where.tx);
  return where.now.add({ minutes: settings('danger.next-call-minutes', where.today) });
}

/** The groups that are called stand before anybody is called. */
export async function makeGroups(where: Where, bodyId: string): Promise<void> {
  const province = await sql<{ id: string | null }>`
    select app.body_for_danger(null) as id`.execute(where.tx);
  for (const agencyId of new Set([bodyId, province.rows[0]?.id ?? bodyId])) {
    await groupOf(where.tx, 'duty', agencyId, where.now);
    await groupOf(where.tx, 'heads', agencyId, where.now);
  }
}

/**
 * Calls the next: opens the alert to his or her group, writes the step, tells the post.
 * @returns the round, and who was called; null where there is nobody at all
 */
export async function callNext(
  where: Where,
  alert: CalledAlert,
): Promise<{ round: number; callee: Callee | null }> {
  const ladder = await listLadder(where, alert.bodyId);
  const called = await listCalled(where, alert.id, alert.round);
  const next = findNextCall(ladder, called, alert.round);
  if (next.do === 'nobody') {
    await appendStep(where, alert.id, { kind: 'nobody-to-call', round: next.round });
    return { round: next.round, callee: null };
  }
  if (next.do === 'round-again') {
    await appendStep(where, alert.id, { kind: 'round-again', round: next.round });
  }
  await openTo(where, alert.id, next.callee);
  await appendStep(where, alert.id, {
    kind: 'post-called',
    stage: next.callee.stage,
    round: next.round,
    postId: next.callee.postId,
    agencyId: next.callee.agencyId,
  });
  await tellCalled(where, alert.id, next.callee, next.round);
  return { round: next.round, callee: next.callee };
}

const GROUPS: Record<CallStage, 'duty' | 'heads'> = {
  'on-duty': 'duty',
  head: 'heads',
  'province-on-duty': 'duty',
  'province-head': 'heads',
};

/** Opens the alert to the group of the callee: a grant, and its key where it holds sealed words. */
async function openTo(where: Where, alertId: string, callee: Callee): Promise<void> {
  const group = GROUPS[callee.stage];
  await openToGroup(where, alertId, await groupOf(where.tx, group, callee.agencyId, where.now));
}

/** The same for a group that is known; opening twice changes nothing. */
export async function openToGroup(where: Where, alertId: string, groupId: string): Promise<void> {
  const record = { kind: 'danger-alert', id: alertId };
  const { rows } = await sql<{ granted: boolean; sealed: boolean }>`
    select exists (select from record_grant g where g.record_kind = 'danger-alert'
                     and g.record_id = ${alertId}::uuid and g.group_id = ${groupId}::uuid) as granted,
           exists (select from danger_alert a where a.id = ${alertId}::uuid
                     and a.place_words is not null) as sealed`.execute(where.tx);
  if (rows[0]?.granted === true) {
    return;
  }
  if (rows[0]?.sealed === true) {
    await handOverRecord(where.tx, record, { to: [groupId], from: [] }, where.now);
  }
  await grantRecord(where.tx, record, { groupId }, { from: where.now, ground: 'roster' });
}

function tellCalled(where: Where, alertId: string, callee: Callee, round: number): Promise<number> {
  const { tx, now, today } = where;
  return tellPosts({ tx, now, today, exceptPostId: null }, [callee.postId], {
    kind: 'danger.called',
    recordKind: 'danger-alert',
    recordId: alertId,
    key: `danger-${alertId}-${round}`,
    counted: false,
  });
}
