import { randomUUID } from 'node:crypto';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { confirmCaseContent, getCaseContent, proposeCaseContent } from '../contract.ts';
import { contentOf } from './accused-names.ts';
import { dateOf } from './case-store.ts';

/** What the installation keeps of cases, by which decision, and a change that waits. */
export async function readContent(
  context: RequestContext,
): Promise<OutputOf<typeof getCaseContent>> {
  const rows = await context.tx
    .selectFrom('case_content')
    .selectAll()
    .orderBy('confirmed_at', 'desc')
    .execute();
  const held = rows.find((row) => row.confirmed_at !== null);
  const waiting = rows.find((row) => row.confirmed_at === null);
  const mayManage = context.actor.permissions.has('installation.manage');
  return {
    mode: await contentOf(context),
    decision: held === undefined ? null : { number: held.decision_number, on: held.decision_on },
    proposed:
      waiting === undefined || !mayManage
        ? null
        : {
            id: waiting.id,
            mode: waiting.mode,
            number: waiting.decision_number,
            on: waiting.decision_on,
            at: waiting.proposed_at.toISOString(),
            own: waiting.proposed_by === context.actor.officerId,
          },
  };
}

/** The first administrator proposes, by number and date of the province's decision. */
export async function proposeContent(
  context: RequestContext,
  input: ParsedInputOf<typeof proposeCaseContent>,
): Promise<OutputOf<typeof proposeCaseContent>> {
  requirePermission(context, 'installation.manage');
  const id = randomUUID();
  await context.tx.deleteFrom('case_content').where('confirmed_at', 'is', null).execute();
  await context.tx
    .insertInto('case_content')
    .values({
      id,
      mode: input.mode,
      decision_number: input.number,
      decision_on: input.on,
      proposed_at: dateOf(context.now),
      proposed_by: context.actor.officerId,
    })
    .execute();
  await context.audit({
    action: 'case-content.proposed',
    recordKind: 'case-content',
    recordId: id,
  });
  return { id };
}

/** The second administrator confirms: from now it holds at the interface, the policies and the pages. */
export async function confirmContent(
  context: RequestContext,
  input: ParsedInputOf<typeof confirmCaseContent>,
): Promise<Done> {
  requirePermission(context, 'installation.manage');
  const row = await context.tx
    .selectFrom('case_content')
    .select(['id', 'proposed_by'])
    .where('id', '=', input.id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  if (row.proposed_by === context.actor.officerId) {
    throw new Refusal('case-content.two-persons');
  }
  await context.tx
    .updateTable('case_content')
    .set({ confirmed_at: dateOf(context.now), confirmed_by: context.actor.officerId })
    .where('id', '=', row.id)
    .execute();
  await context.publish({ name: 'case-content.confirmed', recordId: row.id });
  await context.audit({
    action: 'case-content.confirmed',
    recordKind: 'case-content',
    recordId: row.id,
  });
  return {};
}

/** Withdraws a proposal that nobody confirmed. */
export async function withdrawContent(
  context: RequestContext,
  input: ParsedInputOf<typeof confirmCaseContent>,
): Promise<Done> {
  requirePermission(context, 'installation.manage');
  const gone = await context.tx
    .deleteFrom('case_content')
    .where('id', '=', input.id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  await context.audit({
    action: 'case-content.withdrawn',
    recordKind: 'case-content',
    recordId: input.id,
  });
  return {};
}
