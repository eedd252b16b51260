import { sql } from 'kysely';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';

/** Whoever has taken a case's file on answers for its evidence from then: one line in each chain. */
export async function moveEvidenceWithFile(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const { rows } = await sql<{ moved: number }>`
    select app.move_evidence_with_file(${event.recordId}::uuid, ${context.now.toString()}::timestamptz) as moved`.execute(
    context.tx,
  );
  if ((rows[0]?.moved ?? 0) > 0) {
    await context.audit({
      action: 'evidence.moved-with-file',
      recordKind: 'case',
      recordId: event.recordId,
    });
  }
}
