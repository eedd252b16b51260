import { sql } from 'kysely';
import type { Callee } from '#domain/duty/call-ladder.ts';
import type { CallStage, DangerEventKind } from '#domain/duty/duty-codes.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';

/** What calling needs of a request, or of the system's work. */
export type Where = Pick<RequestContext, 'tx' | 'now' | 'today'> & {
  /** Who acts; null for the system. */
  byPostId: string | null;
};

/** One step to write into the chain of an alert. */
export interface NewStep {
  kind: DangerEventKind;
  stage?: CallStage;
  round?: number;
  postId?: string | null;
  agencyId?: string | null;
}

/** Writes the next step of an alert. */
export async function appendStep(where: Where, alertId: string, step: NewStep): Promise<void> {
  await sql`
    insert into danger_event (id, alert_id, seq, kind, at, stage, round, post_id, agency_id, by_post_id)
    select ${newSecretId()}::uuid, ${alertId}::uuid, coalesce(max(seq), 0) + 1, ${step.kind},
           ${where.now.toString()}::timestamptz, ${step.stage ?? null}, ${step.round ?? 1}::integer,
           ${step.postId ?? null}::uuid, ${step.agencyId ?? null}::uuid, ${where.byPostId}::uuid
      from danger_event where alert_id = ${alertId}::uuid`.execute(where.tx);
}

/** Who can be called for the body now, in order. */
export async function listLadder(where: Where, bodyId: string): Promise<Callee[]> {
  const { rows } = await sql<{ stage: CallStage; post_id: string; agency_id: string }>`
    select stage, post_id, agency_id
      from app.duty_ladder(${bodyId}::uuid, ${where.now.toString()}::timestamptz)
     order by stage, place`.execute(where.tx);
  return rows.map((row) => ({ stage: row.stage, postId: row.post_id, agencyId: row.agency_id }));
}

/** Posts called in a round. */
export async function listCalled(where: Where, alertId: string, round: number): Promise<string[]> {
  const { rows } = await sql<{ post_id: string }>`
    select post_id from danger_event
     where alert_id = ${alertId}::uuid and kind = 'post-called' and round = ${round}::integer`.execute(
    where.tx,
  );
  return rows.map((row) => row.post_id);
}
