import { z } from 'zod';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { tellAgencies, tellerOf, tellPosts } from './tell.ts';

/** On `case.file-sent`: how many files wait for the body that must take them on or refuse them; never which. */
export async function tellOfFile(context: RequestContext, event: DomainEvent): Promise<void> {
  const sent = await context.tx
    .selectFrom('case_hand_over')
    .select('to_agency_id')
    .where('id', '=', event.recordId)
    .executeTakeFirst();
  if (sent === undefined) {
    return;
  }
  await tellAgencies(
    tellerOf(context),
    { agencyIds: [sent.to_agency_id], permission: 'case.record' },
    noticeOf(context, 'case.file-waiting', sent.to_agency_id),
  );
}

const Line = z.object({ itemId: z.uuid(), act: z.string() });

/** On `evidence.custody-recorded`: an item passed on waits for the receipt of one post. */
export async function tellOfEvidence(context: RequestContext, event: DomainEvent): Promise<void> {
  const { itemId, act } = Line.parse(event.payload);
  if (act !== 'passed-on') {
    return;
  }
  const line = await context.tx
    .selectFrom('evidence_custody')
    .select(['to_post_id', 'to_agency_id'])
    .where('item_id', '=', itemId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (line?.to_post_id == null || line.to_agency_id === null) {
    return;
  }
  await tellPosts(
    tellerOf(context),
    [line.to_post_id],
    noticeOf(context, 'evidence.waiting', line.to_agency_id),
  );
}

/** One notice a day and body that counts up; the record that it names is the body. */
function noticeOf(
  context: RequestContext,
  kind: 'case.file-waiting' | 'evidence.waiting',
  agencyId: string,
) {
  return {
    kind,
    recordKind: 'case-list' as const,
    recordId: agencyId,
    key: `${kind}/${agencyId}/${context.today.toString()}`,
    counted: true,
  };
}
