import { sql } from 'kysely';
import type { RequestContext } from '#platform/server/http/context.ts';

/**
 * Tells of people in danger whom nobody has been told of: one fact each, with the place only, for the duty
 * list. The system's work, every few seconds, since the public process can tell nobody itself.
 */
export async function tellDanger(
  context: Pick<RequestContext, 'tx' | 'now' | 'publish'>,
): Promise<number> {
  const { rows } = await sql<{ id: string; place_id: string | null; raised_at: Date }>`
    update danger_alert set told_at = ${context.now.toString()}::timestamptz
     where id in (select id from danger_alert where told_at is null order by raised_at limit 20
                  for update skip locked)
    returning id, place_id, raised_at`.execute(context.tx);
  for (const row of rows) {
    await context.publish({
      name: 'lodging.danger',
      recordId: row.id,
      payload: { placeId: row.place_id, raisedAt: row.raised_at.toISOString() },
    });
  }
  return rows.length;
}
