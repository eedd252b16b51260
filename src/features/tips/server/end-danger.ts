import { sql } from 'kysely';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';

/** The person is safe, or was in no danger: the tip behind the closed alert leaves the top of the lists and stays urgent. */
export async function endDangerOfTip(context: RequestContext, event: DomainEvent): Promise<void> {
  const { rows } = await sql<{ id: string | null }>`
    select app.end_danger_of_tip(${event.recordId}::uuid) as id`.execute(context.tx);
  const id = rows[0]?.id ?? null;
  if (id !== null) {
    await context.audit({ action: 'tip.danger-over', recordKind: 'tip', recordId: id });
  }
}
