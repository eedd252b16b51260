import { sql } from 'kysely';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { tellAgencies, tellerOf, tellPosts } from './tell.ts';

/** On `document.sent`: the agency that the letter is for. */
export async function tellLetterSent(context: RequestContext, event: DomainEvent): Promise<void> {
  const letter = await context.tx
    .selectFrom('outgoing_document')
    .select('to_agency_id')
    .where('id', '=', event.recordId)
    .executeTakeFirst();
  if (letter?.to_agency_id != null) {
    await tellAgencies(
      tellerOf(context),
      { agencyIds: [letter.to_agency_id], permission: 'document.receive' },
      {
        kind: 'letter.sent',
        recordKind: 'document',
        recordId: event.recordId,
        key: `letter.sent/${event.recordId}`,
        counted: false,
      },
    );
  }
}

/** On `officer.code-issued`: the heads of the agencies in which that officer works (never the code). */
export async function tellCodeIssued(context: RequestContext, event: DomainEvent): Promise<void> {
  const { rows } = await sql<{ post_id: string }>`
    select post_id from app.heads_of(${event.recordId}::uuid) as t (post_id)`.execute(context.tx);
  await tellPosts(
    tellerOf(context),
    rows.map((row) => row.post_id),
    {
      kind: 'code.issued',
      recordKind: 'officer',
      recordId: event.recordId,
      key: `code.issued/${event.recordId}/${context.now.toString()}`,
      counted: false,
    },
  );
}
