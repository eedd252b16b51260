import { sql } from 'kysely';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';

/**
 * On `chart.changed`, `case.charged`, `case.accused-named`: what the case now holds is compared with tips
 * and cases. Whoever recorded it learns nothing from this.
 */
export async function matchCase(context: RequestContext, event: DomainEvent): Promise<void> {
  await sql`select app.match_case(${event.recordId}::uuid, ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
}
